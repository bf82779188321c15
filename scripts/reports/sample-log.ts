import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../../src/analysis/analyse.ts'
import { addNote } from '../../src/app/add-note.ts'
import { readPlace, tellDay } from '../../src/app/day-answers.ts'
import { importFiles } from '../../src/app/import-files.ts'
import { openLog } from '../../src/app/open-log.ts'
import { readLog } from '../../src/app/read-log.ts'
import { keepCheck } from '../../src/app/self-check-place.ts'
import { resolveWhen } from '../../src/app/when.ts'
import type { Result } from '../../src/lib/result.ts'
import type { AthleteStore } from '../../src/store/store.ts'

const SAMPLES = join(import.meta.dirname, '../../samples')

/** What the sample season's runner says besides what the exports hold. */
interface Said {
  readonly notes: readonly { readonly date: string; readonly said: string; readonly words: string }[]
  readonly quietDays: readonly { readonly date: string; readonly place: string }[]
  readonly selfChecks: readonly { readonly date: string; readonly place: string }[]
}

/** The invented season as a runner's log: both exports read in, everything said. The same every time. */
export async function sampleLog(): Promise<Log> {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-reports-'))
  const { store, close } = await openLog({ path: join(folder, 'log.db'), athlete: null })
  try {
    const exports = ['strava-export.zip', 'garmin-export.zip'].map((name) => join(SAMPLES, name))
    await importFiles(exports, { store, options: { csvUnits: null }, nowMs: () => 0 })
    await store.putSettings({ ...(await store.settings()), experience: 'experienced', conditions: [] })
    await say(store, JSON.parse(readFileSync(join(SAMPLES, 'notes.json'), 'utf8')) as Said)
    return await readLog(store)
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function say(store: AthleteStore, { notes, quietDays, selfChecks }: Said): Promise<void> {
  const { runs } = await readLog(store)
  for (const [index, { date, said, words }] of notes.entries()) {
    await addNote(store, {
      when: sure(resolveWhen(date, runs, said, said)),
      text: words,
      options: {},
      noneOfThese: false,
      today: said,
      nowMs: Date.parse(said),
      newId: () => `n${index}`,
    })
  }
  for (const { date, place } of quietDays) sure(await tellDay(store, date, { quiet: [place] }, ''))
  for (const { date, place } of selfChecks) await keepCheck(store, sure(readPlace(place)), date, null)
}

function sure<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error)
  return result.value
}
