/** What a look through the log file found, and what became of it. */
export const CHECK_WORDS = {
  database: 'The database itself is damaged',
  rows: 'Some rows do not read',
  samples: 'What a watch recorded does not unpack',
  'too-many-activities': 'One file gave more activities than any history has',
  'note-without-source': 'A note hangs on a recording that is no longer there; it counts on its day',
  runs: 'The runs as kept are not what the recordings give',
} as const

export const CHECK_REPAIRS = {
  done: 'mended',
  import: 'import the same files once more, that mends it',
  forget: 'forget it, and import its file again',
  none: 'cannot be mended here; a backup can',
} as const
