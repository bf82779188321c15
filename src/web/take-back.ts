import { untoldDay } from '../model/day-check.ts'
import type { PainNote } from '../model/pain-note.ts'
import type { Desk } from './desk.ts'
import type { Log } from './log-view.ts'

/** Puts a note back as it was; null: it was not there. A suggestion stands by itself once nothing hides it. */
export function takeBackNote(desk: Desk, id: string, before: PainNote | null): string {
  const { store } = desk.log
  return desk.undo.keep(() =>
    before === null || before.status === 'suggested' ? store.removeNote(id) : store.putNote(before),
  )
}

/** Several notes of one writing. */
export function takeBackNotes(desk: Desk, ids: readonly string[]): string {
  const { store } = desk.log
  return desk.undo.keep(async () => {
    for (const id of ids) await store.removeNote(id)
  })
}

/** Puts a day back as the log had it; a day that said nothing says nothing again. */
export function takeBackDay(desk: Desk, { dayChecks }: Log, date: string): string {
  const { store } = desk.log
  const before = dayChecks.find((check) => check.date === date)
  return desk.undo.keep(() => store.putDayCheck(before ?? untoldDay(date)))
}
