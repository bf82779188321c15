import type { PainNote } from '../../../model/pain-note.ts'
import { StoreError } from '../../contract/store-error.ts'
import { inNoteOrder } from '../../rows/note-order.ts'
import { noteRow } from '../../rows/note-row.ts'
import { parseRows, toRow } from '../../rows/parse-row.ts'
import type { AthleteRows } from './athlete.ts'

/** The runner's notes, and suggestions the runner has not answered. */
export async function notes({ tx, athlete }: AthleteRows): Promise<readonly PainNote[]> {
  const { rows } = await tx.query(
    `SELECT body FROM sorepoint.notes WHERE athlete = $1
     UNION ALL
     SELECT body FROM sorepoint.suggestions WHERE athlete = $1
       AND id NOT IN (SELECT id FROM sorepoint.notes WHERE athlete = $1)`,
    [athlete],
  )
  return parseNotes(rows.map(([body]) => body as string))
}

/** Bodies of notes and suggestions, in order. */
export function parseNotes(bodies: readonly string[]): readonly PainNote[] {
  return parseRows(noteRow, bodies, 'notes').toSorted(inNoteOrder)
}

/** Own or dismissed: a suggestion is derived, never put. */
export async function putNote(rows: AthleteRows, note: PainNote): Promise<void> {
  const { tx } = rows
  await tx.query(
    `INSERT INTO sorepoint.notes (athlete, id, source_key, body) VALUES ($1, $2, $3, $4)
     ON CONFLICT (athlete, id) DO UPDATE SET source_key = excluded.source_key, body = excluded.body`,
    columns(rows, note),
  )
}

/** The same where there is no note of the id yet. */
export async function addNote(rows: AthleteRows, note: PainNote): Promise<void> {
  const { tx } = rows
  await tx.query(
    `INSERT INTO sorepoint.notes (athlete, id, source_key, body) VALUES ($1, $2, $3, $4)
     ON CONFLICT (athlete, id) DO NOTHING`,
    columns(rows, note),
  )
}

function columns({ athlete }: AthleteRows, note: PainNote): readonly (string | null)[] {
  if (note.status === 'suggested') throw new StoreError('invalid', `note ${note.id}: a suggestion is derived, not put`)
  return [athlete, note.id, note.sourceKey, toRow(noteRow, note, `note ${note.id}`)]
}

/** True if there was an own or dismissed note of the id. */
export async function removeNote({ tx, athlete }: AthleteRows, id: string): Promise<boolean> {
  const { count } = await tx.query('DELETE FROM sorepoint.notes WHERE athlete = $1 AND id = $2', [athlete, id])
  return count > 0
}
