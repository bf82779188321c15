import { textOrder } from '../../lib/text-order.ts'
import type { PainNote } from '../../model/pain-note.ts'

/** By day, then time written, then id. Days and ids are ASCII; `<` orders them the same whatever the collation. */
export function inNoteOrder(a: PainNote, b: PainNote): number {
  return textOrder(a.date, b.date) || a.writtenMs - b.writtenMs || textOrder(a.id, b.id)
}
