/**
 * The word that was most likely meant.
 * @returns the nearest of the words by slips of the pen (a letter wrong, missing, too many, two swapped); null where
 * even the nearest has more than a third of its letters wrong
 */
export function nearest(given: string, words: readonly string[]): string | null {
  const typed = given.toLowerCase()
  let best: { readonly word: string; readonly slips: number } | null = null
  for (const word of words) {
    const slips = slipsBetween(typed, word.toLowerCase())
    const fits = slips <= Math.max(1, Math.floor(Math.max(typed.length, word.length) / 3))
    if (fits && (best === null || slips < best.slips)) best = { word, slips }
  }
  return best?.word ?? null
}

/** Optimal string alignment distance. */
function slipsBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const changed = rows[i - 1]![j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const swapped = isSwap ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(changed, rows[i - 1]![j]! + 1, row[j - 1]! + 1, swapped))
    }
    rows.push(row)
  }
  return rows[one.length]![other.length]!
}
