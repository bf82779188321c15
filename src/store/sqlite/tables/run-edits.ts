import type { RunEdit, RunField } from '../../../model/run-edit.ts'
import { KINDS } from '../../rows/entry-kinds.ts'
import { type AthleteRows, raiseRevision } from './athlete.ts'
import { putEntry, removeEntry } from './user-entries.ts'

/** The later word on a field of a source replaces the earlier; the runs are derived again. */
export function putRunEdits(rows: AthleteRows, edits: readonly RunEdit[]): void {
  for (const edit of edits) putEntry(rows, KINDS.runEdit, edit)
  if (edits.length > 0) raiseRevision(rows)
}

/** What the files have holds again for these fields of these sources. */
export function removeRunEdits(rows: AthleteRows, sourceKeys: readonly string[], fields: readonly RunField[]): void {
  let removed = 0
  for (const sourceKey of sourceKeys) {
    for (const field of fields) removed += removeEntry(rows, KINDS.runEdit, { sourceKey, field }) ? 1 : 0
  }
  if (removed > 0) raiseRevision(rows)
}
