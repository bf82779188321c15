/**
 * What was imported (files, sources, samples), what the runner entered (notes, verdicts, said, settings), and what is
 * derived from both and may be thrown away (runs, suggestions).
 *
 * Bodies are JSON: nothing outside the program's own rules looks into them, and a field more needs no migration of
 * the table. Columns beside them are what is looked up, joined or ordered by.
 */
export const first = `
CREATE TABLE athletes (
  name TEXT PRIMARY KEY,
  revision INTEGER NOT NULL DEFAULT 0,
  derived_revision INTEGER NOT NULL DEFAULT -1,
  derived_by TEXT NOT NULL DEFAULT '',
  settings TEXT
) STRICT, WITHOUT ROWID;

-- One row: the last revision given to anybody, so that none comes twice, not even after everything was forgotten.
CREATE TABLE last_revision (n INTEGER NOT NULL) STRICT;
INSERT INTO last_revision VALUES (0);

CREATE TABLE files (
  athlete TEXT NOT NULL REFERENCES athletes ON DELETE CASCADE,
  identity TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (athlete, identity)
) STRICT, WITHOUT ROWID;
CREATE INDEX files_by_sha256 ON files (athlete, sha256);

CREATE TABLE sources (
  id INTEGER PRIMARY KEY,
  athlete TEXT NOT NULL REFERENCES athletes ON DELETE CASCADE,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  recording TEXT NOT NULL,
  figures TEXT NOT NULL,
  UNIQUE (athlete, key)
) STRICT;

-- Apart from sources, so that reading all sources does not read past all samples.
CREATE TABLE samples (
  source INTEGER PRIMARY KEY REFERENCES sources ON DELETE CASCADE,
  packed BLOB NOT NULL
) STRICT;

CREATE TABLE verdicts (
  athlete TEXT NOT NULL REFERENCES athletes ON DELETE CASCADE,
  source_a TEXT NOT NULL,
  source_b TEXT NOT NULL,
  verdict TEXT NOT NULL,
  PRIMARY KEY (athlete, source_a, source_b),
  CHECK (source_a < source_b)
) STRICT, WITHOUT ROWID;

-- No reference to sources: what the runner entered stays when its source is replaced or vanishes.
CREATE TABLE notes (
  athlete TEXT NOT NULL REFERENCES athletes ON DELETE CASCADE,
  id TEXT NOT NULL,
  date TEXT NOT NULL,
  written_ms REAL NOT NULL,
  source_key TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (athlete, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE said (
  athlete TEXT NOT NULL REFERENCES athletes ON DELETE CASCADE,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  date TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (athlete, kind, key)
) STRICT, WITHOUT ROWID;

-- A year of runs a row: read whole at every start, and after an import only the years that changed are written.
CREATE TABLE runs (
  athlete TEXT NOT NULL REFERENCES athletes ON DELETE CASCADE,
  year INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (athlete, year)
) STRICT;

CREATE TABLE suggestions (
  athlete TEXT NOT NULL REFERENCES athletes ON DELETE CASCADE,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (athlete, id)
) STRICT, WITHOUT ROWID;
`
