import type { Format } from '../../../lib/format.ts'
import type { Detail, Finding } from '../../../model/flag.ts'

/** What a load flag says to a runner. */
export interface FlagWords {
  readonly title: string
  /** Why it is looked at. */
  readonly why: string
  /** Number first, then what it means, then how sure. */
  message(finding: Finding, format: Format): string
  /** What it does not know. */
  readonly limits: string
  /** Reasons for "cannot be judged" that this flag words in its own way; the rest stand in `not-enough.ts`. */
  readonly notEnough: Readonly<Record<string, (detail: Detail) => string>>
}

/** `1 run`, `3 runs`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${Number.isNaN(amount) ? '–' : amount} ${amount === 1 ? one : many}`
}

/** "Only 3 days are known so far". */
export const onlyDays = (days: unknown): string =>
  `Only ${count(Number(days), 'day')} ${days === 1 ? 'is' : 'are'} known so far`

/** `44 % more`, `2.3 times`: how a runner says a ratio. */
export function more(ratio: number, word: string, format: Format): string {
  return ratio > 2 ? `${format.number(ratio, 1)} times as ${AS[word] ?? word}` : `${format.percent(ratio - 1)} ${word}`
}

const AS: Readonly<Record<string, string>> = { longer: 'long', more: 'much' }

/** Sentences that are there, one after the other. */
export function sentences(...parts: readonly (string | false | null)[]): string {
  return parts.filter((part) => part !== false && part !== null && part !== '').join(' ')
}
