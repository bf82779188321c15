import { parseClock } from '../lib/local-time.ts'
import { lowerBound } from '../lib/lower-bound.ts'
import { zoneAt } from '../lib/zone-at.ts'
import { zoneOffsetS } from '../lib/zone-offset.ts'
import type { ZoneSource } from '../model/run.ts'
import type { StoredSource } from '../model/source.ts'

/** A time zone, and how it is known. */
export interface Zone {
  readonly zone: string
  readonly zoneSource: ZoneSource
}

/** What an activity itself tells of its zone. */
export interface ZoneClues {
  /** Unix ms; of a row that tells only its wall time, that. */
  readonly atMs: number
  readonly positionZone: string | null
  readonly offsetS: number | null
}

/** A run this near in time was most likely in the same zone, ms. Two weeks: a holiday. Our convention. */
const NEIGHBOUR_MS = 14 * 86_400_000

/** @param sources Of one activity, the best first. */
export function zoneClues(sources: readonly StoredSource[], atMs: number): ZoneClues {
  // Of a run before a screen the positions lie where nobody was; whichever source says so says it of all.
  const virtual = sources.some(({ recording }) => recording.virtual)
  let positionZone: string | null = null
  let offsetS: number | null = null
  for (const { figures, recording } of sources) {
    if (!virtual && positionZone === null && figures.firstPosition !== null) {
      positionZone = zoneAt(figures.firstPosition.lat, figures.firstPosition.lon)
    }
    offsetS ??= statedOffset(recording)
  }
  return { atMs, positionZone, offsetS }
}

/** Several makers write 0 wherever the run was (formats.md §8), so 0 says nothing. */
function statedOffset({ utcOffsetS, localStart, startMs }: StoredSource['recording']): number | null {
  if (utcOffsetS !== null) return utcOffsetS === 0 ? null : utcOffsetS
  const clock = localStart === null || startMs === null ? null : parseClock(localStart)
  if (clock === null || startMs === null) return null
  const quarters = Math.round((clock - startMs) / 900_000)
  return quarters === 0 || Math.abs(quarters) > 14 * 4 ? null : quarters * 900
}

/**
 * The zone of each activity: of its first position, else the offset its file states, else as the nearest run within two
 * weeks, else the setting, else as the nearest run at all, else UTC.
 */
export function zonesOf(clues: readonly ZoneClues[], setting: string | null): readonly Zone[] {
  const placed = timeLine(clues.map(({ atMs, positionZone }) => ({ atMs, zone: positionZone })))
  const stated = clues.map((clue): Zone | null => {
    if (clue.positionZone !== null) return { zone: clue.positionZone, zoneSource: 'position' }
    if (clue.offsetS === null) return null
    return { zone: nameOfOffset(clue.offsetS, clue.atMs, placed, setting), zoneSource: 'file' }
  })
  const known = timeLine(clues.map(({ atMs }, i) => ({ atMs, zone: stated[i]?.zone ?? null })))
  return clues.map(({ atMs }, i) => stated[i] ?? zoneByOthers(atMs, known, setting))
}

function zoneByOthers(atMs: number, known: TimeLine, setting: string | null): Zone {
  const neighbour = nearest(known, atMs)
  const near = neighbour !== null && Math.abs(neighbour.atMs - atMs) <= NEIGHBOUR_MS
  if (neighbour !== null && (near || setting === null)) return { zone: neighbour.zone, zoneSource: 'neighbour' }
  return { zone: setting ?? 'UTC', zoneSource: 'setting' }
}

/** The name of a zone the runner was in that has this offset at the time, else the bare offset, `+05:45`. */
function nameOfOffset(offsetS: number, atMs: number, placed: TimeLine, setting: string | null): string {
  const neighbour = nearest(placed, atMs)
  for (const zone of [neighbour?.zone, setting]) {
    if (zone !== undefined && zone !== null && zoneOffsetS(zone, atMs) === offsetS) return zone
  }
  const minutes = Math.round(Math.abs(offsetS) / 60)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${offsetS < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Known zones in order of time. */
interface TimeLine {
  readonly atMs: Float64Array
  readonly zones: readonly string[]
}

interface Moment {
  readonly atMs: number
  readonly zone: string
}

function timeLine(entries: readonly { atMs: number; zone: string | null }[]): TimeLine {
  const known = entries
    .filter((entry): entry is Moment => entry.zone !== null)
    .sort((a, b) => a.atMs - b.atMs || (a.zone < b.zone ? -1 : 1))
  return { atMs: Float64Array.from(known, ({ atMs }) => atMs), zones: known.map(({ zone }) => zone) }
}

/** The entry nearest in time, of two equally near the earlier. */
function nearest({ atMs, zones }: TimeLine, momentMs: number): Moment | null {
  if (zones.length === 0) return null
  const after = lowerBound(atMs, momentMs)
  const sinceMs = after > 0 ? momentMs - atMs[after - 1]! : Number.POSITIVE_INFINITY
  const untilMs = after < zones.length ? atMs[after]! - momentMs : Number.POSITIVE_INFINITY
  const i = untilMs < sinceMs ? after : after - 1
  return { atMs: atMs[i]!, zone: zones[i]! }
}
