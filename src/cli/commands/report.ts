import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { analyseLog } from '../../app/log/analyse-log.ts'
import { namedAthlete } from '../../app/log/named-athlete.ts'
import type { OpenLog } from '../../app/log/open-log.ts'
import { overviewWeeks } from '../../app/log/overview-weeks.ts'
import { physioReport } from '../../app/log/physio-report.ts'
import { readLog } from '../../app/log/read-log.ts'
import { pickWeek } from '../../lib/pick-week.ts'
import type { Week } from '../../model/analysis.ts'
import { loadForm, REPORT_FORMATS, type ReportFormat } from '../../report/index.ts'
import { reportAnswer, runsBySource } from '../../report/json.ts'
import { PLAIN } from '../../report/paint.ts'
import { introducedEmptyLog } from '../empty-log.ts'
import { NotDone, WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { openFile } from '../open-file.ts'
import { isStdout, refuseLogAsTarget, writeOut } from '../out-file.ts'
import { type Session, startSession } from '../session.ts'

type Log = Awaited<ReturnType<typeof readLog>>

interface ReportFlags {
  readonly week: string
  readonly weeks?: string
  readonly physio?: boolean
  readonly format?: ReportFormat
  readonly out?: string
  readonly open?: boolean
}

/** An overview holds a year at most. */
const MOST_WEEKS = 53

export function addReport(program: Command): void {
  explained(program.command('report'), {
    summary: 'the week: what to do, and why',
    about:
      'The week: what to do and leave out, why, how much you may run in the next seven days, what changed fast, where it hurts. For yourself, your coach (--weeks) or your physio (--physio).',
    examples: [
      'report',
      'report --week last',
      'report --week last --format html --out week.html',
      'report --weeks 12 --format md',
      'report --physio --open',
    ],
  })
    .helpGroup(GROUPS.run)
    .option('--week <week>', 'which week: current, last, 2026-W46, or a date in it', 'current')
    .addOption(
      new Option('--weeks <n>', 'for your coach: an overview of the n weeks up to that one').conflicts('physio'),
    )
    .option('--physio', 'for your physio: the story of each place that hurts')
    .addOption(new Option('--format <format>', 'as text, Markdown, a page (html) or json').choices([...REPORT_FORMATS]))
    .option('--out <file>', 'write it to a file, a new one readable by you alone')
    .option('--open', 'show it in your browser, as a page you can print')
    .action(async (flags: ReportFlags, command: Command) => {
      const session = startSession(command)
      const count = weeksOf(flags.weeks)
      if (flags.out !== undefined) refuseLogAsTarget(session, flags.out)
      if (flags.open === true && isStdout(flags.out ?? ''))
        throw new WrongUse('what goes to stdout cannot be shown: leave out --open, or name a file')
      const log = await session.open()
      let text: string
      try {
        const all = await readLog(log.store)
        const week = weekOf(flags, session, all)
        const isShown = flags.out === undefined && formatOf(flags, session) === 'text'
        if (isShown && (await introducedEmptyLog(session, log, all))) return
        text = await write(session, log, all, week, count, flags)
      } finally {
        await log.close()
      }
      await deliver(session, text, flags)
    })
}

function formatOf({ format, open }: ReportFlags, session: Session): ReportFormat {
  return format ?? (session.options.json === true ? 'json' : open === true ? 'html' : 'text')
}

function weeksOf(given: string | undefined): number | null {
  if (given === undefined) return null
  const count = Number(given)
  if (!Number.isInteger(count) || count < 1 || count > MOST_WEEKS) {
    throw new WrongUse(`--weeks takes a number from 1 to ${MOST_WEEKS}, not "${given}"`)
  }
  return count
}

function weekOf(flags: ReportFlags, session: Session, { settings }: Log): Week {
  const week = pickWeek(flags.week, session.today, settings.weekStart)
  if (week === null) {
    throw new WrongUse(`--week takes current, last, a week such as 2026-W46 or a date, not "${flags.week}"`)
  }
  if (week.from > session.today) throw new WrongUse(`the week ${week.id} has not begun yet`)
  return week
}

async function write(
  session: Session,
  log: OpenLog,
  all: Log,
  week: Week,
  count: number | null,
  flags: ReportFlags,
): Promise<string> {
  const form = await loadForm(formatOf(flags, session))
  const format = session.format(all.settings)
  const paint = flags.out === undefined && flags.open !== true ? session.paint : PLAIN
  const runOf = runsBySource(all.runs)
  const athlete = namedAthlete(log)
  if (count !== null) {
    return form.overview(overviewWeeks(all, week, count, session.today), format, paint, runOf, athlete)
  }
  if (flags.physio === true) {
    const asOf = week.to < session.today ? week.to : session.today
    return form.physio(physioReport(all, week, asOf, athlete), format, paint, runOf)
  }
  const analysis = await analyseLog(log.store, all, week, session.today)
  return form.week({ athlete, analysis, answer: reportAnswer(analysis, format, runOf), format }, paint)
}

/** To the terminal, or to a file of the runner's own, which may then be shown. */
async function deliver(session: Session, text: string, flags: ReportFlags): Promise<void> {
  if (flags.out === undefined && flags.open !== true) {
    session.print(text)
    return
  }
  const path = flags.out ?? join(mkdtempSync(join(tmpdir(), 'sorepoint-')), `report.${formatOf(flags, session)}`)
  await writeOut(path, [text])
  if (isStdout(path)) return
  session.remark(`Written to ${path}`)
  if (flags.open !== true) return
  const why = await openFile(resolve(path))
  if (why !== null) throw new NotDone(`the report is written to ${path} but could not be shown: ${why}`)
}
