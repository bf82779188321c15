import type { Command } from 'commander'
import { planRun } from '../../app/plan-run.ts'
import { readLog } from '../../app/read-log.ts'
import { findingAnswer, notEnoughAnswer } from '../../report/finding-answer.ts'
import { flagList } from '../../report/terminal/flags.ts'
import { toldHowToBegin } from '../empty-log.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { startSession } from '../session.ts'

export function addPlan(program: Command): void {
  explained(program.command('plan'), {
    summary: 'what a run would raise, before you run it',
    about: 'What a run would raise, before you run it: say how far or how long, how much up and down, on what ground.',
    examples: ['plan "18 km 400 m down trail"', 'plan 90 min road', 'plan 12 km 300 m up'],
  })
    .helpGroup(GROUPS.run)
    .argument('<words...>', 'how far or how long; metres up, metres down; road, trail, track, treadmill')
    .action(async (words: readonly string[], _flags: object, command: Command) => {
      const session = startSession(command)
      const log = await session.open()
      try {
        const all = await readLog(log.store)
        const { understood, findings, notEnough } = planRun(all, words.join(' '), session.today)
        const { unread, distanceM, timeS, ascentM, descentM, surface } = understood
        if ([distanceM, timeS, ascentM, descentM, surface].every((value) => value === null)) {
          throw new WrongUse('say how far or how long: sorepoint plan "18 km 400 m down trail"')
        }
        if (await toldHowToBegin(session, log, all)) return
        const format = session.format(all.settings)
        if (session.options.json === true) {
          session.printJson({
            schema: 'sorepoint/plan/1',
            understood: { distanceM, timeS, ascentM, descentM, surface },
            notUnderstood: unread,
            flags: findings.map((finding) => findingAnswer(finding, format)),
            notEnough: notEnough.map(notEnoughAnswer),
          })
          return
        }
        if (unread.length > 0) session.remark(`Not understood: ${unread.join(', ')}`)
        session.print(flagList(findings, notEnough, format, session.paint))
      } finally {
        await log.close()
      }
    })
}
