import type { Format } from '../../lib/format.ts'

/** The page of shoes, and its lines on a terminal. */
export const SHOE_WORDS = {
  title: 'Shoes',
  none: 'No run names its shoes yet. Add a pair here, then choose it where you correct a run.',
  noneYet: 'No run names its shoes yet. Add a pair: sorepoint shoes "Daily Plus 4"',
  how: 'A flag tells you when much of a week is in shoes with less than 30 km in them.',
  worn: 'In use',
  retired: 'Retired',
  runs: (runs: number): string => (runs === 0 ? 'no run yet' : runs === 1 ? 'one run' : `${runs} runs`),
  span: (first: string, last: string): string => (first === last ? `on ${first}` : `${first} to ${last}`),
  before: (distance: string): string => `${distance} of it before this log`,
  unmeasured: (runs: number): string => (runs === 1 ? 'one run has no distance' : `${runs} runs have no distance`),
  retiredOn: (day: string): string => `retired on ${day}`,
  retire: 'Retire',
  wear: 'Use again',
  remove: 'Remove',
  add: 'Add a pair',
  name: 'Name',
  nameHint: 'Daily Plus 4',
  already: ({ units }: Pick<Format, 'units'>): string =>
    units === 'mi' ? 'Miles already in it' : 'Kilometres already in it',
  save: 'Save',
  wrongName: 'Give the pair a name of up to 100 letters.',
  wrongDistance: (typed: string): string => `“${typed}” is not a number from 0 to 20,000.`,
  all: 'All your shoes',
} as const
