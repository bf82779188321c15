import type { RunnerSet } from '../../cohort/runner-set.ts'
import { mapTables, runnerTables, setOfRunner, TABLE_NAMES, type TableName } from '../../cohort/runner-tables.ts'
import { type CohortLog, type CohortProblem, reasonOf } from './cohort-logs.ts'
import { pseudonymOf } from './pseudonym.ts'
import { openRunnerReader, type RunnerReader } from './read-runner.ts'

/** What every task of a run shares. */
export interface CohortSetup {
  readonly asOf: string
  readonly notedSince: string | null
  /** None where only the estimate is wanted. */
  readonly tables: readonly TableName[]
  readonly key: Uint8Array
}

/** Some runners, one after the other. */
export type CohortTask = readonly CohortLog[]

/** What became of them, in their order. */
export interface CohortAnswer {
  readonly lines: Readonly<Record<TableName, string>>
  readonly rows: Readonly<Record<TableName, number>>
  readonly sets: readonly RunnerSet[]
  readonly cells: readonly (readonly string[])[]
  readonly problems: readonly CohortProblem[]
}

/** Does tasks one at a time; a log that cannot be read costs its runner alone. */
export function startCohortTasks({ asOf, notedSince, tables, key }: CohortSetup): {
  run(task: CohortTask): Promise<CohortAnswer>
  close(): Promise<void>
} {
  const reader: RunnerReader = openRunnerReader(asOf, notedSince)
  return {
    async run(task) {
      const lines = mapTables((): string[] => [])
      const rows = mapTables(() => 0)
      const sets: RunnerSet[] = []
      const cells: (readonly string[])[] = []
      const problems: CohortProblem[] = []
      for (const log of task) {
        try {
          const runner = await reader.read(log)
          if (tables.length === 0) {
            sets.push(setOfRunner(runner))
            continue
          }
          const made = runnerTables(runner, pseudonymOf(key, log.identity), tables)
          for (const name of TABLE_NAMES) {
            lines[name].push(made.lines[name])
            rows[name] += made.rows[name]
          }
          sets.push(made.set)
          cells.push(made.cells)
        } catch (error) {
          problems.push({ name: log.identity.replace('\n', ', '), ...reasonOf(error) })
        }
      }
      return { lines: mapTables((name) => lines[name].join('')), rows, sets, cells, problems }
    },
    close: () => reader.close(),
  }
}
