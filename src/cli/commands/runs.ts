import type { Command } from 'commander'
import { readLog } from '../../app/read-log.ts'
import { SPORTS } from '../../model/sport.ts'
import { runAnswer } from '../../report/run-answer.ts'
import { runTable } from '../../report/run-text.ts'
import { WrongUse } from '../failure.ts'
import { noteIdsOf } from '../note-ids-of.ts'
import { startSession } from '../session.ts'

/** Runs a person is shown without asking for more. */
const SHOWN = 30

interface ListFlags {
  readonly sport: string
  readonly from?: string
  readonly to?: string
  readonly limit?: string
}

export function addRuns(program: Command): void {
  program
    .command('runs')
    .description('list the runs')
    .option('--sport <sport>', `one of ${SPORTS.join(', ')}, or all`, 'run')
    .option('--from <date>', 'first day')
    .option('--to <date>', 'last day')
    .option('--limit <n>', `the newest n (default ${SHOWN}; JSON lists all)`)
    .addHelpText('after', '\nExample:\n  sorepoint runs --from 2026-10-01')
    .action(async (flags: ListFlags, command: Command) => {
      const session = startSession(command)
      if (flags.sport !== 'all' && !(SPORTS as readonly string[]).includes(flags.sport)) {
        throw new WrongUse(`--sport takes ${SPORTS.join(', ')} or all, not "${flags.sport}"`)
      }
      const log = await session.open()
      try {
        const { runs, notes, settings } = await readLog(log.store)
        const listed = runs.filter(
          ({ sport, date }) =>
            (flags.sport === 'all' || sport === flags.sport) &&
            date >= (flags.from ?? '') &&
            date <= (flags.to ?? '9999'),
        )
        const newest = flags.limit === undefined ? listed : listed.slice(-Number(flags.limit))
        if (session.options.json === true) {
          session.printJson({
            schema: 'sorepoint/runs/1',
            runs: newest.map((run) => runAnswer(run, noteIdsOf(run, notes))),
          })
          return
        }
        const shown = flags.limit === undefined ? listed.slice(-SHOWN) : newest
        session.print(runTable(shown, listed.length, session.format(settings), session.paint))
      } finally {
        await log.close()
      }
    })
}
