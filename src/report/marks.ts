import type { Headline } from '../model/advice.ts'
import type { FlagLevel } from '../model/flag.ts'

/** The shape of each level, in every form, so that nothing rests on colour. */
export const FLAG_MARKS: Readonly<Record<FlagLevel, string>> = { note: '○', caution: '△', high: '◆' }

/** The shape of each headline. */
export const HEADLINE_MARKS: Readonly<Record<Headline, string>> = {
  continue: '●',
  modify: '◐',
  rest: '■',
  professional: '▲',
  urgent: '▲',
  emergency: '▲',
}

/** Gravest first. */
export const LEVELS_DOWN: readonly FlagLevel[] = ['high', 'caution', 'note']
