/** A coach's overview of some weeks. */
export const OVERVIEW_WORDS = {
  title: (weeks: number, to: string): string => `${weeks === 1 ? 'One week' : `${weeks} weeks`} to ${to}`,
  under: (asOf: string, units: string, climb: string): string =>
    `As of ${asOf}. Distances in ${units}, heights in ${climb}; each week as it stood on its last day.`,
  totals: (runs: number, distance: string, perWeek: string): string =>
    `${runs} runs, ${distance}; ${perWeek} a week on average over the weeks with a run.`,
  noRuns: 'No run in these weeks.',
  table: 'Week by week',
  flags: 'Cautions and high flags',
  places: 'Where it hurt',
  now: 'The advice now',
  head: ['week of', 'distance', 'longest', 'flags', 'pain', 'up', 'down', 'advice'],
  noPain: '–',
  none: '–',
} as const

/** What a physio wants to know, in their order. */
export const PHYSIO_WORDS = {
  title: (places: readonly string[]): string =>
    places.length === 0 ? 'No pain noted' : `For the physio: ${places.join('; ')}`,
  under: (asOf: string): string =>
    `From the runner’s own log and words, as of ${asOf}. What is not said was not told; nothing here is a diagnosis.`,
  nothing: 'No pain was noted in the last half year.',
  runner: 'The runner',
  place: (name: string): string => name.charAt(0).toUpperCase() + name.slice(1),
  first: (date: string, days: number): string =>
    `First noted ${date}${days === 0 ? '' : `, ${days} ${days === 1 ? 'day' : 'days'} before this page`}.`,
  worst: (severity: number): string => `Worst ${severity}/10.`,
  worstUnknown: 'No number was given.',
  inARow: (runs: number): string => `Noted on ${runs} ${runs === 1 ? 'run' : 'runs'} in a row.`,
  state: (state: string): string => `Now: ${state}.`,
  notes: 'Notes',
  wrote: (words: string): string => `“${words}”`,
  nextMorning: (answer: string, severity: number | null): string =>
    severity === null ? answer : `${answer}, ${severity}/10`,
  unconfirmed: 'read from a description, not confirmed',
  before: 'Load flags in the eight weeks before it',
  namedAbove: (count: number): string => `${count === 1 ? 'One' : count} named above.`,
  smallFlags: (grave: number, small: number): string =>
    grave + small === 0
      ? 'None.'
      : small === 0
        ? 'No smaller change beside.'
        : `${grave === 0 ? 'No caution or high flag; ' : 'Beside them '}${small} smaller ${small === 1 ? 'change' : 'changes'} (sorepoint flags lists all).`,
  advised: 'What was advised',
  advisedUnder:
    'By the rules as they stand now, on the days of its notes and at the end of each week; only changes are listed.',
  ran: 'What was run since',
  ranNothing: 'Nothing was run since.',
  ranLast: (shown: number, all: number): string => `The last ${shown} of ${all} runs; the log holds the others.`,
  ranHead: ['date', 'distance', 'time', 'up', 'down', 'pain', 'what'],
  clearances: 'Clearances',
  clearance: (by: string, on: string, ceiling: number | null, until: string | null): string =>
    `${on} by ${by}${ceiling === null ? '' : `, pain up to ${ceiling}/10 allowed`}${until === null ? '' : `, until ${until}`}`,
  selfChecks: 'Self-checks',
  selfCheck: (date: string, passed: boolean, failedAt: string | null): string =>
    `${date}: ${passed ? 'passed' : `not passed${failedAt === null ? '' : ` (${failedAt})`}`}`,
  earlier: 'Earlier places',
  earlierPlace: (name: string, from: string, to: string, worst: number | null): string =>
    `${name}, ${from}${from === to ? '' : ` to ${to}`}${worst === null ? '' : `, worst ${worst}/10`}`,
  injuries: 'Earlier injuries',
  injury: (place: string, kind: string, when: string | null): string =>
    `${place}: ${kind === 'stress-fracture' ? 'stress fracture' : 'injury'}${when === null ? '' : `, ${when}`}`,
  load: 'Load',
  usual: (week: string, longest: string | null): string =>
    `Usual week ${week}${longest === null ? '' : `, usual longest run ${longest}`}.`,
  experience: { experienced: 'Experienced.', beginner: 'New to running.' },
  born: (year: number): string => `Born ${year}.`,
  sex: { female: 'Female.', male: 'Male.' },
  conditions: (names: readonly string[]): string =>
    names.length === 0 ? 'No listed condition.' : `Conditions: ${names.join(', ')}.`,
  conditionsUnknown: 'Conditions were not asked.',
  shoes: (names: readonly string[]): string => `Shoes of these runs: ${names.join(', ')}.`,
} as const
