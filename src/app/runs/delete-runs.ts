import type { Run } from '../../model/run.ts'
import type { StoredSource } from '../../model/source.ts'
import { packSamples } from '../../store/samples/pack-samples.ts'
import { forgetSources } from '../log/forget.ts'
import type { OpenLog } from '../log/open-log.ts'

/**
 * Runs with all their recordings and the notes on them.
 * @returns the way back, which holds in memory what was taken out
 */
export async function deleteRuns(log: OpenLog, runs: readonly Run[]): Promise<() => Promise<void>> {
  const { store } = log
  const keys = new Set(runs.flatMap(({ sources }) => sources.map(({ key }) => key)))
  const [allSources, files, allNotes, verdicts, clearances, acknowledged] = await Promise.all([
    store.sources(),
    store.knownFiles(),
    store.notes(),
    store.verdicts(),
    store.clearances(),
    store.acknowledgements(),
  ])
  const sources: { source: StoredSource; packedSamples: Uint8Array | null }[] = []
  for (const source of allSources.filter(({ key }) => keys.has(key))) {
    const samples = await store.samplesOf(source.key)
    sources.push({ source, packedSamples: samples === null ? null : packSamples(samples) })
  }
  const theirs = [...files.values()].filter(({ sourceKeys }) => sourceKeys.some((key) => keys.has(key)))
  // Suggestions come with their source.
  const notes = allNotes.filter(
    ({ sourceKey, status }) => sourceKey !== null && keys.has(sourceKey) && status !== 'suggested',
  )
  const ids = new Set(notes.map(({ id }) => id))
  await forgetSources(log, [...keys])
  return async () => {
    await store.putSources(sources)
    for (const file of theirs) await store.putFile({ file, sources: [] })
    for (const note of notes) await store.putNote(note)
    await store.putVerdicts(verdicts.filter(({ sourceA, sourceB }) => keys.has(sourceA) || keys.has(sourceB)))
    for (const clearance of clearances) {
      if (clearance.noteId !== null && ids.has(clearance.noteId)) await store.putClearance(clearance)
    }
    for (const [noteId, date] of acknowledged) if (ids.has(noteId)) await store.acknowledge(noteId, date)
  }
}
