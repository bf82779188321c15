import { haversineM } from '../../lib/haversine.ts'
import type { Samples } from '../../model/samples.ts'

/** One step of a run's way. Null is not known. */
export interface CourseStep {
  /** From the start, in what the course is measured in. */
  readonly along: number
  readonly altitudeM: number | null
  readonly speedMps: number | null
  readonly hrBpm: number | null
  /** Index of the sample that stands for its position. */
  readonly at: number | null
}

/** A run in equal steps along its way, or along its time where nothing measured the way. */
export interface Course {
  readonly isWay: boolean
  /** Metres, or seconds. */
  readonly total: number
  readonly steps: readonly CourseStep[]
}

const STEPS = 240

/** Speed is taken over so many metres to either side: a pace of single samples is noise. */
const SMOOTH_M = 50

/** Null where there is neither way nor time. */
export function courseOf(samples: Samples): Course | null {
  const { lat, ele, hr } = samples
  const isWay = measuresWay(samples)
  const way = along(samples)
  const total = way.at(-1) ?? 0
  if (!(total > 0) || way.length < 2) return null
  const moving = movingTime(samples)
  let next = 0
  const steps = Array.from({ length: STEPS }, (_, index): CourseStep => {
    const first = next
    const until = ((index + 1) / STEPS) * total
    while (next < way.length && (way[next]! <= until || index === STEPS - 1)) next++
    const middle = ((index + 0.5) / STEPS) * total
    // A step between two samples takes the one before it.
    const those = next > first ? [first, next] : ([Math.max(0, first - 1), Math.max(1, first)] as const)
    return {
      along: middle,
      altitudeM: meanOf(ele, those[0]!, those[1]!),
      speedMps: isWay ? speedAround(way, moving, middle) : null,
      hrBpm: meanOf(hr, those[0]!, those[1]!),
      at: positionIn(lat, those[0]!, those[1]!),
    }
  })
  return { isWay, total, steps }
}

function meanOf(column: Float64Array, from: number, until: number): number | null {
  let [sum, count] = [0, 0]
  for (let index = from; index < until; index++) {
    const value = column[index]!
    if (Number.isNaN(value)) continue
    sum += value
    count++
  }
  return count === 0 ? null : sum / count
}

function positionIn(lat: Float64Array, from: number, until: number): number | null {
  for (let index = from; index < until; index++) if (!Number.isNaN(lat[index])) return index
  return null
}

/** Metres a second around a place of the way; null where nobody moved or nothing was measured. */
function speedAround(way: readonly number[], moving: readonly number[], at: number): number | null {
  const from = indexAt(way, at - SMOOTH_M)
  const to = Math.min(way.length - 1, indexAt(way, at + SMOOTH_M) + 1)
  const [metres, seconds] = [way[to]! - way[from]!, moving[to]! - moving[from]!]
  return metres > 0 && seconds > 0 ? metres / seconds : null
}

/** The last sample at or before a place of the way. */
export function indexAt(way: readonly number[], at: number): number {
  let [low, high] = [0, way.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (way[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Seconds that were recorded up to each sample: nothing is counted across the start of a segment. */
export function movingTime({ t, segmentStarts }: Samples): readonly number[] {
  const starts = new Set(segmentStarts)
  let total = 0
  return Array.from(t, (value, index) => {
    if (index > 0 && !starts.has(index)) total += value - t[index - 1]!
    return total
  })
}

const measuresWay = ({ dist, lat }: Samples): boolean =>
  dist.some((value) => value > 0) || lat.some((value) => !Number.isNaN(value))

/** Metres from the start at each sample: as the device counted, else along the positions, else seconds. Never less than before. */
export function along({ dist, lat, lon, t }: Samples): readonly number[] {
  if (dist.some((value) => value > 0)) {
    let last = 0
    return Array.from(dist, (value) => {
      if (value > last) last = value
      return last
    })
  }
  if (lat.some((value) => !Number.isNaN(value))) {
    let [total, before] = [0, -1]
    return Array.from(lat, (value, index) => {
      if (Number.isNaN(value)) return total
      if (before >= 0) total += haversineM(lat[before]!, lon[before]!, value, lon[index]!)
      before = index
      return total
    })
  }
  return Array.from(t, (value) => value - t[0]!)
}
