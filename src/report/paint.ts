import type { Headline } from '../model/advice.ts'
import type { FlagLevel } from '../model/flag.ts'

/** How a terminal marks text; `PLAIN` marks nothing, for pipes and files. */
export interface Paint {
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly headline: (state: Headline, text: string) => string
  readonly flag: (level: FlagLevel, text: string) => string
}

const same = (text: string): string => text

/** Marks nothing. */
export const PLAIN: Paint = { strong: same, quiet: same, headline: (_, text) => text, flag: (_, text) => text }

const sgr =
  (open: number, close: number) =>
  (text: string): string =>
    `\u001b[${open}m${text}\u001b[${close}m`

const HEADLINE_COLOURS: Readonly<Record<Headline, number>> = {
  continue: 32,
  modify: 33,
  rest: 34,
  professional: 35,
  urgent: 31,
  emergency: 31,
}
const FLAG_COLOURS: Readonly<Record<FlagLevel, number>> = { note: 39, caution: 33, high: 31 }

/** In the colours every terminal has; what they say stands in words and shapes too. */
export const COLOURED: Paint = {
  strong: sgr(1, 22),
  quiet: sgr(2, 22),
  headline: (state, text) => sgr(1, 22)(sgr(HEADLINE_COLOURS[state], 39)(text)),
  flag: (level, text) => sgr(FLAG_COLOURS[level], 39)(text),
}
