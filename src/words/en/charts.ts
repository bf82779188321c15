import type { Format } from '../../lib/format.ts'
import type { Week, WeekTotals } from '../../model/analysis.ts'
import type { FlagLevel } from '../../model/flag.ts'

/** Titles over the charts; `unit` is that of their axis. */
export const CHART_TITLES = {
  days: () => 'Day by day',
  distance: (unit: string) => `Distance a week, ${unit}`,
  longest: (unit: string) => `Longest run, ${unit}`,
  climb: (unit: string) => `Climb and descent a week, ${unit}`,
  surfaces: () => 'Ground, share of the distance',
  calendar: () => 'Every day',
  lanes: () => 'Pain beside load',
  pain: () => 'Pain',
  body: () => 'Where',
} as const

/** What the marks of a chart mean. */
export const LEGENDS = {
  week: 'a week',
  thisWeek: 'this week',
  usualBand: (usual: string) => `your usual, ${usual} ± 10 %`,
  note: 'note',
  caution: 'caution',
  high: 'high',
  longest: 'longest run of the week',
  longestBefore: 'longest of the 30 days before it',
  climb: 'climb, up',
  descent: 'descent, down',
  run: 'a run, by its length',
  other: 'other exercise',
  pain: 'pain, by how much',
  painDay: 'pain noted',
  suggested: 'from a description, not confirmed',
  painFree: 'noted without pain',
  load: 'distance a week',
} as const

/** Runner's own left, named on the figure. */
export const BODY_WORDS = { front: 'front', back: 'back', left: 'left', right: 'right' } as const

type Value = number | null

const list = (values: readonly Value[], shown: (value: number) => string): string =>
  values.map((value) => (value === null ? 'none' : shown(value))).join(', ')

const from = (weeks: readonly Week[], format: Format): string => format.shortDate(weeks[0]?.from ?? '1970-01-01')

/** What a chart shows, for who cannot see it: its figures in order. */
export const CHART_TEXTS = {
  distance: (
    weeks: readonly Week[],
    values: readonly Value[],
    usualM: Value,
    flags: readonly string[],
    format: Format,
  ) =>
    `Distance of each week from ${from(weeks, format)}: ${list(values, format.distance)}.${usualM === null ? '' : ` Your usual week: ${format.distance(usualM)}.`}${flags.length === 0 ? '' : ` Flags: ${flags.join(', ')}.`}`,
  flag: (level: string, week: Week, format: Format) => `${level} in the week of ${format.shortDate(week.from)}`,
  longest: (weeks: readonly Week[], values: readonly Value[], before: readonly Value[], format: Format) =>
    `Longest run of each week from ${from(weeks, format)}: ${list(values, format.distance)}. Longest of the 30 days before it: ${list(before, format.distance)}.`,
  climb: (weeks: readonly Week[], up: readonly Value[], down: readonly Value[], format: Format) =>
    `Climb of each week from ${from(weeks, format)}: ${list(up, format.climb)}. Descent: ${list(down, format.climb)}.`,
  surfaces: (weeks: readonly Week[], kinds: readonly (readonly [string, readonly Value[]])[], format: Format) =>
    `Ground of each week from ${from(weeks, format)}. ${kinds.map(([name, values]) => `${name}: ${list(values, format.percent)}`).join('. ')}.`,
  calendar: (runDays: number, days: number, painDays: number) =>
    `${days} days: ${runDays} with a run, ${painDays} with a pain note.`,
  lane: (name: string, state: string, notes: readonly string[]) => `${name}, ${state}: ${notes.join(', ')}.`,
  body: (places: readonly string[]) => `A figure, front and back, with a mark at: ${places.join('; ')}.`,
  days: (days: readonly string[]) => days.join('. '),
  restDay: (day: string) => `${day}: nothing`,
} as const

/** Beside drawings with a cursor. */
export const CURSOR_WORDS = {
  keys: (name: string) => `${name}: the arrow keys move along, Enter opens`,
} as const

/** A run's own drawings. */
export const RUN_CHART_WORDS = {
  title: 'Along the way',
  altitude: (unit: string) => `Height, ${unit}`,
  pace: (unit: string) => `Pace, min/${unit}`,
  heartRate: 'Heart rate, beats a minute',
  range: (title: string, low: string, high: string) => `${title}: from ${low} to ${high} along the run.`,
  high: (height: string) => `${height} high`,
  beats: (beats: string) => `${beats} bpm`,
  began: (place: string) => `${place} pain began`,
  hidden: 'The parts near where these runs usually start are not shown.',
  track: 'The route, north up. A dot marks the start, a square the end; the figures count the distance.',
  start: 'Start',
  end: 'End',
  splits: 'Splits',
  splitHead: ['up to', 'pace', 'height', 'heart rate'] as const,
  change: (heightM: number, format: Format) => `${heightM < 0 ? '−' : '+'}${format.climb(Math.abs(heightM))}`,
  earlier: 'Run before',
  later: 'Next run',
  week: 'Its week',
} as const

/** What stands at one week of a chart. */
export const COLUMN_WORDS = {
  week: ({ week, ...totals }: WeekTotals, flag: FlagLevel | null, hurting: readonly string[], format: Format) =>
    [
      `Week of ${format.shortDate(week.from)}: ${totals.runs === 0 ? 'no runs' : format.distance(totals.distanceM)}`,
      ...(totals.longestM === null ? [] : [`longest ${format.distance(totals.longestM)}`]),
      ...(totals.ascentM === null ? [] : [`${format.climb(totals.ascentM)} up`]),
      ...(totals.descentM === null ? [] : [`${format.climb(totals.descentM)} down`]),
      ...(flag === null ? [] : [`flag: ${LEGENDS[flag]}`]),
      ...hurting,
    ].join(' · '),
  distance: (day: string, distance: string, flag: FlagLevel | null) =>
    `Week of ${day}: ${distance}${flag === null ? '' : `, flag: ${LEGENDS[flag]}`}`,
  longest: (day: string, longest: Value, before: Value, format: Format) =>
    `Week of ${day}: ${longest === null ? 'no run with a distance' : `longest run ${format.distance(longest)}`}${before === null ? '' : `, ${format.distance(before)} in the 30 days before`}`,
  climb: (day: string, up: Value, down: Value, format: Format) =>
    `Week of ${day}: ${up === null ? 'climb not known' : `${format.climb(up)} up`}, ${down === null ? 'descent not known' : `${format.climb(down)} down`}`,
  surfaces: (day: string, shares: readonly string[]) =>
    `Week of ${day}: ${shares.length === 0 ? 'nothing' : shares.join(', ')}`,
} as const

/** Headings of the table that holds the figures of the charts. */
export const FIGURES = {
  summary: 'The figures as a table',
  week: 'week of',
  runs: 'runs',
  distance: 'distance',
  longest: 'longest',
  before: '30 days before',
  climb: 'climb',
  descent: 'descent',
  ground: 'ground',
  flags: 'flags',
  pain: 'pain',
} as const
