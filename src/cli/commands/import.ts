import { type Command, Option } from 'commander'
import { importFiles } from '../../app/import-files.ts'
import { explained, GROUPS } from '../help.ts'
import { startProgress } from '../import-progress.ts'
import { startSession } from '../session.ts'
import { tellImport } from '../tell-import.ts'

interface ImportFlags {
  readonly csvUnits?: 'km' | 'mi'
}

export function addImport(program: Command): void {
  explained(program.command('import'), {
    summary: 'read your runs: exports, files, folders',
    about:
      'Reads what you give it: the zip from Strava or Garmin as it came, Activities.csv of Garmin Connect, the .fit, .gpx or .tcx files of a watch, folders of them. Safe to repeat: nothing is counted twice, and what you said stays.',
    examples: [
      'import ~/Downloads/export_1234567.zip',
      'import ~/Downloads/Activities.csv --csv-units mi',
      'import /media/GARMIN/Activity',
    ],
  })
    .helpGroup(GROUPS.start)
    .argument('<path...>', 'files, folders, zips; several at once')
    .addOption(
      new Option('--csv-units <unit>', 'for a table that tells neither kilometres nor miles').choices(['km', 'mi']),
    )
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
