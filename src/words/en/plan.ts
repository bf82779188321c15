import type { Format } from '../../lib/format.ts'
import { wordTable } from '../../lib/word-table.ts'
import type { Line } from '../../model/advice.ts'
import type { Detail } from '../../model/flag.ts'
import { figure } from './figure.ts'
import { SURFACE_WORDS } from './names.ts'

type Say = (detail: Detail, format: Format) => string

/** "road or trail". */
function grounds(value: Detail[string] | undefined): string {
  const names = String(value)
    .split(' ')
    .map((name) => SURFACE_WORDS[name as keyof typeof SURFACE_WORDS])
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** Why a planned run fits or does not; those that begin with "if" are completed by "Yes, …". */
const REASONS = wordTable<Say>({
  'no-running': ({ from }, format) =>
    from === undefined
      ? 'no running is advised on that day.'
      : `no running is advised before ${format.date(String(from))}.`,
  'no-exercise': () => 'no exercise at all is advised on that day.',
  'too-long': ({ plannedM, longestM, estimated }, format) =>
    `${estimated === true ? 'about ' : ''}${format.distance(figure(plannedM))} is too long. At most ${format.distance(figure(longestM))} in one run.`,
  'too-long-in-time': ({ longestS }, format) =>
    `at most ${format.duration(figure(longestS))}, running and walking in turn.`,
  'too-much-for-week': ({ weekM }, format) =>
    `at most ${format.distance(figure(weekM))} in the next seven days together.`,
  'too-much-descent': ({ plannedM, limitM }, format) =>
    `${format.climb(figure(plannedM))} of downhill is too much. ${atMostHeight(limitM, 'downhill', format)}`,
  'too-much-ascent': ({ plannedM, limitM }, format) =>
    `${format.climb(figure(plannedM))} of climb is too much. ${atMostHeight(limitM, 'climb', format)}`,
  'new-ground': ({ surface, familiar }) => `${grounds(surface)} is new to your legs now. Stay on ${grounds(familiar)}.`,
  'if-cleared': () => 'if the doctor, midwife or physio who knows you says so. No figures are ours to give here.',
  'if-quiet-until-then': () => 'if every day until then was quiet, as one short trial.',
  'if-nothing-changes': () => 'if nothing gets worse until then.',
  'if-no-longer': ({ longestM }, format) => `if it is no longer than ${format.distance(figure(longestM))}.`,
  'if-descent': ({ limitM }, format) =>
    figure(limitM) === 0 ? 'if it is flat.' : `if it has no more than ${format.climb(figure(limitM))} of downhill.`,
  'if-ascent': ({ limitM }, format) =>
    figure(limitM) === 0 ? 'if it is flat.' : `if it has no more than ${format.climb(figure(limitM))} of climb.`,
  'if-familiar-ground': ({ familiar }) => `if it is on ${grounds(familiar)}.`,
  'if-walk-breaks': () => 'with walk breaks.',
  'if-easy': () => 'if it is easy: you can talk in whole sentences.',
  'within-limits': () => 'it fits what is advised.',
})

function atMostHeight(limitM: Detail[string] | undefined, what: string, format: Format): string {
  return figure(limitM) === 0 ? 'Keep it flat.' : `At most ${format.climb(figure(limitM))} of ${what}.`
}

/** A reason as the rest of a sentence that begins with "No:" or "Yes,". @throws {Error} for one without words */
export function planReasonText({ key, detail }: Line, format: Format): string {
  const say = REASONS[key]
  if (say === undefined) throw new Error(`no words for the plan's reason "${key}"`)
  return say(detail, format)
}

/** How the answer begins. */
export const VERDICT_WORDS = { yes: 'Yes:', if: 'Yes,', no: 'No:' } as const

/** What stands around a plan's answer. */
export const PLAN_WORDS = {
  limits: 'At most, in one run',
  weekLimit: (distance: string) => `${distance} in the next seven days`,
  down: (height: string) => `${height} down`,
  up: (height: string) => `${height} up`,
  flat: 'flat',
  walkBreaks: 'walk breaks',
  noHard: 'nothing hard',
  raises: 'It would raise',
  raisesNone: 'It would raise no flag.',
  notJudged: 'Not judged',
  notUnderstood: 'Not understood:',
  week: (id: string, from: string, to: string) => `Week ${id}, ${from} to ${to}`,
  largest: (week: string, longest: string) =>
    `Largest step that keeps inside your limits: ${week} in the week, ${longest} in one run.`,
  line: (line: number) => `line ${line}`,
  route: (name: string) => `Route: ${name}`,
  ofRoute: (distance: string, up: string, down: string) => `${distance}, ${up} up, ${down} down`,
  ofRouteFlat: (distance: string) => `${distance}; it holds no heights`,
} as const

/** The page of a plan. */
export const PLAN_PAGE_WORDS = {
  title: 'Plan',
  one: 'Plan a run',
  block: 'Plan several weeks',
  toBlock: 'Plan several weeks',
  how: 'Paste a plan, one run a line: the day, then the run. Or choose its file, a table (CSV) or a calendar (ICS). Nothing of it is kept.',
  label: 'Your plan',
  file: 'Choose a file',
  see: 'See each week',
  hint: '2026-12-01 8 km easy',
  empty: 'Write at least one line, such as: 2026-12-01 8 km easy.',
  none: 'There is no run to judge in it.',
  tooLong: (most: number): string => `That is more than ${most} lines. Give one half year at a time.`,
  week: (from: string, to: string): string => `${from} to ${to}`,
  planned: (distance: string): string => `${distance} planned`,
  lineOf: (line: number, text: string, why: string): string => `Line ${line}, “${text}”: ${why}.`,
  missed: 'Lines without an answer',
  later: 'Each week is judged as if you ran the weeks before it as planned.',
} as const

/** Why a line of a plan has no answer. */
export const NOT_UNDERSTOOD = {
  'no-date': 'it names no day; write it as 2026-11-22',
  'ambiguous-date': 'day and month could be either way round; write the day as 2026-11-22',
  'no-text': 'it says nothing of a run',
  'no-run': 'it names neither a distance nor a time',
  past: 'the day is over',
} as const
