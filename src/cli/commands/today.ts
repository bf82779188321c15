import type { Command } from 'commander'
import { todayAsks } from '../../app/days/today-asks.ts'
import { analyseLog } from '../../app/log/analyse-log.ts'
import { isHelpDue } from '../../app/log/help-due.ts'
import { namedAthlete } from '../../app/log/named-athlete.ts'
import { readLog } from '../../app/log/read-log.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { reportAnswer, runsBySource } from '../../report/json.ts'
import { todayText } from '../../report/terminal/index.ts'
import { todayQuestions } from '../../report/today-answer.ts'
import { wayBackCalendar } from '../../report/way-back-calendar.ts'
import { introducedEmptyLog } from '../empty-log.ts'
import { NotDone } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { isStdout, refuseLogAsTarget, writeOut } from '../out-file.ts'
import { startSession } from '../session.ts'

interface TodayFlags {
  readonly more?: boolean
  readonly ics?: string
}

export function addToday(program: Command): void {
  explained(program.command('today'), {
    summary: 'can I run tonight?',
    about:
      'Can I run tonight? What to do today, what you may run in the next seven days, why, and the answers that could change it, on one screen. --ics FILE writes the steps of a way back for your calendar.',
    examples: ['today', 'today --more'],
  })
    .helpGroup(GROUPS.run)
    .option('--more', 'all of it, however long')
    .option('--ics <file>', 'the steps of the way back, as a file for your calendar')
    .action(async (flags: TodayFlags, command: Command) => {
      const session = startSession(command)
      if (flags.ics !== undefined) refuseLogAsTarget(session, flags.ics)
      const log = await session.open()
      try {
        const all = await readLog(log.store)
        if (await introducedEmptyLog(session, log, all)) return
        const analysis = await analyseLog(log.store, all, weekOf(session.today, all.settings.weekStart), session.today)
        const format = session.format(all.settings)
        const answer = reportAnswer(analysis, format, runsBySource(all.runs))
        if (flags.ics !== undefined) {
          const calendar = wayBackCalendar(answer, Date.parse(`${session.today}T12:00:00Z`))
          if (calendar === null) throw new NotDone('there is no dated step to put into a calendar today')
          await writeOut(flags.ics, [calendar])
          if (isStdout(flags.ics)) return
          session.remark(`Written to ${flags.ics}`)
        }
        const questions = todayQuestions(todayAsks(analysis.advice.questions, all.notes, session.today), format)
        if (session.options.json === true) {
          session.printJson({ schema: 'sorepoint/today/1', ...answer, questions, promised: answer.advice.promised })
          return
        }
        const helpDue = isHelpDue(analysis.advice, all.shownReports ?? [], session.today)
        const report = { athlete: namedAthlete(log), analysis, answer, format, questions, helpDue }
        session.print(todayText(report, session.paint, flags.more))
      } finally {
        await log.close()
      }
    })
}
