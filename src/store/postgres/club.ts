import {
  type Grant,
  type Invitation,
  isRole,
  LOOKS,
  type Look,
  type LookKind,
  type Person,
  type Shared,
} from '../../model/club.ts'
import { isScope, type Scope } from '../../model/scope.ts'
import type { Club, Member } from '../contract/club.ts'
import { StoreError } from '../contract/store-error.ts'
import { connect, type Row } from './database.ts'

// Times come and go as milliseconds: a number means the same in every session of the database.

const PERSON = 'p.id, p.name, p.role, p.athlete, p.training_group'
const INVITATION = `i.role, i.name, i.training_group, i.requested_scopes, extract(epoch FROM i.expires_at) * 1000,
  p.id, p.name, p.role`

/** The people of a club, in a database that `migratePostgres` has set up. @throws {StoreError} */
export async function openClub(address: string): Promise<Club> {
  const db = await connect(address)
  const one = async <T>(
    sql: string,
    values: Parameters<typeof db.ask>[1],
    read: (row: Row) => T,
  ): Promise<T | null> => {
    const { rows } = await db.ask(sql, values)
    return rows[0] === undefined ? null : read(rows[0])
  }
  return {
    async secret() {
      const secret = await one(
        `SELECT secret FROM sorepoint_club.keys WHERE purpose = 'sessions'`,
        [],
        ([text]) => text,
      )
      if (typeof secret !== 'string') throw new StoreError('not-migrated', `${db.place}: it has no key`)
      return secret
    },
    person: (id) => one(`SELECT ${PERSON} FROM sorepoint_club.people AS p WHERE p.id = $1`, [id], person),
    personOf: (athlete) =>
      one(`SELECT ${PERSON} FROM sorepoint_club.people AS p WHERE p.athlete = $1`, [athlete], person),
    async members() {
      const { rows } = await db.ask(
        `SELECT ${PERSON}, u.email FROM sorepoint_club.people AS p JOIN sorepoint_club."user" AS u ON u.id = p.id
         ORDER BY lower(p.name), p.id`,
        [],
      )
      return rows.map((row): Member => ({ ...person(row), email: String(row[5]) }))
    },
    async addPerson({ id, name, role, athlete, group }) {
      await db.ask(
        'INSERT INTO sorepoint_club.people (id, name, role, athlete, training_group) VALUES ($1, $2, $3, $4, $5)',
        [id, name, role, athlete, group],
      )
    },
    async setGroup(id, group) {
      await db.ask('UPDATE sorepoint_club.people SET training_group = $2 WHERE id = $1', [id, group])
    },
    async removePerson(id) {
      await db.ask('DELETE FROM sorepoint_club."user" WHERE id = $1', [id])
    },

    async given(athlete, nowMs) {
      const { rows } = await db.ask(
        `SELECT athlete, person, scope, extract(epoch FROM given_at) * 1000, extract(epoch FROM until) * 1000
         FROM sorepoint_club.grants WHERE athlete = $1 AND until > to_timestamp($2 / 1000.0) ORDER BY person, scope`,
        [athlete, nowMs],
      )
      return rows.map(
        ([of, to, scope, givenMs, untilMs]): Grant => ({
          athlete: String(of),
          person: String(to),
          scope: scopeOf(scope),
          givenMs: Number(givenMs),
          untilMs: Number(untilMs),
        }),
      )
    },
    async give(athlete, to, scopes, untilMs) {
      // One statement: nobody sees the old scopes taken and the new ones not yet given.
      await db.ask(
        `WITH taken AS (
           DELETE FROM sorepoint_club.grants WHERE athlete = $1 AND person = $2 AND scope <> ALL ($3::text[])
         )
         INSERT INTO sorepoint_club.grants (athlete, person, scope, until)
         SELECT $1, $2, scope, to_timestamp($4 / 1000.0) FROM unnest($3::text[]) AS scope
         ON CONFLICT (athlete, person, scope) DO UPDATE SET given_at = now(), until = excluded.until`,
        [athlete, to, scopes, untilMs],
      )
    },
    async sharedWith(to, nowMs) {
      const { rows } = await db.ask(
        `SELECT ${PERSON}, array_agg(g.scope ORDER BY g.scope)
         FROM sorepoint_club.grants AS g JOIN sorepoint_club.people AS p ON p.athlete = g.athlete
         WHERE g.person = $1 AND g.until > to_timestamp($2 / 1000.0)
         GROUP BY p.id`,
        [to, nowMs],
      )
      return rows.map(shared)
    },
    sharedBy: (athlete, to, nowMs) =>
      one(
        `SELECT ${PERSON}, array_agg(g.scope ORDER BY g.scope)
         FROM sorepoint_club.grants AS g JOIN sorepoint_club.people AS p ON p.athlete = g.athlete
         WHERE g.athlete = $1 AND g.person = $2 AND g.until > to_timestamp($3 / 1000.0)
         GROUP BY p.id`,
        [athlete, to, nowMs],
        shared,
      ),

    async invite({ tokenSha256, role, name, group, requestedBy, requestedScopes, untilMs }) {
      await db.ask(
        `INSERT INTO sorepoint_club.invitations
           (token_sha256, role, name, training_group, requested_by, requested_scopes, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7 / 1000.0))`,
        [tokenSha256, role, name, group, requestedBy, requestedScopes, untilMs],
      )
    },
    invitation: (tokenSha256, nowMs) =>
      one(
        `SELECT ${INVITATION} FROM sorepoint_club.invitations AS i
         LEFT JOIN sorepoint_club.people AS p ON p.id = i.requested_by
         WHERE i.token_sha256 = $1 AND i.used_at IS NULL AND i.expires_at > to_timestamp($2 / 1000.0)`,
        [tokenSha256, nowMs],
        invitation,
      ),
    takeInvitation: (tokenSha256, nowMs) =>
      one(
        `WITH i AS (
           UPDATE sorepoint_club.invitations SET used_at = to_timestamp($2 / 1000.0)
           WHERE token_sha256 = $1 AND used_at IS NULL AND expires_at > to_timestamp($2 / 1000.0)
           RETURNING role, name, training_group, requested_scopes, expires_at, requested_by
         )
         SELECT ${INVITATION} FROM i LEFT JOIN sorepoint_club.people AS p ON p.id = i.requested_by`,
        [tokenSha256, nowMs],
        invitation,
      ),
    async giveBackInvitation(tokenSha256) {
      await db.ask('UPDATE sorepoint_club.invitations SET used_at = NULL WHERE token_sha256 = $1', [tokenSha256])
    },

    async noteLooks({ id, name }, athletes, what, nowMs) {
      if (athletes.length === 0) return
      // An account that was closed meanwhile needs to know of no look.
      await db.ask(
        `INSERT INTO sorepoint_club.looks (athlete, person, person_name, day, what, first_at)
         SELECT p.athlete, $1, $2, (to_timestamp($5 / 1000.0) AT TIME ZONE 'UTC')::date, $3, to_timestamp($5 / 1000.0)
         FROM sorepoint_club.people AS p WHERE p.athlete = ANY ($4::text[])
         ON CONFLICT DO NOTHING`,
        [id, name, what, athletes, nowMs],
      )
    },
    async looksAt(athlete, limit) {
      const { rows } = await db.ask(
        `SELECT person_name, what, extract(epoch FROM first_at) * 1000 FROM sorepoint_club.looks
         WHERE athlete = $1 ORDER BY first_at DESC, what LIMIT $2`,
        [athlete, limit],
      )
      return rows.map(
        ([personName, what, atMs]): Look => ({
          personName: String(personName),
          what: lookOf(what),
          atMs: Number(atMs),
        }),
      )
    },

    async erased() {
      const { rows } = await db.ask('SELECT athlete FROM sorepoint_club.erased ORDER BY athlete', [])
      return rows.map(([athlete]) => String(athlete))
    },
    async noteErased(athletes) {
      await db.ask('INSERT INTO sorepoint_club.erased (athlete) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
        athletes,
      ])
    },
    close: () => db.close(),
  }
}

function person([id, name, role, athlete, group]: Row): Person {
  if (!isRole(String(role))) throw new StoreError('damaged', `a person with the role ${role}`)
  return {
    id: String(id),
    name: String(name),
    role: role as Person['role'],
    athlete: textOrNull(athlete),
    group: textOrNull(group),
  }
}

function shared(row: Row): Shared {
  const { athlete, ...rest } = person(row)
  if (athlete === null) throw new StoreError('damaged', 'a grant of somebody without a log')
  return { athlete: { ...rest, athlete }, scopes: new Set((row[5] as readonly unknown[]).map(scopeOf)) }
}

function invitation([role, name, group, scopes, untilMs, byId, byName, byRole]: Row): Invitation {
  if (!isRole(String(role))) throw new StoreError('damaged', `an invitation to the role ${role}`)
  return {
    role: role as Invitation['role'],
    name: String(name),
    group: textOrNull(group),
    requestedScopes: (scopes as readonly unknown[]).map(scopeOf),
    untilMs: Number(untilMs),
    requestedBy:
      typeof byId === 'string' ? { id: byId, name: String(byName), role: byRole as Invitation['role'] } : null,
  }
}

function scopeOf(text: unknown): Scope {
  if (!isScope(String(text))) throw new StoreError('damaged', `a grant of ${text}`)
  return text as Scope
}

function lookOf(text: unknown): LookKind {
  return LOOKS.find((kind) => kind === text) ?? 'overview'
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
