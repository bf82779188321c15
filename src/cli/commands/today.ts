import type { Command } from 'commander'
import { analyseLog } from '../../app/analyse-log.ts'
import { readLog } from '../../app/read-log.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { reportAnswer, runsBySource } from '../../report/json.ts'
import { todayText } from '../../report/terminal.ts'
import { startSession } from '../session.ts'

export function addToday(program: Command): void {
  program
    .command('today')
    .description('can I run tonight? The open questions first, then today’s advice and budget')
    .action(async (_flags: object, command: Command) => {
      const session = startSession(command)
      const log = await session.open()
      try {
        const all = await readLog(log.store)
        const analysis = await analyseLog(log.store, all, weekOf(session.today, all.settings.weekStart), session.today)
        const format = session.format(all.settings)
        const answer = reportAnswer(analysis, format, runsBySource(all.runs))
        if (session.options.json === true) session.printJson({ schema: 'sorepoint/today/1', ...answer })
        else session.print(todayText(analysis, answer, format, session.paint))
      } finally {
        await log.close()
      }
    })
}
