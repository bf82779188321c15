import type { Result } from '../../lib/result.ts'
import type { AthleteStore } from '../../store/contract/store.ts'
import { tellDay } from '../days/day-answers.ts'
import { keepCheck } from '../days/self-check-place.ts'
import { readLog } from '../log/read-log.ts'
import { addNote } from '../notes/add-note.ts'
import { readPlace } from '../notes/read-place.ts'
import { resolveWhen } from '../runs/resolve-target.ts'
import { type ImportProgress, type ImportSummary, importFiles } from './import-files.ts'
import { placeOfBytes } from './place-of-bytes.ts'

/** Whose season it is. A log that holds a runner of one's own must keep it under this name, apart. */
export const SAMPLE_ATHLETE = 'Alex Sample'

/** How the season is to be filled in. */
export interface SampleFilling {
  /** The season is moved so that it ends on this day; its last outing was the day before. */
  readonly today: string
  readonly onProgress?: (progress: ImportProgress) => void
  readonly nowMs: () => number
}

/**
 * Fills an athlete's log with an invented season of thirty weeks, by the way of every other: exports of Strava and
 * Garmin are made, read in, and what the runner would have entered is kept. The same for the same day. Doing it again
 * adds nothing twice; on a later day the same activities stand on later days.
 * @param store - of an athlete without runs of their own: nothing here tells the invented from the true
 */
export async function fillWithSampleSeason(
  store: AthleteStore,
  { today, onProgress, nowMs }: SampleFilling,
): Promise<ImportSummary> {
  // Loaded here: nothing else needs it.
  const { sampleExports } = await import('../../demo/exports.ts')
  const exports = (await sampleExports(today)).map(({ name, bytes }) => placeOfBytes(name, bytes))
  const progress = onProgress === undefined ? {} : { onProgress }
  const summary = await importFiles(exports, { store, options: { csvUnits: null }, nowMs, ...progress })
  await tellSeason(store, today)
  return summary
}

/** Keeps what the runner of the season has entered by the day it ends: notes, quiet evenings, the self-check, two settings. */
export async function tellSeason(store: AthleteStore, today: string): Promise<void> {
  const { entriesEnding } = await import('../../demo/season-ending.ts')
  const { notes, quietDays, selfChecks } = entriesEnding(today)
  const { runs } = await readLog(store)
  await store.putSettings({ ...(await store.settings()), experience: 'experienced', conditions: [] })
  for (const [index, { date, entered, words }] of notes.entries()) {
    await addNote(store, {
      when: sure(resolveWhen(date, runs, entered, entered)),
      text: words,
      options: {},
      noneOfThese: false,
      today: entered,
      nowMs: Date.parse(entered),
      // The same again when the season is read in again.
      newId: () => `n${index}`,
    })
  }
  for (const { date, place } of quietDays) sure(await tellDay(store, date, { quiet: [place] }, ''))
  for (const { date, place } of selfChecks) await keepCheck(store, sure(readPlace(place)), date, null)
}

/** What the season says is true; a story that does not fit its runs is a fault of ours. */
function sure<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error)
  return result.value
}
