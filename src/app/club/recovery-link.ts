import type { Person } from '../../model/club.ts'
import type { Club } from '../../store/contract/club.ts'
import type { Accounts } from './accounts.ts'

export interface RecoveryPlace {
  readonly club: Pick<Club, 'members' | 'noteLooks'>
  readonly accounts: Pick<Accounts, 'recovery'>
  readonly origin: string
  readonly nowMs: () => number
}

/**
 * The address of a way back into an account, for whoever forgot a password: good once. Whoever makes one could use it, so
 * the runner it is for can read who did.
 * @returns null where there is no such account
 */
export async function recoveryLink(
  { club, accounts, origin, nowMs }: RecoveryPlace,
  email: string,
  by: Pick<Person, 'id' | 'name'>,
): Promise<string | null> {
  const known = (await club.members()).find((member) => member.email === email.trim().toLowerCase())
  const token = known === undefined ? null : await accounts.recovery(known.email)
  if (known === undefined || token === null) return null
  if (known.athlete !== null) await club.noteLooks(by, [known.athlete], 'recovery', nowMs())
  return `${origin}/recover/${token}`
}
