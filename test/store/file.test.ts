import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { packSamples } from '../../src/store/samples/pack-samples.ts'
import { openStore } from '../../src/store/sqlite/index.ts'
import { migrate } from '../../src/store/sqlite/migrate.ts'
import { MIGRATIONS } from '../../src/store/sqlite/migrations/index.ts'
import { openDatabase } from '../../src/store/sqlite/open-database.ts'
import { makeFile, makeNote, makeRun, makeSource } from './make.ts'
import { samplesFrom } from './samples-of.ts'
import { useTemporaryFolder } from './temporary-folder.ts'

const file = useTemporaryFolder()
const modeOf = (path: string) => statSync(path).mode & 0o777

/** Changes a log behind the store's back. */
function tamper(path: string, sql: string): void {
  const db = new DatabaseSync(path)
  db.exec(sql)
  db.close()
}

describe('nobody is let in', () => {
  test('the file, what stands beside it and its folder are their owner’s alone', async () => {
    const mask = process.umask(0)
    try {
      const store = await openStore(file('data/deep/log.db'))
      await store.athlete('me').putNote(makeNote('n1'))
      await store.inFile!.backup(file('data/deep/copy.db'))
      const files = globSync(file('data/deep/*'))
      expect(files.length).toBeGreaterThanOrEqual(4)
      expect(files.map(modeOf).filter((mode) => mode !== 0o600)).toEqual([])
      expect([modeOf(file('data')), modeOf(file('data/deep'))]).toEqual([0o700, 0o700])
      await store.close()
    } finally {
      process.umask(mask)
    }
  })

  test('a log that others could read is closed to them; a folder that was there is left alone', async () => {
    mkdirSync(file('shared'), { mode: 0o755 })
    await (await openStore(file('shared/log.db'))).close()
    chmodSync(file('shared/log.db'), 0o644)
    await (await openStore(file('shared/log.db'))).close()
    expect([modeOf(file('shared/log.db')), modeOf(file('shared'))]).toEqual([0o600, 0o755])
  })
})

describe('what is no log of ours is refused untouched', () => {
  const refused = async (path: string, code: string) => {
    const before = statSync(path).isFile() ? readFileSync(path) : null
    const mode = modeOf(path)
    await expect(openStore(path)).rejects.toMatchObject({ name: 'StoreError', code })
    if (before !== null) expect(readFileSync(path)).toEqual(before)
    expect(modeOf(path)).toBe(mode)
  }

  test.each([0o644, 0o666, 0o640, 0o400])('to its mode, %o', async (mode) => {
    tamper(file('other.db'), 'CREATE TABLE notes (id)')
    tamper(file('empty.db'), 'PRAGMA application_id = 7')
    tamper(file('bare.db'), 'PRAGMA user_version = 3')
    writeFileSync(file('page.html'), '<html>')
    writeFileSync(file('long.html'), '<html>'.repeat(1000))
    for (const name of ['other.db', 'empty.db', 'bare.db', 'page.html', 'long.html']) {
      chmodSync(file(name), mode)
      await refused(file(name), 'not-a-log')
    }
    expect(globSync(file('*')).length).toBe(5)
  })

  test('another program’s database that is open, with what it has not yet brought into its file', async () => {
    const other = new DatabaseSync(file('other.db'))
    other.exec('PRAGMA journal_mode = WAL; CREATE TABLE notes (id); INSERT INTO notes VALUES (1)')
    chmodSync(file('other.db'), 0o644)
    await refused(file('other.db'), 'not-a-log')
    expect(other.prepare('SELECT count(*) AS n FROM notes').get()).toEqual({ n: 1 })
    other.close()
  })

  test.skipIf(process.platform === 'win32')('a device or a pipe, which nothing is asked of', async () => {
    spawnSync('mkfifo', ['-m', '644', file('pipe')])
    await refused(file('pipe'), 'not-a-log')
    await refused('/dev/null', 'not-a-log')
  })

  test('another program’s database', async () => {
    tamper(file('other.db'), 'CREATE TABLE notes (id)')
    await refused(file('other.db'), 'not-a-log')
  })

  test('a file that is no database', async () => {
    writeFileSync(file('run.gpx'), '<gpx>'.repeat(1000))
    await refused(file('run.gpx'), 'not-a-log')
  })

  test('a folder', async () => {
    mkdirSync(file('folder'))
    await refused(file('folder'), 'cannot-open')
  })

  test('a read-only file', async () => {
    await (await openStore(file('log.db'))).close()
    chmodSync(file('log.db'), 0o400)
    await refused(file('log.db'), 'read-only')
  })

  test.each([0o600, 0o644])('a log of a newer version, mode %o, however it keeps its journal', async (mode) => {
    for (const journal of ['WAL', 'DELETE']) {
      const path = file(`${journal}.db`)
      await (await openStore(path)).close()
      tamper(path, `PRAGMA journal_mode = ${journal}; PRAGMA user_version = 99`)
      chmodSync(path, mode)
      await refused(path, 'newer-schema')
    }
    expect(globSync(file('*.before-schema-*'))).toEqual([])
  })

  test('a log of a newer version that is in use, whose version is not in the file itself yet', async () => {
    await (await openStore(file('log.db'))).close()
    const newer = new DatabaseSync(file('log.db'))
    newer.exec('PRAGMA user_version = 99')
    chmodSync(file('log.db'), 0o644)
    await refused(file('log.db'), 'newer-schema')
    newer.close()
  })

  test('a log that was killed in its first moments is one: its name may stand beside the file alone', async () => {
    const first = openDatabase(file('log.db'), MIGRATIONS.length)
    // As the first versions made it: nothing said whose it is until the first migration, which stands in the WAL.
    first.exec('PRAGMA application_id = 0; PRAGMA wal_checkpoint(TRUNCATE)')
    migrate(first, MIGRATIONS)
    for (const suffix of ['', '-wal']) copyFileSync(`${file('log.db')}${suffix}`, `${file('killed.db')}${suffix}`)
    first.close()
    expect(readFileSync(file('killed.db')).readUInt32BE(68)).toBe(0)
    const store = await openStore(file('killed.db'))
    expect(await store.athletes()).toEqual([])
    await store.close()
  })

  test('a path that SQLite would take for an address is a file of that name', async () => {
    const before = process.cwd()
    mkdirSync(file('here'))
    process.chdir(file('here'))
    try {
      const store = await openStore('file:x.db?mode=memory')
      await store.athlete('me').putNote(makeNote('n1'))
      await store.inFile!.backup('file:y.db?mode=memory')
      await store.close()
    } finally {
      process.chdir(before)
    }
    expect(globSync(file('here/*')).toSorted()).toEqual([
      file('here/file:x.db?mode=memory'),
      file('here/file:y.db?mode=memory'),
    ])
    const kept = await openStore(file('here/file:y.db?mode=memory'))
    expect(await kept.athlete('me').notes()).toHaveLength(1)
    await kept.close()
  })

  test('an empty file becomes a log', async () => {
    writeFileSync(file('log.db'), '')
    const store = await openStore(file('log.db'))
    expect(await store.athletes()).toEqual([])
    await store.close()
  })
})

describe('migrations', () => {
  const next = [...MIGRATIONS, 'CREATE TABLE later (x TEXT) STRICT']

  test('an existing file is copied before, for its owner alone, and the copy is whole', async () => {
    const old = await openStore(file('log.db'))
    await old.athlete('me').putNote(makeNote('n1'))
    await old.close()
    const db = openDatabase(file('log.db'), MIGRATIONS.length)
    migrate(db, next)
    expect(db.get('PRAGMA user_version')).toEqual([next.length])
    db.close()
    const copyPath = `${file('log.db')}.before-schema-${MIGRATIONS.length}`
    expect(modeOf(copyPath)).toBe(0o600)
    const copy = await openStore(copyPath)
    expect(await copy.athlete('me').notes()).toEqual([makeNote('n1')])
    await copy.close()
  })

  test('a failing step leaves the old schema with all its rows', async () => {
    const old = await openStore(file('log.db'))
    await old.athlete('me').putNote(makeNote('n1'))
    await old.close()
    const db = openDatabase(file('log.db'), MIGRATIONS.length)
    expect(() => migrate(db, [...next, 'DROP TABLE notes', 'no such statement'])).toThrow()
    db.close()
    const store = await openStore(file('log.db'))
    expect(await store.athlete('me').notes()).toHaveLength(1)
    await store.close()
  })

  test('an earlier copy is never overwritten', async () => {
    await (await openStore(file('log.db'))).close()
    for (let round = 0; round < 2; round++) {
      const db = openDatabase(file('log.db'), MIGRATIONS.length)
      migrate(db, next)
      db.exec('DROP TABLE later')
      db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`)
      db.close()
    }
    expect(globSync(file('log.db.before-schema-*'))).toHaveLength(2)
  })

  test('an old log whose list of a file does not read still opens, and the rest of it is found by its sources', async () => {
    const db = openDatabase(file('log.db'), MIGRATIONS.length)
    migrate(db, MIGRATIONS.slice(0, 1))
    db.exec(`INSERT INTO athletes (name) VALUES ('me');
      INSERT INTO files VALUES ('me', 'torn', 'x', '{'), ('me', 'odd', 'y', '{"sourceKeys":[null,7,["a"]]}'),
        ('me', 'sound', 'z', '{"sourceKeys":["s","t","s"]}')`)
    db.close()
    await (await openStore(file('log.db'))).close()
    const after = new DatabaseSync(file('log.db'))
    const claims = after.prepare("SELECT source_key AS key FROM file_sources WHERE identity = 'sound'").all()
    after.close()
    expect(claims.map(({ key }) => key)).toEqual(['s', 't'])
  })

  test('a new file needs no copy', async () => {
    await (await openStore(file('log.db'))).close()
    expect(globSync(file('*'))).toEqual([file('log.db')])
  })
})

describe('backups', () => {
  test('are whole while the log is open, and never overwrite', async () => {
    const store = await openStore(file('log.db'))
    await store.athlete('me').putNote(makeNote('n1'))
    await store.inFile!.backup(file('copy.db'))
    await expect(store.inFile!.backup(file('copy.db'))).rejects.toMatchObject({ code: 'exists' })
    await expect(store.inFile!.backup(file('nowhere/copy.db'))).rejects.toMatchObject({ code: 'cannot-open' })
    expect(existsSync(file('nowhere'))).toBe(false)
    const copy = await openStore(file('copy.db'))
    expect(await copy.athlete('me').notes()).toEqual([makeNote('n1')])
    await copy.close()
    await store.close()
  })
})

test('what was forgotten is in no byte of the file', async () => {
  const secret = 'Zwetschgenrunde'
  const bytes = () => globSync(file('*')).map((path) => readFileSync(path).includes(secret))
  const store = await openStore(file('log.db'))
  const me = store.athlete('me')
  for (let i = 0; i < 50; i++) {
    await me.putFile(makeFile([makeSource(`strava:${i}`, i, { description: `${secret} ${'x'.repeat(i * 100)}` })]))
    await me.putNote(makeNote(`n${i}`, { sourceKey: `strava:${i}`, text: secret }))
  }
  const suggestions = [makeNote('s1', { status: 'suggested', text: secret })]
  const runs = [makeRun('r1', 0, { title: secret })]
  await me.putDerived({ revision: await me.revision(), derivedBy: 'x', runs, suggestions })
  expect(bytes()).toContain(true)
  for (let i = 0; i < 50; i++) await me.forgetSource(`strava:${i}`)
  await store.inFile!.scrub()
  expect(bytes()).not.toContain(true)
  await store.close()
  expect(bytes()).not.toContain(true)
})

describe('damage inside the file', () => {
  test('to samples is an error of these samples alone', async () => {
    const store = await openStore(file('log.db'))
    const me = store.athlete('me')
    const packedSamples = packSamples(samplesFrom({ t: [1, 2, 3] }))
    await me.putFile({ ...makeFile([makeSource('a')]), sources: [{ source: makeSource('a'), packedSamples }] })
    tamper(file('log.db'), "UPDATE samples SET packed = x'01ff'")
    await expect(me.samplesOf('a')).rejects.toMatchObject({ code: 'damaged', detail: 'samples of a' })
    expect(await me.sources()).toHaveLength(1)
    await store.close()
  })

  test('to a source is told of it alone, and forgetting it needs no other row', async () => {
    const store = await openStore(file('log.db'))
    const me = store.athlete('me')
    for (const key of ['a', 'b']) await me.putFile(makeFile([makeSource(key)], { member: key }))
    tamper(file('log.db'), "UPDATE sources SET recording = '{' WHERE key = 'a'; UPDATE files SET body = '{'")
    expect(await me.damagedSources()).toMatchObject([{ key: 'a', name: makeSource('a').name }])
    await me.forgetSources(['a'])
    expect([await me.damagedSources(), (await me.sources()).map(({ key }) => key)]).toEqual([[], ['b']])
    await store.close()
  })

  test('to kept runs that still read as runs is found, and they are derived again', async () => {
    const store = await openStore(file('log.db'))
    const me = store.athlete('me')
    await me.putFile(makeFile([makeSource('a')]))
    const runs = [makeRun('r1', 0, { title: 'before' })]
    await me.putDerived({ revision: await me.revision(), derivedBy: 'x', runs, suggestions: [] })
    tamper(file('log.db'), "UPDATE runs SET body = replace(body, 'before', 'after!')")
    expect([await me.dropDamagedDerived(), await me.dropDamagedDerived()]).toEqual([true, false])
    expect((await me.runs()).runs).toEqual([])
    await store.close()
  })

  test('to a note is named, never read as something else', async () => {
    const store = await openStore(file('log.db'))
    await store.athlete('me').putNote(makeNote('n1'))
    tamper(file('log.db'), "UPDATE notes SET body = json_remove(body, '$.symptom.severity')")
    await expect(store.athlete('me').notes()).rejects.toMatchObject({ code: 'damaged' })
    await store.close()
  })

  test.each([
    "'{'",
    "json_remove(body, '$[0].sources')",
    "'[null]'",
  ])('to the cache of runs makes it stale (%s)', async (body) => {
    const store = await openStore(file('log.db'))
    const me = store.athlete('me')
    await me.putFile(makeFile([makeSource('a')]))
    const revision = await me.revision()
    await me.putDerived({ revision, derivedBy: 'x', runs: [makeRun('r1', 0)], suggestions: [] })
    tamper(file('log.db'), `UPDATE runs SET body = ${body}`)
    expect((await me.runs()).revision).not.toBe(revision)
    await store.close()
  })

  test('to pages is found', async () => {
    const store = await openStore(file('log.db'))
    const me = store.athlete('me')
    for (let i = 0; i < 50; i++) await me.putFile(makeFile([makeSource(`s${i}`)]))
    await store.close()
    const bytes = readFileSync(file('log.db'))
    bytes.fill(0x5a, bytes.length / 2, bytes.length / 2 + 4096)
    writeFileSync(file('log.db'), bytes)
    const damaged = await openStore(file('log.db'))
    expect((await damaged.inFile!.integrity()).length).toBeGreaterThan(0)
    await damaged.close()
  })
})
