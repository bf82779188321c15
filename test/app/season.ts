import { emptySamples, type Samples } from '../../src/model/samples.ts'
import type { StoredSource } from '../../src/model/source.ts'
import { makeFigures } from '../../src/runs/figures.ts'
import type { AthleteStore } from '../../src/store/contract/store.ts'
import { packSamples } from '../../src/store/samples/pack-samples.ts'
import { roundSamples } from '../../src/store/samples/sample-steps.ts'
import { makeFile, makeSource } from '../store/make.ts'

/** Steady running north for `minutes`, at 3 m/s, one sample a second, with a gap in the heart rate. */
function track(startMs: number, minutes: number): Samples {
  const samples = emptySamples(minutes * 60)
  for (let i = 0; i < samples.t.length; i++) {
    samples.t[i] = startMs / 1000 + i
    samples.lat[i] = 47 + (i * 3) / 111_195
    samples.lon[i] = 8.5
    samples.ele[i] = 400
    samples.dist[i] = i * 3
    if (i % 10 !== 0) samples.hr[i] = 140
  }
  return roundSamples(samples)
}

/** A source with a track, as the import makes it. */
export function trackedSource(
  key: string,
  day: number,
  more: Partial<StoredSource['recording']> = {},
): { source: StoredSource; packedSamples: Uint8Array } {
  const plain = makeSource(key, day, more)
  const samples = track(plain.recording.startMs as number, 30)
  const figures = makeFigures({ ...plain.recording, samples })
  return { source: { ...plain, hasSamples: true, figures }, packedSamples: packSamples(samples) }
}

/** Forty runs, every other day from 1 June 2026; with a row of a table beside each tenth. */
export async function putSeason(store: AthleteStore): Promise<void> {
  for (let n = 0; n < 40; n++) {
    const tracked = trackedSource(`strava:${n}`, n * 2, { title: n === 7 ? 'sore left knee 4/10' : `Run ${n}` })
    await store.putFile({ ...makeFile([tracked.source]), sources: [tracked] })
  }
  const rows = [0, 10, 20, 30].map((n) =>
    makeSource(`strava-row:${n}`, n * 2, { format: 'strava-csv', describes: `strava:${n}`, description: `Row ${n}` }),
  )
  await store.putFile(makeFile(rows, { member: 'activities.csv', sha256: 'sha-of-table' }))
}
