import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { checkLog } from '../../src/app/log/check-log.ts'
import { openLog } from '../../src/app/log/open-log.ts'
import { openStore } from '../../src/store/sqlite/index.ts'
import { migrate } from '../../src/store/sqlite/migrate.ts'
import { MIGRATIONS } from '../../src/store/sqlite/migrations/index.ts'
import { openDatabase } from '../../src/store/sqlite/open-database.ts'
import { makeFile, makeNote, makeSource } from './make.ts'
import { useTemporaryFolder } from './temporary-folder.ts'

// A program of before, which knows fewer schemas, and a log that a newer one has brought forward.

const file = useTemporaryFolder()

/** All but the newest. */
const OLDER = MIGRATIONS.map((_, n) => n + 1).slice(0, -1)

/** What a program of that schema writes of a file and a note: rows, past all that came later. */
function writeAsBefore(db: DatabaseSync, id: string, sourceKey: string): void {
  const body = JSON.stringify(makeFile([makeSource(sourceKey, 3)], { sha256: id }).file)
  db.prepare('INSERT OR IGNORE INTO athletes (name) VALUES (?)').run('me')
  db.prepare('INSERT INTO files VALUES (?, ?, ?, ?)').run('me', `sha256:${id}`, id, body)
  db.prepare('UPDATE files SET body = body WHERE identity = ?').run(`sha256:${id}`)
}

describe.each(OLDER)('a program that knows schemas up to %i', (schema) => {
  async function migrated(name: string): Promise<string> {
    const old = openDatabase(file(name), schema)
    migrate(old, MIGRATIONS.slice(0, schema))
    old.close()
    const store = await openStore(file(name))
    await store.athlete('me').putFile(makeFile([makeSource('strava:1', 1)], { sha256: 'first' }))
    await store.athlete('me').putNote(makeNote('n1', { text: 'left knee 3/10' }))
    await store.close()
    return file(name)
  }

  test('started on it, refuses it by name and changes nothing', async () => {
    const path = await migrated('started.db')
    expect(() => openDatabase(path, schema)).toThrow(expect.objectContaining({ code: 'newer-schema' }))
    const log = await openLog({ path, athlete: null })
    expect(await checkLog(log)).toEqual([])
    expect((await log.store.notes()).map(({ text }) => text)).toEqual(['left knee 3/10'])
    await log.close()
  })

  test('that had it open while it was brought forward, and writes on, loses and hides nothing', async () => {
    const old = openDatabase(file('open.db'), schema)
    migrate(old, MIGRATIONS.slice(0, schema))
    old.close()
    const before = new DatabaseSync(file('open.db'), { enableForeignKeyConstraints: true, timeout: 5000 })
    writeAsBefore(before, 'early', 'strava:8')
    const store = await openStore(file('open.db'))
    await store.athlete('me').putNote(makeNote('n1'))
    writeAsBefore(before, 'late', 'strava:9')
    before.close()
    const athlete = store.athlete('me')
    expect([...(await athlete.knownFiles()).values()].map(({ sha256 }) => sha256).sort()).toEqual(['early', 'late'])
    expect((await athlete.notes()).map(({ id }) => id)).toEqual(['n1'])
    // What the newer schema keeps beside the files has followed: each gave its source.
    const db = new DatabaseSync(file('open.db'))
    const followed = db.prepare('SELECT identity, source_key FROM file_sources ORDER BY identity').all()
    expect(followed.map((row) => ({ ...row }))).toEqual([
      { identity: 'sha256:early', source_key: 'strava:8' },
      { identity: 'sha256:late', source_key: 'strava:9' },
    ])
    expect(Object.values(db.prepare('PRAGMA integrity_check').get()!)).toEqual(['ok'])
    db.close()
    await store.close()
  })
})
