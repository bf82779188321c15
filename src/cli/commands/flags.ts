import type { Command } from 'commander'
import { loggedFlags } from '../../app/logged-flags.ts'
import { readLog } from '../../app/read-log.ts'
import { FLAG_IDS, FLAG_LEVELS, type FlagLevel, isFlagId } from '../../model/flag.ts'
import { findingAnswer, notEnoughAnswer } from '../../report/finding-answer.ts'
import { flagList } from '../../report/flag-text.ts'
import { WrongUse } from '../failure.ts'
import { startSession } from '../session.ts'

interface FlagsFlags {
  readonly from?: string
  readonly to?: string
  readonly level?: string
  readonly id?: string
}

export function addFlags(program: Command): void {
  program
    .command('flags')
    .description('what changed too fast: mileage, long runs, hills, ground and more')
    .option('--from <date>', 'first day')
    .option('--to <date>', 'last day')
    .option('--level <level>', `at least this level: ${FLAG_LEVELS.join(', ')}`)
    .option('--id <id>', 'only this flag')
    .addHelpText('after', '\nExample:\n  sorepoint flags --level caution --from 2026-09-01')
    .action(async (flags: FlagsFlags, command: Command) => {
      const session = startSession(command)
      if (flags.level !== undefined && !(FLAG_LEVELS as readonly string[]).includes(flags.level)) {
        throw new WrongUse(`--level takes ${FLAG_LEVELS.join(', ')}, not "${flags.level}"`)
      }
      if (flags.id !== undefined && !isFlagId(flags.id)) {
        throw new WrongUse(`there is no flag "${flags.id}"; there are ${FLAG_IDS.join(', ')}`)
      }
      const log = await session.open()
      try {
        const all = await readLog(log.store)
        const { findings, notEnough } = loggedFlags(all, session.today)
        const lowest = flags.level === undefined ? 0 : FLAG_LEVELS.indexOf(flags.level as FlagLevel)
        const shown = findings.filter(
          ({ date, level, id }) =>
            date >= (flags.from ?? '') &&
            date <= (flags.to ?? '9999') &&
            FLAG_LEVELS.indexOf(level) >= lowest &&
            (flags.id === undefined || id === flags.id),
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
