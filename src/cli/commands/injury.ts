import { randomBytes } from 'node:crypto'
import { type Command, Option } from 'commander'
import { readPlace } from '../../app/day-answers.ts'
import type { PastInjury } from '../../model/clearance.ts'
import { WrongUse } from '../failure.ts'
import { startSession } from '../session.ts'

interface InjuryFlags {
  readonly kind: PastInjury['kind']
  readonly when?: string
}

export function addInjury(program: Command): void {
  program
    .command('injury')
    .description('an earlier injury, above all a stress fracture: later signs there are read more strictly')
    .argument('[place]', 'such as "right shin"; without it, all that are kept')
    .addOption(new Option('--kind <kind>', 'what it was').choices(['stress-fracture', 'other']).default('other'))
    .option('--when <when>', 'a year or a date')
    .addHelpText('after', '\nExample:\n  sorepoint injury "right shin" --kind stress-fracture --when 2023')
    .action(async (place: string | undefined, flags: InjuryFlags, command: Command) => {
      const session = startSession(command)
      const log = await session.open()
      try {
        if (place !== undefined) {
          const read = readPlace(place)
          if (!read.ok) throw new WrongUse(read.error)
          await log.store.putPastInjury({
            id: `i${randomBytes(4).toString('hex')}`,
            ...read.value,
            kind: flags.kind,
            when: flags.when ?? null,
          })
        }
        const injuries = await log.store.pastInjuries()
        if (session.options.json === true) session.printJson({ schema: 'sorepoint/injuries/1', injuries })
        else if (injuries.length === 0) session.print('No earlier injury is kept.')
        else
          session.print(
            injuries
              .map(({ area, side, kind, when }) => `${side ?? ''} ${area} ${kind} ${when ?? ''}`.trim())
              .join('\n'),
          )
      } finally {
        await log.close()
      }
    })
}
