import type { Run } from '../../model/run.ts'
import type { Samples } from '../../model/samples.ts'
import type { AthleteStore } from '../../store/contract/store.ts'
import { KeptTracks } from './kept-tracks.ts'

/**
 * The fullest recording of a run, for its own page; null where no source has samples. Where the runner corrected the
 * distance, the way along the samples is as much longer or shorter; positions stay.
 */
export async function samplesOfRun(store: AthleteStore, run: Run): Promise<Samples | null> {
  const { sources, edited } = run
  const tracks = new KeptTracks(store)
  let best: Samples | null = null
  for (const { key } of sources) {
    const samples = await tracks.of(run, key)
    if (samples !== null && richness(samples) > (best === null ? 0 : richness(best))) best = samples
  }
  const { was, is } = edited.distanceM ?? {}
  if (best === null || typeof was !== 'number' || typeof is !== 'number') return best
  const ratio = is / was
  return { ...best, dist: best.dist.map((metres) => metres * ratio) }
}

/** Samples that tell where or how high: what the page draws. */
function richness({ lat, ele, t }: Samples): number {
  let known = 0
  for (let i = 0; i < t.length; i++) known += (Number.isNaN(lat[i]) ? 0 : 1) + (Number.isNaN(ele[i]) ? 0 : 1)
  return known + t.length / 1e6
}
