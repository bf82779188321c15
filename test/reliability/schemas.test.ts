import { copyFileSync, existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportLog } from '../../src/app/export/export-log.ts'
import { importOwnExport } from '../../src/app/import/import-own-export.ts'
import { checkLog } from '../../src/app/log/check-log.ts'
import { openLog } from '../../src/app/log/open-log.ts'
import { readLog } from '../../src/app/log/read-log.ts'
import { MIGRATIONS } from '../../src/store/sqlite/migrations/index.ts'
import { inPieces } from '../app/in-pieces.ts'
import { useTemporaryFolder } from '../store/temporary-folder.ts'

const FOLDER = join(import.meta.dirname, 'schemas')
const schemas = MIGRATIONS.map((_, i) => i + 1)

const file = useTemporaryFolder()

test('every schema has a log of its time (node scripts/freeze-schema.ts makes it)', () => {
  expect(schemas.filter((schema) => !existsSync(join(FOLDER, `${schema}.db`)))).toEqual([])
})

describe.each(schemas)('a log of schema %i', (schema) => {
  const original = join(FOLDER, `${schema}.db`)

  test('opens in this version with everything that was in it, after a copy of it was made', async () => {
    const path = file('log.db')
    copyFileSync(original, path)
    const log = await openLog({ path, athlete: null })
    const told = JSON.parse(readFileSync(join(FOLDER, `${schema}.export`), 'utf8'))
    const now = await readLog(log.store)
    expect(await checkLog(log)).toEqual([])
    const own = now.notes.filter(({ status }) => status !== 'suggested')
    expect(own.map(({ id, date, text }) => [id, date, text])).toEqual(
      told.notes.map(({ id, date, text }: { id: string; date: string; text: string }) => [id, date, text]),
    )
    for (const kind of ['dayChecks', 'clearances', 'selfChecks', 'pastInjuries', 'shownReports'] as const) {
      expect([kind, now[kind]]).toEqual([kind, told[kind]])
    }
    expect(now.settings).toMatchObject(told.settings)
    expect(await log.store.verdicts()).toEqual(told.verdicts)
    expect((await log.store.sources()).map(({ key }) => key)).toEqual(
      told.sources.map(({ key }: { key: string }) => key),
    )
    expect(now.runs).toHaveLength(new Set(told.sources.map(({ key }: { key: string }) => key)).size)
    await log.close()
    const copies = globSync(`${path}.before-schema-*`)
    expect(copies).toEqual(schema === schemas.length ? [] : [`${path}.before-schema-${schema}`])
    for (const copy of copies) expect(readFileSync(copy).length).toBe(readFileSync(original).length)
  })

  test('and its export, taken when it was new, comes back into an empty log of this version', async () => {
    const [old, fresh] = [
      await openLog({ path: file('old.db'), athlete: null }),
      await openLog({ path: ':memory:', athlete: null }),
    ]
    await old.close()
    copyFileSync(original, file('old.db'))
    const migrated = await openLog({ path: file('old.db'), athlete: null })
    const text = readFileSync(join(FOLDER, `${schema}.export`), 'utf8')
    expect(await importOwnExport(fresh.store, inPieces(text))).toMatchObject({ ok: true })
    expect(await readLog(fresh.store)).toEqual(await readLog(migrated.store))
    const again = async (log: typeof fresh) =>
      (await Array.fromAsync(exportLog(log, { format: 'json', samples: true }))).join('')
    expect(await again(fresh)).toBe(await again(migrated))
    await fresh.close()
    await migrated.close()
  })
})
