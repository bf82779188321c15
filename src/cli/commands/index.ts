import type { Command } from 'commander'
import { VERB_NAMES, type Verb } from '../verbs.ts'

type Add = (program: Command) => void

/** Each verb is loaded only when it is called, so that a call starts quickly. */
const VERBS: Readonly<Record<Verb, () => Promise<Add>>> = {
  import: async () => (await import('./import.ts')).addImport,
  serve: async () => (await import('./serve.ts')).addServe,
  demo: async () => (await import('./demo.ts')).addDemo,
  today: async () => (await import('./today.ts')).addToday,
  note: async () => (await import('./note.ts')).addNoteCommand,
  report: async () => (await import('./report.ts')).addReport,
  plan: async () => (await import('./plan.ts')).addPlan,
  day: async () => (await import('./day.ts')).addDay,
  check: async () => (await import('./check.ts')).addCheck,
  clear: async () => (await import('./clear.ts')).addClear,
  injury: async () => (await import('./injury.ts')).addInjury,
  shoes: async () => (await import('./shoes.ts')).addShoes,
  runs: async () => (await import('./runs.ts')).addRuns,
  run: async () => (await import('./run.ts')).addRun,
  flags: async () => (await import('./flags.ts')).addFlags,
  history: async () => (await import('./history.ts')).addHistory,
  explain: async () => (await import('./explain.ts')).addExplain,
  settings: async () => (await import('./settings.ts')).addSettings,
  export: async () => (await import('./file-verbs.ts')).addExport,
  forget: async () => (await import('./file-verbs.ts')).addForget,
  backup: async () => (await import('./file-verbs.ts')).addBackup,
  doctor: async () => (await import('./file-verbs.ts')).addDoctor,
  migrate: async () => (await import('./migrate.ts')).addMigrate,
  cohort: async () => (await import('./cohort.ts')).addCohort,
  club: async () => (await import('./club.ts')).addClub,
  work: async () => (await import('./work.ts')).addWork,
  completion: async () => {
    const { addCompletion } = await import('./completion.ts')
    return (program) => addCompletion(program, () => commandsFor(['help']))
  },
  schema: async () => (await import('./schema.ts')).addSchema,
}

/** The verbs named anywhere in the call; all of them where none is (help, a slip of the pen), none for the version. */
export async function commandsFor(args: readonly string[]): Promise<readonly Add[]> {
  if (args.length === 1 && args[0] === '--version') return []
  const named = VERB_NAMES.filter((verb) => args.includes(verb))
  const verbs = named.length > 0 && !args.includes('help') ? named : VERB_NAMES
  return Promise.all(verbs.map((verb) => VERBS[verb]()))
}
