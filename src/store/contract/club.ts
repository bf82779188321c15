import type { Grant, Invitation, Look, LookKind, Person, Shared } from '../../model/club.ts'
import type { Scope } from '../../model/scope.ts'

/** A person as an admin sees them: nothing of any log. */
export interface Member extends Person {
  readonly email: string
}

/** An invitation to be made: `tokenSha256` stands for what its address holds, which is kept nowhere. */
export interface InvitationToPut extends Omit<Invitation, 'requestedBy'> {
  readonly tokenSha256: string
  readonly requestedBy: string | null
}

/** Who is in a club, what athletes share with whom, and who looked. Read anew at each call: nothing of it is remembered. */
export interface Club {
  /** Seals sessions and forms. */
  secret(): Promise<string>
  person(id: string): Promise<Person | null>
  members(): Promise<readonly Member[]>
  addPerson(person: Person): Promise<void>
  setGroup(id: string, group: string | null): Promise<void>
  /** The account, with its sessions, its grants and the looks at it. */
  removePerson(id: string): Promise<void>

  /** What an athlete shares, with those whose end is over left out. */
  given(athlete: string, nowMs: number): Promise<readonly Grant[]>
  /** Puts what is shared with a person to exactly these scopes; none: nothing is shared. */
  give(athlete: string, person: string, scopes: readonly Scope[], untilMs: number): Promise<void>
  /** Everybody who shares something with a person at this moment. */
  sharedWith(person: string, nowMs: number): Promise<readonly Shared[]>
  /** What one athlete shares with a person at this moment; null: nothing. */
  sharedBy(athlete: string, person: string, nowMs: number): Promise<Shared | null>

  invite(invitation: InvitationToPut): Promise<void>
  /** Null for one that is used, over, or none. */
  invitation(tokenSha256: string, nowMs: number): Promise<Invitation | null>
  /** The same, used up by it: of two who come at once one gets it. */
  takeInvitation(tokenSha256: string, nowMs: number): Promise<Invitation | null>
  /** After an account could not be made. */
  giveBackInvitation(tokenSha256: string): Promise<void>

  /** Kept once a day for each that was looked at. */
  noteLooks(
    person: Pick<Person, 'id' | 'name'>,
    athletes: readonly string[],
    what: LookKind,
    nowMs: number,
  ): Promise<void>
  /** The newest first. */
  looksAt(athlete: string, limit: number): Promise<readonly Look[]>

  /** Ids of logs that were erased for good. */
  erased(): Promise<readonly string[]>
  noteErased(athletes: readonly string[]): Promise<void>
  /** The account of an athlete; null where it is gone. */
  personOf(athlete: string): Promise<Person | null>
  close(): Promise<void>
}
