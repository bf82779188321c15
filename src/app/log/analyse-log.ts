import { analyse, type Log } from '../../analysis/analyse.ts'
import type { Analysis, Week } from '../../model/analysis.ts'
import type { AthleteStore } from '../../store/contract/store.ts'

/** The analysis of a week as it stands on a day: its last day, or today if that is earlier. Looking changes nothing. */
export const analysisOn = (log: Log, week: Week, today: string): Analysis =>
  analyse(log, week, week.to < today ? week.to : today)

/** The same, for the runner to see: what they saw is logged. */
export async function analyseLog(store: AthleteStore, log: Log, week: Week, today: string): Promise<Analysis> {
  const analysis = analysisOn(log, week, today)
  await keepShown(store, analysis, today)
  return analysis
}

/**
 * Logs that the runner was shown a report, so that next week's can be held against what they saw. For the runner's own
 * view alone: a coach who looks changes nothing of it (P41).
 */
export async function keepShown(
  store: AthleteStore,
  { week, asOf, rulesVersion, advice }: Analysis,
  today: string,
): Promise<void> {
  const { activity, care, budget } = advice
  const last = (await store.shownReports()).at(-1)
  const isSame =
    last !== undefined &&
    last.week === week.id &&
    last.asOf === asOf &&
    JSON.stringify(last.budget) === JSON.stringify(budget)
  if (isSame) return
  const shownMs = Date.parse(`${today}T12:00:00Z`)
  await store.putShownReport({ week: week.id, asOf, rulesVersion, activity, care, budget, shownMs })
}
