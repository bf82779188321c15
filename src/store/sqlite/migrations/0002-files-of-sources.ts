const keysIn = (body: string): string =>
  `json_each(CASE WHEN json_valid(${body}) THEN ${body} ELSE '{}' END, '$.sourceKeys')`

const CLAIM = `INSERT OR IGNORE INTO file_sources SELECT new.athlete, new.identity, value FROM ${keysIn('new.body')}`

/**
 * Which files gave a source, to be found by the source: looked for in the files, all their lists of keys would be walked.
 * It follows the files by itself, whoever writes them: a program of before may still have the log open.
 *
 * A file's row that does not read claims nothing, and hinders nobody from opening the log.
 */
export const filesOfSources = `
CREATE TABLE file_sources (
  athlete TEXT NOT NULL,
  identity TEXT NOT NULL,
  source_key TEXT NOT NULL,
  PRIMARY KEY (athlete, identity, source_key),
  FOREIGN KEY (athlete, identity) REFERENCES files ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO file_sources
  SELECT athlete, identity, value FROM files, ${keysIn('files.body')};
CREATE INDEX file_sources_by_source ON file_sources (athlete, source_key);
CREATE TRIGGER file_put AFTER INSERT ON files BEGIN
  ${CLAIM};
END;
CREATE TRIGGER file_replaced AFTER UPDATE OF body ON files BEGIN
  DELETE FROM file_sources WHERE athlete = new.athlete AND identity = new.identity;
  ${CLAIM};
END;
`
