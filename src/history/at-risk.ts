import type { Pain } from './pains.ts'

/** Days since 1970, both included. */
export interface Days {
  readonly from: number
  readonly until: number
}

/** Days on which every pain is taken to be noted, oldest first. */
export function coveredDays(from: number, last: number, gaps: readonly Days[]): readonly Days[] {
  return gaps.reduce<readonly Days[]>(
    (covered, gap) =>
      covered
        .flatMap(({ from, until }) => [
          { from, until: Math.min(until, gap.from - 1) },
          { from: Math.max(from, gap.until + 1), until },
        ])
        .filter((rest) => rest.from <= rest.until),
    from > last ? [] : [{ from, until: last }],
  )
}

/** The days after a pain began that are compared with nothing: until it was last noted, the first run after it, and the weeks after that. */
export function cutAfter(
  { noted, lastNoted, runDay }: Pain,
  runDays: readonly number[],
  last: number,
  afterDays: number,
): Days {
  const firstRunBack = runDays.find((day) => day > lastNoted)
  const until = firstRunBack === undefined ? last : Math.min(last, firstRunBack + afterDays)
  return { from: (runDay ?? noted) + 1, until }
}

export const isWithin = (day: number, stretches: readonly Days[]): boolean =>
  stretches.some(({ from, until }) => day >= from && day <= until)
