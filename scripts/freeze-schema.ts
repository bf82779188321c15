// Writes test/reliability/schemas/<n>.db: a log as this version of the schema keeps it, with something of everything in it,
// and <n>.export, what it holds. Once per schema, when it is released; never again after that.
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportLog } from '../src/app/export/export-log.ts'
import { importFiles } from '../src/app/import/import-files.ts'
import { openLog } from '../src/app/log/open-log.ts'
import { refreshRuns } from '../src/app/log/refresh-runs.ts'
import { MIGRATIONS } from '../src/store/sqlite/migrations/index.ts'
import { sayEverything } from '../test/reliability/say-everything.ts'

const folder = join(import.meta.dirname, '../test/reliability/schemas')
const path = join(folder, `${MIGRATIONS.length}.db`)
if (existsSync(path)) throw new Error(`${path} is there: a released schema does not change`)

const working = `${path}.new`
const log = await openLog({ path: working, athlete: null })
const samples = ['steady.fit', 'two-segments.gpx', 'strava-2019.csv'].map((name) =>
  join(import.meta.dirname, '../samples/loose', name),
)
await importFiles(samples, { store: log.store, options: { csvUnits: null }, nowMs: () => 0 })
const { runs } = await refreshRuns(log.store)
await sayEverything(log.store, runs.at(-1)!)
const text = (await Array.fromAsync(exportLog(log, { format: 'json', samples: true }))).join('')
await log.file.inFile!.backup(path)
await log.close()
for (const end of ['', '-wal', '-shm']) rmSync(`${working}${end}`, { force: true })
writeFileSync(path.replace(/db$/, 'export'), text)
console.log(`${path}: ${runs.length} runs`)
