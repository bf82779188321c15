import { adviceOfNotesAlone, type NotesAlone } from '../../advice/notes-alone.ts'
import { judgeLog } from '../../load/judge-log.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Settings } from '../../model/settings.ts'
import { episodeHistories } from '../../pain/episodes/index.ts'

/**
 * The advice notes would give if the log held nothing else. What a setting leaves open is taken as its mildest answer, so
 * that only the notes speak. What does not depend on the notes is made once, for reading many.
 */
export function adviceOfNotes(given: Settings, today: string): (notes: readonly PainNote[]) => NotesAlone {
  const settings: Settings = {
    ...given,
    experience: given.experience ?? 'experienced',
    conditions: given.conditions ?? [],
  }
  const nothing = { runs: [], dayChecks: [], selfChecks: [], clearances: [], pastInjuries: [] }
  const load = judgeLog({ ...nothing, pains: [], settings, asOf: today }).state
  return (notes) => {
    const histories = episodeHistories({ ...nothing, notes, asOf: today })
    return adviceOfNotesAlone({
      histories: histories.map((history) => ({ ...history, loadBefore: false })),
      notes,
      clearances: [],
      settings,
      load,
      asOf: today,
    })
  }
}
