import { addDays, daysBetween } from '../lib/local-date.ts'
import { textOrder } from '../lib/text-order.ts'
import { longestSessions } from '../load/series/sessions.ts'
import { BORDERLINE } from '../load/spike.ts'
import type { Budget } from '../model/advice.ts'
import type { FollowThrough } from '../model/analysis.ts'
import type { EpisodeHistory } from '../model/episode-history.ts'
import { isQuarantined } from '../model/quality.ts'
import type { Run } from '../model/run.ts'

/** A report as the runner saw it. */
export interface ShownReport {
  /** ISO week. */
  readonly week: string
  readonly asOf: string
  readonly activity: string
  readonly budget: Budget | null
}

/** A budget is for the seven days after the day it was shown on. */
const BUDGET_DAYS = 7
/** Watches measure 3–6 % off (E36): a budget overrun by less was kept. */
const GPS_ERROR = BORDERLINE.borderlineFrom.value
/** Painful days after a kept week that make it "keeps returning" (S3-18); convention of ours. */
const PAINFUL_DAYS = 2
/** How far back a kept week still says something about a pain of today; convention of ours. */
const LOOK_BACK_DAYS = 42

/**
 * What was run in the seven days after a report, against the budget shown. Null while the days last, and where there was
 * no budget to keep (no exercise, or nothing advised).
 */
export function followThrough(shown: ShownReport, runs: readonly Run[], asOf: string): FollowThrough | null {
  const { budget } = shown
  const from = addDays(shown.asOf, 1)
  const to = addDays(shown.asOf, BUDGET_DAYS)
  if (budget === null || to > asOf) return null
  // A budget of nothing without a stop is no budget: the tool referred the runner to somebody else (rules.md §5d).
  if (budget.distanceM === 0 && shown.activity !== 'no-running') return null
  const those = runs.filter(({ sport, date, leftOut }) => sport === 'run' && !leftOut && date >= from && date <= to)
  // A recording that cannot be is a run of unknown length.
  const distances = those.map(({ distanceM, quality }) => (isQuarantined(quality) ? null : distanceM))
  const known = distances.filter((distanceM) => distanceM !== null)
  const ranM = known.reduce((sum, distanceM) => sum + distanceM, 0)
  const longestM = Math.max(0, ...longestSessions(those).values())
  const within = ranM <= budget.distanceM * GPS_ERROR && longestM <= budget.longestRunM * GPS_ERROR
  return {
    week: shown.week,
    shownOn: shown.asOf,
    from,
    to,
    budgetM: budget.distanceM,
    budgetLongestM: budget.longestRunM,
    ranM,
    longestM,
    // Runs of unknown length may have broken it: that is not known, and no "yes".
    kept: known.length < distances.length ? (within ? null : false) : within,
  }
}

/** The last report whose seven days are over. */
export function lastFollowThrough(
  shown: readonly ShownReport[],
  runs: readonly Run[],
  asOf: string,
): FollowThrough | null {
  return (
    shown
      .toSorted((one, other) => textOrder(one.asOf, other.asOf))
      .map((report) => followThrough(report, runs, asOf))
      .findLast((each) => each !== null) ?? null
  )
}

/** Ids of the episodes that came back although a week of less running, shown for them, was kept (S3-18). */
export function returnedDespiteCare(
  shown: readonly ShownReport[],
  runs: readonly Run[],
  histories: readonly EpisodeHistory[],
  asOf: string,
): readonly string[] {
  const kept = shown
    .filter((report) => report.activity === 'modify' || report.activity === 'no-running')
    .filter((report) => daysBetween(report.asOf, asOf) <= LOOK_BACK_DAYS)
    .map((report) => followThrough(report, runs, asOf))
    .filter((each) => each?.kept === true)
  return histories
    .filter(({ notes }) => {
      const painful = notes.filter(({ note }) => !note.painFree && note.date <= asOf).map(({ note }) => note.date)
      return kept.some((week) => {
        const after = new Set(painful.filter((date) => week !== null && date > week.to))
        return painful.some((date) => week !== null && date <= week.shownOn) && after.size >= PAINFUL_DAYS
      })
    })
    .map(({ id }) => id)
}
