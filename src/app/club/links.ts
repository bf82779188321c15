import type { Person } from '../../model/club.ts'
import { LINK_DAYS, type Link, type LinkKind, SHEET_SCOPES } from '../../model/link.ts'
import type { PhysioReport } from '../../model/physio.ts'
import type { Scope } from '../../model/scope.ts'
import type { Club } from '../../store/contract/club.ts'
import type { Links } from '../../store/contract/links.ts'
import type { Store } from '../../store/contract/store.ts'
import { type Log, readLog } from '../log/read-log.ts'
import { sharedPhysioReport } from './shared-physio-report.ts'
import { newToken, tokenHash } from './tokens.ts'

const LONGEST_LABEL = 60
const DAY_MS = 86_400_000

/** What the links of a club stand on. */
export interface LinkPlace {
  readonly links: Links
  readonly club: Pick<Club, 'personOf' | 'noteLooks'>
  readonly store: Store
}

/** A link that an athlete wants to make. */
export interface WantedLink {
  readonly kind: LinkKind
  readonly label: string
  /** The sheet shows conditions, pregnancy and medicines too. */
  readonly withConditions: boolean
  readonly days: number
}

/** Makes a link. @returns the token of its address, which is kept nowhere; null for a length that is none of ours */
export async function makeLink(
  links: Pick<Links, 'put'>,
  athlete: string,
  { kind, label, withConditions, days }: WantedLink,
  nowMs: number,
): Promise<string | null> {
  if (!(LINK_DAYS as readonly number[]).includes(days)) return null
  const token = newToken()
  const scopes: readonly Scope[] =
    kind === 'upload' ? [] : [...SHEET_SCOPES, ...(withConditions ? ['conditions' as const] : [])]
  await links.put({
    tokenSha256: tokenHash(token),
    id: tokenHash(`id ${token}`).slice(0, 16),
    athlete,
    kind,
    label: label.trim().slice(0, LONGEST_LABEL),
    scopes: new Set(scopes),
    untilMs: nowMs + days * DAY_MS,
  })
  return token
}

/** What a link leads to, as it stands at this moment; null for one that is over, taken back, used, of another kind or none. */
export async function openLink(
  links: Pick<Links, 'find'>,
  token: string,
  kind: LinkKind,
  nowMs: number,
): Promise<Link | null> {
  const link = await links.find(tokenHash(token), nowMs)
  return link === null || link.kind !== kind ? null : link
}

/** The sheet of a link. The athlete reads that somebody looked; nothing else of the log is changed by it (P41). */
export async function readLinkedSheet(
  { links, club, store }: LinkPlace,
  link: Link,
  today: (log: Log) => string,
  nowMs: number,
): Promise<{ readonly log: Log; readonly report: PhysioReport }> {
  const log = await readLog(store.athlete(link.athlete))
  const person: Person | null = await club.personOf(link.athlete)
  const report = sharedPhysioReport(log, today(log), person?.name ?? '', link.scopes)
  // Noted before it is shown.
  await club.noteLooks({ id: `link ${link.id}`, name: lookerName(link) }, [link.athlete], 'sheet', nowMs)
  await links.noteLook(link.id)
  return { log, report }
}

const lookerName = ({ label }: Link): string => (label === '' ? 'A link of yours' : `A link of yours: ${label}`)
