import type { Command } from 'commander'
import { readLog } from '../../app/log/read-log.ts'
import { shoeLines, withShoe } from '../../app/runs/shoes.ts'
import { METRES_PER_MILE } from '../../lib/units.ts'
import { shoeList } from '../../report/terminal/shoes.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS } from '../help.ts'
import { remarkOnNewRunner } from '../new-runner.ts'
import { readDate } from '../read-date.ts'
import { startSession } from '../session.ts'

interface ShoeFlags {
  readonly worn?: string
  readonly retire?: string | boolean
  readonly wear?: boolean
}

/** No pair has run farther. */
const MOST = 20_000

export function addShoes(program: Command): void {
  explained(program.command('shoes'), {
    summary: 'your shoes and how far they have run',
    about:
      'Each pair with its distance, its first and its last run. With a name, a pair is added, retired, or taken into use again. Which shoes a run was in: run ID --shoe.',
    examples: ['shoes', 'shoes "Daily Plus 4" --worn 120', 'shoes "Daily Plus 4" --retire'],
  })
    .helpGroup(GROUPS.run)
    .argument('[name]', 'a pair, as runs name it')
    .option('--worn <distance>', 'how far it had run before this log, in your units')
    .option('--retire [date]', 'it is no longer worn (usually from today)')
    .option('--wear', 'it is worn again')
    .action(async (given: string | undefined, flags: ShoeFlags, command: Command) => {
      const session = startSession(command)
      const name = given?.trim()
      const isChange = flags.worn !== undefined || flags.retire !== undefined || flags.wear === true
      if (name === undefined ? isChange : name === '' || name.length > 100)
        throw new WrongUse('name the pair first: sorepoint shoes "Daily Plus 4" --worn 120')
      if (flags.retire !== undefined && flags.wear === true) throw new WrongUse('either --retire or --wear, not both')
      const retiredOn =
        typeof flags.retire === 'string'
          ? readDate(session, '--retire', flags.retire)
          : flags.retire === true
            ? session.today
            : null
      const log = await session.open()
      try {
        await remarkOnNewRunner(session, log)
        if (name !== undefined) {
          const settings = await log.store.settings()
          const change = {
            ...(flags.worn === undefined ? {} : { beforeM: metresOf(flags.worn, settings.units) }),
            ...(flags.wear === true || retiredOn !== null ? { retiredOn } : {}),
          }
          await log.store.putSettings(withShoe(settings, name, change))
        }
        const { runs, settings } = await readLog(log.store)
        const shoes = shoeLines(runs, settings, session.today)
        if (session.options.json === true) session.printJson({ schema: 'sorepoint/shoes/1', shoes })
        else session.print(shoeList(shoes, session.today, session.format(settings)))
      } finally {
        await log.close()
      }
    })
}

/** @throws {WrongUse} */
function metresOf(worn: string, units: 'km' | 'mi'): number {
  const value = Number(worn.trim().replace(',', '.'))
  if (worn.trim() === '' || !(value >= 0 && value <= MOST))
    throw new WrongUse(`--worn takes a number from 0 to 20,000, not "${worn}"`)
  return value * (units === 'mi' ? METRES_PER_MILE : 1000)
}
