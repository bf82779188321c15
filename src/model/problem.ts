/** Something about a file that the runner should know. `error`: it should have held an activity and gave none. */
export interface Problem {
  /** Path inside what was given, members after `!`. */
  readonly path: string
  readonly level: 'error' | 'warning'
  readonly code: ProblemCode
  /** Where in the file: a byte, a line or a row, counted from 1 for lines and rows. */
  readonly at?: { readonly byte?: number; readonly line?: number; readonly row?: number }
  /** Figures and short words for the message; the sentence itself stands in `words/`. */
  readonly detail?: Readonly<Record<string, string | number>>
}

/** What can be the matter with a file; each has a sentence in `words/`. */
export const PROBLEM_CODES = [
  'unreadable',
  'not-found',
  'empty',
  'unknown-format',
  'two-importers',
  'bad-zip',
  'encrypted-zip',
  'bad-gzip',
  'too-large',
  'too-many-activities',
  'too-deep',
  'bad-fit',
  'bad-xml',
  'bad-csv',
  'bad-json',
  'newer-export',
  'no-activity',
  'no-time',
  'times-unreadable',
  'indoor-without-points',
  'other-maker',
  'split-part',
  'missing-member',
  'bad-row',
  'partial',
  'bad-checksum',
  'fallback-decoder',
  'ambiguous-units',
  'ambiguous-numbers',
  'importer-crashed',
  'took-too-long',
] as const

/** What is wrong with a file, as a stable code. */
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** Files that never held an activity, counted by kind. */
export const SKIP_REASONS = [
  'fit-settings',
  'fit-monitoring',
  'fit-sleep',
  'fit-course',
  'fit-workout',
  'fit-other',
  'route',
  'course',
  'media',
  'export-table',
  'system-file',
  'other-file',
  'incident-row',
  'multisport-parent',
] as const

/** What a file that never held an activity is. */
export type SkipReason = (typeof SKIP_REASONS)[number]
