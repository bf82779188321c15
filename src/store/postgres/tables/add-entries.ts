import type { UserEntries } from '../../contract/store.ts'
import { KINDS, type Kind } from '../../rows/entry-kinds.ts'
import { pairOf, withUnset } from '../../rows/merge-entries.ts'
import { type AthleteRows, raiseRevision } from './athlete.ts'
import { addEntry, appendShownReport } from './entries.ts'
import { addNote } from './notes.ts'
import { putSettings, settings } from './settings.ts'
import { putVerdicts, verdicts } from './verdicts.ts'

/** What was noted elsewhere, beside what was noted here; of the same thing, what was noted here stays. */
export async function addEntries(rows: AthleteRows, brought: UserEntries): Promise<void> {
  const add = async <T>(kind: Kind<T>, values: readonly T[]) => {
    for (const value of values) await addEntry(rows, kind, value)
  }
  for (const note of brought.notes) await addNote(rows, note)
  await add(KINDS.dayCheck, brought.dayChecks)
  await add(KINDS.clearance, brought.clearances)
  await add(KINDS.selfCheck, brought.selfChecks)
  await add(KINDS.pastInjury, brought.pastInjuries)
  await add(KINDS.runEdit, brought.runEdits)
  if (brought.runEdits.length > 0) await raiseRevision(rows)
  await add(
    KINDS.acknowledgement,
    [...brought.acknowledgements].map(([noteId, date]) => ({ noteId, date })),
  )
  for (const report of brought.shownReports) await appendShownReport(rows, report)
  const known = new Set((await verdicts(rows)).map(pairOf))
  await putVerdicts(
    rows,
    brought.verdicts.filter((verdict) => !known.has(pairOf(verdict))),
  )
  await putSettings(rows, withUnset(await settings(rows), brought.settings))
}
