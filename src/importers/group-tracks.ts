import type { RowRange } from './order-points.ts'
import type { TrackPoints } from './track-points.ts'

/** Several tracks in a file are legs of one activity if no more than this lies between them, s. Our convention. */
const LEG_GAP_S = 3600

/** Writers round; so far may one leg begin before the other ended, s. More is a second recording of the time. */
const LEG_OVERLAP_S = 60

/** A new segment after more than this is another outing, though in the same track: handhelds append for days, s. Our convention. */
const OUTING_GAP_S = 6 * 3600

/** A segment of a track: rows that hold at least one time. */
export interface TrackSegment extends RowRange {
  readonly track: number
  /** The track's type as written; null fits any. */
  readonly type: string | null
}

interface Timed extends TrackSegment {
  readonly startS: number
  readonly endS: number
}

/** Segments of one activity, in order of time, and the type they share. */
export interface TrackGroup {
  readonly segments: TrackSegment[]
  type: string | null
}

/** Segments that make up one activity each, in order of time: by track, gap and type (formats.md §6). */
export function groupTracks(points: TrackPoints, segments: readonly TrackSegment[]): TrackGroup[] {
  const timed = segments.map((segment) => withTimes(points, segment)).filter((segment) => segment !== null)
  timed.sort((a, b) => a.startS - b.startS || a.from - b.from)
  const groups: (TrackGroup & { endS: number })[] = []
  const groupOfTrack = new Map<number, TrackGroup & { endS: number }>()
  for (const segment of timed) {
    const own = groupOfTrack.get(segment.track)
    const latest = groups.at(-1)
    let group =
      own !== undefined && segment.startS - own.endS <= OUTING_GAP_S
        ? own
        : latest !== undefined && own === undefined && isNextLeg(latest, segment)
          ? latest
          : undefined
    if (group === undefined) {
      group = { segments: [], type: null, endS: segment.endS }
      groups.push(group)
    }
    group.segments.push(segment)
    group.type ??= segment.type
    group.endS = Math.max(group.endS, segment.endS)
    groupOfTrack.set(segment.track, group)
  }
  return groups
}

function isNextLeg(group: { type: string | null; endS: number }, segment: Timed): boolean {
  const gapS = segment.startS - group.endS
  const sameType = group.type === null || segment.type === null || group.type === segment.type
  return sameType && gapS <= LEG_GAP_S && gapS >= -LEG_OVERLAP_S
}

function withTimes({ columns }: TrackPoints, segment: TrackSegment): Timed | null {
  let startS = Number.POSITIVE_INFINITY
  let endS = Number.NEGATIVE_INFINITY
  for (let row = segment.from; row < segment.until; row++) {
    const t = columns.t[row]!
    if (t < startS) startS = t
    if (t > endS) endS = t
  }
  return endS >= startS ? { ...segment, startS, endS } : null
}
