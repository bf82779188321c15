/** What was done. Only `run` counts as running; the rest is kept as cross-training. */
export const SPORTS = [
  'run',
  'walk',
  'hike',
  'ride',
  'swim',
  'ski',
  'row',
  'strength',
  'elliptical',
  'yoga',
  'transition',
  'multisport',
  'other',
] as const

/** One of `SPORTS`. */
export type Sport = (typeof SPORTS)[number]

/** Where the sport was read: stated by the file or the export's table, or guessed from how fast it moved. */
export type SportOrigin = 'file' | 'table' | 'guessed'
