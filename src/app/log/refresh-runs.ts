import type { Run } from '../../model/run.ts'
import { SUGGEST_VERSION } from '../../pain/symptom/suggest-version.ts'
import { DERIVE_VERSION, FIGURES_VERSION } from '../../runs/versions.ts'
import type { AthleteStore, KeptLog } from '../../store/contract/store.ts'

/** The versions of everything that derives: what another of them derived is derived again. */
export const DERIVED_BY = `${DERIVE_VERSION} figures-${FIGURES_VERSION} suggestions-${SUGGEST_VERSION}`

/** True where the runs as kept are what would be derived now. Nothing was ever imported: there is nothing to derive. */
export function isFresh({ revision, derived }: Pick<KeptLog, 'revision' | 'derived'>): boolean {
  return revision === 0 || (derived.revision === revision && derived.derivedBy === DERIVED_BY)
}

/** What holds now, and whether it had to be derived first. */
export interface Refreshed {
  readonly runs: readonly Run[]
  readonly changed: boolean
}

/**
 * The runs, derived again from all sources if anything they rest on has changed: whole, so that no order of imports
 * can be seen from them (docs/decisions/0001).
 */
export async function refreshRuns(store: AthleteStore): Promise<Refreshed> {
  // Another process may import meanwhile: then what was derived is not taken, and is derived again.
  for (;;) {
    const revision = await store.revision()
    if (revision === 0) return { runs: [], changed: false }
    const derived = await store.runs()
    if (isFresh({ revision, derived })) return { runs: derived.runs, changed: false }
    // Only here: most calls find the runs fresh and need none of what makes them.
    const { deriveFrom, renewFigures } = await import('./derive.ts')
    const sources = await store.sources()
    if (await renewFigures(store, sources)) continue
    const made = await deriveFrom(store, sources)
    if (await store.putDerived({ revision, derivedBy: DERIVED_BY, ...made })) {
      return { runs: made.runs, changed: true }
    }
  }
}
