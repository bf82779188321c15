/** Every verb, in the order `--help` lists them. */
export const VERB_NAMES = [
  'import',
  'serve',
  'demo',
  'today',
  'note',
  'report',
  'plan',
  'day',
  'check',
  'clear',
  'injury',
  'shoes',
  'runs',
  'run',
  'flags',
  'history',
  'explain',
  'settings',
  'export',
  'forget',
  'backup',
  'doctor',
  'migrate',
  'cohort',
  'work',
  'club',
  'completion',
  'schema',
] as const

export type Verb = (typeof VERB_NAMES)[number]

export const isVerb = (word: string): word is Verb => VERB_NAMES.some((verb) => verb === word)
