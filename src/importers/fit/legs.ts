import type { Decoded, Message } from './decoded.ts'
import { SESSION, TIMESTAMP } from './profile.ts'
import type { RecordColumns } from './record-columns.ts'

/** One recording to be: a session, or records no session speaks for, with the time its records lie in. Unix s. */
export interface Leg {
  readonly session: Message | null
  /** As the session states it; null without. */
  readonly startS: number | null
  /** Records with `fromS <= t < untilS` are its own. */
  readonly fromS: number
  readonly untilS: number
}

// A watch's clock may be set by its first satellite fix, so records can lie some hours off the session; a day off is a fault (formats.md §5.6).
const SLACK_S = 86_400

// After a session's end, records may trail for a moment before the watch stops writing.
const TRAILING_S = 60

function startOf(session: Message): number | null {
  const start = session.get(SESSION.startTime)
  if (start !== undefined) return start
  const end = session.get(TIMESTAMP)
  const elapsed = session.get(SESSION.totalElapsedMs)
  return end === undefined || elapsed === undefined ? null : end - elapsed / 1000
}

function lengthOf(session: Message): number {
  return Math.max(session.get(SESSION.totalElapsedMs) ?? 0, session.get(SESSION.totalTimerMs) ?? 0) / 1000
}

function countWithin(records: RecordColumns, fromS: number, untilS: number): number {
  let count = 0
  for (let i = 0; i < records.count; i++) if (records.t[i]! >= fromS && records.t[i]! < untilS) count++
  return count
}

/** The densest stretch of records without a gap of more than a day in it: jumps of years are faults of the clock. */
function longestStretch(records: RecordColumns): { fromS: number; untilS: number } {
  const times = records.t.slice(0, records.count).sort()
  let best = { fromS: Number.NEGATIVE_INFINITY, untilS: Number.POSITIVE_INFINITY }
  for (let from = 0, most = 0, i = 1; i <= times.length; i++) {
    if (i < times.length && times[i]! - times[i - 1]! <= SLACK_S) continue
    if (i - from > most) {
      most = i - from
      best = { fromS: times[from]!, untilS: times[i - 1]! + 1 }
    }
    from = i
  }
  return best
}

const sessionless = (records: RecordColumns): Leg => ({ session: null, startS: null, ...longestStretch(records) })

/** The session's window, without the days its own times rule out; the whole window where that would drop most of its records. */
function bounded(leg: Leg, records: RecordColumns): Leg {
  if (leg.session === null || leg.startS === null || records.count === 0) return leg
  const fromS = Math.max(leg.fromS, leg.startS - SLACK_S)
  const untilS = Math.min(leg.untilS, leg.startS + lengthOf(leg.session) + SLACK_S)
  const [first, last] = [records.t[0]!, records.t[records.count - 1]!]
  if (records.rising && first >= fromS && last < untilS) return leg
  const kept = countWithin(records, fromS, untilS)
  return kept * 2 >= countWithin(records, leg.fromS, leg.untilS) && kept > 0 ? { ...leg, fromS, untilS } : leg
}

const sameSession = (a: Leg, b: Leg): boolean =>
  a.startS !== null && a.startS === b.startS && lengthOf(a.session!) === lengthOf(b.session!)

/**
 * The recordings a FIT file holds: one a session, each with the records from its start to the next one's.
 * Records before the first session are the first one's. When the file is damaged, what was recorded after the last session
 * that is there is a recording of its own; so are records without any session.
 */
export function legsOf({ sessions, records, end }: Decoded, damaged: boolean): readonly Leg[] {
  if (sessions.length === 0) return records.count === 0 ? [] : [sessionless(records)]
  const open = { fromS: Number.NEGATIVE_INFINITY, untilS: Number.POSITIVE_INFINITY }
  const sorted = sessions
    .map((session): Leg => ({ session, startS: startOf(session), ...open }))
    .sort((a, b) => (a.startS ?? 0) - (b.startS ?? 0))
    .filter((leg, i, all) => i === 0 || !sameSession(leg, all[i - 1]!))
  const last = sorted[sorted.length - 1]!
  const coveredUntilS =
    last.startS === null ? Number.POSITIVE_INFINITY : last.startS + lengthOf(last.session!) + TRAILING_S
  const beyond =
    (damaged || end.why !== 'end') && lengthOf(last.session!) > 0
      ? countWithin(records, coveredUntilS, coveredUntilS + SLACK_S)
      : 0
  const legs = sorted.map((leg, i) => ({
    ...leg,
    fromS: i === 0 ? open.fromS : (leg.startS ?? open.fromS),
    untilS: sorted[i + 1]?.startS ?? (beyond > 0 ? coveredUntilS : open.untilS),
  }))
  const bound = legs.map((leg) => bounded(leg, records))
  return beyond === 0
    ? bound
    : [...bound, { session: null, startS: null, fromS: coveredUntilS, untilS: coveredUntilS + SLACK_S }]
}
