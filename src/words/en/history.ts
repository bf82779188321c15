import type { Format } from '../../lib/format.ts'
import type { FlagId } from '../../model/flag.ts'
import type { FlagHistory, HistoryEpisode, HistoryFlag, WithStudy } from '../../model/flag-history.ts'

/** What a flag is called inside a sentence. */
const NAMES: Readonly<Record<FlagId, string>> = {
  'session-distance-spike': 'a long-run jump',
  'week-mileage-jump': 'a jump in the week’s distance',
  'ascent-spike': 'far more climbing',
  'descent-spike': 'far more running downhill',
  'new-slope': 'steeper ground than usual',
  'new-surface': 'ground you rarely run on',
  'session-time-spike': 'a jump in time on your feet',
  'return-after-gap': 'a return after a break',
  'no-rest-day': 'days on end without rest',
  'intensity-jump': 'a jump in hard running',
  'stacked-hard-days': 'hard days in a row',
  'new-shoe': 'a new shoe',
  'acute-chronic-ratio': 'more running than in recent weeks',
  monotony: 'days that were all alike',
  strain: 'a heavy week of even days',
  'cadence-drift': 'a change in your step rate',
  'resting-heart-rate': 'a raised resting heart rate',
  'poor-sleep': 'poor sleep',
  'same-pain-again': 'the same pain again',
  'stacked-flags': 'several flags at once',
}

export const HISTORY_WORDS = {
  title: 'Before your pains',
  about:
    'For each pain: the seven days up to it, beside the same days before your other runs on that weekday within a year.',
  head: ['Raised in the 7 days before', 'pains', 'by chance', 'ordinary runs', 'pains are then'],
  others: (looked: number): string =>
    looked === 0
      ? 'No other flag could be compared.'
      : looked === 1
        ? 'The one other flag compared does not stand out.'
        : `None of the ${looked} other flags compared stands out.`,
  notCompared: 'Not compared',
  pains: 'Your pains',
  counted: 'compared',
  noted: (call: string): string =>
    `Did you note every pain earlier, or not in some months? ${call} history --noted-since 2025-03-01, or --not-noted 2025-07-01..2025-08-31`,
  more: 'sorepoint history tells more.',
  inYourLog: 'In your log',
  forPhysio: 'Flags in the seven days before the pains, and before ordinary runs',
  fold: (flags: number): string => (flags === 1 ? 'One more flag' : `${flags} more flags`),
  legend:
    'Short ticks: the flag was raised. Tall lines: a pain, with its seven days. Hatched: not compared. At the right the dot is the share of your pains, the hollow bar where chance alone would leave it in 19 of 20 logs.',
  beside: (pains: string, chance: string): string => `${pains} · chance ${chance}`,
  noPains: 'no pain to compare',
  asTable: 'As a table',
  ask: 'Did you note every pain?',
  askSince: 'I have noted every pain since',
  askNot: 'Not in these days or months',
  askKeep: 'Save',
} as const

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const spelled = (count: number): string => NUMBERS[count] ?? String(count)

/** "3 of 5". */
export const ofPains = ({ painsBefore, painsCounted }: HistoryFlag): string => `${painsBefore} of ${painsCounted}`

/** "14 % of 212": a share is never shown without what it is of. */
export const ofRuns = ({ baseShare, comparisonRuns }: HistoryFlag, format: Format): string =>
  `${format.percent(baseShare)} of ${comparisonRuns}`

const byChance = ({ expectedPains }: HistoryFlag, format: Format): string => format.number(expectedPains, 1)

/** "A long-run jump came before 2 of your 5 pains; chance alone would bring 0.7." */
function came(flag: HistoryFlag, format: Format): string {
  return `${capital(NAMES[flag.id])} came before ${flag.painsBefore} of your ${flag.painsCounted} pains; chance alone would bring ${byChance(flag, format)}.`
}

const FRACTIONS: readonly (readonly [atMost: number, words: string])[] = [
  [0.07, 'a twentieth as frequent'],
  [0.13, 'a tenth as frequent'],
  [0.22, 'a fifth as frequent'],
  [0.29, 'a quarter as frequent'],
  [0.41, 'a third as frequent'],
  [0.58, 'half as frequent'],
  [0.71, 'two thirds as frequent'],
  [0.85, 'three quarters as frequent'],
  [0.95, 'a little less frequent'],
  [1.05, 'as frequent as ever'],
]

/** How many times as frequent, as a runner says it. */
function frequent(ratio: number, format: Format): string {
  const fraction = FRACTIONS.find(([atMost]) => ratio <= atMost)
  return fraction?.[1] ?? `${format.number(ratio, ratio < 3 ? 1 : 0)} times as frequent`
}

/** "half as frequent, or 28 times as frequent". */
function between({ rateRatio: { low, high } }: HistoryFlag, format: Format): string {
  const least = low === 0 ? 'next to none' : frequent(low, format)
  return `${least}, or ${high === null ? 'any number of times as frequent' : frequent(high, format)}`
}

/** The interval as a figure: "0.5 to 28 ×". */
export function ratioRange({ rateRatio: { low, high } }: HistoryFlag, format: Format): string {
  const figure = (ratio: number): string => format.number(ratio, ratio < 10 ? 1 : 0)
  return high === null ? `${figure(low)} × or more` : `${figure(low)} to ${figure(high)} ×`
}

/** What one flag's comparison says. @param tested how many flags were compared */
export function flagSentences(flag: HistoryFlag, tested: number, format: Format): string {
  const { state, chance, chanceKind } = flag
  if (state === 'leans') {
    return `${came(flag, format)} Your log leans that way. With nothing behind it, about ${logs(chance)} this much for ${chanceKind === 'joint' ? 'some flag' : 'this flag'}.`
  }
  if (state === 'stands-out') {
    const among = tested > 1 && (chanceKind === 'joint' || chance * tested <= 0.05) ? ` even among ${tested} flags` : ''
    return `${came(flag, format)} It stands out${among}. That does not make it the cause.`
  }
  return `${came(flag, format)} That tells nothing yet: pains could be ${between(flag, format)} after it. It clears no flag.`
}

/** "3 logs in 100 show". */
function logs(chance: number): string {
  const of = chance >= 0.01 ? 100 : 1000
  const count = Math.max(1, Math.round(chance * of))
  const among = of === 100 ? '100' : '1,000'
  return count === 1 ? `1 log in ${among} shows` : `${count} logs in ${among} show`
}

/** Fewer than three pains: what is there, and that it tells nothing. */
export function tooFew(history: FlagHistory, format: Format): string {
  const [primary] = history.flags
  const since = history.coverage[0]?.from
  const counted = history.episodes.filter((each) => each.counted).length
  const pains = `${capital(spelled(counted))} ${counted === 1 ? 'pain' : 'pains'} to compare${since === undefined ? '' : ` since ${month(since, format)}`}.`
  if (primary === undefined) return pains
  const before = `${format.percent(primary.baseShare)} of your ${primary.comparisonRuns} ordinary runs`
  const stood =
    counted === 0
      ? `${capital(NAMES[primary.id])} stood in the week before ${before}.`
      : `${capital(NAMES[primary.id])} stood in the week before ${counted === 1 ? (primary.painsBefore === 1 ? 'it' : 'none') : primary.painsBefore === 0 ? 'none' : `${spelled(primary.painsBefore)}`}${counted > 1 ? ' of them' : ''}, and before ${before}.`
  return `${pains} ${stood} Fewer than three pains tell nothing; here are the dates.`
}

const month = (date: string, format: Format): string => format.fullDate(date).replace(/^\d+ /, '')

/** Shown beside every result. */
export function always({ coverage }: FlagHistory, format: Format): string {
  const from = coverage[0]?.from
  const since = from === undefined ? '' : `, from ${format.fullDate(from)}`
  return `Only pains you wrote down count${since}. Pain that creeps in has no sharp first day.`
}

/** With the largest study; no verdict. */
export function studySentence({ flag, low, median, high }: WithStudy, format: Format): string {
  const ratio = (value: number): string => format.number(value, 1)
  return `Taken together with the largest study of runners (E1), pains may be about ${ratio(median)} times as frequent after ${NAMES[flag]} (${ratio(low)} to ${ratio(high)}). The study counted by the run, this counts seven days, and how much the study weighs is our choice: an estimate, no verdict.`
}

const WHY_NOT: Readonly<Record<NonNullable<HistoryEpisode['why']>, string>> = {
  'first-note': 'the first note of the log: noting began with it',
  'within-cut': 'within what an earlier pain left, or in days whose pains were not all noted',
  suggested: 'found in an export, and not confirmed by you',
  'no-run-near': 'no run on its day or the two days before',
  'few-comparison-runs': 'too few other runs on its weekday within a year',
}

/** Why a pain is not compared. */
export const whyNotCounted = (why: NonNullable<HistoryEpisode['why']>): string => WHY_NOT[why]

/** Why a flag is not compared. */
export function whyNotTested({ why, baseShare, comparisonRuns }: HistoryFlag, format: Format): string {
  if (why === 'made-from-pain') return 'it is raised because something hurts'
  const share = `before ${format.percent(baseShare)} of ${comparisonRuns} runs`
  return why === 'too-common' ? `${share}: too often to tell pains from other days` : `${share}: too rarely to tell`
}

/** One flag in one line, for its explanation and the physio. */
export function flagLine(flag: HistoryFlag, format: Format): string {
  const { painsCounted, why } = flag
  if (painsCounted === 0) return `no pain to compare; before ${ofRuns(flag, format)} ordinary runs`
  if (why === 'made-from-pain') return whyNotTested(flag, format)
  return `before ${ofPains(flag)} pains; chance alone would bring ${byChance(flag, format)} (before ${ofRuns(flag, format)} ordinary runs)`
}

export { byChance }
