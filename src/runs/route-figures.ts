import { haversineM } from '../lib/haversine.ts'
import type { Figures } from '../model/figures.ts'
import { NO_TOTALS } from '../model/recording.ts'
import { emptySamples, type Samples } from '../model/samples.ts'
import { wholly } from '../model/surface.ts'
import { makeFigures } from './figures.ts'

/** A way without times: degrees, m; NaN where no height is given. */
export interface Way {
  readonly lat: Float64Array
  readonly lon: Float64Array
  readonly ele: Float64Array
}

/** A recording has a point every few metres: the figures smooth over that many seconds of running. Metres. */
const SPACING_M = 10
/** At this speed along the way, m/s. */
const SPEED_MPS = 2.5

/**
 * Distance, climb, descent and slopes of a way, by the same figures as a recording's: as if it had been run evenly with a
 * good altimeter, since a planner's heights come from a map and have no noise of a device.
 */
export function routeFigures(way: Way): Pick<Figures, 'distanceM' | 'ascentM' | 'descentM' | 'gradeM'> {
  const { distanceM, ascentM, descentM, gradeM } = makeFigures({
    part: 0,
    format: 'gpx',
    key: null,
    describes: null,
    startMs: 0,
    localStart: null,
    startKnown: 'time',
    virtual: false,
    utcOffsetS: null,
    sport: 'run',
    sportOrigin: 'file',
    surface: wholly('unknown'),
    surfaceOrigin: 'none',
    race: null,
    totals: NO_TOTALS,
    title: null,
    description: null,
    privateNote: null,
    rpe: null,
    shoe: null,
    device: null,
    altitudeKind: 'barometric',
    samples: asRun(way),
    pauses: [],
    quality: [],
  })
  return { distanceM, ascentM, descentM, gradeM }
}

function asRun({ lat, lon, ele }: Way): Samples {
  const points: Point[] = []
  let alongM = 0
  for (let i = 0; i < lat.length; i++) {
    const here: Point = { alongM, lat: lat[i]!, lon: lon[i]!, ele: ele[i]! }
    const before = points.at(-1)
    if (before === undefined) {
      points.push(here)
      continue
    }
    const stepM = haversineM(before.lat, before.lon, here.lat, here.lon)
    // The same point twice: nobody moved.
    if (stepM < LEAST_STEP_M) continue
    const pieces = Math.min(MOST_PIECES, Math.ceil(stepM / SPACING_M))
    for (let piece = 1; piece <= pieces; piece++)
      points.push(between(before, { ...here, alongM: alongM + stepM }, piece / pieces))
    alongM += stepM
  }
  const samples = emptySamples(points.length)
  for (const [i, point] of points.entries()) {
    samples.t[i] = point.alongM / SPEED_MPS
    samples.lat[i] = point.lat
    samples.lon[i] = point.lon
    samples.ele[i] = point.ele
    // A drawn way was not received: no point of it is a receiver's fault, wherever it lies.
    samples.dist[i] = point.alongM
  }
  return samples
}

interface Point {
  readonly alongM: number
  readonly lat: number
  readonly lon: number
  readonly ele: number
}

const LEAST_STEP_M = 0.01
/** Points of a route lie closer than five kilometres; a line across the sea is not filled in. */
const MOST_PIECES = 500

function between(one: Point, other: Point, share: number): Point {
  const at = (a: number, b: number) => a + share * (b - a)
  return {
    alongM: at(one.alongM, other.alongM),
    lat: at(one.lat, other.lat),
    lon: eastOf(one.lon + share * eastOf(other.lon - one.lon)),
    ele: at(one.ele, other.ele),
  }
}

/** Degrees of longitude as -180…180: over the date line a way goes on, and not back around the Earth. */
function eastOf(degrees: number): number {
  return degrees - 360 * Math.round(degrees / 360)
}
