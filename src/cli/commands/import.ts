import { stat } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { endOnSignal } from '#platform/end-on-signal.ts'
import { sweepTemporaryFolders } from '#platform/temporary-folder.ts'
import { watchFolder } from '#platform/watch-folder.ts'
import { AFTER_IMPORT_WORDS, WATCH_WORDS } from '#words/first-run.ts'
import { type ImportSettings, type ImportSummary, importFiles } from '../../app/import/import-files.ts'
import type { OpenLog } from '../../app/log/open-log.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { startProgress } from '../import-progress.ts'
import { invocationName } from '../invocation-name.ts'
import { type Session, startSession } from '../session.ts'
import { tellImport } from '../tell-import.ts'

interface ImportFlags {
  readonly csvUnits?: 'km' | 'mi'
  readonly watch?: string
}

/** What a person may do next: answer what was found in descriptions; ask for advice, after a first import. */
async function tellNext(session: Session, store: OpenLog['store'], { runs }: ImportSummary): Promise<void> {
  if (session.options.json === true || session.options.quiet === true || runs.added === 0) return
  const call = invocationName(process.env)
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
      'import --watch ~/Sync/runs',
    ],
  })
    .helpGroup(GROUPS.start)
    .argument('[path...]', 'files, folders, zips; several at once')
    .addOption(
      new Option('--csv-units <unit>', 'for a table that tells neither kilometres nor miles').choices(['km', 'mi']),
    )
    .option('--watch <folder>', 'stay, and read what arrives in this folder; Ctrl-C ends it')
    .action(async (paths: string[], flags: ImportFlags, command: Command) => {
      const session = startSession(command)
      if (paths.length === 0 && flags.watch === undefined) {
        throw new WrongUse('say what to read: sorepoint import ~/Downloads/export_1234567.zip')
      }
      if (flags.watch !== undefined && !(await isFolder(flags.watch))) {
        throw new WrongUse(`--watch takes a folder, and "${flags.watch}" is none`)
      }
      const stopListening = endOnSignal()
      sweepTemporaryFolders()
      const log = await session.open()
      try {
        const options = { csvUnits: flags.csvUnits ?? null }
        if (paths.length > 0) await importOnce(session, log, paths, options)
        if (flags.watch !== undefined) await importAsTheyArrive(session, log, flags.watch, options)
      } finally {
        await log.close()
        stopListening()
      }
    })
}

async function importOnce(
  session: Session,
  log: OpenLog,
  paths: readonly string[],
  options: ImportSettings['options'],
): Promise<void> {
  const progress = startProgress(session)
  try {
    const settings = { store: log.store, options, onProgress: progress.update, nowMs: () => performance.now() }
    const summary = await importFiles(paths, settings)
    progress.stop()
    tellImport(session, summary)
    await tellNext(session, log.store, summary)
  } finally {
    progress.stop()
  }
}

/** A batch at a time until Ctrl-C, which is how it is meant to end: what could not be read is named, and is no failure of the whole. */
async function importAsTheyArrive(
  session: Session,
  log: OpenLog,
  folder: string,
  options: ImportSettings['options'],
): Promise<void> {
  const ended = new AbortController()
  const end = () => ended.abort()
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  const inLines: Session = {
    ...session,
    printJson: (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`),
  }
  const onLost = () => session.remark(WATCH_WORDS.lost(folder))
  session.remark(WATCH_WORDS.watching(folder))
  try {
    for await (const batch of watchFolder(folder, { signal: ended.signal, nowMs: () => Date.now(), onLost })) {
      const settings = { store: log.store, options, nowMs: () => performance.now() }
      tellImport(inLines, await importFiles(batch, settings))
    }
    process.exitCode = 0
  } finally {
    process.off('SIGINT', end)
    process.off('SIGTERM', end)
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}
