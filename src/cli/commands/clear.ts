import { randomBytes } from 'node:crypto'
import { Argument, type Command } from 'commander'
import { addClearance } from '../../app/days/clear-place.ts'
import { AREA_NAMES } from '../../model/area.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS, withChoices } from '../help.ts'
import { remarkOnNewRunner } from '../new-runner.ts'
import { readDate } from '../read-date.ts'
import { placeTyped } from '../read-place.ts'
import { startSession } from '../session.ts'

interface ClearFlags {
  readonly by: string
  readonly on: string
  readonly ceiling?: string
  readonly until?: string
}

export function addClear(program: Command): void {
  explained(program.command('clear'), {
    summary: 'a doctor or physio has cleared a place',
    about: 'A doctor or physio looked at it and cleared it. Signs you note later count as before.',
    examples: [
      'clear "left knee" --by physio --on 2026-11-12',
      'clear "left knee" --by physio --on 2026-11-12 --ceiling 4 --until 2027-01-15',
    ],
  })
    .helpGroup(GROUPS.run)
    .addArgument(
      withChoices(new Argument('<what>', 'a place such as "left knee", or the id of a note'), AREA_NAMES, false),
    )
    .requiredOption('--by <who>', 'who: doctor, physio, or a name')
    .requiredOption('--on <date>', 'the day they did, such as 2026-11-22')
    .option('--ceiling <0-5>', 'they guide your return: so much pain in a run is allowed')
    .option('--until <date>', 'the last day of that, at most twelve weeks later')
    .action(async (what: string, flags: ClearFlags, command: Command) => {
      const session = startSession(command)
      const on = readDate(session, '--on', flags.on)
      const until = flags.until === undefined ? null : readDate(session, '--until', flags.until)
      const log = await session.open()
      try {
        await remarkOnNewRunner(session, log)
        const notes = await log.store.notes()
        const kept = await addClearance(log.store, {
          what: notes.some(({ id }) => id === what) ? what : placeTyped(what, notes),
          by: flags.by,
          on,
          ceiling: flags.ceiling === undefined ? null : Number(flags.ceiling),
          until,
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
