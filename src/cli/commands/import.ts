import { type Command, Option } from 'commander'
import { importFiles } from '../../app/import-files.ts'
import { startProgress } from '../import-progress.ts'
import { startSession } from '../session.ts'
import { tellImport } from '../tell-import.ts'

interface ImportFlags {
  readonly csvUnits?: 'km' | 'mi'
}

export function addImport(program: Command): void {
  program
    .command('import')
    .description('read files, folders, zips and whole Strava or Garmin exports; safe to repeat')
    .argument('<path...>', 'what to read')
    .addOption(new Option('--csv-units <unit>', 'units of a table that does not say them').choices(['km', 'mi']))
    .addHelpText('after', '\nExample:\n  sorepoint import ~/Downloads/export_1234567.zip')
    .action(async (paths: string[], flags: ImportFlags, command: Command) => {
      const session = startSession(command)
      const log = await session.open()
      const progress = startProgress(session)
      try {
        const summary = await importFiles(paths, {
          store: log.store,
          options: { csvUnits: flags.csvUnits ?? null },
          onProgress: progress.update,
          nowMs: () => performance.now(),
        })
        progress.stop()
        tellImport(session, summary)
      } finally {
        progress.stop()
        await log.close()
      }
    })
}
