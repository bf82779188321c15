import { type Command, Option } from 'commander'
import { readLog } from '../../app/log/read-log.ts'
import { SPORTS } from '../../model/sport.ts'
import { runAnswer } from '../../report/run-answer.ts'
import { runTable } from '../../report/terminal/runs.ts'
import { introducedEmptyLog } from '../empty-log.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { noteIdsOf } from '../note-ids-of.ts'
import { type DaySpan, withinDays } from '../read-date.ts'
import { startSession } from '../session.ts'

/** Runs a person is shown without asking for more. */
const SHOWN = 30

interface ListFlags extends DaySpan {
  readonly sport: string
  readonly limit?: string
}

export function addRuns(program: Command): void {
  explained(program.command('runs'), {
    summary: 'your runs',
    about: 'Your runs, the newest last, each with the id that note and run take.',
    examples: ['runs', 'runs --from 2026-10-01', 'runs --sport all --limit 10'],
  })
    .helpGroup(GROUPS.look)
    .addOption(new Option('--sport <sport>', 'which sport').choices([...SPORTS, 'all']).default('run'))
    .option('--from <date>', 'from this day on')
    .option('--to <date>', 'up to this day')
    .option('--limit <n>', `the newest n (usually ${SHOWN}; JSON has all)`)
    .action(async (flags: ListFlags, command: Command) => {
      const session = startSession(command)
      const isWithin = withinDays(session, flags)
      const limit = limitOf(flags)
      const log = await session.open()
      try {
        const all = await readLog(log.store)
        if (await introducedEmptyLog(session, log, all)) return
        const { runs, notes, settings } = all
        const listed = runs.filter(
          ({ sport, date }) => (flags.sport === 'all' || sport === flags.sport) && isWithin(date),
        )
        const newest = limit === null ? listed : listed.slice(-limit)
        if (session.options.json === true) {
          session.printJson({
            schema: 'sorepoint/runs/1',
            runs: newest.map((run) => runAnswer(run, noteIdsOf(run, notes))),
          })
          return
        }
        if (listed.length === 0 && runs.length > 0) {
          session.print(
            `No ${flags.sport === 'all' ? 'activity' : flags.sport} in these days; there are ${runs.length} activities in all: sorepoint runs --sport all`,
          )
          return
        }
        const shown = limit === null ? listed.slice(-SHOWN) : newest
        session.print(runTable(shown, listed.length, session.format(settings), session.paint))
      } finally {
        await log.close()
      }
    })
}

function limitOf({ limit }: ListFlags): number | null {
  if (limit === undefined) return null
  const count = Number(limit)
  if (!Number.isInteger(count) || count < 1) throw new WrongUse(`--limit takes a number such as 10, not "${limit}"`)
  return count
}
