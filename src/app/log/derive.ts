import type { PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import type { StoredSource } from '../../model/source.ts'
import { suggestNotes } from '../../pain/symptom/suggest-notes.ts'
import { deriveRuns } from '../../runs/derive-runs.ts'
import { makeFigures } from '../../runs/figures.ts'
import { FIGURES_VERSION } from '../../runs/versions.ts'
import type { AthleteStore } from '../../store/contract/store.ts'

/** What the sources give as they are, whatever is cached. */
export async function deriveFrom(
  store: AthleteStore,
  sources: readonly StoredSource[],
): Promise<{ readonly runs: readonly Run[]; readonly suggestions: readonly PainNote[] }> {
  const [verdicts, edits, settings] = [await store.verdicts(), await store.runEdits(), await store.settings()]
  const runs = deriveRuns({ sources, verdicts, edits, settings })
  return { runs, suggestions: suggestNotes(sources, runs) }
}

/** Figures made by another version are made again, from the samples as stored. True if there were any. */
export async function renewFigures(store: AthleteStore, sources: readonly StoredSource[]): Promise<boolean> {
  const renewed = new Map<string, StoredSource['figures']>()
  for (const { key, recording, figures } of sources) {
    if (figures.version === FIGURES_VERSION) continue
    renewed.set(key, makeFigures({ ...recording, samples: await store.samplesOf(key) }))
  }
  await store.putFigures(renewed)
  return renewed.size > 0
}
