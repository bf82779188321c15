import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { CHECK_REPAIRS, CHECK_WORDS } from '#words/log-file.ts'
import { EXPORT_FORMATS, type ExportFormat, exportLog } from '../../app/export/export-log.ts'
import { backupLog, type LogFile } from '../../app/log/backup-log.ts'
import { type CheckFinding, checkLog } from '../../app/log/check-log.ts'
import { type Forgotten, forgetAll, forgetFile, forgetRun, forgetSource } from '../../app/log/forget.ts'
import type { OpenLog } from '../../app/log/open-log.ts'
import { plainText } from '../../lib/plain-text.ts'
import { visibleJson } from '../../report/json-text.ts'
import { NotDone, WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { isStdout, refuseLogAsTarget, writeOut } from '../out-file.ts'
import { type Session, startSession } from '../session.ts'

/** Opens the log, does one thing with it, closes it. */
async function withLog(session: Session, act: (log: OpenLog) => Promise<void>): Promise<void> {
  const log = await session.open()
  try {
    await act(log)
  } finally {
    await log.close()
  }
}

export function addDoctor(program: Command): void {
  explained(program.command('doctor'), {
    summary: 'where the log is, and whether it is sound',
    about: 'Where the log is, and whether it is sound. What can be mended is mended; what cannot is named.',
    examples: ['doctor'],
  })
    .helpGroup(GROUPS.log)
    .action(async (_flags: object, command: Command) => {
      const session = startSession(command)
      await withLog(session, async (log) => {
        const findings = await checkLog(log)
        if (findings.some(({ repair }) => repair !== 'done')) process.exitCode = 1
        if (session.options.json === true)
          session.printJson({
            schema: 'sorepoint/doctor/1',
            path: log.file.place,
            findings: findings.map(({ code, detail, repair }) => ({ code, detail, repair })),
            problems: findings.flatMap(({ code, file }) => (file === null ? [] : [{ code, ...file }])),
          })
        else if (findings.length === 0) session.print(`All is well with ${log.file.place}.`)
        else session.print(findings.map(findingLine).join('\n'))
      })
    })
}

function findingLine({ code, detail, repair, file }: CheckFinding): string {
  const where = file === null ? detail : `${plainText(file.path)}, ${plainText(file.sourceKey)}: ${detail}`
  const way = repair !== 'forget' || file === null ? '' : ` (forget ${forgetOption(code, file)})`
  return `${CHECK_WORDS[code]} (${where}): ${CHECK_REPAIRS[repair]}${way}`
}

function forgetOption(code: CheckFinding['code'], file: NonNullable<CheckFinding['file']>): string {
  return code === 'too-many-activities' ? `--file "${plainText(file.path)}"` : `--source "${plainText(file.sourceKey)}"`
}

export function addBackup(program: Command): void {
  explained(program.command('backup'), {
    summary: 'a copy of the log file',
    about:
      'A copy of the log file, whole even while it is in use, readable by you alone. To go back to it, put it in the place that sorepoint doctor names.',
    examples: ['backup ~/sorepoint-2026-11-22.db'],
  })
    .helpGroup(GROUPS.log)
    .argument('<file>', 'where to, such as a USB stick; - for stdout')
    .action(async (to: string, _flags: object, command: Command) => {
      const session = startSession(command)
      refuseLogAsTarget(session, to)
      if (isStdout(to)) {
        if (session.options.json === true)
          throw new WrongUse('the copy and the answer in JSON cannot both go to stdout')
        await withLog(session, backUpToStdout)
        return
      }
      await withLog(session, async (log) => {
        const { path, bytes } = await backupLog(fileOf(log), to)
        if (session.options.json === true) session.printJson({ schema: 'sorepoint/backup/1', path, bytes })
        else session.print(`Copied to ${path}, ${(bytes / 1e6).toFixed(1)} MB.`)
      })
    })
}

/** @throws {NotDone} for a log that is no file */
function fileOf({ file }: OpenLog): LogFile {
  if (file.inFile !== null) return file.inFile
  throw new NotDone(
    'a copy of a database is made by its own tools, such as pg_dump; sorepoint export writes out one runner’s log',
  )
}

/** Made whole in a folder of its own first: half a copy is none. */
async function backUpToStdout(log: OpenLog): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-'))
  try {
    const { path } = await backupLog(fileOf(log), join(folder, 'log.db'))
    await writeOut('-', createReadStream(path))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface ExportFlags {
  readonly format: ExportFormat
  readonly out?: string
  readonly samples: boolean
}

export function addExport(program: Command): void {
  explained(program.command('export'), {
    summary: 'everything out again',
    about:
      'Everything out again: as JSON, which sorepoint import reads back, as a table of runs, or as their tracks for a map.',
    examples: [
      'export --out my-log.json',
      'export --format csv --out runs.csv',
      'export --format geojson --out tracks.geojson',
    ],
  })
    .helpGroup(GROUPS.log)
    .addOption(
      new Option('--format <format>', 'json holds everything, csv the runs, geojson their tracks')
        .choices(EXPORT_FORMATS)
        .default('json'),
    )
    .option('--out <file>', 'write it to a file, a new one readable by you alone')
    .option('--no-samples', 'json without what the watch recorded second by second')
    .action(async (flags: ExportFlags, command: Command) => {
      const session = startSession(command)
      if (flags.out !== undefined) refuseLogAsTarget(session, flags.out)
      await withLog(session, async (log) => {
        const pieces = exportLog(log, { format: flags.format, samples: flags.samples })
        await writeOut(flags.out ?? '-', flags.format === 'csv' ? pieces : visible(pieces))
        if (flags.out !== undefined && !isStdout(flags.out)) session.remark(`Written to ${flags.out}`)
      })
    })
}

async function* visible(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) yield visibleJson(piece)
}

interface ForgetFlags {
  readonly source?: string
  readonly file?: string
  readonly all?: boolean
}

export function addForget(program: Command): void {
  explained(program.command('forget'), {
    summary: 'remove a run, a source, everything',
    about:
      'Removes a run, one recording of it, or everything of this athlete, bytes and all. Nobody is asked again. Exports and backups you made still hold it.',
    examples: ['forget r1a2b3c4d5e', 'forget --source garmin:123456', 'forget --all'],
  })
    .helpGroup(GROUPS.log)
    .argument('[run]', 'the id of a run, from sorepoint runs')
    .option('--source <key>', 'one recording of a run (sorepoint run ID names them)')
    .option('--file <name>', 'all that was read from one file (sorepoint doctor and run ID name it)')
    .option('--all', 'everything of this athlete, notes and settings too')
    .action(async (run: string | undefined, flags: ForgetFlags, command: Command) => {
      const session = startSession(command)
      const named = [run, flags.source, flags.file, flags.all === true ? 'all' : undefined].filter(
        (each) => each !== undefined,
      )
      if (named.length !== 1)
        throw new WrongUse('say one thing to forget: a run’s id, --source KEY, --file NAME, or --all')
      await withLog(session, async (log) => {
        const gone =
          run !== undefined
            ? await forgetRun(log, run)
            : flags.source !== undefined
              ? await forgetSource(log, flags.source)
              : flags.file !== undefined
                ? await forgetFile(log, flags.file)
                : await forgetAll(log)
        tellForgotten(session, gone)
      })
    })
}

function tellForgotten(session: Session, { sourceKeys, copies }: Forgotten): void {
  if (session.options.json === true) {
    session.printJson({ schema: 'sorepoint/forget/1', sourceKeys, copies })
    return
  }
  session.print(
    `Removed ${sourceKeys.length} ${sourceKeys.length === 1 ? 'recording' : 'recordings'}, and their bytes from the file.`,
  )
  for (const copy of copies) session.print(`This older copy still holds it: ${copy}`)
  session.print('Backups and exports you made still hold it. Importing the same files again brings it back.')
}
