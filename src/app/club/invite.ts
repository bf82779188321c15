import { invitationEndMs } from '../../club/access/sharing-ends.ts'
import { LONGEST_NAME, type Role } from '../../model/club.ts'
import type { Scope } from '../../model/scope.ts'
import type { Club } from '../../store/contract/club.ts'
import { newToken, tokenHash } from './tokens.ts'

export interface InvitePlace {
  readonly club: Pick<Club, 'invite'>
  readonly origin: string
  readonly nowMs: () => number
}

/** Whom an invitation is for, as typed. */
export interface ToInvite {
  readonly role: Role
  readonly name: string
  /** '' for none. */
  readonly group: string
  readonly requestedBy: string | null
  readonly requestedScopes: readonly Scope[]
}

/** Makes an invitation that is good once. @returns its address; null where the name is none */
export async function invite({ club, origin, nowMs }: InvitePlace, given: ToInvite): Promise<string | null> {
  const [name, group] = [given.name.trim(), given.group.trim()]
  const fits = (text: string): boolean => text.length <= LONGEST_NAME && !/\p{Cc}/u.test(text)
  if (name === '' || !fits(name) || !fits(group)) return null
  const token = newToken()
  await club.invite({
    tokenSha256: tokenHash(token),
    role: given.role,
    name,
    group: group === '' ? null : group,
    requestedBy: given.requestedBy,
    requestedScopes: given.requestedScopes,
    untilMs: invitationEndMs(nowMs()),
  })
  return `${origin}/join/${token}`
}
