import type { Command } from 'commander'
import { analyseLog } from '../../app/analyse-log.ts'
import { isHelpDue } from '../../app/help-due.ts'
import { namedAthlete } from '../../app/open-log.ts'
import { readLog } from '../../app/read-log.ts'
import { todayAsks } from '../../app/today-asks.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { reportAnswer, runsBySource } from '../../report/json.ts'
import { todayText } from '../../report/terminal.ts'
import { todayQuestions } from '../../report/today-answer.ts'
import { toldHowToBegin } from '../empty-log.ts'
import { explained, GROUPS } from '../help.ts'
import { startSession } from '../session.ts'

interface TodayFlags {
  readonly more?: boolean
}

export function addToday(program: Command): void {
  explained(program.command('today'), {
    summary: 'can I run tonight?',
    about:
      'Can I run tonight? What to do today, what you may run in the next seven days, why, and the answers that could change it, on one screen.',
    examples: ['today', 'today --more'],
  })
    .helpGroup(GROUPS.run)
    .option('--more', 'all of it, however long')
    .action(async (flags: TodayFlags, command: Command) => {
      const session = startSession(command)
      const log = await session.open()
      try {
        const all = await readLog(log.store)
        if (await toldHowToBegin(session, log, all)) return
        const analysis = await analyseLog(log.store, all, weekOf(session.today, all.settings.weekStart), session.today)
        const format = session.format(all.settings)
        const answer = reportAnswer(analysis, format, runsBySource(all.runs))
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
