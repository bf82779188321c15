import type { Command } from 'commander'
import { analyseLog } from '../../app/analyse-log.ts'
import { namedAthlete } from '../../app/open-log.ts'
import { readLog } from '../../app/read-log.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { reportAnswer, runsBySource } from '../../report/json.ts'
import { todayText } from '../../report/terminal.ts'
import { toldHowToBegin } from '../empty-log.ts'
import { explained, GROUPS } from '../help.ts'
import { startSession } from '../session.ts'

export function addToday(program: Command): void {
  explained(program.command('today'), {
    summary: 'can I run tonight?',
    about:
      'Can I run tonight? The questions that are still open first, then what to do today and what you may run in the next seven days.',
    examples: ['today'],
  })
    .helpGroup(GROUPS.run)
    .action(async (_flags: object, command: Command) => {
      const session = startSession(command)
      const log = await session.open()
      try {
        const all = await readLog(log.store)
        if (await toldHowToBegin(session, log, all)) return
        const analysis = await analyseLog(log.store, all, weekOf(session.today, all.settings.weekStart), session.today)
        const format = session.format(all.settings)
        const answer = reportAnswer(analysis, format, runsBySource(all.runs))
        if (session.options.json === true) session.printJson({ schema: 'sorepoint/today/1', ...answer })
        else session.print(todayText({ athlete: namedAthlete(log), analysis, answer, format }, session.paint))
      } finally {
        await log.close()
      }
    })
}
