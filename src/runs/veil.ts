import { sha256Of } from '#platform/sha256.ts'
import { EARTH_RADIUS_M, haversineM } from '../lib/haversine.ts'
import type { Samples } from '../model/samples.ts'

// Where somebody lives is where their runs begin and end. Whoever else looks at a run's way is shown nothing near there.

export interface Position {
  readonly lat: number
  readonly lon: number
}

/** Where a run began and ended. */
export interface RunEnds {
  /** Hash of its first recording: known to who has the file alone, so that nobody else can work the shift out. */
  readonly secret: string
  readonly ends: readonly Position[]
}

/** Nothing nearer to a usual start is shown, m. */
export const VEILED_M = 400

/** Ends so near one another are one place. */
const ONE_PLACE_M = 150
/** The middle of what is hidden lies up to so far off the place itself: else it would name it. */
const MOST_SHIFT_M = 200
/** What two samples may be apart, and the line between them still keeps away. */
const SLACK_M = 50

/** What is hidden around a shifted middle, m: wherever the place lies in it, all that is near it is inside. */
const HIDDEN_M = VEILED_M + ONE_PLACE_M + MOST_SHIFT_M + SLACK_M

/** Runs that make a place usual; while few runs are known, each of their ends may be home. */
const USUAL_FROM_RUNS = 2
const FEW_RUNS = 10

const METRES_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180

/**
 * The middles of what is hidden, the same for every run of a log: circles that differ from run to run would give away
 * what lies in all of them.
 * @param runs the oldest first, each with a position
 */
export function veiledPlaces(runs: readonly RunEnds[]): readonly Position[] {
  const places: { readonly at: Position; readonly secret: string; readonly runs: Set<number> }[] = []
  for (const [index, { secret, ends }] of runs.entries()) {
    for (const end of ends) {
      const known = places.find(({ at }) => isWithin(at, end, ONE_PLACE_M))
      if (known === undefined) places.push({ at: end, secret, runs: new Set([index]) })
      else known.runs.add(index)
    }
  }
  const enough = runs.length < FEW_RUNS ? 1 : USUAL_FROM_RUNS
  return places.filter((place) => place.runs.size >= enough).map(({ at, secret }) => shifted(at, secret))
}

/** The same place and secret give the same shift, always. */
function shifted({ lat, lon }: Position, secret: string): Position {
  const digits = sha256Of(`${secret} ${lat} ${lon}`)
  const share = (from: number): number => Number.parseInt(digits.slice(from, from + 8), 16) / 0xffffffff
  const angle = share(0) * 2 * Math.PI
  // The root spreads the middles evenly over the circle.
  const far = Math.sqrt(share(8)) * MOST_SHIFT_M
  return {
    lat: lat + (Math.cos(angle) * far) / METRES_PER_DEGREE,
    lon: lon + (Math.sin(angle) * far) / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
  }
}

/** Cheap first: most are far away. */
function isWithin(one: Position, other: Position, metres: number): boolean {
  return (
    Math.abs(one.lat - other.lat) * METRES_PER_DEGREE <= metres &&
    haversineM(one.lat, one.lon, other.lat, other.lon) <= metres
  )
}

/**
 * The positions that another may see; all else of the samples stays. A new segment starts after what is hidden, so that
 * no line is drawn through it. The very same samples where nothing is hidden, null where no position is left.
 */
export function veil(samples: Samples, places: readonly Position[]): Samples | null {
  const { lat, lon, segmentStarts } = samples
  const [shownLat, shownLon] = [lat.slice(), lon.slice()]
  const starts = new Set(segmentStarts)
  let last = -1
  let [shown, hidden] = [0, 0]
  let isCut = false
  for (let index = 0; index < lat.length; index++) {
    if (Number.isNaN(lat[index])) continue
    const here = { lat: lat[index]!, lon: lon[index]! }
    if (places.some((place) => isWithin(place, here, HIDDEN_M))) {
      shownLat[index] = Number.NaN
      shownLon[index] = Number.NaN
      hidden++
      isCut = true
      continue
    }
    if (isCut || (last >= 0 && crosses({ lat: lat[last]!, lon: lon[last]! }, here, places))) {
      starts.add(index)
      hidden++
    }
    isCut = false
    last = index
    shown++
  }
  if (hidden === 0) return samples
  if (shown === 0) return null
  return {
    ...samples,
    lat: shownLat,
    lon: shownLon,
    segmentStarts: Uint32Array.from([...starts].toSorted((one, other) => one - other)),
  }
}

/** A line between two positions that lie far apart may lead through what is hidden. */
function crosses(from: Position, to: Position, places: readonly Position[]): boolean {
  const length = haversineM(from.lat, from.lon, to.lat, to.lon)
  if (length <= SLACK_M) return false
  const wide = Math.cos((from.lat * Math.PI) / 180) * METRES_PER_DEGREE
  const flat = ({ lat, lon }: Position): readonly [number, number] => [
    (lon - from.lon) * wide,
    (lat - from.lat) * METRES_PER_DEGREE,
  ]
  const [toX, toY] = flat(to)
  return places.some((place) => {
    const [x, y] = flat(place)
    const along = Math.max(0, Math.min(1, (x * toX + y * toY) / (toX * toX + toY * toY)))
    return Math.hypot(x - along * toX, y - along * toY) <= HIDDEN_M
  })
}
