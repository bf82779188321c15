import type { RunEdit, RunField } from '../../../model/run-edit.ts'
import { KINDS } from '../../rows/entry-kinds.ts'
import { type AthleteRows, raiseRevision } from './athlete.ts'
import { putEntry, removeEntry } from './entries.ts'

/** The later word on a field of a source replaces the earlier; the runs are derived again. */
export async function putRunEdits(rows: AthleteRows, edits: readonly RunEdit[]): Promise<void> {
  for (const edit of edits) await putEntry(rows, KINDS.runEdit, edit)
  if (edits.length > 0) await raiseRevision(rows)
}

/** What the files have holds again for these fields of these sources. */
export async function removeRunEdits(
  rows: AthleteRows,
  sourceKeys: readonly string[],
  fields: readonly RunField[],
): Promise<void> {
  const named = sourceKeys.flatMap((sourceKey) => fields.map((field) => ({ sourceKey, field })))
  const removed = await Promise.all(named.map((each) => removeEntry(rows, KINDS.runEdit, each)))
  if (removed.includes(true)) await raiseRevision(rows)
}
