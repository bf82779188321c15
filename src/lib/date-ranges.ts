import { addDays } from './local-date.ts'

/** Days as they are typed: those that follow each other as FROM..TO, commas between. @param days in order */
export function dateRanges(days: readonly string[]): string {
  const ranges: { from: string; to: string }[] = []
  for (const day of days) {
    const last = ranges.at(-1)
    if (last !== undefined && addDays(last.to, 1) === day) last.to = day
    else ranges.push({ from: day, to: day })
  }
  return ranges.map(({ from, to }) => (from === to ? from : `${from}..${to}`)).join(',')
}
