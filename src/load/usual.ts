import { mean, median } from 'simple-statistics'
import { sumOver } from '../lib/window.ts'
import { ascentSpike } from './flags/ascent-spike.ts'
import { descentSpike } from './flags/descent-spike.ts'
import { returnAfterGap } from './flags/return-after-gap.ts'
import { sessionDistanceSpike } from './flags/session-distance-spike.ts'
import { sessionTimeSpike } from './flags/session-time-spike.ts'
import { weekMileageJump } from './flags/week-mileage-jump.ts'
import type { Asks, LoadFlag, Moments } from './load-flag.ts'
import type { Series } from './series/index.ts'
import type { Session } from './series/sessions.ts'
import type { UsualRun } from './series/usual-run.ts'
import { makeWeeks, type WeekSpan } from './series/weeks.ts'

/** How long a caution, and the A1 that a flag sets, holds (rules.md §5b, how long other inputs last). */
export const FLAG_DAYS = 7

/** rules.md §5c: so many weeks that held a run, of so many complete ones; fewer than two are not sure. */
const USUAL_WEEKS = 4
const OF_LAST_WEEKS = 12
const FEWEST_WEEKS = 2

/** What a week of this runner holds. Null without a run. */
export interface Usual {
  readonly usualWeekM: number | null
  readonly usualRunDays: number | null
  /** Sessions in a usual week. */
  readonly usualRuns: number | null
  /** Longest run of a usual week as a share of it. */
  readonly usualShare: number | null
  readonly usualConfidence: 'usual' | 'low'
}

const NO_USUAL: Usual = {
  usualWeekM: null,
  usualRunDays: null,
  usualRuns: null,
  usualShare: null,
  usualConfidence: 'low',
}

interface CountedWeek {
  readonly to: number
  readonly distanceM: number
  readonly longestM: number
  readonly runs: number
  readonly runDays: number
}

/** Flags by which a week is no usual one (rules.md §5c: LF1 to LF5, LF7). */
const OF_A_RUN = [sessionDistanceSpike, sessionTimeSpike, descentSpike, ascentSpike, returnAfterGap]

/**
 * The usual week of rules.md §5c as of the end of `day`: the mean of the last 4 complete weeks, of the last 12, that held a run.
 * A week with a caution counts at most as the larger of the usual week before it and the week just before, so that no week
 * of its own raises what is usual, and one that is held does.
 */
export function usualWeek(series: Series, usualRun: UsualRun, day: number): Usual {
  const weeks = makeWeeks(series.timeline).filter(({ to }) => to <= day)
  const flagged = flaggedDays(series)
  // Once for all weeks: a long log has thousands.
  const byDay = Map.groupBy(series.sessions, ({ day }) => day)
  const counted: CountedWeek[] = []
  let justBeforeM = 0
  for (const span of weeks) {
    const week = weekOf(series, byDay, usualRun, span)
    if (week === null) {
      justBeforeM = 0
      continue
    }
    // A big week hides the jump of the one after it.
    const isFlagged = flagged.some((at) => at >= span.from - 7 && at <= span.to)
    const before = isFlagged ? usualOf(counted, span.from - 1).usualWeekM : null
    const mostM = before === null ? Number.POSITIVE_INFINITY : Math.max(before, justBeforeM)
    counted.push({ ...week, distanceM: Math.min(week.distanceM, mostM) })
    justBeforeM = week.distanceM
  }
  const usual = usualOf(counted, weeks.at(-1)?.to ?? day)
  if (usual.usualWeekM !== null) return usual
  // No week is complete yet, or none of the last holds a run: the days so far.
  const { from } = makeWeeks(series.timeline).findLast((week) => week.from <= day) ?? { from: 0 }
  const soFar = weekOf(series, byDay, usualRun, { from, to: day, complete: false })
  return soFar === null ? NO_USUAL : { ...usualOf([soFar], day), usualConfidence: 'low' }
}

/** @param last the end of the newest week that counts */
function usualOf(weeks: readonly CountedWeek[], last: number): Usual {
  // No more than these can lie in the twelve weeks.
  const held = weeks
    .slice(-OF_LAST_WEEKS)
    .filter(({ to }) => to <= last && to > last - 7 * OF_LAST_WEEKS)
    .slice(-USUAL_WEEKS)
  if (held.length === 0) return NO_USUAL
  return {
    usualWeekM: mean(held.map(({ distanceM }) => distanceM)),
    usualRunDays: mean(held.map(({ runDays }) => runDays)),
    usualRuns: mean(held.map(({ runs }) => runs)),
    usualShare: Math.min(1, median(held.map(({ longestM, distanceM }) => longestM / distanceM))),
    usualConfidence: held.length >= FEWEST_WEEKS ? 'usual' : 'low',
  }
}

/** Null without a run, or where a distance is missing. */
function weekOf(
  { distance }: Series,
  byDay: ReadonlyMap<number, readonly Session[]>,
  { countedM }: UsualRun,
  { from, to }: WeekSpan,
): CountedWeek | null {
  const inWeek = Array.from({ length: to - from + 1 }, (_, at) => byDay.get(from + at) ?? []).flat()
  const lengths = inWeek.map(({ index }) => countedM[index] as number)
  const distanceM = lengths.reduce((sum, each) => sum + each, 0)
  if (sumOver(distance.unknown, from, to) > 0 || !(distanceM > 0)) return null
  return {
    to,
    distanceM,
    longestM: Math.max(...lengths),
    runs: inWeek.length,
    runDays: new Set(inWeek.map(({ day }) => day)).size,
  }
}

/** Days with a caution, by the formula alone: also those that are raised only once. */
function flaggedDays(series: Series): readonly number[] {
  const ofRuns = series.sessions.filter((session) => OF_A_RUN.some((flag) => isCaution(flag, session, series)))
  const ofWeeks = makeWeeks(series.timeline).filter((week) => week.complete && isCaution(weekMileageJump, week, series))
  return [...ofRuns.map(({ day }) => day), ...ofWeeks.map(({ to }) => to)]
}

/** Whether the formula of a flag gives a caution or more. */
export function isCaution(flag: LoadFlag, moment: Moments[Asks], series: Series): boolean {
  const outcome = flag.check(moment, series)
  return outcome.status === 'raised' && outcome.level !== 'note'
}
