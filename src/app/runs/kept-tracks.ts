import type { Run } from '../../model/run.ts'
import type { Samples } from '../../model/samples.ts'
import { keptSamples } from '../../runs/kept-samples.ts'
import type { AthleteStore } from '../../store/contract/store.ts'

/** The samples of a run's sources as far as they are the run: what was left out of its figures is not drawn, nor handed on. */
export class KeptTracks {
  readonly #store: AthleteStore
  /** Read once, and only if a source has to show what was left out of it. */
  #sources: ReturnType<AthleteStore['sources']> | null = null

  constructor(store: AthleteStore) {
    this.#store = store
  }

  async of(run: Run, sourceKey: string): Promise<Samples | null> {
    const samples = await this.#store.samplesOf(sourceKey)
    // One recording with nothing left out is the run as it stands.
    if (samples === null || samples.t.length < 2 || (run.sources.length === 1 && run.left.length === 0)) return samples
    this.#sources ??= this.#store.sources()
    const source = (await this.#sources).find(({ key }) => key === sourceKey)
    if (source === undefined || source.figures.left.length === 0) return samples
    return keptSamples({ ...source.recording, samples }).samples
  }
}
