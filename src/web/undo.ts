import { editNote } from '../app/notes/add-note.ts'
import type { SelfCheck } from '../model/clearance.ts'
import { type DayCheck, emptyDay } from '../model/day-check.ts'
import type { PainNote } from '../model/pain-note.ts'
import type { SameRunVerdict } from '../model/source.ts'
import type { Changes } from './runner-context.ts'

/** Where a change is written, and the box that keeps the way back. Each way back is named by the id that is returned. */
type Writer = Pick<Changes, 'store' | 'undo'>

/** Puts a note back as it was. */
export const undoNote = ({ store, undo }: Writer, note: PainNote): string => undo.keep(() => putBack(store, note))

/** A suggestion stands by itself once nothing hides it. */
const putBack = (store: Writer['store'], note: PainNote): Promise<unknown> =>
  note.status === 'suggested' ? store.removeNote(note.id) : store.putNote(note)

/** Edits a note and keeps the way back: the notes as they were, those that the edit added, the settings that it set. */
export async function editWithUndo(
  { store, undo, newId }: Pick<Changes, 'store' | 'undo' | 'newId'>,
  id: string,
  change: Omit<Parameters<typeof editNote>[2], 'newId'>,
): Promise<string> {
  const [notes, settings] = await Promise.all([store.notes(), store.settings()])
  const edited = await editNote(store, id, { ...change, newId: () => newId('n') })
  const after = new Map((await store.notes()).map((note) => [note.id, JSON.stringify(note)]))
  const changed = notes.filter((note) => after.get(note.id) !== JSON.stringify(note))
  const added = edited.filter((note) => !notes.some((each) => each.id === note.id))
  return undo.keep(async () => {
    for (const note of added) await store.removeNote(note.id)
    for (const note of changed) await putBack(store, note)
    if (change.options.claims !== undefined) await store.putSettings(settings)
  })
}

/** Puts days back as the log had them; a day without answers has none again. */
export const undoDays = ({ store, undo }: Writer, before: readonly DayCheck[], dates: readonly string[]): string =>
  undo.keep(async () => {
    for (const date of dates) {
      await store.putDayCheck(before.find((check) => check.date === date) ?? emptyDay(date))
    }
  })

/** Puts a self-check back as it was; undefined: there was none of that place on that day. */
export const undoCheck = ({ store, undo }: Writer, check: SelfCheck, before: SelfCheck | undefined): string =>
  undo.keep(() => (before === undefined ? store.removeSelfCheck(check) : store.putSelfCheck(before)))

/** Changes which recordings are one run, and keeps the way back. */
export async function verdictsWithUndo({ store, undo }: Writer, act: () => Promise<void>): Promise<string> {
  const before = new Map((await store.verdicts()).map((verdict) => [pairOf(verdict), verdict]))
  await act()
  const made = (await store.verdicts()).filter((verdict) => before.get(pairOf(verdict))?.verdict !== verdict.verdict)
  return undo.keep(async () => {
    await store.removeVerdicts(made)
    await store.putVerdicts(made.flatMap((verdict) => before.get(pairOf(verdict)) ?? []))
  })
}

const pairOf = ({ sourceA, sourceB }: SameRunVerdict): string => `${sourceA}\n${sourceB}`
