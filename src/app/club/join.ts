import { sharingEndMs } from '../../club/access/sharing-ends.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { type AccountFault, type Invitation, LONGEST_NAME } from '../../model/club.ts'
import type { Scope } from '../../model/scope.ts'
import type { Club } from '../../store/contract/club.ts'
import type { Store } from '../../store/contract/store.ts'
import type { Accounts } from './accounts.ts'
import { newAthlete, tokenHash } from './tokens.ts'

/** What somebody who was invited fills in. */
export interface JoinForm {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly isAdult: boolean
  /** What is shared with whoever invited; never more than the invitation requests. */
  readonly scopes: readonly Scope[]
  readonly days: number
}

export interface JoinPlace {
  readonly club: Club
  readonly accounts: Pick<Accounts, 'signUp'>
  readonly store: Store
  readonly nowMs: () => number
}

/** An account for whoever brings an invitation, which is used up by it. @returns the cookies of its first session */
export async function join(
  { club, accounts, store, nowMs }: JoinPlace,
  token: string,
  form: JoinForm,
): Promise<Result<readonly string[], AccountFault>> {
  const name = form.name.trim()
  if (!form.isAdult) return err('under-18')
  if (name === '' || name.length > LONGEST_NAME || /\p{Cc}/u.test(name)) return err('nameless')
  const hash = tokenHash(token)
  const invitation = await club.takeInvitation(hash, nowMs())
  if (invitation === null) return err('used')
  let isMade = false
  try {
    const made = await accounts.signUp({ name, email: form.email.trim(), password: form.password })
    if (!made.ok) return err(made.error)
    const athlete = invitation.role === 'athlete' ? newAthlete() : null
    try {
      if (athlete !== null) await makeLog(store, athlete)
      await club.addPerson({ id: made.id, name, role: invitation.role, athlete, group: invitation.group })
    } catch (error) {
      // Half an account would have taken the address for ever.
      await club.removePerson(made.id)
      if (athlete !== null) await store.athlete(athlete).forgetAll()
      throw error
    }
    isMade = true
    if (athlete !== null) await shareAsAsked(club, athlete, invitation, form, nowMs())
    return ok(made.cookies)
  } finally {
    if (!isMade) await club.giveBackInvitation(hash)
  }
}

async function makeLog(store: Store, athlete: string): Promise<void> {
  const log = store.athlete(athlete)
  await log.putSettings(await log.settings())
}

async function shareAsAsked(
  club: Club,
  athlete: string,
  { requestedBy, requestedScopes }: Invitation,
  { scopes, days }: JoinForm,
  nowMs: number,
): Promise<void> {
  const given = requestedScopes.filter((scope) => scopes.includes(scope))
  const untilMs = sharingEndMs(days, nowMs)
  if (requestedBy !== null && untilMs !== null && given.length > 0)
    await club.give(athlete, requestedBy.id, given, untilMs)
}
