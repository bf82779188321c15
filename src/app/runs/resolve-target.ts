import { isLogDay } from '../../lib/local-date.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import type { Run } from '../../model/run.ts'
import { findRun } from '../../runs/find-run.ts'

/** What a note speaks of: a run and its day, or a day without one. */
export interface When {
  readonly date: string
  readonly run: Run | null
}

/**
 * `last`, a run's id (or a source's key), `today`, `yesterday` or a date. A date means that day's only run;
 * with several the last one; with none the day itself.
 * @returns an error in plain words where nothing fits.
 */
export function resolveWhen(
  when: string,
  runs: readonly Run[],
  today: string,
  yesterday: string,
): Result<When, string> {
  const running = runs.filter(({ sport, date }) => sport === 'run' && date <= today)
  if (when === 'last') {
    const last = running.at(-1)
    return last === undefined
      ? err('there is no run yet to note it on; say the day: sorepoint note today "left knee 4/10, got worse"')
      : ok({ date: last.date, run: last })
  }
  const date = when === 'today' ? today : when === 'yesterday' ? yesterday : when
  if (isLogDay(date)) {
    if (date > today) return err(`${date} has not come yet`)
    return ok({ date, run: running.findLast((run) => run.date === date) ?? null })
  }
  const run = findRun(runs, when)
  if (run === null || run === undefined) {
    return err(noSuchTime(when))
  }
  // A clock set wrong: a note of that day would count in years.
  if (run.date > today) return err(`${run.id} is dated ${run.date}, which has not come yet; note it on its true day`)
  return ok({ date: run.date, run })
}

function noSuchTime(when: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(when)) return `the calendar has no ${when}`
  return `"${when}" says no time: begin with last (your last run), today, yesterday, a date such as 2026-11-22, or the id of a run (sorepoint runs)`
}
