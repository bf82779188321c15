import type { PainNote } from '../model/pain-note.ts'
import type { Run } from '../model/run.ts'

/** The notes that hang on any of a run's sources. */
export const noteIdsOf = (run: Run, notes: readonly PainNote[]): readonly string[] =>
  notes.filter(({ sourceKey }) => run.sources.some(({ key }) => key === sourceKey)).map(({ id }) => id)
