/** No zone lies further from UTC, s (UTC+14, Line Islands; formats.md §8). */
export const FURTHEST_OFFSET_S = 14 * 3600

/** Every zone in use lies whole quarters of an hour from UTC, s. */
export const QUARTER_HOUR_S = 900

/** An offset of local time that a file states, if it can be one, s; null for +00:00, by which most writers only mean UTC. */
export function statedOffset(offsetS: number): number | null {
  const plausible = Math.abs(offsetS) <= FURTHEST_OFFSET_S && offsetS % QUARTER_HOUR_S === 0
  return plausible && offsetS !== 0 ? offsetS : null
}
