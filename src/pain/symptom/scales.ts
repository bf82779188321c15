import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Token } from '../text/tokens.ts'

/** A severity with its scale: `4/10`. */
export interface ScaleRead {
  /** On 0–10. */
  readonly value: number
  /** First token after it. */
  readonly until: number
  /** The text's own scale was another one. */
  readonly guessed: boolean
}

/** Scales people use for pain beside 0–10, with what makes 0–10 of them. */
const OTHER_SCALES: Readonly<Record<number, number>> = { 5: 2, 100: 0.1 }

/** The number that stands at a token, in digits or as a word. */
export const numberAt = (tokens: readonly Token[], at: number): number | null => tokens[at]?.entry.number ?? null

/** `4/10`, `3-4 / 10`, `four out of ten`, `3 out of 5`. */
export function scaleAt(lexicon: Lexicon, tokens: readonly Token[], at: number): ScaleRead | null {
  const { numbers } = lexicon.words
  let value = numberAt(tokens, at)
  if (value === null || numbers.otherBefore.has(tokens[at - 1]?.word ?? '') || tokens[at - 1]?.word === '/') return null
  let next = at + 1
  if (numbers.approximately.has(tokens[next]?.word ?? '')) next += 1
  if (numbers.rangeLinks.has(tokens[next]?.word ?? '') || numbers.changeLinks.has(tokens[next]?.word ?? '')) {
    const upper = numberAt(tokens, next + 1)
    if (upper !== null && lengthOfOutOf(tokens, next + 2) !== null) {
      const change = numbers.changeLinks.has(tokens[next]!.word)
      // "from 2 to 5/10" is two severities, "3-4/10" one.
      if (change && numbers.onsetBefore.has(tokens[at - 1]?.word ?? '')) return { value, until: at + 1, guessed: false }
      value = Math.max(value, upper)
      next += 2
    }
  }
  const outOf = lengthOfOutOf(tokens, next)
  const most = outOf === null ? null : numberAt(tokens, next + outOf)
  if (outOf === null || most === null) return null
  const factor = most === 10 ? 1 : OTHER_SCALES[most]
  if (factor === undefined || (most !== 10 && value > most)) return null
  const until = next + outOf + 1
  const after = tokens[until]
  const sameSentence = after !== undefined && after.sentence === tokens[at]!.sentence
  if (sameSentence && (numbers.otherAfter.has(after.word) || after.word === '/')) return null
  return { value: Math.min(10, value * factor), until, guessed: most !== 10 }
}

const lengthOfOutOf = (tokens: readonly Token[], at: number): number | null => tokens[at]?.begins.outOf?.length ?? null
