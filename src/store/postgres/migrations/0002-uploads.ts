/** Files on their way in: kept by pieces, so that none stands in memory whole, until the import that reads them is done. */
export const uploads = `
CREATE TABLE sorepoint.uploads (
  athlete text COLLATE "C" NOT NULL REFERENCES sorepoint.athletes ON DELETE CASCADE,
  id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (athlete, id)
);
CREATE TABLE sorepoint.upload_pieces (
  athlete text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  n integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (athlete, id, n),
  FOREIGN KEY (athlete, id) REFERENCES sorepoint.uploads ON DELETE CASCADE
);
ALTER TABLE sorepoint.upload_pieces ALTER COLUMN bytes SET STORAGE EXTERNAL;
`
