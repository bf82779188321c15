import type { Headline } from '../model/advice.ts'
import type { FlagLevel } from '../model/flag.ts'

export { FLAG_MARKS } from '../drawings/weeks/table.ts'

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
