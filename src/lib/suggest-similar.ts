/** A word that only a part of another is like counts as half a slip more. */
const PART_SLIPS = 0.5

/**
 * The word that was most likely meant.
 * @returns the nearest of the words, or of their parts between hyphens, by slips of the pen (a letter wrong, missing,
 * too many, two swapped); null where even the nearest has more than a third of its letters wrong
 */
export function suggestSimilar(given: string, words: readonly string[]): string | null {
  const typed = given.toLowerCase()
  let best: { readonly word: string; readonly slips: number } | null = null
  for (const word of words) {
    const whole = word.toLowerCase()
    const parts = whole.split('-').map((part) => slipsIfNear(typed, part) + PART_SLIPS)
    const slips = Math.min(slipsIfNear(typed, whole), ...parts)
    if (slips < (best?.slips ?? Number.POSITIVE_INFINITY)) best = { word, slips }
  }
  return best?.word ?? null
}

/** Infinite where the words are too unlike for a slip. */
function slipsIfNear(typed: string, word: string): number {
  const slips = slipsBetween(typed, word)
  return slips <= Math.max(1, Math.floor(Math.max(typed.length, word.length) / 3)) ? slips : Number.POSITIVE_INFINITY
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
