import type { Command } from 'commander'
import { addFlags } from './flags.ts'
import { addImport } from './import.ts'
import { addNoteCommand } from './note.ts'
import { addReport } from './report.ts'
import { addRun, addRuns } from './runs.ts'

/** Every verb, in the order `--help` lists them. */
export const COMMANDS: readonly ((program: Command) => void)[] = [
  addImport,
  addReport,
  addNoteCommand,
  addRuns,
  addRun,
  addFlags,
]
