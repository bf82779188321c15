import type { Command } from 'commander'
import { eraseAgain, leave } from '../../app/club/erase.ts'
import { erasedFile, keepErased, readErased } from '../../app/club/erased-file.ts'
import { invite } from '../../app/club/invite.ts'
import { type ClubPlace, openClubPlace } from '../../app/club/open-club-place.ts'
import { recoveryLink } from '../../app/club/recovery-link.ts'
import { isRole, ROLES } from '../../model/club.ts'
import { localOrigin, readOrigin } from '../club-origin.ts'
import { NotDone, WrongUse } from '../failure.ts'
import { explained, GROUPS, withChoices } from '../help.ts'
import { USUAL_PORT } from '../serve-log.ts'
import { logPath, type Session, startSession } from '../session.ts'

interface ClubFlags {
  readonly origin?: string
  readonly admin?: string
  readonly name?: string
  readonly role?: string
  readonly group?: string
  readonly erased?: string
}

/** Whoever runs the club, on the machine it runs on. */
const OPERATOR = { id: 'operator', name: 'whoever runs the club' }

const AT = '--db postgres://club_app@localhost/club'

export function addClub(program: Command): void {
  const club = explained(program.command('club'), {
    summary: 'run a club on a database for many runners',
    about:
      'For whoever runs a club server (experimental): the first invitation, further ones, ways back in for who forgot a password, and erasing. Every link is good once and shown once.',
    examples: [`club init --admin Mira ${AT}`, `club invite --role coach --name Jo ${AT}`],
  }).helpGroup(GROUPS.log)
  const verb = (name: string, summary: string, about: string, example: string): Command =>
    explained(club.command(name), {
      summary,
      about,
      examples: [`club ${name} ${example} ${AT}`.replace('  ', ' ')],
    }).option('--origin <address>', 'the address browsers see, such as https://club.example')

  verb(
    'init',
    'the first invitation, for an admin',
    'Makes the first invitation: whoever opens it becomes an admin, who invites the others.',
    '--admin Mira',
  )
    .requiredOption('--admin <name>', 'who is invited')
    .action(({ admin = '', ...flags }: ClubFlags, command: Command) =>
      inPlace(command, flags, async (place, session, origin) => {
        const url = await invite({ ...place, origin, nowMs: Date.now }, { ...NOBODY_ASKS, role: 'admin', name: admin })
        tell(session, 'club-init', url, 'Open it and make the first account. It is good once, for 14 days:')
      }),
    )
  const inviteVerb = verb(
    'invite',
    'an invitation',
    'Makes an invitation as a runner, coach, physio, admin or researcher.',
    '--role coach --name Jo',
  ).requiredOption('--name <name>', 'who is invited')
  inviteVerb.addOption(withChoices(inviteVerb.createOption('--role <role>', 'as what'), ROLES).makeOptionMandatory())
  inviteVerb
    .option('--group <name>', 'a group of the board')
    .action(({ name = '', role = '', group = '', ...flags }: ClubFlags, command: Command) =>
      inPlace(command, flags, async (place, session, origin) => {
        if (!isRole(role)) throw new WrongUse(`--role takes ${ROLES.join(', ')}, not "${role}"`)
        const url = await invite({ ...place, origin, nowMs: Date.now }, { ...NOBODY_ASKS, role, name, group })
        tell(session, 'club-invite', url, 'Hand this link over. It is good once, for 14 days:')
      }),
    )
  verb(
    'recover',
    'a way back in, for who forgot a password',
    'Makes a link to a new password. Every session of the account ends with it, and a runner can read that it was made.',
    'jo@example.org',
  )
    .argument('<email>', 'the e-mail address of the account')
    .action((email: string, flags: ClubFlags, command: Command) =>
      inPlace(command, flags, async (place, session, origin) => {
        const url = await recoveryLink({ ...place, origin, nowMs: Date.now }, email, OPERATOR)
        if (url === null) throw new NotDone(`there is no account with the address ${email}`)
        if (session.options.json === true) session.printJson({ schema: 'sorepoint/club-recover/1', link: url })
        else session.print(`Hand this link over. It is good once, for a day:\n${url}`)
      }),
    )
  verb(
    'erase',
    'somebody’s account and log, at once',
    'Erases an account and its log at once. The id is kept, so that a restored copy does not bring the log back.',
    'jo@example.org',
  )
    .argument('<email>', 'the e-mail address of the account')
    .option('--erased <file>', 'where ids of erased logs are kept')
    .action((email: string, flags: ClubFlags, command: Command) =>
      inPlace(command, flags, async (place, session) => {
        const member = (await place.club.members()).find((each) => each.email === email.trim().toLowerCase())
        if (member === undefined) throw new NotDone(`there is no account with the address ${email}`)
        const path = flags.erased ?? erasedFile()
        await leave({ ...place, keepErased: (athletes) => keepErased(path, athletes) }, member)
        if (session.options.json === true)
          session.printJson({ schema: 'sorepoint/club-erase/1', athlete: member.athlete, kept: path })
        else session.print(`Erased. The id is kept in ${path}, so that a restored copy does not bring the log back.`)
      }),
    )
  verb(
    'restore-erased',
    'erases again what a restored copy brought back',
    'After a copy of the database was brought back: erases again every log that had been erased.',
    '',
  )
    .option('--erased <file>', 'where ids of erased logs are kept')
    .action((flags: ClubFlags, command: Command) =>
      inPlace(command, flags, async (place, session) => {
        const erased = await eraseAgain(place, readErased(flags.erased ?? erasedFile()))
        if (session.options.json === true) session.printJson({ schema: 'sorepoint/club-restore-erased/1', erased })
        else
          session.print(
            erased.length === 0 ? 'Nothing that was erased was there again.' : `Erased again: ${erased.length}.`,
          )
      }),
    )
}

const NOBODY_ASKS = { group: '', requestedBy: null, requestedScopes: [] } as const

async function inPlace(
  command: Command,
  flags: ClubFlags,
  work: (place: ClubPlace, session: Session, origin: string) => Promise<void>,
): Promise<void> {
  const session = startSession(command)
  const origin = flags.origin === undefined ? localOrigin(USUAL_PORT) : readOrigin(flags.origin)
  const onError = (error: unknown): void => session.remark(`sorepoint: ${String(error)}`)
  const place = await openClubPlace({ address: logPath(session.options), origin, origins: [origin], onError })
  if (place === null)
    throw new WrongUse('club takes the address of a database: --db postgres://club_app@localhost/club')
  try {
    await work(place, session, origin)
  } finally {
    await place.close()
  }
}

function tell(session: Session, schema: string, invitation: string | null, words: string): void {
  if (invitation === null) throw new WrongUse('a name has up to 40 characters')
  if (session.options.json === true) session.printJson({ schema: `sorepoint/${schema}/1`, invitation })
  else session.print(`${words}\n${invitation}`)
}
