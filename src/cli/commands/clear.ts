import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { addClearance } from '../../app/clear-place.ts'
import { isDate } from '../../lib/local-date.ts'
import { WrongUse } from '../failure.ts'
import { startSession } from '../session.ts'

interface ClearFlags {
  readonly by: string
  readonly on: string
  readonly ceiling?: string
  readonly until?: string
}

export function addClear(program: Command): void {
  program
    .command('clear')
    .description('a professional looked at it and cleared it')
    .argument('<what>', 'a place such as "left knee", or a note’s id')
    .requiredOption('--by <who>', 'doctor, physio, a name')
    .requiredOption('--on <date>', 'the day they did')
    .option('--ceiling <0-5>', 'guided rehabilitation: pain allowed in a run')
    .option('--until <date>', 'its last day, at most twelve weeks later')
    .addHelpText(
      'after',
      '\nExample:\n  sorepoint clear "left achilles" --by "physio" --on 2026-11-20 --ceiling 4 --until 2027-01-15',
    )
    .action(async (what: string, flags: ClearFlags, command: Command) => {
      const session = startSession(command)
      for (const date of [flags.on, flags.until]) {
        if (date !== undefined && !isDate(date)) throw new WrongUse(`"${date}" is no date such as 2026-11-22`)
      }
      const log = await session.open()
      try {
        const kept = await addClearance(log.store, {
          what,
          by: flags.by,
          on: flags.on,
          ceiling: flags.ceiling === undefined ? null : Number(flags.ceiling),
          until: flags.until ?? null,
          today: session.today,
          newId: () => `c${randomBytes(4).toString('hex')}`,
        })
        if (!kept.ok) throw new WrongUse(kept.error)
        if (session.options.json === true) session.printJson({ schema: 'sorepoint/clear/1', clearance: kept.value })
        else session.print(`Kept: cleared by ${kept.value.by} on ${kept.value.on}. New signs count as before.`)
      } finally {
        await log.close()
      }
    })
}
