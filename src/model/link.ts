import type { Scope } from './scope.ts'

/** What somebody without an account can do by an address: send files into a log once, or read the sheet for a physio. */
export const LINK_KINDS = ['upload', 'sheet'] as const
/** One of `LINK_KINDS`. */
export type LinkKind = (typeof LINK_KINDS)[number]

/** How long a link may be good for, in days. */
export const LINK_DAYS = [1, 7, 14, 30] as const

/** What a sheet shows at least: without both it would be none. */
export const SHEET_SCOPES = ['load', 'pain-words'] as const satisfies readonly Scope[]

/** A link that an athlete made. The address itself is kept nowhere. */
export interface Link {
  readonly id: string
  readonly athlete: string
  readonly kind: LinkKind
  /** Whom it is for, as the athlete wrote it. */
  readonly label: string
  readonly scopes: ReadonlySet<Scope>
  readonly untilMs: number
  /** An upload can be sent once. */
  readonly isUsed: boolean
  /** How often its sheet was read. */
  readonly looks: number
}
