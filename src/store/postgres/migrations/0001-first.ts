/**
 * The tables of the file, one athlete's rows each: the key of every one begins with the athlete, so that they can be
 * spread over machines by athlete, and a policy on every one shows a transaction the rows of the athlete it names alone.
 * The directory stands outside: names, and nothing about anybody's health.
 *
 * Bodies are JSON kept as text: byte for byte what the file holds. Text is ordered by its bytes on every machine.
 */
export const first = `
CREATE TABLE sorepoint.directory (
  athlete text COLLATE "C" PRIMARY KEY
);

CREATE TABLE sorepoint.athletes (
  athlete text COLLATE "C" PRIMARY KEY REFERENCES sorepoint.directory ON DELETE CASCADE,
  revision bigint NOT NULL DEFAULT 0,
  derived_revision bigint NOT NULL DEFAULT -1,
  derived_by text NOT NULL DEFAULT '',
  settings text
);

CREATE TABLE sorepoint.files (
  athlete text COLLATE "C" NOT NULL REFERENCES sorepoint.athletes ON DELETE CASCADE,
  identity text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  importers_version integer NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (athlete, identity)
);
CREATE INDEX files_by_sha256 ON sorepoint.files (athlete, sha256);

CREATE TABLE sorepoint.file_sources (
  athlete text COLLATE "C" NOT NULL,
  identity text COLLATE "C" NOT NULL,
  source_key text COLLATE "C" NOT NULL,
  PRIMARY KEY (athlete, identity, source_key),
  FOREIGN KEY (athlete, identity) REFERENCES sorepoint.files ON DELETE CASCADE
);
CREATE INDEX file_sources_by_source ON sorepoint.file_sources (athlete, source_key);

CREATE TABLE sorepoint.sources (
  athlete text COLLATE "C" NOT NULL REFERENCES sorepoint.athletes ON DELETE CASCADE,
  key text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  has_samples boolean NOT NULL,
  recording text NOT NULL,
  figures text NOT NULL,
  PRIMARY KEY (athlete, key)
);

-- Apart from sources, so that reading all sources does not read past all samples. They are packed already.
CREATE TABLE sorepoint.samples (
  athlete text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  packed bytea NOT NULL,
  PRIMARY KEY (athlete, key),
  FOREIGN KEY (athlete, key) REFERENCES sorepoint.sources ON DELETE CASCADE
);
ALTER TABLE sorepoint.samples ALTER COLUMN packed SET STORAGE EXTERNAL;

-- No check on the order of the two: it is that of the program, which is the file's too.
CREATE TABLE sorepoint.verdicts (
  athlete text COLLATE "C" NOT NULL REFERENCES sorepoint.athletes ON DELETE CASCADE,
  source_a text COLLATE "C" NOT NULL,
  source_b text COLLATE "C" NOT NULL,
  verdict text NOT NULL,
  PRIMARY KEY (athlete, source_a, source_b)
);

-- No reference to sources: what the runner noted stays when its source is replaced or vanishes.
CREATE TABLE sorepoint.notes (
  athlete text COLLATE "C" NOT NULL REFERENCES sorepoint.athletes ON DELETE CASCADE,
  id text COLLATE "C" NOT NULL,
  source_key text COLLATE "C",
  body text NOT NULL,
  PRIMARY KEY (athlete, id)
);

CREATE TABLE sorepoint.entries (
  athlete text COLLATE "C" NOT NULL REFERENCES sorepoint.athletes ON DELETE CASCADE,
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  date text COLLATE "C" NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (athlete, kind, key)
);

CREATE TABLE sorepoint.runs (
  athlete text COLLATE "C" NOT NULL REFERENCES sorepoint.athletes ON DELETE CASCADE,
  year integer NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (athlete, year)
);

CREATE TABLE sorepoint.suggestions (
  athlete text COLLATE "C" NOT NULL REFERENCES sorepoint.athletes ON DELETE CASCADE,
  id text COLLATE "C" NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (athlete, id)
);
`
