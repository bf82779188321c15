import { KINDS } from '../../rows/entry-kinds.ts'
import type { AthleteRows } from './athlete.ts'
import { addEntry, allOf, removeEntry } from './entries.ts'
import { parseNotes, putNote } from './notes.ts'
import { forgetVerdictsOn, putVerdicts, verdicts } from './verdicts.ts'

/** What the runner noted of one source, noted of another. */
export async function moveEntries(rows: AthleteRows, fromKey: string, toKey: string): Promise<void> {
  const { tx, athlete } = rows
  const { rows: bodies } = await tx.query('SELECT body FROM sorepoint.notes WHERE athlete = $1 AND source_key = $2', [
    athlete,
    fromKey,
  ])
  for (const note of parseNotes(bodies.map(([body]) => body as string))) {
    await putNote(rows, { ...note, sourceKey: toKey })
  }
  for (const edit of (await allOf(rows, KINDS.runEdit)).filter(({ sourceKey }) => sourceKey === fromKey)) {
    await removeEntry(rows, KINDS.runEdit, edit)
    await addEntry(rows, KINDS.runEdit, { ...edit, sourceKey: toKey })
  }
  const moved = (key: string) => (key === fromKey ? toKey : key)
  const mine = (await verdicts(rows)).filter(({ sourceA, sourceB }) => sourceA === fromKey || sourceB === fromKey)
  await forgetVerdictsOn(rows, [fromKey])
  const kept = mine.map((verdict) => ({ ...verdict, sourceA: moved(verdict.sourceA), sourceB: moved(verdict.sourceB) }))
  await putVerdicts(
    rows,
    kept.filter(({ sourceA, sourceB }) => sourceA !== sourceB),
  )
}
