import type { Format } from '../../lib/format.ts'
import { daysBetween } from '../../lib/local-date.ts'
import type { Headline } from '../../model/advice.ts'
import type { BoardReason, SharedRow, WordWanted } from '../../model/board.ts'
import { isFlagId } from '../../model/flag.ts'
import { FLAG_WORDS } from './flags/index.ts'
import { placeName } from './places/areas.ts'
import { RULE_WORDS } from './rules.ts'

/** How soon somebody should have a word. */
export const WANTED_WORDS: Readonly<Record<WordWanted, string>> = {
  now: 'Now',
  'this-week': 'This week',
  'when-you-meet': 'When you meet',
  none: 'Nothing stands out',
}

/** What the athlete was advised, for somebody else to read. */
export const ADVISED_WORDS: Readonly<Record<Headline, string>> = {
  emergency: 'To call for help now',
  urgent: 'To be seen by a doctor today',
  professional: 'No running before a doctor or physio has looked',
  rest: 'Not to run for now',
  modify: 'To ease off',
  continue: 'Runs as planned',
}

const NOT_SHARED = 'Why is not shared'

/** Sentences of the board. */
export const BOARD_WORDS = {
  title: 'Who needs a word',
  empty: 'Nobody shares their log with you yet.',
  nobodyIn: 'Nobody is in this group.',
  everybody: 'Everybody',
  notJudged: 'Nothing to go by yet',
  why: 'Each athlete decides what you see here, and can read that you looked. It is advice by rules, not medical advice.',
  counted: (wanted: number, all: number): string =>
    wanted === 0 ? `None of ${all} needs a word` : `${wanted} of ${all} ${wanted === 1 ? 'needs' : 'need'} a word`,
  loadNotShared: 'running not shared',
  placesNotShared: 'pains not shared',
  judgedOn: (day: string): string => `as of ${day}`,
} as const

/** Why, in one line: the rule's or flag's name, its figures or its place. Null where nothing stands against running. */
export function boardReasonText({ reason, withheld }: SharedRow, format: Format, today: string): string | null {
  if (reason === null) return withheld ? `${NOT_SHARED}.` : null
  const text = reasonText(reason, format, today)
  return withheld ? `${NOT_SHARED}. Besides: ${text}` : text
}

function reasonText({ rule, flag, area, side, severity, date }: BoardReason, format: Format, today: string): string {
  const title = flag !== null && isFlagId(flag.id) ? FLAG_WORDS[flag.id].title : (RULE_WORDS[rule]?.title ?? rule)
  const place = area === null ? [] : [placeName(area, side)]
  const number = severity === null ? [] : [`${severity}/10`]
  const figures = flag === null ? [] : flagFigures(flag, format)
  const when = date === null ? [] : [dayText(date, format, today)]
  const details = [...place, ...number, ...figures, ...when]
  return details.length === 0 ? title : `${title}: ${details.join(', ')}`
}

/** Metres and seconds alone mean something without their sentence. */
function flagFigures({ value, baseline, unit }: NonNullable<BoardReason['flag']>, format: Format): readonly string[] {
  const write = unit === 'm' || unit === 'm/week' ? format.distance : unit === 's' ? format.duration : null
  if (write === null) return []
  return [baseline === null ? write(value) : `${write(value)} after ${write(baseline)}`]
}

const WEEKDAY_NAMES_DAYS = 7

/** Days of the week just past by their names. */
const dayText = (date: string, format: Format, today: string): string =>
  date === today
    ? 'today'
    : daysBetween(date, today) < WEEKDAY_NAMES_DAYS && date < today
      ? format.weekday(date)
      : format.shortDate(date)

/** What else somebody may know, in a few quiet words. */
export function boardBesides(row: SharedRow, isSilent: boolean, format: Format, today: string): readonly string[] {
  const { board, load, places, judgedOn } = row
  const { questions, lastData } = board
  return [
    ...(questions === 0 ? [] : [questions === 1 ? 'one unanswered question' : `${questions} unanswered questions`]),
    ...(lastData === null
      ? ['nothing in the log yet']
      : isSilent
        ? [`no data since ${format.date(lastData, today)}`]
        : []),
    ...(load === null ? [BOARD_WORDS.loadNotShared] : loadWords(load, format)),
    ...(places === null ? [BOARD_WORDS.placesNotShared] : placesWords(places)),
    ...(judgedOn < today ? [BOARD_WORDS.judgedOn(dayText(judgedOn, format, today))] : []),
  ]
}

function loadWords({ weekM, weekRuns, usualWeekM }: NonNullable<SharedRow['load']>, format: Format): readonly string[] {
  const ran = `${format.distance(weekM)} in ${weekRuns === 1 ? 'one run' : `${weekRuns} runs`} this week`
  return usualWeekM === null ? [ran] : [`${ran}, usual ${format.distance(usualWeekM)}`]
}

function placesWords(places: NonNullable<SharedRow['places']>): readonly string[] {
  if (places.length === 0) return []
  const named = places.map(({ area, side, severityMax }) =>
    severityMax === null ? placeName(area, side) : `${placeName(area, side)} up to ${severityMax}/10`,
  )
  return [`hurts: ${[...new Set(named)].join('; ')}`]
}
