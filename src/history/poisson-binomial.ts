/** How likely each number of successes is, 0 to n, where each of n independent trials has its own chance. */
export function poissonBinomial(chances: readonly number[]): readonly number[] {
  const likely = new Array<number>(chances.length + 1).fill(0)
  likely[0] = 1
  chances.forEach((chance, done) => {
    for (let successes = done + 1; successes >= 0; successes -= 1) {
      const before = successes === 0 ? 0 : (likely[successes - 1] as number)
      likely[successes] = (likely[successes] as number) * (1 - chance) + before * chance
    }
  })
  return likely
}

/** The chance of at least so many successes, by their number. */
export function atLeast(chances: readonly number[]): readonly number[] {
  const likely = poissonBinomial(chances)
  const tails = new Array<number>(likely.length).fill(0)
  let sum = 0
  for (let successes = likely.length - 1; successes >= 0; successes -= 1) {
    sum += likely[successes] as number
    tails[successes] = Math.min(1, sum)
  }
  return tails
}

/** The chance of exposure at the time of a pain, if pains come `ratio` times as often when exposed. @param share exposed otherwise */
export function tilted(share: number, ratio: number): number {
  return (share * ratio) / (share * ratio + 1 - share)
}
