import { mean } from 'simple-statistics'
import { maxOver, sumOver } from '../lib/window.ts'
import type { Finding, FlagId } from '../model/flag.ts'
import { atLeast } from './raised-so-far.ts'
import { dayOf } from './series/timeline.ts'
import { makeWeeks } from './series/weeks.ts'
import type { Series } from './series.ts'
import { SPIKE } from './spike.ts'

/** How long a caution, and the A1 that a flag sets, holds (RULES §5b, how long other inputs last). */
export const FLAG_DAYS = 7

const USUAL_WEEKS = 4
const OF_LAST_WEEKS = 12
const FEWEST_WEEKS = 2

/** What a week of this runner holds. Null without a run. */
export interface Usual {
  readonly usualWeekM: number | null
  readonly usualRunDays: number | null
  readonly usualConfidence: 'usual' | 'low'
}

interface PastWeek {
  readonly distanceM: number
  readonly runDays: number
  readonly known: boolean
  readonly flagged: boolean
}

/** Findings that follow from others, or from the week as a whole: without the run they would not be there. */
const FOLLOWING: readonly FlagId[] = ['week-mileage-jump', 'stacked-flags']

/**
 * The usual week of RULES §5c: mean of the last 4 complete weeks, of the last 12, that held a run and no finding ≥ caution;
 * fewer than 2 of them: of the last 4 with a run, low confidence.
 *
 * While a caution is open the mean is also taken as if its run had not been, and the smallest holds:
 * leaving a thin week out because of one long run would raise the budget by the very spike (P27).
 */
export function usualWeek(series: Series, findings: readonly Finding[]): Usual {
  const { timeline } = series
  const cautions = findings
    .filter(({ level }) => atLeast(level, 'caution'))
    .map(({ id, runId, date }) => ({ id, runId, day: dayOf(timeline, date) }))
  const openDays = new Set(
    cautions.filter(({ day, runId }) => runId !== null && day > timeline.last - FLAG_DAYS).map(({ day }) => day),
  )
  const asItIs = usualOf(pastWeeks(series, cautions, new Set()))
  const withoutSpikes = [...openDays].map((since) => {
    const runs = new Set(cautions.filter(({ day, runId }) => runId !== null && day >= since).map(({ runId }) => runId))
    const others = cautions.filter(
      ({ id, runId, day }) => !runs.has(runId) && !(day >= since && FOLLOWING.includes(id)),
    )
    return usualOf(pastWeeks(series, others, runs))
  })
  return withoutSpikes.reduce((least, one) => (isLess(one, least) ? one : least), asItIs)
}

function isLess(a: Usual, b: Usual): boolean {
  return a.usualWeekM !== null && b.usualWeekM !== null && a.usualWeekM < b.usualWeekM
}

function usualOf(weeks: readonly PastWeek[]): Usual {
  const held = weeks.filter(({ distanceM, known }) => known && distanceM > 0)
  const quiet = held.filter(({ flagged }) => !flagged).slice(-USUAL_WEEKS)
  const enough = quiet.length >= FEWEST_WEEKS
  const counted = enough ? quiet : held.slice(-USUAL_WEEKS)
  if (counted.length === 0) return { usualWeekM: null, usualRunDays: null, usualConfidence: 'low' }
  return {
    usualWeekM: mean(counted.map(({ distanceM }) => distanceM)),
    usualRunDays: mean(counted.map(({ runDays }) => runDays)),
    usualConfidence: enough ? 'usual' : 'low',
  }
}

/** The last 12 complete weeks, without the named runs; where none holds a run, the days so far. */
function pastWeeks(
  { timeline, distance, days, sessions }: Series,
  cautions: readonly { readonly day: number }[],
  withoutRuns: ReadonlySet<string | null>,
): readonly PastWeek[] {
  const all = makeWeeks(timeline)
  const complete = all.filter((week) => week.complete).slice(-OF_LAST_WEEKS)
  const spans = complete.some(({ from, to }) => sumOver(days.sessions, from, to) > 0) ? complete : all.slice(-1)
  return spans.map(({ from, to }) => {
    const inWeek = ({ day }: { readonly day: number }) => day >= from && day <= to
    const counted = sessions.filter((session) => inWeek(session) && !withoutRuns.has(session.runId))
    return {
      distanceM: counted.reduce((sum, { distanceM }) => sum + (distanceM ?? 0), 0),
      runDays: new Set(counted.map(({ day }) => day)).size,
      known: sumOver(distance.unknown, from, to) === 0,
      flagged: cautions.some(inWeek),
    }
  })
}

/** Day of the first open caution of this flag, or null. */
export function openSince(series: Series, findings: readonly Finding[], id: Finding['id']): number | null {
  const { timeline } = series
  const open = findings
    .filter((finding) => finding.id === id && atLeast(finding.level, 'caution'))
    .map(({ date }) => dayOf(timeline, date))
    .filter((day) => day > timeline.last - FLAG_DAYS && day <= timeline.last)
  return open.length === 0 ? null : Math.min(...open)
}

/**
 * Longest run of the 30 days up to `asOf`; with a spike open, of the 30 days before it, but no longer than the longest
 * that is no spike in the 30 days up to `asOf`: a spike keeps no older run in force (P27). Null without a run.
 */
export function usualLongestM(series: Series, findings: readonly Finding[]): number | null {
  const { timeline, distance, sessions } = series
  const { last } = timeline
  const longestUpTo = (day: number) => maxOver(distance.longest, day - SPIKE.windowDays.value + 1, day)
  const spike = openSince(series, findings, 'session-distance-spike')
  if (spike === null) return longestUpTo(last) || null
  const spikes = new Set(
    findings
      .filter(({ id, level }) => id === 'session-distance-spike' && atLeast(level, 'caution'))
      .filter(({ date }) => dayOf(timeline, date) >= spike)
      .map(({ runId }) => runId),
  )
  const others = sessions
    .filter(({ day, runId }) => day > last - SPIKE.windowDays.value && !spikes.has(runId))
    .map(({ distanceM }) => distanceM ?? 0)
  const otherM = Math.max(0, ...others)
  const beforeM = longestUpTo(spike - 1)
  return otherM > 0 ? Math.min(beforeM, otherM) : beforeM
}
