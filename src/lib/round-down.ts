/** A figure that must not promise more than it is. The small addition keeps 13,200 from becoming 13,100 by floating point. */
export function roundDown(value: number, step: number): number {
  return Math.floor((value + 1e-6) / step) * step
}
