import { createHash } from 'node:crypto'
import { NO_TOTALS, type Recording } from '../../src/model/recording.ts'
import { emptySamples, type Samples } from '../../src/model/samples.ts'
import { type StoredSource, sourceKey } from '../../src/model/source.ts'
import { makeFigures } from '../../src/runs/figures.ts'
import { makeRecording } from '../make/recording.ts'

export const METRES_PER_DEGREE = (6_371_008.8 * Math.PI) / 180

/** 2026-11-22, 07:00 in Berlin. */
export const MORNING = Date.UTC(2026, 10, 22, 6)

export const BERLIN = { lat: 52.5, lon: 13.4 }

export interface TrackShape {
  readonly startMs?: number
  readonly seconds?: number
  readonly everyS?: number
  readonly speedMps?: number
  readonly from?: { readonly lat: number; readonly lon: number } | null
  /** Whether the device counts the distance. */
  readonly counted?: boolean
  readonly eleAt?: (alongM: number, second: number) => number
}

/** An even run due north. */
export function track(shape: TrackShape = {}): Samples {
  const { startMs = MORNING, seconds = 1800, everyS = 1, speedMps = 3, from = BERLIN, counted = true } = shape
  const count = Math.floor(seconds / everyS) + 1
  const samples = emptySamples(count)
  for (let i = 0; i < count; i++) {
    const second = i * everyS
    const alongM = second * speedMps
    samples.t[i] = startMs / 1000 + second
    if (from !== null) {
      samples.lat[i] = from.lat + alongM / METRES_PER_DEGREE
      samples.lon[i] = from.lon
    }
    if (counted) samples.dist[i] = alongM
    if (shape.eleAt !== undefined) samples.ele[i] = shape.eleAt(alongM, second)
  }
  return samples
}

/** A run as a FIT file tells it, on the first morning; of `track` where nothing else is said. */
export function recording(over: Partial<Recording> = {}): Recording {
  const samples = over.samples === undefined ? track() : over.samples
  const startMs = samples === null ? MORNING : samples.t[0]! * 1000
  return makeRecording({ startMs, altitudeKind: 'unknown', ...over, samples })
}

/** As the store keeps it; the hash is that of `bytes`, which two copies of one file share. */
export function source(from: Recording, bytes: string): StoredSource {
  const { samples, ...rest } = from
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    key: sourceKey(from, sha256),
    name: `${bytes}.${from.format}`,
    sha256,
    recording: rest,
    hasSamples: samples !== null,
    figures: makeFigures(from),
  }
}

/** A row of Strava's table: UTC start, totals, the runner's words. */
export function stravaRow(
  id: number,
  startMs: number,
  distanceM: number,
  timeS: number,
  over: Partial<Recording> = {},
) {
  const totals = { ...NO_TOTALS, distanceM, movingS: timeS, elapsedS: timeS }
  const row = {
    format: 'strava-csv',
    key: `strava-row:${id}`,
    samples: null,
    startMs,
    sportOrigin: 'table',
    totals,
  } as const
  return source(recording({ ...row, ...over }), `row ${id}`)
}

/** A row of Garmin's table: local wall time alone. */
export function garminRow(localStart: string, distanceM: number, timeS: number, over: Partial<Recording> = {}) {
  const totals = { ...NO_TOTALS, distanceM, timerS: timeS, elapsedS: timeS }
  const row = { format: 'garmin-csv', key: `garmin-csv:${localStart}#1`, samples: null, startMs: null } as const
  return source(recording({ ...row, localStart, sportOrigin: 'table', totals, ...over }), `garmin ${localStart}`)
}
