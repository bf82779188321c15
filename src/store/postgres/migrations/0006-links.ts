/** Addresses that let somebody without an account send a file to an athlete's log, or read the athlete's sheet: until a day, or until they are taken back. */
export const links = `
CREATE TABLE sorepoint_club.links (
  token_sha256 text COLLATE "C" PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  athlete text COLLATE "C" NOT NULL REFERENCES sorepoint_club.people (athlete) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('upload', 'sheet')),
  label text NOT NULL,
  scopes text[] NOT NULL DEFAULT '{}',
  made_at timestamptz NOT NULL DEFAULT now(),
  until timestamptz NOT NULL,
  used_at timestamptz,
  looks integer NOT NULL DEFAULT 0
);
CREATE INDEX links_by_athlete ON sorepoint_club.links (athlete, made_at);
`
