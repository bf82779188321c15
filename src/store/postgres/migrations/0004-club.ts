/**
 * Apart from the logs: who has an account, what athletes share with whom, who looked. Nothing of anybody's health stands in it.
 *
 * The first six are those of the library that keeps accounts (better-auth 1.7), as it names them itself.
 *
 * Of `look` rows are added and never changed: the role of the server has no right to. They go with the account they are of.
 */
export const club = `
CREATE SCHEMA IF NOT EXISTS sorepoint_club;

CREATE TABLE sorepoint_club."user" (
  "id" text NOT NULL PRIMARY KEY,
  "name" text NOT NULL,
  "email" text NOT NULL UNIQUE,
  "emailVerified" boolean NOT NULL,
  "image" text,
  "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL
);
CREATE TABLE sorepoint_club."session" (
  "id" text NOT NULL PRIMARY KEY,
  "expiresAt" timestamptz NOT NULL,
  "token" text NOT NULL UNIQUE,
  "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamptz NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "userId" text NOT NULL REFERENCES sorepoint_club."user" ("id") ON DELETE CASCADE
);
CREATE INDEX "session_userId_idx" ON sorepoint_club."session" ("userId");
CREATE TABLE sorepoint_club."account" (
  "id" text NOT NULL PRIMARY KEY,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "userId" text NOT NULL REFERENCES sorepoint_club."user" ("id") ON DELETE CASCADE,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamptz NOT NULL
);
CREATE INDEX "account_userId_idx" ON sorepoint_club."account" ("userId");
CREATE TABLE sorepoint_club."verification" (
  "id" text NOT NULL PRIMARY KEY,
  "identifier" text NOT NULL,
  "value" text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL
);
CREATE INDEX "verification_identifier_idx" ON sorepoint_club."verification" ("identifier");
CREATE TABLE sorepoint_club."passkey" (
  "id" text NOT NULL PRIMARY KEY,
  "name" text,
  "publicKey" text NOT NULL,
  "userId" text NOT NULL REFERENCES sorepoint_club."user" ("id") ON DELETE CASCADE,
  "credentialID" text NOT NULL,
  "counter" integer NOT NULL,
  "deviceType" text NOT NULL,
  "backedUp" boolean NOT NULL,
  "transports" text,
  "createdAt" timestamptz,
  "aaguid" text
);
CREATE INDEX "passkey_userId_idx" ON sorepoint_club."passkey" ("userId");
CREATE INDEX "passkey_credentialID_idx" ON sorepoint_club."passkey" ("credentialID");
CREATE TABLE sorepoint_club."rateLimit" (
  "id" text NOT NULL PRIMARY KEY,
  "key" text NOT NULL UNIQUE,
  "count" integer NOT NULL,
  "lastRequest" bigint NOT NULL
);

CREATE TABLE sorepoint_club.keys (
  purpose text COLLATE "C" PRIMARY KEY,
  secret text NOT NULL
);
CREATE TABLE sorepoint_club.people (
  id text COLLATE "C" PRIMARY KEY REFERENCES sorepoint_club."user" ("id") ON DELETE CASCADE,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('athlete', 'coach', 'physio', 'admin', 'researcher')),
  athlete text COLLATE "C" UNIQUE,
  training_group text,
  joined_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE sorepoint_club.grants (
  athlete text COLLATE "C" NOT NULL REFERENCES sorepoint_club.people (athlete) ON DELETE CASCADE,
  person text COLLATE "C" NOT NULL REFERENCES sorepoint_club.people ON DELETE CASCADE,
  scope text COLLATE "C" NOT NULL CHECK (scope IN ('board', 'load', 'pain-words', 'write', 'conditions')),
  given_at timestamptz NOT NULL DEFAULT now(),
  until timestamptz NOT NULL,
  PRIMARY KEY (athlete, person, scope)
);
CREATE INDEX grants_by_person ON sorepoint_club.grants (person, athlete);
CREATE TABLE sorepoint_club.invitations (
  token_sha256 text COLLATE "C" PRIMARY KEY,
  role text NOT NULL CHECK (role IN ('athlete', 'coach', 'physio', 'admin', 'researcher')),
  name text NOT NULL,
  training_group text,
  requested_by text COLLATE "C" REFERENCES sorepoint_club.people ON DELETE CASCADE,
  requested_scopes text[] NOT NULL DEFAULT '{}',
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE TABLE sorepoint_club.looks (
  athlete text COLLATE "C" NOT NULL REFERENCES sorepoint_club.people (athlete) ON DELETE CASCADE,
  person text COLLATE "C" NOT NULL,
  person_name text NOT NULL,
  day date NOT NULL,
  what text COLLATE "C" NOT NULL,
  first_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (athlete, person, day, what)
);
CREATE TABLE sorepoint_club.erased (
  athlete text COLLATE "C" PRIMARY KEY,
  erased_at timestamptz NOT NULL DEFAULT now()
);
`
