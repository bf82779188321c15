import { checkDate } from '../../lib/check-date.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import { makeNotes } from './add-note.ts'

/** What a note is about, and who it is. */
export interface NoteContext {
  /** A name no other note of the log has. Further places in one text get `<id>-2`, `<id>-3` … */
  readonly id: string
  /** The runner's local day it speaks of, `2026-11-22`. */
  readonly date: string
  /** The run it hangs on; without it, the day. */
  readonly run?: Run | null
  /** Instant it was written, Unix ms: of several notes of one day the last holds. By default noon UTC of `date`. */
  readonly writtenMs?: number
}

/**
 * A runner's words as notes of a log, one a place named, the words kept as they are.
 * Understood as `parseNote` does; a diary line becomes a note that drives nothing.
 * @throws {RangeError} for a `date` that is no day
 */
export function painNotes(text: string, { id, date, run, writtenMs }: NoteContext): readonly PainNote[] {
  checkDate('date', date)
  const nowMs = writtenMs ?? Date.parse(`${date}T12:00:00Z`)
  const [writtenOn] = new Date(nowMs).toISOString().split('T') as [string, string]
  let made = 0
  return makeNotes({
    when: { date, run: run ?? null },
    text,
    options: {},
    noneOfThese: false,
    today: writtenOn,
    nowMs,
    newId: () => {
      made += 1
      return made === 1 ? id : `${id}-${made}`
    },
  })
}
