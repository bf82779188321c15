import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../../src/analysis/analyse.ts'
import { importFiles } from '../../src/app/import/import-files.ts'
import { tellSeason } from '../../src/app/import/sample-season.ts'
import { openLog } from '../../src/app/log/open-log.ts'
import { readLog } from '../../src/app/log/read-log.ts'
import { SEASON_ENDS } from '../../src/demo/season.ts'

const SAMPLES = join(import.meta.dirname, '../../samples')

/** The invented season as a runner's log: both exports read in, everything said. The same every time. */
export async function sampleLog(): Promise<Log> {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-reports-'))
  const { store, close } = await openLog({ path: join(folder, 'log.db'), athlete: null })
  try {
    const exports = ['strava-export.zip', 'garmin-export.zip'].map((name) => join(SAMPLES, name))
    await importFiles(exports, { store, options: { csvUnits: null }, nowMs: () => 0 })
    await tellSeason(store, SEASON_ENDS)
    return await readLog(store)
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}
