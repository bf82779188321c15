import type { Run } from '../../model/run.ts'
import type { Samples } from '../../model/samples.ts'
import type { AthleteStore } from '../../store/contract/store.ts'
import { KeptTracks } from '../runs/kept-tracks.ts'

type Position = [lon: number, lat: number] | [lon: number, lat: number, eleM: number]

/** The columns of one segment's positions, in the shape that other tools know them by. */
interface Stretch {
  readonly coordinates: readonly Position[]
  readonly times: readonly string[]
  /** Beats per minute; null where none was measured. */
  readonly heart: readonly (number | null)[]
}

/** Tracks as one GeoJSON FeatureCollection (RFC 7946), in pieces: a line a run, in order. A run without positions has no geometry. */
export async function* exportTracks(store: AthleteStore, runs: readonly Run[]): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":['
  const tracks = new KeptTracks(store)
  let separator = '\n'
  for (const run of runs) {
    yield `${separator}${JSON.stringify(featureOf(run, await stretchesOf(tracks, run)))}`
    separator = ',\n'
  }
  yield '\n]}\n'
}

function featureOf(run: Run, stretches: readonly Stretch[]) {
  const properties = {
    id: run.id,
    date: run.date,
    sport: run.sport,
    title: run.title,
    distanceM: run.distanceM,
    movingS: run.movingS,
  }
  const [only] = stretches
  if (only === undefined) return { type: 'Feature', geometry: null, properties }
  const oneLine = stretches.length === 1
  const pick = <K extends keyof Stretch>(name: K) => (oneLine ? only[name] : stretches.map((stretch) => stretch[name]))
  return {
    type: 'Feature',
    geometry: { type: oneLine ? 'LineString' : 'MultiLineString', coordinates: pick('coordinates') },
    properties: { ...properties, coordinateProperties: { times: pick('times'), heart: pick('heart') } },
  }
}

/** The track of the run's best source that has one. */
async function stretchesOf(tracks: KeptTracks, run: Run): Promise<readonly Stretch[]> {
  for (const { key } of run.sources) {
    const samples = await tracks.of(run, key)
    const stretches = samples === null ? [] : segmentsOf(samples)
    if (stretches.length > 0) return stretches
  }
  return []
}

/** A segment of a single position is no line, and is left out. */
function segmentsOf(samples: Samples): readonly Stretch[] {
  const ends = [...samples.segmentStarts.slice(1), samples.t.length]
  return [...samples.segmentStarts]
    .map((start, i) => stretchOf(samples, start, ends[i] as number))
    .filter(({ coordinates }) => coordinates.length >= 2)
}

function stretchOf({ t, lat, lon, ele, hr }: Samples, start: number, end: number): Stretch {
  const at = Array.from({ length: end - start }, (_, i) => start + i).filter((i) => !Number.isNaN(lat[i]))
  return {
    coordinates: at.map((i) => {
      const [x, y, z] = [lon[i] as number, lat[i] as number, ele[i] as number]
      return Number.isNaN(z) ? [x, y] : [x, y, z]
    }),
    times: at.map((i) => new Date((t[i] as number) * 1000).toISOString()),
    heart: at.map((i) => (Number.isNaN(hr[i]) ? null : (hr[i] as number))),
  }
}
