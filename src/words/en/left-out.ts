import type { Format } from '../../lib/format.ts'
import type { LeftCode, LeftOut } from '../../model/left-out.ts'

const points = (count: number, format: Format): string => (count === 1 ? 'one point' : `${format.number(count)} points`)

/** What of a recording is in none of a run's figures, by code. */
const LEFT_WORDS: Readonly<Record<LeftCode, (part: LeftOut, format: Format) => string>> = {
  spike: (part, format) => `${points(part.points, format)} far off the way for a moment`,
  gap: (part, format) =>
    part.points > 0
      ? `${points(part.points, format)} over ${format.duration(part.s)} without a sound position`
      : `gaps of ${format.duration(part.s)}: what lies across them is not counted`,
  tail: (part, format) => `the end: ${points(part.points, format)} over ${format.duration(part.s)} that were no run`,
  head: (part, format) =>
    part.points > 0
      ? `the beginning: ${points(part.points, format)} over ${format.duration(part.s)} that were no run`
      : `${format.number(part.s)} seconds before the first position: counted at the pace that followed, ${format.distance(part.m)}`,
  clock: (part, format) => `${points(part.points, format)} whose clock is ${format.duration(part.s)} off the rest`,
  altitude: (part, format) =>
    `${part.points === 1 ? 'a leap' : `${format.number(part.points)} leaps`} of the altitude, ${format.climb(part.m)} in all`,
}

/** One line for each part. */
export function leftOutLines(left: readonly LeftOut[], format: Format): readonly string[] {
  return left.map((part) => LEFT_WORDS[part.code](part, format))
}
