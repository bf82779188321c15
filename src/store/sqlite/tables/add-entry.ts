import { DEFAULT_SETTINGS, type Settings } from '../../../model/settings.ts'
import type { SameRunVerdict } from '../../../model/source.ts'
import type { Said } from '../../contract/store.ts'
import { type AthleteRows, raiseRevision } from './athlete.ts'
import { hasNote, putNote } from './notes.ts'
import { putSettings, settings } from './settings.ts'
import { appendShownReport, hasSaid, KINDS, type Kind, putSaid } from './user-entries.ts'
import { putVerdicts, verdicts } from './verdicts.ts'

/** What was said elsewhere, beside what was said here; of the same thing, what was said here stays. */
export function addSaid(rows: AthleteRows, said: Said): void {
  const add = <T>(kind: Kind<T>, values: readonly T[]) => {
    for (const value of values) if (!hasSaid(rows, kind, value)) putSaid(rows, kind, value)
  }
  for (const note of said.notes) if (!hasNote(rows, note.id)) putNote(rows, note)
  add(KINDS.dayCheck, said.dayChecks)
  add(KINDS.clearance, said.clearances)
  add(KINDS.selfCheck, said.selfChecks)
  add(KINDS.pastInjury, said.pastInjuries)
  add(KINDS.runEdit, said.runEdits)
  if (said.runEdits.length > 0) raiseRevision(rows)
  add(
    KINDS.acknowledgement,
    [...said.acknowledgements].map(([noteId, date]) => ({ noteId, date })),
  )
  for (const report of said.shownReports) appendShownReport(rows, report)
  const known = new Set(verdicts(rows).map(pairOf))
  putVerdicts(
    rows,
    said.verdicts.filter((verdict) => !known.has(pairOf(verdict))),
  )
  putSettings(rows, withUnset(settings(rows), said.settings))
}

function pairOf({ sourceA, sourceB }: SameRunVerdict): string {
  return JSON.stringify([sourceA, sourceB].toSorted())
}

/** Settings with those still at their default taken from the others. */
function withUnset(mine: Settings, others: Settings): Settings {
  const isUnset = (name: string) => mine[name as keyof Settings] === DEFAULT_SETTINGS[name as keyof Settings]
  return { ...mine, ...Object.fromEntries(Object.entries(others).filter(([name]) => isUnset(name))) }
}
