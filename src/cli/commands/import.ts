import { type Command, Option } from 'commander'
import { AFTER_IMPORT_WORDS } from '#words/first-run.ts'
import { type ImportSummary, importFiles } from '../../app/import-files.ts'
import type { OpenLog } from '../../app/open-log.ts'
import { calledAs } from '../called-as.ts'
import { explained, GROUPS } from '../help.ts'
import { startProgress } from '../import-progress.ts'
import { type Session, startSession } from '../session.ts'
import { tellImport } from '../tell-import.ts'

interface ImportFlags {
  readonly csvUnits?: 'km' | 'mi'
}

/** What a person may do next: answer what was found in descriptions; ask for advice, after a first import. */
async function tellNext(session: Session, store: OpenLog['store'], { runs }: ImportSummary): Promise<void> {
  if (session.options.json === true || session.options.quiet === true || runs.added === 0) return
  const call = calledAs(process.env)
  const whose = session.options.athlete === undefined ? '' : ` --athlete "${session.options.athlete}"`
  const suggested = (await store.notes()).filter(({ status }) => status === 'suggested').length
  if (suggested > 0) session.print(AFTER_IMPORT_WORDS.suggested(suggested, call, whose))
  if (runs.updated + runs.unchanged === 0) session.print(AFTER_IMPORT_WORDS.next(call, whose))
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
        await tellNext(session, log.store, summary)
      } finally {
        progress.stop()
        await log.close()
      }
    })
}
