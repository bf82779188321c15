import type { Format } from '../../lib/format.ts'

/** What a cohort's verbs say. Their reader is a researcher. */
export const COHORT_WORDS = {
  written: (runners: number, folder: string): string =>
    `${runners} ${runners === 1 ? 'runner' : 'runners'}, written to ${folder}`,
  table: (file: string, rows: number): string => `  ${file.padEnd(16)} ${rows} ${rows === 1 ? 'row' : 'rows'}`,
  small: (cells: number): string =>
    `${cells} ${cells === 1 ? 'cell holds' : 'cells hold'} fewer than 5 runners: one of them may be recognised. manifest.json lists them; join or leave out what you pass on.`,
  problem: (name: string, message: string): string => `${name}: not read: ${message}`,
  head: ['session against the 30 days before', 'sessions', 'injuries', 'ratio', '95 % interval'],
  bands: {
    'up-to-10': 'at most 10 % longer',
    '10-to-30': '10 to 30 % longer',
    '30-to-100': '30 to 100 % longer',
    'over-100': 'more than twice as long',
  },
  reference: 'compared with',
  untold: 'cannot be told',
  between: (low: string, high: string): string => `${low} to ${high}`,
  within: (runners: number, injured: number, cutDays: number): string =>
    `Within runners: ${injured} of ${runners} runners have an injury to compare; the ${cutDays === 1 ? 'day' : `${cutDays} days`} after each first run back ${cutDays === 1 ? 'is' : 'are'} compared with nothing.`,
  limits:
    'How many times as often an injury began in such a session, beside other sessions of the same runner. What a runner always is drops out; what changed at the same time does not. No cause is shown.',
} as const

export const ratioText = (value: number, format: Format): string => format.number(value, 2)
