import type { Run } from '../model/run.ts'
import type { StoredSource } from '../model/source.ts'
import { SUGGEST_VERSION, suggestNotes } from '../pain/suggest-notes.ts'
import { DERIVE_VERSION, deriveRuns } from '../runs/derive-runs.ts'
import { FIGURES_VERSION, makeFigures } from '../runs/figures.ts'
import type { AthleteStore } from '../store/store.ts'

/** The versions of everything that derives: what another of them derived is derived again. */
export const DERIVED_BY = `runs ${DERIVE_VERSION}, figures ${FIGURES_VERSION}, suggestions ${SUGGEST_VERSION}`

/** What holds now, and whether it had to be derived first. */
export interface Refreshed {
  readonly runs: readonly Run[]
  readonly changed: boolean
}

/**
 * The runs, derived again from all sources if anything they rest on has changed. Derived whole, so that no order of
 * imports can be told from them.
 */
export async function refreshRuns(store: AthleteStore): Promise<Refreshed> {
  // Another process may import meanwhile: then what was derived is not taken, and is derived again.
  for (;;) {
    const revision = await store.revision()
    // Nothing was ever imported: a question about an empty log writes nothing.
    if (revision === 0) return { runs: [], changed: false }
    const cached = await store.runs()
    if (cached.revision === revision && cached.derivedBy === DERIVED_BY) return { runs: cached.runs, changed: false }
    if (await renewFigures(store)) continue
    const sources = await store.sources()
    const runs = deriveRuns({ sources, verdicts: await store.verdicts(), settings: await store.settings() })
    const suggestions = suggestNotes(sources, runs)
    if (await store.putDerived({ revision, derivedBy: DERIVED_BY, runs, suggestions })) return { runs, changed: true }
  }
}

/** Figures made by an older version are made again, from the samples as stored. True if there were any. */
async function renewFigures(store: AthleteStore): Promise<boolean> {
  const old = (await store.sources()).filter(({ figures }) => figures.version !== FIGURES_VERSION)
  const renewed = new Map<string, StoredSource['figures']>()
  for (const { key, recording } of old) {
    renewed.set(key, makeFigures({ ...recording, samples: await store.samplesOf(key) }))
  }
  await store.putFigures(renewed)
  return renewed.size > 0
}
