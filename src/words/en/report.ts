import type { Format } from '../../lib/format.ts'
import type { Analysis, FollowThrough, WeekTotals } from '../../model/analysis.ts'
import { SPORT_WORDS } from './names.ts'

/** Headings of the weekly report, in the order they are read. */
export const HEADINGS = {
  questions: 'Answers that could change this',
  do: 'Do',
  avoid: 'Leave out',
  phases: 'The days ahead',
  know: 'Worth knowing',
  budget: 'Your limits for the next 7 days',
  why: 'Why',
  week: 'Your week',
  flags: 'What changed fast',
  places: 'Where it hurts',
  weeks: 'Twelve weeks',
  unknown: 'What we don’t know yet',
  help: 'When to seek help',
} as const

/** How sure the budget is. */
export const LITTLE_HISTORY = 'little history: a rough figure'

/** Rows of the budget. */
export const BUDGET_WORDS = {
  distance: 'distance',
  longest: 'longest run',
  descent: 'descent a run',
  ascent: 'climb a run',
  days: 'running days',
  easyOnly: 'easy only',
  hardAllowed: 'hard sessions are fine',
  usual: (value: string) => `usual ${value}`,
} as const

export const TREND_NAMES = { distance: 'distance', longest: 'longest', ascent: 'climb', descent: 'descent' } as const

const count = (many: number, one: string, more = `${one}s`): string => `${many} ${many === 1 ? one : more}`

export const runsWord = (many: number): string => count(many, 'run')
/** Where what a terminal leaves out stands. */
export const ELSEWHERE = 'report --format md, html or json has them all'
/** Where what is folded away on a screen stands. */
export const MORE_TODAY = 'sorepoint today --more'
export const moreWord = (many: number): string => `and ${many} more`

/** "2 rides, 3 h 10 min", for what was done beside running. */
export function crossTrainingWords({ crossTraining }: WeekTotals, format: Format): string {
  return crossTraining
    .map(({ sport, count: many, movingS }) => {
      const name = SPORT_WORDS[sport as keyof typeof SPORT_WORDS] ?? sport
      const time = movingS > 0 ? `, ${format.duration(movingS)}` : ''
      return `${PLURALS[name] === undefined ? `${many} × ${name}` : count(many, name, PLURALS[name])}${time}`
    })
    .join(' · ')
}

const PLURALS: Readonly<Record<string, string>> = {
  walk: 'walks',
  hike: 'hikes',
  ride: 'rides',
  swim: 'swims',
  row: 'rows',
}

const isEmpty = (week: WeekTotals): boolean => week.runs === 0 && week.crossTraining.length === 0

/** Shown on top where there is nothing to report on; null where there is. */
export function emptyLogWords({ history, runs, notes }: Analysis): string | null {
  return history.every(isEmpty) && runs.length === 0 && notes.length === 0
    ? 'Nothing is in the log for these twelve weeks. Get your export from Strava or Garmin and read it in: sorepoint import FILE'
    : null
}

/** What a week without the usual shows instead: no run, the first week. Null in a usual one. */
export function oddWeekWords({ totals, history }: Analysis): string | null {
  if (totals.runs === 0 && totals.crossTraining.length > 0) return 'No run this week; other exercise only.'
  if (totals.runs === 0) return 'No run this week.'
  if (history.length > 1 && history.slice(0, -1).every((week) => week.runs === 0)) {
    return 'The first week with runs in twelve: there is no usual yet to hold it against.'
  }
  return null
}

export const weekBefore = (value: string): string => `the week before ${value}`
export const yourUsual = (value: string): string => `your usual ${value}`
/** What was run in the seven days after a report, against what it allowed. */
export function againstBudget({ budgetM, ranM, kept }: FollowThrough, format: Format): string {
  const judged =
    kept === null ? ', as far as is known' : !kept ? '' : ranM > budgetM ? ', as near as a watch can tell' : ': kept'
  return `last report: at most ${format.distance(budgetM)}; you ran ${format.distance(ranM)}${judged}`
}
export const upTo = (value: string): string => `up to ${value}`
export const inARow = (runs: number): string => `${runs} runs in a row`
export const since = (date: string): string => `since ${date}`
/** Beside a place nobody has spoken of for long. */
export const GONE_QUESTION = 'gone?'
export const lastNoted = (date: string): string => `last noted ${date}`
/** Beside words found in an export. */
export const SUGGESTED = 'from your description, not confirmed'

/** The line under the title: which week, and the day it speaks of. */
export function weekLine({ week, asOf }: Pick<Analysis, 'week' | 'asOf'>, format: Format): string {
  return `Week ${week.id}, ${format.shortDate(week.from)} to ${format.shortDate(week.to)} · as of ${format.date(asOf)}`
}

export const climbed = (value: string): string => `${value} up`
export const descended = (value: string): string => `${value} down`
/** What the marks before a flag mean. */
export const FLAG_LEGEND = '○ note  △ caution  ◆ high'
export const WHERE_SOURCES_ARE = '`sorepoint explain ID` tells what stands behind a rule or a source.'
export const weeksFrom = (weeks: number, date: string): string =>
  `${weeks === 12 ? 'Twelve' : weeks} weeks, ${date} to this one`

/** The page's own words. */
/** At the foot of what is handed on: what made it. */
export const madeBy = (version: string, rules: string): string =>
  `Made by sorepoint ${version}, rules ${rules}, on the runner’s own machine.`

export const PAGE_WORDS = {
  title: (week: string) => `Week ${week} · sorepoint`,
  whatItRestsOn: 'what it rests on',
  limits: 'Limits',
  more: (many: number) => `${many} more`,
  sources: 'Sources',
  earlier: (many: number) => `${many} earlier`,
} as const
