import { analyse, type Log } from '../analysis/analyse.ts'
import type { Analysis, Week } from '../model/analysis.ts'
import type { AthleteStore } from '../store/store.ts'

/**
 * The analysis of a week as it stands on a day: its last day, or today if that is earlier.
 * Logs that it was shown, so that next week's can be held against what the runner saw.
 */
export async function analyseLog(store: AthleteStore, log: Log, week: Week, today: string): Promise<Analysis> {
  const analysis = analyse(log, week, week.to < today ? week.to : today)
  const { activity, care, budget } = analysis.advice
  const { asOf, rulesVersion } = analysis
  const shown = (await store.shownReports()).at(-1)
  const same =
    shown !== undefined &&
    shown.week === week.id &&
    shown.asOf === asOf &&
    JSON.stringify(shown.budget) === JSON.stringify(budget)
  if (!same) {
    await store.putShownReport({
      week: week.id,
      asOf,
      rulesVersion,
      activity,
      care,
      budget,
      shownMs: Date.parse(`${today}T12:00:00Z`),
    })
  }
  return analysis
}
