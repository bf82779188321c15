import { maxOver, sumOver } from '../../lib/window.ts'
import type { GradeBin, Run } from '../../model/run.ts'
import type { Sport } from '../../model/sport.ts'
import type { Days } from './days.ts'
import { type ClimbSource, climbSourceOf, isIndoor, type Session } from './sessions.ts'
import { dayOf } from './timeline.ts'

/** Legs remember these too (rules.md §4). */
const ALSO_REMEMBERED: readonly Sport[] = ['walk', 'hike']

/** One kind of height or slope, by day, as one kind of altitude measured it. */
export interface HillMemory {
  /** Largest of one activity. */
  readonly most: Float64Array
  /** Outdoor sessions that measured it. */
  readonly known: Float64Array
  /** Sessions on a treadmill: there it is a known 0. They hide no hill, and make up for none that is hidden. */
  readonly indoor: Float64Array
  /** Outdoor sessions that did not, or measured it by the other kind of altitude. */
  readonly unknown: Float64Array
  /** First day of a session that measured it, or was on a treadmill. */
  readonly firstKnown: number | null
}

/** What the legs went up and down, kept apart by what the altitude rests on. */
export type Hills = Readonly<Record<'ascent' | 'descent' | GradeBin, Readonly<Record<ClimbSource, HillMemory>>>>

type Figures = Pick<Run, 'ascentM' | 'descentM' | 'gradeM'>

/** @param others activities that are no runs; walks and hikes among them are remembered */
export function makeHills(sessions: readonly Session[], others: readonly Run[], days: Days): Hills {
  const memory = (figure: (of: Figures) => number | null) => {
    const kinds = { measured: emptyMemory(days), gps: emptyMemory(days) }
    for (const session of sessions) remember(kinds, session, figure(session))
    for (const source of ['measured', 'gps'] as const) {
      for (const run of remembered(others, source)) {
        const value = figure(run)
        if (value !== null) keepMost(kinds[source].most, dayOf(days.timeline, run.date), value)
      }
    }
    return kinds
  }
  const grade = (bin: GradeBin) => memory(({ gradeM }) => (gradeM === null ? null : gradeM[bin]))
  return {
    ascent: memory(({ ascentM }) => ascentM),
    descent: memory(({ descentM }) => descentM),
    up6to10: grade('up6to10'),
    up10to15: grade('up10to15'),
    up15: grade('up15'),
    down6to10: grade('down6to10'),
    down10to15: grade('down10to15'),
    down15: grade('down15'),
  }
}

/** Walks and hikes outdoors whose heights this kind of altitude tells. */
export function remembered(others: readonly Run[], source: ClimbSource): readonly Run[] {
  return others.filter((run) => ALSO_REMEMBERED.includes(run.sport) && !isIndoor(run) && climbSourceOf(run) === source)
}

interface Growing extends HillMemory {
  firstKnown: number | null
}

function emptyMemory({ timeline, quarantined }: Days): Growing {
  return {
    most: new Float64Array(timeline.length),
    known: new Float64Array(timeline.length),
    indoor: new Float64Array(timeline.length),
    unknown: quarantined.slice(),
    firstKnown: null,
  }
}

function remember(kinds: Record<ClimbSource, Growing>, session: Session, value: number | null): void {
  const { day, climbSource, indoor } = session
  for (const source of ['measured', 'gps'] as const) {
    const memory = kinds[source]
    if (indoor) {
      count(memory.indoor, day)
      memory.firstKnown ??= day
    } else if (value === null || climbSource !== source) {
      count(memory.unknown, day)
    } else {
      keepMost(memory.most, day, value)
      count(memory.known, day)
      memory.firstKnown ??= day
    }
  }
}

function count(of: Float64Array, day: number): void {
  of[day] = (of[day] as number) + 1
}

function keepMost(most: Float64Array, day: number, value: number): void {
  if (value > (most[day] as number)) most[day] = value
}

/** One downhill run protects from the next for about six weeks (E20); days of history needed to judge by them are convention. */
export const DOWNHILL = { memoryDays: 42, historyDays: 28 } as const

/** At most this share of the window's outdoor sessions may lack the figure; more could hide a hill. Convention. */
const UNKNOWN_SHARE_MAX = 0.25

type HillBaseline =
  | { readonly ok: true; readonly mostM: number; readonly low: boolean }
  | { readonly ok: false; readonly why: 'short-history' | 'no-climb'; readonly detail: Record<string, number> }

/**
 * The most of the `windowDays` before `day`, if enough of them is known.
 * @param historyDays days since the first session that measured the figure, needed to judge
 */
export function hillBaseline(memory: HillMemory, day: number, windowDays: number, historyDays: number): HillBaseline {
  const [from, to] = [day - windowDays, day - 1]
  const known = sumOver(memory.known, from, to)
  const unknown = sumOver(memory.unknown, from, to)
  const indoor = sumOver(memory.indoor, from, to)
  if (memory.firstKnown === null || memory.firstKnown >= day || unknown > UNKNOWN_SHARE_MAX * (known + unknown)) {
    return { ok: false, why: 'no-climb', detail: { unknownRuns: unknown, runs: known + unknown } }
  }
  const history = day - memory.firstKnown
  if (history < historyDays) {
    return { ok: false, why: 'short-history', detail: { daysKnown: history, daysNeeded: historyDays } }
  }
  return { ok: true, mostM: maxOver(memory.most, from, to), low: unknown > 0 || known + indoor === 0 }
}
