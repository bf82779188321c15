/** What jobs judged of each athlete, a column a scope: what somebody was not given is not read. No word of a note is in it. */
export const board = `
CREATE TABLE sorepoint.board (
  athlete text COLLATE "C" PRIMARY KEY REFERENCES sorepoint.athletes ON DELETE CASCADE,
  judged_on text COLLATE "C" NOT NULL,
  zone text NOT NULL,
  rules_version text NOT NULL,
  board text NOT NULL,
  load text NOT NULL,
  pain_words text NOT NULL,
  conditions text NOT NULL
);
`
