import { wordTable } from '../../lib/word-table.ts'

/** Why a setting was not taken, beside its field. */
const WRONG = wordTable<(typed: string) => string>({
  zone: (typed) => `“${typed}” is not a time zone: Europe/Berlin?`,
  country: (typed) => `“${typed}” is not a country’s two letters: DE, GB or US?`,
  'birth-year': (typed) => `“${typed}” is not a year of birth: 1987?`,
  'max-hr': (typed) => `“${typed}” is not a highest heart rate: 100 to 240 beats a minute.`,
  'rest-hr': (typed) => `“${typed}” is not a resting heart rate: 25 to 120 beats a minute.`,
  'usual-week-km': (typed) => `“${typed}” is not a number of kilometres from 1 to 300.`,
  'runs-per-week': (typed) => `“${typed}” is not a number of runs from 1 to 14.`,
  'usual-longest-km': (typed) => `“${typed}” is not a number of kilometres from 1 to 200.`,
})

export const settingWrong = (key: string, typed: string): string =>
  WRONG[key]?.(typed) ?? `“${typed}” is not a choice here.`

/** What somebody usually runs, while no run is known. */
export const USUAL_WORDS = {
  title: 'How much do you usually run?',
  why: 'A rough idea is enough: no run is known yet, so the limits start from it.',
  whenUsed: 'Used only while the log holds no run.',
  save: 'Work out my limits',
} as const

/** Right after the first export. */
export const START_WORDS = {
  title: 'Three questions, then today',
  why: 'They set how careful the advice is. Each may stay empty.',
  save: 'Save, and see today',
  skip: 'Skip',
  rather: 'Leave it empty if you would rather not say.',
} as const

/** Things that are not known yet, with their fields in place. */
export const TO_DO_WORDS = {
  review: 'See the notes',
  conditions: 'Answer in Settings',
  save: 'Save',
} as const
