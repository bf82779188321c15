import type { Problem, SkipReason } from '../../model/problem.ts'
import type { Accounted } from './accounted.ts'

/** Counted by run, not by file. */
export interface RunCounts {
  /** Runs none of whose sources was known. */
  readonly added: number
  /** Known runs with a source replaced by a newer version, or with their row of the export's table new. */
  readonly updated: number
  /** Runs that another copy was recognised as: of another watch, another service, another export. */
  readonly merged: number
  /** Runs given again with nothing new. */
  readonly unchanged: number
}

/** Files of one kind that never held an activity. */
export interface SkippedFiles {
  readonly reason: SkipReason
  readonly count: number
  /** The first few of them. */
  readonly examples: readonly string[]
}

/** What an import did. `files` counts every file met, in zips too; an archive counts only where it could not be opened. */
export interface ImportSummary {
  readonly files: number
  readonly accounted: Accounted
  readonly runs: RunCounts
  /** The same for other sports. */
  readonly other: RunCounts
  readonly skipped: readonly SkippedFiles[]
  readonly problems: readonly Problem[]
  readonly seconds: number
  /** As the files lie on disk or in their archive. */
  readonly bytes: number
}

const MAX_EXAMPLES = 3

/** Counts files by the reason they were skipped for; the same reason many times in one file is one example. */
export function startSkipCount(): {
  add(reason: SkipReason, path: string): void
  result(): readonly SkippedFiles[]
} {
  const byReason = new Map<SkipReason, { count: number; examples: string[] }>()
  return {
    add(reason, path) {
      const entry = byReason.get(reason) ?? { count: 0, examples: [] }
      entry.count += 1
      if (entry.examples.length < MAX_EXAMPLES && !entry.examples.includes(path)) entry.examples.push(path)
      byReason.set(reason, entry)
    },
    result: () => [...byReason].map(([reason, entry]) => ({ reason, ...entry })),
  }
}
