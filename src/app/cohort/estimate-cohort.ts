import { type CohortEstimate, cohortEstimate } from '../../cohort/estimate.ts'
import type { RunnerSet } from '../../cohort/runner-set.ts'
import type { CohortLog, CohortProblem } from './cohort-logs.ts'
import { runCohort } from './run-cohort.ts'

/** The estimate of all logs, without a table or a name being written. */
export async function estimateCohort(
  logs: readonly CohortLog[],
  {
    asOf,
    notedSince,
    workers,
  }: { readonly asOf: string; readonly notedSince: string | null; readonly workers: number },
): Promise<{ readonly estimate: CohortEstimate; readonly problems: readonly CohortProblem[] }> {
  const sets: RunnerSet[] = []
  const problems: CohortProblem[] = []
  // Nobody is named, so no key is needed.
  const setup = { asOf, notedSince, tables: [], key: new Uint8Array(0) }
  for await (const answer of runCohort(logs, setup, workers)) {
    sets.push(...answer.sets)
    problems.push(...answer.problems)
  }
  return { estimate: cohortEstimate(sets), problems }
}
