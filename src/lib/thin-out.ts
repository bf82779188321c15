/** Evenly spaced indexes of at most `most` out of `length`, the first and the last among them. */
export function thinOut(length: number, most: number): readonly number[] {
  if (length <= most) return Array.from({ length }, (_, index) => index)
  return Array.from({ length: most }, (_, index) => Math.round((index * (length - 1)) / (most - 1)))
}
