import type { UserEntries } from '../../contract/store.ts'
import { KINDS, type Kind } from '../../rows/entry-kinds.ts'
import { pairOf, withUnset } from '../../rows/merge-entries.ts'
import { type AthleteRows, raiseRevision } from './athlete.ts'
import { hasNote, putNote } from './notes.ts'
import { putSettings, settings } from './settings.ts'
import { appendShownReport, hasEntry, putEntry } from './user-entries.ts'
import { putVerdicts, verdicts } from './verdicts.ts'

/** Adds entries made elsewhere; an entry about the same thing that stands here stays. */
export function addEntries(rows: AthleteRows, entries: UserEntries): void {
  const add = <T>(kind: Kind<T>, values: readonly T[]) => {
    for (const value of values) if (!hasEntry(rows, kind, value)) putEntry(rows, kind, value)
  }
  for (const note of entries.notes) if (!hasNote(rows, note.id)) putNote(rows, note)
  add(KINDS.dayCheck, entries.dayChecks)
  add(KINDS.clearance, entries.clearances)
  add(KINDS.selfCheck, entries.selfChecks)
  add(KINDS.pastInjury, entries.pastInjuries)
  add(KINDS.runEdit, entries.runEdits)
  if (entries.runEdits.length > 0) raiseRevision(rows)
  add(
    KINDS.acknowledgement,
    [...entries.acknowledgements].map(([noteId, date]) => ({ noteId, date })),
  )
  for (const report of entries.shownReports) appendShownReport(rows, report)
  const known = new Set(verdicts(rows).map(pairOf))
  putVerdicts(
    rows,
    entries.verdicts.filter((verdict) => !known.has(pairOf(verdict))),
  )
  putSettings(rows, withUnset(settings(rows), entries.settings))
}
