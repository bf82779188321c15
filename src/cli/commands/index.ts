import type { Command } from 'commander'
import { addClear } from './clear.ts'
import { addDay } from './day.ts'
import { addExplain } from './explain.ts'
import { addBackup, addDoctor, addExport, addForget } from './file-verbs.ts'
import { addFlags } from './flags.ts'
import { addImport } from './import.ts'
import { addInjury } from './injury.ts'
import { addNoteCommand } from './note.ts'
import { addPlan } from './plan.ts'
import { addReport } from './report.ts'
import { addRun, addRuns } from './runs.ts'
import { addSchema } from './schema.ts'
import { addSettings } from './settings.ts'
import { addToday } from './today.ts'

/** Every verb, in the order `--help` lists them. */
export const COMMANDS: readonly ((program: Command) => void)[] = [
  addImport,
  addToday,
  addReport,
  addNoteCommand,
  addDay,
  addClear,
  addInjury,
  addRuns,
  addRun,
  addFlags,
  addPlan,
  addExplain,
  addSettings,
  addExport,
  addForget,
  addBackup,
  addDoctor,
  addSchema,
]
