import type { PainNote } from '../model/pain-note.ts'
import type { Run } from '../model/run.ts'
import type { StoredSource } from '../model/source.ts'
import { SUGGEST_VERSION, suggestNotes } from '../pain/suggest-notes.ts'
import { DERIVE_VERSION, deriveRuns } from '../runs/derive-runs.ts'
import { FIGURES_VERSION, makeFigures } from '../runs/figures.ts'
import type { AthleteStore } from '../store/store.ts'

/** The versions of everything that derives: what another of them derived is derived again. */
export const DERIVED_BY = `${DERIVE_VERSION} figures-${FIGURES_VERSION} suggestions-${SUGGEST_VERSION}`

/** What holds now, and whether it had to be derived first. */
export interface Refreshed {
  readonly runs: readonly Run[]
  readonly changed: boolean
}

/**
 * The runs, derived again from all sources if anything they rest on has changed: whole, so that no order of imports
 * can be told from them (docs/decisions/0001).
 */
export async function refreshRuns(store: AthleteStore): Promise<Refreshed> {
  // Another process may import meanwhile: then what was derived is not taken, and is derived again.
  for (;;) {
    const revision = await store.revision()
    // Nothing was ever imported: a question about an empty log writes nothing.
    if (revision === 0) return { runs: [], changed: false }
    const cached = await store.runs()
    if (cached.revision === revision && cached.derivedBy === DERIVED_BY) return { runs: cached.runs, changed: false }
    const sources = await store.sources()
    if (await renewFigures(store, sources)) continue
    const derived = await deriveFrom(store, sources)
    if (await store.putDerived({ revision, derivedBy: DERIVED_BY, ...derived })) {
      return { runs: derived.runs, changed: true }
    }
  }
}

/** What the sources give as they are, whatever is cached. */
export async function deriveFrom(
  store: AthleteStore,
  sources: readonly StoredSource[],
): Promise<{ readonly runs: readonly Run[]; readonly suggestions: readonly PainNote[] }> {
  const runs = deriveRuns({ sources, verdicts: await store.verdicts(), settings: await store.settings() })
  return { runs, suggestions: suggestNotes(sources, runs) }
}

/** Figures made by another version are made again, from the samples as stored. True if there were any. */
async function renewFigures(store: AthleteStore, sources: readonly StoredSource[]): Promise<boolean> {
  const renewed = new Map<string, StoredSource['figures']>()
  for (const { key, recording, figures } of sources) {
    if (figures.version === FIGURES_VERSION) continue
    renewed.set(key, makeFigures({ ...recording, samples: await store.samplesOf(key) }))
  }
  await store.putFigures(renewed)
  return renewed.size > 0
}
