import { readFileSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { COHORT_WORDS as WORDS } from '#words/cohort.ts'
import { type CohortLog, type CohortProblem, logsIn, logsOf, withoutWithdrawn } from '../../app/cohort/cohort-logs.ts'
import { estimateCohort } from '../../app/cohort/estimate-cohort.ts'
import { exportCohort, TABLE_NAMES, type TableName } from '../../app/cohort/export-cohort.ts'
import { LEAST_KEY_BYTES } from '../../app/cohort/pseudonym.ts'
import { DEFAULT_SETTINGS } from '../../model/settings.ts'
import { estimateText } from '../../report/terminal/cohort.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { readDate } from '../read-date.ts'
import { isLogThere, logPath, placeNamed, type Session, startSession } from '../session.ts'

interface CohortFlags {
  readonly logs?: string
  readonly key?: string
  readonly out?: string
  readonly notedSince?: string
  readonly without?: string
  readonly workers?: string
}

export function addCohort(program: Command): void {
  const cohort = explained(program.command('cohort'), {
    summary: 'many logs as one study: tables, flags, an estimate',
    about:
      'Many logs as one study, for researchers: tables under pseudonyms, and how many times as often an injury begins in a session longer than usual, within runners. Whoever takes part has to have agreed.',
    examples: ['cohort estimate --logs study --noted-since 2026-06-01'],
  }).helpGroup(GROUPS.more)

  const common = (command: Command): Command =>
    command
      .option('--logs <folder>', 'a folder of logs, a .db file a runner or a group; else every athlete of --db')
      .option('--noted-since <date>', 'the first day of the study: from then on every pain was recorded')
      .option('--without <file>', 'who has withdrawn: names of files or athletes, one a line')
      .option('--workers <number>', 'threads; the tables are the same with any')

  common(
    explained(cohort.command('export'), {
      summary: 'sessions, flags, exposures and injuries as tables',
      about:
        'Writes sessions.csv, flags.csv, exposures.csv and injuries.csv, and manifest.json with what they are. Runners have pseudonyms, dates are moved by whole weeks; no words, names or positions. Everything is made anew each time.',
      examples: ['cohort export --logs study --key study.key --noted-since 2026-06-01 --out tables'],
    }),
  )
    .argument('[folder]', 'where to; or --out')
    .option('--out <folder>', 'where to')
    .option('--key <file>', 'at least 16 random bytes that pseudonyms are made with; keep it, and keep it secret')
    .action((folder: string | undefined, flags: CohortFlags, command: Command) =>
      write(startSession(command), flags, folder ?? flags.out, TABLE_NAMES),
    )

  common(
    explained(cohort.command('flags'), {
      summary: 'every load flag of every runner as a table',
      about: 'Writes flags.csv and manifest.json: every load flag of every runner, without what pain made of them.',
      examples: ['cohort flags --logs study --key study.key --out tables'],
    }),
  )
    .option('--out <folder>', 'where to')
    .option('--key <file>', 'at least 16 random bytes that pseudonyms are made with; keep it, and keep it secret')
    .action((flags: CohortFlags, command: Command) => write(startSession(command), flags, flags.out, ['flags']))

  common(
    explained(cohort.command('estimate'), {
      summary: 'how much more often injuries begin in longer sessions',
      about:
        'How many times as often an injury begins in a session longer than the longest of the 30 days before, beside other sessions of the same runner. No table is written and nobody is named.',
      examples: ['cohort estimate --logs study --noted-since 2026-06-01'],
    }),
  ).action(async (flags: CohortFlags, command: Command) => {
    const session = startSession(command)
    const [notedSince, workers] = [firstDay(session, flags), workersOf(flags)]
    const { logs, problems } = await found(session, flags)
    const answer = await estimateCohort(logs, { asOf: session.today, notedSince, workers })
    const all = [...problems, ...answer.problems]
    report(session, all)
    if (session.options.json === true)
      session.printJson({
        schema: 'sorepoint/cohort-estimate/1',
        asOf: session.today,
        notedSince,
        ...answer.estimate,
        problems: all,
      })
    else session.print(estimateText(answer.estimate, session.format(DEFAULT_SETTINGS)))
  })
}

async function write(
  session: Session,
  flags: CohortFlags,
  out: string | undefined,
  tables: readonly TableName[],
): Promise<void> {
  if (out === undefined) throw new WrongUse('name a folder for the tables: --out tables')
  const key = keyOf(flags)
  const notedSince = firstDay(session, flags)
  const workers = workersOf(flags)
  const { logs, withdrawn, problems } = await found(session, flags)
  const order = { logs, folder: out, tables, key, asOf: session.today, notedSince, withdrawn, workers }
  const answer = await exportCohort(order)
  const all = [...problems, ...answer.problems]
  report(session, all)
  const { manifest } = answer
  if (manifest.smallCells.length > 0) session.remark(WORDS.small(manifest.smallCells.length))
  if (session.options.json === true) {
    session.printJson({ schema: 'sorepoint/cohort-export/1', ...manifest, problems: all })
    return
  }
  session.print(
    [WORDS.written(manifest.runners, out), ...manifest.tables.map(({ file, rows }) => WORDS.table(file, rows))].join(
      '\n',
    ),
  )
}

/** What could not be read is named; the rest was done. */
function report(session: Session, problems: readonly CohortProblem[]): void {
  for (const { name, message } of problems) session.remark(WORDS.problem(name, message))
  if (problems.length > 0) process.exitCode = 1
}

interface Found {
  readonly logs: readonly CohortLog[]
  readonly problems: readonly CohortProblem[]
  readonly withdrawn: number
}

async function found(session: Session, { logs: folder, without }: CohortFlags): Promise<Found> {
  const { logs, problems } =
    folder === undefined ? { logs: await ofLog(session), problems: [] } : await logsIn(folderNamed(folder))
  const names = without === undefined ? [] : textOf('--without', without).split('\n')
  const gone = new Set(names.map((name) => name.trim()).filter((name) => name !== ''))
  const kept = withoutWithdrawn(logs, gone)
  return { logs: kept, problems, withdrawn: logs.length - kept.length }
}

async function ofLog({ options }: Session): Promise<readonly CohortLog[]> {
  if (!isLogThere(options)) throw new WrongUse('there is no log: name a folder of logs with --logs, or one with --db')
  return logsOf(placeNamed(logPath(options)))
}

function folderNamed(folder: string): string {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new WrongUse(`--logs takes a folder of logs, and "${folder}" is none`)
  return folder
}

function keyOf({ key }: Pick<CohortFlags, 'key'>): Uint8Array {
  if (key === undefined)
    throw new WrongUse('--key names a file of random bytes; make one with: openssl rand -hex 32 > study.key')
  const bytes = bytesOf('--key', key)
  if (bytes.length < LEAST_KEY_BYTES)
    throw new WrongUse(`--key: ${key} holds ${bytes.length} bytes; at least ${LEAST_KEY_BYTES} random ones are needed`)
  return bytes
}

function bytesOf(option: string, path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new WrongUse(`${option}: ${path} could not be read`)
  }
}

const textOf = (option: string, path: string): string => bytesOf(option, path).toString('utf8')

const firstDay = (session: Session, { notedSince }: CohortFlags): string | null =>
  notedSince === undefined ? null : readDate(session, '--noted-since', notedSince)

function workersOf({ workers }: CohortFlags): number {
  if (workers === undefined) return Math.min(8, availableParallelism())
  const count = Number(workers)
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new WrongUse(`--workers takes a number from 1 to 64, not "${workers}"`)
  return count
}
