/** An upload is several files that are read together; it is in the line once all of them and its job are there. */
export const uploadsOfManyFiles = `
ALTER TABLE sorepoint.uploads
  ADD COLUMN state text NOT NULL DEFAULT 'waiting',
  ADD COLUMN began_ms bigint NOT NULL DEFAULT 0,
  ADD COLUMN csv_units text,
  ADD COLUMN progress text,
  ADD COLUMN outcome text;
CREATE TABLE sorepoint.upload_files (
  athlete text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  file integer NOT NULL,
  name text COLLATE "C" NOT NULL,
  bytes bigint,
  PRIMARY KEY (athlete, id, file),
  UNIQUE (athlete, id, name),
  FOREIGN KEY (athlete, id) REFERENCES sorepoint.uploads ON DELETE CASCADE
);
INSERT INTO sorepoint.upload_files (athlete, id, file, name, bytes)
  SELECT athlete, id, 0, name,
    (SELECT sum(length(bytes)) FROM sorepoint.upload_pieces AS piece
     WHERE piece.athlete = uploads.athlete AND piece.id = uploads.id)
  FROM sorepoint.uploads;
ALTER TABLE sorepoint.upload_pieces ADD COLUMN file integer NOT NULL DEFAULT 0;
ALTER TABLE sorepoint.upload_pieces DROP CONSTRAINT upload_pieces_pkey, DROP CONSTRAINT upload_pieces_athlete_id_fkey;
ALTER TABLE sorepoint.upload_pieces
  ADD PRIMARY KEY (athlete, id, file, n),
  ADD FOREIGN KEY (athlete, id, file) REFERENCES sorepoint.upload_files ON DELETE CASCADE;
ALTER TABLE sorepoint.uploads DROP COLUMN name;
`
