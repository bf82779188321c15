import { maxOver, sumOver } from '../../lib/window.ts'
import { GRADE_BINS, type GradeBin, type Run } from '../../model/run.ts'
import type { Sport } from '../../model/sport.ts'
import type { Days } from './days.ts'
import { type ClimbSource, climbSourceOf, type Session } from './sessions.ts'
import { dayOf } from './timeline.ts'

/** Legs remember these too (RULES §4). */
const ALSO_REMEMBERED: readonly Sport[] = ['walk', 'hike']

/** One kind of height or slope, by day, as one kind of altitude told it. */
export interface HillMemory {
  /** Largest of one activity. */
  readonly most: Float64Array
  /** Outdoor sessions that told it. */
  readonly known: Float64Array
  /** Outdoor sessions that did not, or told it by the other kind of altitude. */
  readonly unknown: Float64Array
  /** First day of a session that told it. */
  readonly firstKnown: number | null
}

/** What the legs went up and down, kept apart by what the altitude rests on. */
export type Hills = Readonly<Record<'ascent' | 'descent' | GradeBin, Readonly<Record<ClimbSource, HillMemory>>>>

interface Told {
  readonly day: number
  readonly value: number | null
  readonly source: ClimbSource | null
  readonly counts: boolean
}

export function makeHills(sessions: readonly Session[], others: readonly Run[], days: Days): Hills {
  const walks = others.filter(({ sport }) => ALSO_REMEMBERED.includes(sport))
  const memory = (ofSession: (session: Session) => number | null, ofWalk: (run: Run) => number | null) => {
    const told: Told[] = [
      // A treadmill without altitude says nothing about hills, and hides none.
      ...sessions
        .filter((session) => !session.indoor || ofSession(session) !== null)
        .map((session) => ({
          day: session.day,
          value: ofSession(session),
          source: session.climbSource,
          counts: true,
        })),
      ...walks.map((run) => ({
        day: dayOf(days.timeline, run.date),
        value: ofWalk(run),
        source: climbSourceOf(run),
        counts: false,
      })),
    ]
    return { measured: remember(told, 'measured', days), gps: remember(told, 'gps', days) }
  }
  const grade = (bin: GradeBin) =>
    memory(
      (session) => session.gradeM?.[bin] ?? null,
      (run) => run.gradeM?.[bin] ?? null,
    )
  return {
    ascent: memory(
      (session) => session.ascentM,
      (run) => run.ascentM,
    ),
    descent: memory(
      (session) => session.descentM,
      (run) => run.descentM,
    ),
    ...(Object.fromEntries(GRADE_BINS.map((bin) => [bin, grade(bin)])) as Record<
      GradeBin,
      Record<ClimbSource, HillMemory>
    >),
  }
}

function remember(told: readonly Told[], source: ClimbSource, days: Days): HillMemory {
  const most = new Float64Array(days.timeline.length)
  const known = new Float64Array(days.timeline.length)
  const unknown = Float64Array.from(days.quarantined)
  let firstKnown: number | null = null
  for (const { day, value, source: from, counts } of told) {
    const fits = value !== null && from === source
    if (fits) most[day] = Math.max(most[day] as number, value)
    if (!counts) continue
    if (fits) {
      known[day] = (known[day] as number) + 1
      firstKnown = firstKnown === null ? day : Math.min(firstKnown, day)
    } else {
      unknown[day] = (unknown[day] as number) + 1
    }
  }
  return { most, known, unknown, firstKnown }
}

/** At most this share of the window's outdoor sessions may lack the figure; more could hide a hill. Convention. */
export const UNKNOWN_SHARE_MAX = 0.25

export type HillBaseline =
  | { readonly ok: true; readonly mostM: number; readonly low: boolean }
  | { readonly ok: false; readonly why: 'short-history' | 'no-climb'; readonly detail: Record<string, number> }

/**
 * The most of the `windowDays` before `day`, if enough of them is known.
 * @param historyDays days since the first session that told the figure, needed to judge
 */
export function hillBaseline(memory: HillMemory, day: number, windowDays: number, historyDays: number): HillBaseline {
  const [from, to] = [day - windowDays, day - 1]
  const known = sumOver(memory.known, from, to)
  const unknown = sumOver(memory.unknown, from, to)
  if (memory.firstKnown === null || memory.firstKnown >= day || unknown > UNKNOWN_SHARE_MAX * (known + unknown)) {
    return { ok: false, why: 'no-climb', detail: { unknownRuns: unknown, runs: known + unknown } }
  }
  const history = day - memory.firstKnown
  if (history < historyDays) {
    return { ok: false, why: 'short-history', detail: { daysKnown: history, daysNeeded: historyDays } }
  }
  return { ok: true, mostM: maxOver(memory.most, from, to), low: unknown > 0 || known === 0 }
}
