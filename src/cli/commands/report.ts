import { writeFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { analyseLog } from '../../app/analyse-log.ts'
import { readLog } from '../../app/read-log.ts'
import { pickWeek } from '../../lib/pick-week.ts'
import { RENDERERS, type ReportFormat } from '../../report/index.ts'
import { reportAnswer, runsBySource } from '../../report/json.ts'
import { PLAIN } from '../../report/paint.ts'
import { terminalReport } from '../../report/terminal.ts'
import { NotDone, WrongUse } from '../failure.ts'
import { startSession } from '../session.ts'

interface ReportFlags {
  readonly week: string
  readonly format?: ReportFormat
  readonly out?: string
}

export function addReport(program: Command): void {
  program
    .command('report')
    .description('the weekly report: what to do, why, your week, what changed, where it hurts')
    .option('--week <week>', 'current, last, 2026-W46 or a date in it', 'current')
    .addOption(new Option('--format <format>', 'how it is written').choices(Object.keys(RENDERERS)))
    .option('--out <file>', 'write it to a file')
    .addHelpText('after', '\nExample:\n  sorepoint report --week last')
    .action(async (flags: ReportFlags, command: Command) => {
      const session = startSession(command)
      const log = await session.open()
      try {
        const all = await readLog(log.store)
        const week = pickWeek(flags.week, session.today, all.settings.weekStart)
        if (week === null) {
          throw new WrongUse(`--week takes current, last, a week such as 2026-W46 or a date, not "${flags.week}"`)
        }
        if (week.from > session.today) throw new WrongUse(`the week ${week.id} has not begun yet`)
        const analysis = await analyseLog(log.store, all, week, session.today)
        const format = session.format(all.settings)
        const answer = reportAnswer(analysis, format, runsBySource(all.runs))
        const kind = flags.format ?? (session.options.json === true ? 'json' : 'text')
        const text =
          kind === 'text' && flags.out === undefined
            ? terminalReport(analysis, answer, format, session.paint)
            : RENDERERS[kind](analysis, answer, format, PLAIN)
        if (flags.out === undefined) {
          session.print(text)
          return
        }
        try {
          writeFileSync(flags.out, text, { mode: 0o600 })
        } catch (thrown) {
          throw new NotDone(`the report could not be written to ${flags.out}: ${(thrown as Error).message}`)
        }
        session.remark(`Written to ${flags.out}`)
      } finally {
        await log.close()
      }
    })
}
