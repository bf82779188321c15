import type { Sign, Symptom } from '../../model/symptom.ts'
import { GAIT_WORDS, QUALITY_OF_PAIN_WORDS, SIGN_WORDS, SPREAD_WORDS, TISSUE_WORDS, TRIGGER_WORDS } from './pain.ts'

/** What a physio wants to know, in their order. */
export const PHYSIO_WORDS = {
  title: (places: readonly string[]): string =>
    places.length === 0 ? 'No pain noted' : `For the physio: ${places.join('; ')}`,
  under: (athlete: string | null, asOf: string): string =>
    `${athlete === null ? '' : `${athlete}. `}From the runner’s own log and words, as of ${asOf}. What is not said was not told; nothing here is a diagnosis.`,
  nothing: 'No pain was noted in the last half year.',
  place: (name: string): string => name.charAt(0).toUpperCase() + name.slice(1),

  since: 'Since',
  first: (date: string, days: number): string =>
    days === 0 ? date : `${date}, ${days === 1 ? 'a day' : `${days} days`} ago`,
  inARow: (runs: number): string => `noted on ${runs === 1 ? 'one run' : `${runs} runs in a row`}`,
  now: (step: string): string => `now ${step}`,
  earlierHere: 'Here before',
  stretch: (from: string, to: string, worst: number | null): string =>
    `${from}${from === to ? '' : ` to ${to}`}${worst === null ? '' : `, worst ${worst}/10`}`,
  strength: 'How strong',
  worst: (severity: number): string => `worst ${severity}/10`,
  about: (severity: number): string => `about ${severity}/10`,
  noNumber: 'no number',
  noPain: 'none',
  kind: 'What it is like',
  worse: 'Worse with',
  eases: 'Easier with',
  seen: 'Signs told',
  denied: 'Signs denied',
  unknown: 'Not told',
  before: 'Run before',
  after: 'Run since',
  ground: 'Ground',
  shoes: 'Shoes',

  /** "38.4 km a week, longest 16.8 km, 450 m down a week". */
  load: (week: string, longest: string | null, descent: string | null): string =>
    [
      `${week} a week`,
      ...(longest === null ? [] : [`longest ${longest}`]),
      ...(descent === null ? [] : [`${descent} down a week`]),
    ].join(', '),
  lastWeeks: (weeks: number): string => `in the ${weeks} weeks before it`,
  ran: (runs: number, distance: string): string => `${runs === 1 ? 'one run' : `${runs} runs`}, ${distance}`,
  ranNothing: 'nothing',
  beforeAfter: (before: string, after: string): string => `${before} before; ${after} since`,
  newShoe: (shoe: string, date: string): string => `${shoe} (first in this log ${date})`,

  notes: 'In the runner’s words',
  wrote: (words: string): string => `“${words}”`,
  nextMorning: (answer: string, severity: number | null): string =>
    severity === null ? answer : `${answer}, ${severity}/10`,
  unconfirmed: 'read from a description, not confirmed',
  flags: 'What changed fast in the eight weeks before it',
  namedAbove: (count: number): string => `${count === 1 ? 'One' : count} named above.`,
  smallFlags: (grave: number, small: number): string =>
    grave + small === 0
      ? 'Nothing.'
      : small === 0
        ? 'No smaller change beside.'
        : `${grave === 0 ? 'Nothing large; ' : 'Beside that '}${small} smaller ${small === 1 ? 'change' : 'changes'}.`,
  advised: 'What was advised in the last half year, by the rules as they stand now, and what was then run',
  thenRan: (ran: string, days: number): string => `Then, in ${days === 1 ? 'a day' : `${days} days`}: ${ran}.`,
  runs: 'Every run since',
  runsLast: (shown: number, all: number): string => `The last ${shown} of ${all} runs; the log holds the others.`,
  runsHead: ['date', 'distance', 'time', 'up', 'down', 'pain', 'ground, shoe, name'],
  clearances: 'Clearances',
  clearance: (by: string, on: string, ceiling: number | null, until: string | null): string =>
    `${on} by ${by}${ceiling === null ? '' : `, pain up to ${ceiling}/10 allowed`}${until === null ? '' : `, until ${until}`}`,
  selfChecks: 'Self-checks',
  selfCheck: (date: string, passed: boolean, failedAt: string | null): string =>
    `${date}: ${passed ? 'passed' : `not passed${failedAt === null ? '' : ` (${failedAt})`}`}`,
  charts: 'The last twelve weeks',
  details: (place: string): string => `${place}, in detail`,
  runner: 'The runner',
  usual: (week: string, longest: string | null): string =>
    `Usual week ${week}${longest === null ? '' : `, usual longest run ${longest}`}.`,
  experience: { experienced: 'Experienced.', beginner: 'New to running.' },
  born: (year: number): string => `Born ${year}.`,
  sex: { female: 'Female.', male: 'Male.' },
  conditions: (names: readonly string[]): string =>
    names.length === 0 ? 'No listed condition.' : `Conditions: ${names.join(', ')}.`,
  conditionsUnknown: 'Conditions were not asked.',
  injuries: 'Earlier injuries',
  injury: (place: string, kind: string, when: string | null): string =>
    `${place}: ${kind === 'stress-fracture' ? 'stress fracture' : 'injury'}${when === null ? '' : `, ${when}`}`,
  earlier: 'Earlier places',
  earlierPlace: (name: string, from: string, to: string, worst: number | null): string =>
    `${name}, ${PHYSIO_WORDS.stretch(from, to, worst)}`,
} as const

/** Signs that say what sets the pain off; the others are seen or felt by themselves. */
const PROVOKED: readonly Sign[] = [
  'walking-hurts',
  'hop-hurts',
  'hurts-on-load',
  'tender-to-press',
  'worst-first-thing-in-the-morning',
]

/** What one note says of the pain's kind: quality, spread, tissue, onset. */
export function kindWords(symptom: Symptom): readonly string[] {
  const { quality, spread, tissue, tissueSaid, suddenOnset } = symptom
  return [
    ...(quality === null ? [] : [QUALITY_OF_PAIN_WORDS[quality]]),
    ...(spread === null ? [] : [SPREAD_WORDS[spread]]),
    ...(tissueSaid && tissue !== null ? [TISSUE_WORDS[tissue]] : []),
    ...(suddenOnset === 'yes' ? ['came suddenly'] : suddenOnset === 'no' ? ['came gradually'] : []),
  ]
}

/** What one note says makes it worse. */
export function worseWords({
  trend,
  stairs,
  dailyLife,
  atRest,
  disturbsSleep,
  afterRun,
  gait,
  trigger,
  signs,
}: Symptom): readonly string[] {
  return [
    ...(trend === 'worsens' ? ['running on'] : []),
    ...(stairs === 'yes' ? ['stairs'] : []),
    ...(trigger === null ? [] : [TRIGGER_WORDS[trigger]]),
    ...(afterRun === 'yes' ? ['after the run'] : []),
    ...(dailyLife === 'yes' ? ['daily life'] : []),
    ...(atRest === 'yes' ? ['there at rest'] : []),
    ...(disturbsSleep === 'yes' ? ['disturbs sleep'] : []),
    ...(gait === 'changed' ? [GAIT_WORDS.changed.replace('you', 'the runner')] : []),
    ...PROVOKED.filter((sign) => signs[sign] === true).map((sign) => SIGN_WORDS[sign]),
  ]
}

/** What one note says eases it, or leaves it alone. */
export function easesWords({ trend, stairs, dailyLife, atRest, gait }: Symptom): readonly string[] {
  return [
    ...(trend === 'improves' ? ['running on'] : []),
    ...(stairs === 'no' ? ['stairs are quiet'] : []),
    ...(atRest === 'no' ? ['rest is quiet'] : []),
    ...(dailyLife === 'no' ? ['daily life is quiet'] : []),
    ...(gait === 'normal' ? ['ran without a limp'] : []),
  ]
}

/** Signs one note tells or denies, but those that say what sets the pain off. */
export function signsOf({ signs }: Symptom, isThere: boolean): readonly string[] {
  return (Object.keys(signs) as Sign[])
    .filter((sign) => signs[sign] === isThere && (!isThere || !PROVOKED.includes(sign)))
    .map((sign) => SIGN_WORDS[sign])
}

/** What a physio asks anyway and no note of the place answers. */
export function unknownWords(symptoms: readonly Symptom[]): readonly string[] {
  const none = (isKnown: (symptom: Symptom) => boolean): boolean => !symptoms.some(isKnown)
  return [
    ...(none(({ atRest }) => atRest !== 'unknown') ? ['pain at rest'] : []),
    ...(none(({ disturbsSleep }) => disturbsSleep !== 'unknown') ? ['pain at night'] : []),
    ...(none(({ stairs }) => stairs !== 'unknown') ? ['stairs'] : []),
    ...(none(({ dailyLife }) => dailyLife !== 'unknown') ? ['daily life'] : []),
    ...(none(({ gait }) => gait !== null) ? ['limp'] : []),
    ...(none(({ signs }) => signs.swelling !== undefined) ? ['swelling'] : []),
    ...(none(({ painkiller }) => painkiller !== 'unknown') ? ['painkillers'] : []),
  ]
}
