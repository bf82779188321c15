import { randomBytes } from 'node:crypto'
import { Argument, type Command, Option } from 'commander'
import { readPlace } from '../../app/notes/read-place.ts'
import { AREA_NAMES } from '../../model/area.ts'
import type { PastInjury } from '../../model/clearance.ts'
import { WrongUse } from '../failure.ts'
import { explained, GROUPS, withChoices } from '../help.ts'
import { remarkOnNewRunner } from '../new-runner.ts'
import { readDate } from '../read-date.ts'
import { placeTyped } from '../read-place.ts'
import { type Session, startSession } from '../session.ts'

interface InjuryFlags {
  readonly kind: PastInjury['kind']
  readonly when?: string
}

export function addInjury(program: Command): void {
  explained(program.command('injury'), {
    summary: 'an earlier injury, so that signs there count more',
    about:
      'An earlier injury, above all a stress fracture: later signs at that place are then read more strictly. Without a place, it lists what is kept.',
    examples: ['injury "right shin" --kind stress-fracture --when 2023', 'injury'],
  })
    .helpGroup(GROUPS.run)
    .addArgument(withChoices(new Argument('[place]', 'such as "right shin"'), AREA_NAMES, false))
    .addOption(new Option('--kind <kind>', 'what it was').choices(['stress-fracture', 'other']).default('other'))
    .option('--when <when>', 'when: a year such as 2023, or a date')
    .action(async (place: string | undefined, flags: InjuryFlags, command: Command) => {
      const session = startSession(command)
      const when = whenOf(session, flags)
      const log = await session.open()
      try {
        await remarkOnNewRunner(session, log)
        if (place !== undefined) {
          const read = readPlace(placeTyped(place, await log.store.notes()))
          if (!read.ok) throw new WrongUse(read.error)
          await log.store.putPastInjury({
            id: `i${randomBytes(4).toString('hex')}`,
            ...read.value,
            kind: flags.kind,
            when,
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

/** A year or a date, not to come. @throws {WrongUse} */
function whenOf(session: Session, { when }: InjuryFlags): string | null {
  if (when === undefined) return null
  const isYear = /^(?:19|20)\d\d$/.test(when)
  const date = isYear ? when : readDate(session, '--when takes a year such as 2023; it', when)
  if (date > session.today) throw new WrongUse(`--when ${when} has not come yet`)
  return date
}
