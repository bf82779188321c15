import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { importFiles } from '../../src/app/import/import-files.ts'
import { refreshRuns } from '../../src/app/log/refresh-runs.ts'
import { groupRuns, type ReadFile, type Run, readRecordings } from '../../src/index.ts'
import { openStore } from '../../src/store/sqlite/index.ts'
import { scratchFolder } from '../app/import/zips.ts'
import { unpacked } from '../unpacked.ts'

const SAMPLES = join(import.meta.dirname, '../../samples')
const EXPORTS = ['strava-export.zip', 'garmin-export.zip', 'garmin-activities.csv']

/** Read as `docs/library.md` tells: a zip's members one by one. */
async function readAll(names: readonly string[]): Promise<readonly ReadFile[]> {
  const files: ReadFile[] = []
  for (const name of names) {
    for (const { path, bytes } of await unpacked(name, readFileSync(join(SAMPLES, name)))) {
      files.push(await readRecordings({ path, bytes }))
    }
  }
  return files
}

async function imported(names: readonly string[]): Promise<readonly Run[]> {
  const store = await openStore(join(scratchFolder(), 'log.db'))
  onTestFinished(() => store.close())
  const athlete = store.athlete('me')
  const given = names.map((name) => join(SAMPLES, name))
  await importFiles(given, { store: athlete, options: { csvUnits: null }, nowMs: () => 0 })
  return (await refreshRuns(athlete)).runs
}

/** Paths are as the caller gave them. */
const withoutNames = (runs: readonly Run[]) =>
  runs.map((run) => ({ ...run, sources: run.sources.map(({ key, sha256, part }) => ({ key, sha256, part })) }))

describe('the library reads what the command line reads', () => {
  test('two exports and a table of one season give the same runs, of the same sources, with the same figures', async () => {
    const { runs, suggestedNotes } = groupRuns(await readAll(EXPORTS))
    expect(runs.length).toBeGreaterThan(100)
    expect(withoutNames(runs)).toEqual(withoutNames(await imported(EXPORTS)))
    expect(suggestedNotes.length).toBeGreaterThan(0)
  })

  test('the order of the files changes nothing', async () => {
    const files = await readAll(['strava-export.zip', 'garmin-activities.csv'])
    expect(groupRuns(files.toReversed())).toEqual(groupRuns(files))
  })
})
