import { daysBetween } from '../../lib/local-date.ts'

/** What a run's notes say of one place. */
export interface NotedRun {
  readonly runId: string
  readonly date: string
  readonly painful: boolean
}

/** LF18: so many of the last noted runs within these days count like three in a row. */
const PAINFUL_OF_LAST = 3
const LAST_RUNS = 6
const LAST_DAYS = 28
/** LF18: so many noted pain-free runs in a row end the count; rest and runs without a note do not. */
export const RUNS_THAT_END = 2

/** LF18: how often in a row it has hurt, at the last of these noted runs of one place (oldest first). */
export function samePainRuns(runs: readonly NotedRun[]): number {
  if (hasEnded(runs)) return 0
  let inRow = 0
  let free = 0
  for (const { painful } of runs) {
    free = painful ? 0 : free + 1
    if (painful) inRow += 1
    if (free >= RUNS_THAT_END) inRow = 0
  }
  return inRow < PAINFUL_OF_LAST && oftenOfLate(runs) ? PAINFUL_OF_LAST : inRow
}

/** Two noted pain-free runs at the end. */
function hasEnded(runs: readonly NotedRun[]): boolean {
  const last = runs.slice(-RUNS_THAT_END)
  return runs.length === 0 || (last.length === RUNS_THAT_END && last.every(({ painful }) => !painful))
}

function oftenOfLate(runs: readonly NotedRun[]): boolean {
  const lastPainful = runs.findLastIndex(({ painful }) => painful)
  const until = runs[lastPainful]
  if (until === undefined) return false
  // Up to the last painful run: a later pain-free one adds nothing to how often it hurt.
  const late = runs.slice(0, lastPainful + 1).slice(-LAST_RUNS)
  return (
    late.filter(({ painful, date }) => painful && daysBetween(date, until.date) < LAST_DAYS).length >= PAINFUL_OF_LAST
  )
}
