import { type Command, Option } from 'commander'
import { loggedFlags } from '../../app/log/logged-flags.ts'
import { readLog } from '../../app/log/read-log.ts'
import { FLAG_IDS, FLAG_LEVELS, type FlagLevel, isFlagId } from '../../model/flag.ts'
import { findingAnswer, notEnoughAnswer } from '../../report/finding-answer.ts'
import { flagList } from '../../report/terminal/flags.ts'
import { introducedEmptyLog } from '../empty-log.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS, withChoices } from '../help.ts'
import { type DaySpan, withinDays } from '../read-date.ts'
import { notOneOf } from '../refusal.ts'
import { startSession } from '../session.ts'

interface FlagsFlags extends DaySpan {
  readonly level?: FlagLevel
  readonly id?: string
}

export function addFlags(program: Command): void {
  explained(program.command('flags'), {
    summary: 'what changed too fast',
    about:
      'What changed too fast: a run far longer than the thirty days before, a bigger week, more climb or descent, new ground and more. A flag tells of risk in many runners; it does not predict yours.',
    examples: ['flags', 'flags --level caution --from 2026-09-01', 'flags --id session-distance-spike'],
  })
    .helpGroup(GROUPS.look)
    .option('--from <date>', 'from this day on')
    .option('--to <date>', 'up to this day')
    .addOption(new Option('--level <level>', 'at least so grave').choices(FLAG_LEVELS))
    .addOption(withChoices(new Option('--id <id>', 'only this flag; sorepoint explain lists them'), FLAG_IDS, false))
    .action(async (flags: FlagsFlags, command: Command) => {
      const session = startSession(command)
      const isWithin = withinDays(session, flags)
      if (flags.id !== undefined && !isFlagId(flags.id)) {
        throw new WrongUse(notOneOf('flag', flags.id, FLAG_IDS, 'sorepoint explain'))
      }
      const log = await session.open()
      try {
        const all = await readLog(log.store)
        if (await introducedEmptyLog(session, log, all)) return
        const { findings, notEnough } = loggedFlags(all, session.today)
        const lowest = flags.level === undefined ? 0 : FLAG_LEVELS.indexOf(flags.level)
        const shown = findings.filter(
          ({ date, level, id }) =>
            isWithin(date) && FLAG_LEVELS.indexOf(level) >= lowest && (flags.id === undefined || id === flags.id),
        )
        const open = notEnough.filter(({ id }) => flags.id === undefined || id === flags.id)
        const format = session.format(all.settings)
        if (session.options.json === true) {
          session.printJson({
            schema: 'sorepoint/flags/1',
            flags: shown.map((finding) => findingAnswer(finding, format)),
            notEnough: open.map(notEnoughAnswer),
          })
          return
        }
        session.print(flagList(shown, open, format, session.paint))
      } finally {
        await log.close()
      }
    })
}
