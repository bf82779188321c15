import type { Token } from './tokens.ts'

/** A sentence of so few words is a piece of a telegram: "Shakes stopped. Sleepy." */
const MOST_WORDS = 6

/**
 * For each token the line it stands in: sentences in a row that are as short as those of a telegram are one line, any other
 * sentence is a line of its own. For questions alone: what acts is never put together across a full stop.
 */
export function telegramLines(tokens: readonly Token[]): readonly number[] {
  const lengths = new Map<number, number>()
  for (const { sentence, mark } of tokens) if (!mark) lengths.set(sentence, (lengths.get(sentence) ?? 0) + 1)
  const isShort = (sentence: number): boolean => (lengths.get(sentence) ?? 0) <= MOST_WORDS
  let line = 0
  return tokens.map(({ sentence }, at) => {
    const last = tokens[at - 1]?.sentence
    if (last !== undefined && last !== sentence && !(isShort(last) && isShort(sentence))) line += 1
    return line
  })
}
