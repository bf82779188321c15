import type { PainNote } from '../../../model/pain-note.ts'
import { StoreError } from '../../contract/store-error.ts'
import { inNoteOrder } from '../../rows/note-order.ts'
import { noteRow } from '../../rows/note-row.ts'
import { parseRows, toRow } from '../../rows/parse-row.ts'
import type { AthleteRows } from './athlete.ts'

/** The runner's notes, and suggestions the runner has not answered. */
export function notes({ db, athlete }: AthleteRows): readonly PainNote[] {
  const rows = db.all(
    `SELECT body FROM notes WHERE athlete = ?1
     UNION ALL
     SELECT body FROM suggestions WHERE athlete = ?1 AND id NOT IN (SELECT id FROM notes WHERE athlete = ?1)`,
    athlete,
  )
  return parseRows(
    noteRow,
    rows.map(([body]) => body as string),
    'notes',
  ).toSorted(inNoteOrder)
}

/** Own or dismissed: a suggestion is derived, never put. */
export function putNote({ db, athlete }: AthleteRows, note: PainNote): void {
  if (note.status === 'suggested') throw new StoreError('invalid', `note ${note.id}: a suggestion is derived, not put`)
  db.run(
    `INSERT INTO notes (athlete, id, date, written_ms, source_key, body) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET
       date = excluded.date, written_ms = excluded.written_ms, source_key = excluded.source_key, body = excluded.body`,
    ...[athlete, note.id, note.date, note.writtenMs, note.sourceKey, toRow(noteRow, note, `note ${note.id}`)],
  )
}

/** True if there was an own or dismissed note of the id. */
export function removeNote({ db, athlete }: AthleteRows, id: string): boolean {
  return db.run('DELETE FROM notes WHERE athlete = ? AND id = ?', athlete, id) > 0
}

/** True for an own or dismissed note. */
export function hasNote({ db, athlete }: AthleteRows, id: string): boolean {
  return db.get('SELECT 1 FROM notes WHERE athlete = ? AND id = ?', athlete, id) !== undefined
}
