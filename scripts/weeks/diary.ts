import type { Log } from '../../src/analysis/analyse.ts'
import { makeNotes } from '../../src/app/notes/add-note.ts'
import type { SymptomOptions } from '../../src/app/notes/symptom-options.ts'
import { addDays, weekday } from '../../src/lib/local-date.ts'
import { type DayCheck, emptyDay } from '../../src/model/day-check.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import { emptyRun, type Run } from '../../src/model/run.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts'
import { wholly } from '../../src/model/surface.ts'

/** The Sunday every invented week ends on. */
export const SUNDAY = '2026-11-15'
/** Days of that week, Monday 1 to Sunday 7; 0 and less lie before it. */
const dayOf = (day: number): string => addDays(SUNDAY, day - 7)

/** A run of an invented runner. */
export function run(day: number, km: number, more: Partial<Run> = {}): Run {
  const date = dayOf(day)
  const key = `invented:${date}`
  const seconds = km * 345
  return {
    ...emptyRun(`r${date}`, date, Date.parse(`${date}T17:00:00Z`)),
    zone: 'Europe/Berlin',
    surface: wholly('road'),
    distanceM: km * 1000,
    movingS: seconds,
    elapsedS: seconds,
    ascentM: km * 6,
    descentM: km * 6,
    elevationSource: 'barometric',
    sources: [{ key, format: 'fit', name: `${date}.fit`, sha256: key, part: 0 }],
    ...more,
  }
}

/** Weeks before the shown one: kilometres by weekday, Monday 1 to Sunday 7, the same each week but for a light one in four. */
export function before(weeks: number, byWeekday: Readonly<Record<number, number>>, untilDay = 0): readonly Run[] {
  const runs: Run[] = []
  for (let day = 1 - 7 * weeks; day <= untilDay; day++) {
    const km = byWeekday[weekday(dayOf(day))]
    const light = Math.floor((day + 7 * weeks) / 7) % 4 === 3 ? 0.8 : 1
    if (km !== undefined) runs.push(run(day, Math.round(km * light * 10) / 10))
  }
  return runs
}

/** A note in the runner's words on a day; more than one where several places are named. */
export function said(
  day: number,
  text: string,
  runs: readonly Run[],
  options: SymptomOptions = {},
): readonly PainNote[] {
  const date = dayOf(day)
  let count = 0
  return makeNotes({
    when: { date, run: runs.find((each) => each.date === date) ?? null },
    text,
    options,
    noneOfThese: false,
    today: date,
    nowMs: Date.parse(`${date}T20:00:00Z`),
    newId: () => `n${date}-${count++}${text.length}`,
  })
}

export const day = (at: number, given: Partial<DayCheck>): DayCheck => ({ ...emptyDay(dayOf(at)), ...given })

export function log(
  runs: readonly Run[],
  notes: readonly (readonly PainNote[])[] = [],
  more: { readonly settings?: Partial<Settings>; readonly dayChecks?: readonly DayCheck[] } = {},
): Log {
  return {
    runs,
    notes: notes.flat(),
    dayChecks: more.dayChecks ?? [],
    selfChecks: [],
    clearances: [],
    pastInjuries: [],
    shownReports: [],
    settings: { ...DEFAULT_SETTINGS, experience: 'experienced', conditions: [], country: 'DE', ...more.settings },
  }
}
