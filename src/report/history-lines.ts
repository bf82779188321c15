import { FLAG_WORDS } from '#words/flags/index.ts'
import {
  always,
  byChance,
  flagSentences,
  ofPains,
  ofRuns,
  ratioRange,
  studySentence,
  tooFew,
  HISTORY_WORDS as WORDS,
  whyNotCounted,
  whyNotTested,
} from '#words/history.ts'
import { placeName } from '#words/pain.ts'
import type { Format } from '../lib/format.ts'
import type { FlagHistory, HistoryFlag } from '../model/flag-history.ts'

/** The history in sentences, the same on the terminal and the page. */
export interface HistoryLines {
  readonly sentences: readonly string[]
  /** Flags compared, in their order, as the row of a table each. */
  readonly rows: readonly (readonly string[])[]
  /** Flags not compared, and why. */
  readonly notCompared: readonly string[]
  /** Every pain, and whether it is compared. */
  readonly pains: readonly { readonly counted: boolean; readonly text: string }[]
  /** Shown beside every result. */
  readonly always: string
}

/** Flags that are compared; with too few pains, those that could be. */
export const comparedFlags = ({ flags }: FlagHistory): readonly HistoryFlag[] => flags.filter(({ why }) => why === null)

export function historyLines(history: FlagHistory, format: Format): HistoryLines {
  const { state, flags, withStudy, episodes } = history
  const compared = comparedFlags(history)
  return {
    sentences:
      state === 'too-few'
        ? [tooFew(history, format)]
        : [...verdicts(history, format), ...(withStudy === null ? [] : [studySentence(withStudy, format)])],
    rows: compared.map((flag) => [
      FLAG_WORDS[flag.id].title,
      ...(flag.painsCounted === 0 ? ['–', '–'] : [ofPains(flag), byChance(flag, format)]),
      ofRuns(flag, format),
      ...(state === 'too-few' ? [] : [ratioRange(flag, format)]),
    ]),
    notCompared: flags
      .filter(({ why }) => why !== null)
      .map((flag) => `${FLAG_WORDS[flag.id].title}: ${whyNotTested(flag, format)}`),
    pains: episodes.map(({ date, area, side, counted, why }) => ({
      counted,
      text: `${format.date(date, history.asOf)}, ${placeName(area, side)}${why === null ? '' : `: ${whyNotCounted(why)}`}`,
    })),
    always: always(history, format),
  }
}

/** The primary flag always; another where the log says something of it. */
function verdicts(history: FlagHistory, format: Format): readonly string[] {
  const compared = comparedFlags(history)
  const speaks = ({ role, state }: HistoryFlag): boolean => role === 'primary' || state !== 'none'
  const quiet = compared.filter((flag) => !speaks(flag)).length
  const others = compared.filter(({ role, state }) => role === 'other' && state !== 'none').length
  return [
    ...compared.filter(speaks).map((flag) => flagSentences(flag, compared.length, format)),
    ...(others === 0 ? [WORDS.others(quiet)] : []),
  ]
}
