import { FLAG_WORDS } from '#words/flags/index.ts'
import { makeFormat } from '../lib/format.ts'
import type { Finding } from '../model/flag.ts'

/** A flag as a sentence for the runner. */
export interface FlagSentence {
  readonly title: string
  /** What changed, with its figures in the runner's units. */
  readonly message: string
  /** Why it is looked at, and what that rests on. */
  readonly why: string
  /** What it does not tell. */
  readonly limits: string
}

/** The sentences of a raised flag, in English. @param units - of the figures; `km` by default */
export function flagSentence(finding: Finding, units: 'km' | 'mi' = 'km'): FlagSentence {
  const { title, message, why, limits } = FLAG_WORDS[finding.id]
  return { title, message: message(finding, makeFormat({ units })), why, limits }
}
