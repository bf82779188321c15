import { mean } from 'simple-statistics'
import { maxOver, sumOver } from '../lib/window.ts'
import type { Finding } from '../model/flag.ts'
import { atLeast } from './raised-so-far.ts'
import { dayOf } from './series/timeline.ts'
import { makeWeeks, type WeekSpan } from './series/weeks.ts'
import type { Series } from './series.ts'

/** A caution holds for so many days (RULES §5b "how long other inputs last"). */
export const OPEN_DAYS = 7

const USUAL_WEEKS = 4
const OF_LAST_WEEKS = 12
const FEWEST_WEEKS = 2
const LONGEST_WINDOW_DAYS = 30

export interface Usual {
  readonly usualWeekM: number | null
  readonly usualRunDays: number | null
  readonly usualConfidence: 'usual' | 'low'
}

interface UsualWeek {
  readonly span: WeekSpan
  readonly distanceM: number
  readonly runDays: number
  readonly known: boolean
  readonly flagged: boolean
  /** Metres of runs whose caution is still open. */
  readonly openM: number
}

/**
 * The usual week of RULES §5c: mean of the last 4 complete weeks, of the last 12, that held a run and no finding ≥ caution;
 * fewer than 2 of them: of the last 4 with a run, low confidence.
 *
 * While a caution is open the mean is also taken with its week counted without the flagged runs, and the smaller holds:
 * leaving a thin week out because of one long run would raise the budget by the very spike (P27).
 */
export function usualWeek(series: Series, findings: readonly Finding[]): Usual {
  const weeks = pastWeeks(series, findings)
  const strict = usualOf(weeks)
  const without = usualOf(
    weeks.map((week) =>
      week.openM > 0 ? { ...week, distanceM: Math.max(0, week.distanceM - week.openM), flagged: false } : week,
    ),
  )
  return without.usualWeekM !== null && strict.usualWeekM !== null && without.usualWeekM < strict.usualWeekM
    ? without
    : strict
}

function usualOf(weeks: readonly UsualWeek[]): Usual {
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

/** The last 12 complete weeks; without a complete one, the days so far. */
function pastWeeks(series: Series, findings: readonly Finding[]): readonly UsualWeek[] {
  const { timeline, distance, days, sessions } = series
  const all = makeWeeks(timeline)
  const complete = all.filter((week) => week.complete).slice(-OF_LAST_WEEKS)
  const spans = complete.some(({ from, to }) => sumOver(days.sessions, from, to) > 0) ? complete : all.slice(-1)
  const cautions = findings
    .filter(({ level }) => atLeast(level, 'caution'))
    .map((finding) => ({ ...finding, day: dayOf(timeline, finding.date) }))
  const openRuns = new Set(cautions.filter(({ day }) => day > timeline.last - OPEN_DAYS).map(({ runId }) => runId))
  const inWeek = (day: number, { from, to }: WeekSpan) => day >= from && day <= to
  return spans.map((span) => ({
    span,
    distanceM: sumOver(distance.sum, span.from, span.to),
    runDays: days.sessions.subarray(Math.max(0, span.from), span.to + 1).filter((count) => count > 0).length,
    known: sumOver(distance.unknown, span.from, span.to) === 0,
    flagged: cautions.some(({ day }) => inWeek(day, span)),
    openM: sessions
      .filter(({ day, runId }) => inWeek(day, span) && openRuns.has(runId))
      .reduce((sum, { distanceM }) => sum + (distanceM ?? 0), 0),
  }))
}

/** Day of the first open caution of this flag, or null. */
export function openSince(series: Series, findings: readonly Finding[], id: Finding['id']): number | null {
  const { timeline } = series
  const open = findings
    .filter((finding) => finding.id === id && atLeast(finding.level, 'caution'))
    .map(({ date }) => dayOf(timeline, date))
    .filter((day) => day > timeline.last - OPEN_DAYS && day <= timeline.last)
  return open.length === 0 ? null : Math.min(...open)
}

/** Longest run of the 30 days up to `asOf`, or before the open spike; null without one. */
export function usualLongestM(series: Series, findings: readonly Finding[]): number | null {
  const spike = openSince(series, findings, 'session-distance-spike')
  const last = spike === null ? series.timeline.last : spike - 1
  const longestM = maxOver(series.distance.longest, last - LONGEST_WINDOW_DAYS + 1, last)
  return longestM > 0 ? longestM : null
}
