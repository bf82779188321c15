/** A line of docs/benchmarks.md. */
export interface BenchRow {
  readonly what: string
  readonly toReach: string
  readonly reached: string
  /** What was read: processor time of all threads of the process (the collector's too), or time that passed. */
  readonly clock: 'processor' | 'passed' | 'both' | 'none'
  /** Of how many rounds the figures are medians. */
  readonly n: number
}

/** Median with the least and the most: `3.1 × (2.9 × to 3.4 ×)`. */
export function spread(values: readonly number[], text: (value: number) => string): string {
  return `${text(median(values))} (${text(Math.min(...values))} to ${text(Math.max(...values))})`
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

/** `12.3 ×` */
export const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)} ×`

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`

export function printTable(rows: readonly BenchRow[]): void {
  console.log('| what | to reach | reached |\n| --- | --- | --- |')
  for (const { what, toReach, reached } of rows) console.log(`| ${what} | ${toReach} | ${reached} |`)
}
