import type { Context } from 'hono'
import type { ClubPlace } from '../../app/club/open-club-place.ts'
import type { Person, Shared } from '../../model/club.ts'
import type { WebContext } from '../context.ts'

/** What a club server stands on. */
export interface ClubContext
  extends Pick<WebContext, 'nowMs' | 'newId' | 'format' | 'assets' | 'onError'>,
    Omit<ClubPlace, 'close'> {
  /** As browsers see it: `https://club.example`. */
  readonly origin: string
  /** Hosts it answers to: that of the origin, and this machine's own where no other was given. */
  readonly hosts: readonly string[]
  /** A day given for reproducible answers; null: that of the clock, where the runner is. */
  readonly today: string | null
  /** Where a log names no zone yet. */
  readonly zone: string
  readonly keepErased: (athletes: readonly string[]) => Promise<void>
}

/** Who asks, as the database has it at this moment. */
export interface Visitor {
  readonly person: Person
  /** In every form of theirs. */
  readonly token: string
  /** What the athlete who is named in the address shares with them; null where none is named. */
  readonly shared: Shared | null
}

/** A handler of an address that the list of routes names. `visitor` is null where nobody needs to be signed in. */
export type ClubHandler = (context: Context, visitor: Visitor | null) => Response | Promise<Response>

/** Puts a handler behind an address of the list. */
export type Answer = (method: 'GET' | 'POST', path: string, handler: ClubHandler) => void
/** The same for an address that only those who are signed in come to. */
export type AnswerVisitor = (
  method: 'GET' | 'POST',
  path: string,
  handler: (context: Context, visitor: Visitor) => Response | Promise<Response>,
) => void
