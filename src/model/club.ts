import type { Scope } from './scope.ts'

/** What somebody is in a club. An admin sees nobody's log, a researcher nobody's by name. */
export const ROLES = ['athlete', 'coach', 'physio', 'admin', 'researcher'] as const
/** One of `ROLES`. */
export type Role = (typeof ROLES)[number]

/** True for one of `ROLES`. */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text)
}

/** Long enough for any name, short enough for the head of a page. */
export const LONGEST_NAME = 40

/** Whom an athlete can share with. */
export const ONLOOKERS = ['coach', 'physio'] as const satisfies readonly Role[]

/** Somebody with an account. */
export interface Person {
  readonly id: string
  /** As it is shown. */
  readonly name: string
  readonly role: Role
  /** The id of the log; null for who has none. It says nothing of who it is. */
  readonly athlete: string | null
  readonly group: string | null
}

/** What an athlete shares with a person: one scope each, until an end. Revoked, it is no longer there. */
export interface Grant {
  readonly athlete: string
  readonly person: string
  readonly scope: Scope
  readonly givenMs: number
  readonly untilMs: number
}

/** What one person may see of an athlete. */
export interface Shared {
  readonly athlete: Person & { readonly athlete: string }
  readonly scopes: ReadonlySet<Scope>
}

/** A way into the club that is good once. */
export interface Invitation {
  readonly role: Role
  /** Of the person who is invited, as the inviter wrote it. */
  readonly name: string
  readonly group: string | null
  /** Who asks to see something of the athlete who is invited; null: nobody. */
  readonly requestedBy: Pick<Person, 'id' | 'name' | 'role'> | null
  readonly requestedScopes: readonly Scope[]
  readonly untilMs: number
}

/** What somebody can look at. `recovery`: a way back into the account was made for the athlete. */
export const LOOKS = ['board', 'overview', 'runs', 'pains', 'conditions', 'sheet', 'note', 'recovery'] as const
/** One of `LOOKS`. */
export type LookKind = (typeof LOOKS)[number]

/** Somebody looked at something of an athlete's, on a day: the first time is kept. */
export interface Look {
  readonly personName: string
  readonly what: LookKind
  readonly atMs: number
}

/** Why an account was not made, or nobody was let in. */
export const ACCOUNT_FAULTS = [
  'wrong',
  'too-many',
  'taken',
  'bad-email',
  'short',
  'used',
  'under-18',
  'nameless',
] as const
/** One of `ACCOUNT_FAULTS`. */
export type AccountFault = (typeof ACCOUNT_FAULTS)[number]
