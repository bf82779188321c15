import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBoard } from '../../src/store/postgres/board.ts'
import { openPostgres } from '../../src/store/postgres/index.ts'
import { migratePostgres } from '../../src/store/postgres/migrate.ts'
import { LOG_TABLES, OPEN_TABLES } from '../../src/store/postgres/migrations/index.ts'
import { openUploads } from '../../src/store/postgres/uploads.ts'
import { makeDatabase, runOn, serverUrl, type TestDatabase } from '../postgres/database.ts'
import { makeFile, makeNote, makeRun, makeSource } from './make.ts'
import { makeBoardRow } from './make-board-row.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await makeDatabase()
})
afterAll(() => database?.drop())
beforeEach(() => database.empty())

/** An athlete with a row in every table. */
async function fill(name: string): Promise<void> {
  const store = await openPostgres(database.url)
  const athlete = store.athlete(name)
  const source = makeSource('strava:1')
  await athlete.putFile({
    ...makeFile([source]),
    sources: [{ source: { ...source, hasSamples: true }, packedSamples: Buffer.from('x') }],
  })
  await athlete.putNote(makeNote('n1'))
  await athlete.acknowledge('n1', '2026-06-05')
  await athlete.putVerdicts([{ sourceA: 'a', sourceB: 'b', verdict: 'same' }])
  await athlete.putDerived({
    revision: await athlete.revision(),
    derivedBy: 'x',
    runs: [makeRun('r1', 0)],
    suggestions: [makeNote('s1', { status: 'suggested' })],
  })
  await store.close()
  const uploads = await openUploads(database.url)
  await uploads.addFile(name, 'u1', 'a.fit', Readable.from([Buffer.from('x')]), 0)
  await uploads.close()
  const board = await openBoard(database.url)
  await board.put(name, makeBoardRow())
  await board.close()
}

describe('the rows of an athlete', () => {
  test.each(LOG_TABLES)('of %s are shown to a transaction that names the athlete, and to no other', async (table) => {
    await fill('me')
    await fill('you')
    const count = `SELECT count(*)::int FROM sorepoint.${table}`
    expect(await runOn(database.url, count)).toEqual([[0]])
    expect(await database.run(count)).toEqual([[2]])
    expect(await asAthlete('me', count)).toEqual([[1]])
    expect(await asAthlete('nobody', count)).toEqual([[0]])
    expect(await asAthlete('me', `DELETE FROM sorepoint.${table} WHERE athlete = 'you' RETURNING 1`)).toEqual([])
    expect(await database.run(count)).toEqual([[2]])
  })

  test('cannot be written for another', async () => {
    await fill('me')
    await fill('you')
    await expect(
      asAthlete('me', `INSERT INTO sorepoint.notes (athlete, id, body) VALUES ('you', 'n9', '')`),
    ).rejects.toThrow('row-level security')
    await expect(asAthlete('me', `UPDATE sorepoint.notes SET athlete = 'you', id = 'n9'`)).rejects.toThrow(
      'row-level security',
    )
  })

  test('are gone from every table once all is forgotten', async () => {
    await fill('me')
    const store = await openPostgres(database.url)
    await store.athlete('me').forgetAll()
    await store.close()
    for (const table of [...LOG_TABLES, ...OPEN_TABLES]) {
      expect(await database.run(`SELECT count(*)::int FROM sorepoint.${table}`), table).toEqual([[0]])
    }
  })

  async function asAthlete(name: string, sql: string): Promise<readonly unknown[][]> {
    const [url, options] = [new URL(database.url), `-c sorepoint.athlete=${name}`]
    url.searchParams.set('options', options)
    return runOn(url.href, sql)
  }
})

describe('the server', () => {
  test.each(['SUPERUSER', 'BYPASSRLS'])('does not run as a role with %s', async (right) => {
    const role = `strong_${randomBytes(4).toString('hex')}`
    await database.run(`CREATE ROLE ${role} LOGIN ${right} PASSWORD 'x'`)
    const url = Object.assign(new URL(database.url), { username: role, password: 'x' })
    await expect(openPostgres(url.href)).rejects.toMatchObject({ code: 'too-much-right', expected: true })
    await database.run(`DROP ROLE ${role}`)
  })

  test.each([
    'CREATE TABLE sorepoint.more (n integer)',
    'ALTER TABLE sorepoint.notes DISABLE ROW LEVEL SECURITY',
    'DROP POLICY own_rows ON sorepoint.notes',
    'TRUNCATE sorepoint.notes',
    'UPDATE sorepoint.schema_version SET n = 0',
    // Who looked is kept as it was, and what seals sessions is the owner's.
    "UPDATE sorepoint_club.looks SET person_name = 'nobody'",
    'DELETE FROM sorepoint_club.looks',
    "UPDATE sorepoint_club.keys SET secret = ''",
    'CREATE ROLE another',
  ])('may not: %s', async (sql) => {
    await expect(runOn(database.url, sql)).rejects.toThrow(/permission denied|must be owner/)
  })

  test('says what is in the way, without the password', async () => {
    const wrong = (change: object) => openPostgres(Object.assign(new URL(database.url), change).href)
    await expect(wrong({ port: '1' })).rejects.toMatchObject({ code: 'unreachable', expected: true })
    await expect(wrong({ password: 'secret' })).rejects.toMatchObject({ code: 'cannot-open' })
    await expect(wrong({ pathname: '/nothing' })).rejects.toMatchObject({ code: 'cannot-open' })
    for (const change of [{ port: '1' }, { pathname: '/nothing' }]) {
      const said = await wrong(change).catch((error: Error) => error.message)
      expect(said).not.toContain(new URL(database.url).password)
    }
  })
})

describe('setting up', () => {
  test('twice at once, and again, does it once; the address is shown the first time alone', async () => {
    const name = `t${randomBytes(6).toString('hex')}`
    const root = await serverUrl()
    await runOn(root, `CREATE DATABASE ${name}`)
    const owner = Object.assign(new URL(root), { pathname: `/${name}` }).href
    await expect(openPostgres(owner)).rejects.toMatchObject({ code: 'too-much-right' })
    const made = await Promise.all([migratePostgres(owner), migratePostgres(owner), migratePostgres(owner)])
    const urls = made.map(({ url }) => url).filter((url) => url !== null)
    expect(urls).toHaveLength(1)
    expect((await migratePostgres(owner)).url).toBeNull()
    await (await openPostgres(urls[0]!)).close()
    await runOn(owner, 'UPDATE sorepoint.schema_version SET n = 99')
    await expect(openPostgres(urls[0]!)).rejects.toMatchObject({ code: 'newer-schema' })
    await expect(migratePostgres(owner)).rejects.toMatchObject({ code: 'newer-schema' })
    await runOn(owner, 'UPDATE sorepoint.schema_version SET n = 0')
    await expect(openPostgres(urls[0]!)).rejects.toMatchObject({ code: 'not-migrated' })
    await runOn(root, `DROP DATABASE ${name} WITH (FORCE)`)
    await runOn(root, `DROP ROLE ${made[0]!.role}`)
  })

  test('is done by an owner who is no superuser', async () => {
    const name = `t${randomBytes(6).toString('hex')}`
    const root = await serverUrl()
    await runOn(root, `CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'x'`)
    await runOn(root, `CREATE DATABASE ${name} OWNER ${name}`)
    const owner = Object.assign(new URL(root), { pathname: `/${name}`, username: name, password: 'x' }).href
    const { url, role } = await migratePostgres(owner)
    const store = await openPostgres(url!)
    await store.athlete('me').putNote(makeNote('n1'))
    // The owner is held to the policies, too.
    expect(await runOn(owner, 'SELECT count(*)::int FROM sorepoint.notes')).toEqual([[0]])
    expect(await store.athletes()).toEqual(['me'])
    await store.athlete('me').forgetAll()
    await store.close()
    await runOn(root, `DROP DATABASE ${name} WITH (FORCE)`)
    for (const each of [role, name]) await runOn(root, `DROP ROLE ${each}`)
  })
})
