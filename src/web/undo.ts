import { editNote } from '../app/notes/add-note.ts'
import type { SelfCheck } from '../model/clearance.ts'
import { untoldDay } from '../model/day-check.ts'
import type { PainNote } from '../model/pain-note.ts'
import type { Settings } from '../model/settings.ts'
import type { SameRunVerdict } from '../model/source.ts'
import type { Log } from './log-reader.ts'
import type { RunnerContext } from './runner-context.ts'

/** Puts a note back as it was; null: it was not there. A suggestion stands by itself once nothing hides it. */
export function undoNote(runner: RunnerContext, id: string, before: PainNote | null): string {
  const { store } = runner.log
  return runner.undo.keep(() =>
    before === null || before.status === 'suggested' ? store.removeNote(id) : store.putNote(before),
  )
}

/**
 * Edits a note and keeps the way back: the notes as they were, those that the edit added, and the settings that it set.
 * @returns the id that takes it back
 */
export async function editWithUndo(
  runner: RunnerContext,
  id: string,
  change: Omit<Parameters<typeof editNote>[2], 'newId'>,
): Promise<string> {
  const { store } = runner.log
  const [notes, settings] = await Promise.all([store.notes(), store.settings()])
  const edited = await editNote(store, id, { ...change, newId: () => runner.newId('n') })
  const after = await store.notes()
  const changed = notes.filter((note) => {
    const now = after.find((each) => each.id === note.id)
    return now === undefined || JSON.stringify(now) !== JSON.stringify(note)
  })
  const added = edited.filter((note) => !notes.some((each) => each.id === note.id))
  return runner.undo.keep(async () => {
    for (const note of added) await store.removeNote(note.id)
    // A suggestion stands by itself once nothing hides it.
    for (const note of changed) await (note.status === 'suggested' ? store.removeNote(note.id) : store.putNote(note))
    if (change.options.claims !== undefined) await store.putSettings(settings)
  })
}

/** Several notes of one writing. */
export function undoNotes(runner: RunnerContext, ids: readonly string[]): string {
  const { store } = runner.log
  return runner.undo.keep(async () => {
    for (const id of ids) await store.removeNote(id)
  })
}

/** Puts a day back as the log had it; a day that said nothing says nothing again. */
export function undoDay(runner: RunnerContext, { dayChecks }: Log, date: string): string {
  const { store } = runner.log
  const before = dayChecks.find((check) => check.date === date)
  return runner.undo.keep(() => store.putDayCheck(before ?? untoldDay(date)))
}

/** Puts the settings back as they were. */
export function undoSettings(runner: RunnerContext, before: Settings): string {
  const { store } = runner.log
  return runner.undo.keep(() => store.putSettings(before))
}

/** Puts a self-check back as it was; undefined: there was none of that place on that day. */
export function undoCheck(runner: RunnerContext, check: SelfCheck, before: SelfCheck | undefined): string {
  const { store } = runner.log
  return runner.undo.keep(async () => {
    if (before === undefined) await store.removeSelfCheck(check)
    else await store.putSelfCheck(before)
  })
}

/** Does something that says which recordings are one run, and keeps the way back. */
export async function verdictsWithUndo(runner: RunnerContext, act: () => Promise<void>): Promise<string> {
  const { store } = runner.log
  const before = new Map((await store.verdicts()).map((verdict) => [pairOf(verdict), verdict]))
  await act()
  const said = (await store.verdicts()).filter((verdict) => before.get(pairOf(verdict))?.verdict !== verdict.verdict)
  return runner.undo.keep(async () => {
    await store.removeVerdicts(said)
    await store.putVerdicts(said.flatMap((verdict) => before.get(pairOf(verdict)) ?? []))
  })
}

const pairOf = ({ sourceA, sourceB }: SameRunVerdict): string => `${sourceA}\n${sourceB}`
