import { type AthleteRows, raiseRevision } from './athlete.ts'
import { forgetFilesOf } from './files.ts'
import { forgetVerdictsOn } from './reassign-entries.ts'
import { dropDerived } from './runs.ts'

const THESE = 'IN (SELECT value FROM json_each(?2))'
const NOTES_ON_SOURCES = `SELECT id FROM notes WHERE athlete = ?1 AND source_key ${THESE}`

/**
 * Sources with their samples, the record of their files, verdicts and notes on them, and what was entered about those
 * notes. Everything derived goes at once: it holds their titles and words too. What is looked for in all notes or
 * verdicts is looked for once, however many sources go.
 * @returns True if there was anything of them.
 */
export function forgetSources(rows: AthleteRows, sourceKeys: readonly string[]): boolean {
  const { db, athlete } = rows
  const these = JSON.stringify(sourceKeys)
  db.run(
    `DELETE FROM said WHERE athlete = ?1
       AND (kind = 'clearance' AND body ->> '$.noteId' IN (${NOTES_ON_SOURCES})
         OR kind = 'acknowledgement' AND key IN (${NOTES_ON_SOURCES}))`,
    ...[athlete, these],
  )
  const notes = db.run(`DELETE FROM notes WHERE athlete = ?1 AND source_key ${THESE}`, athlete, these)
  forgetFilesOf(rows, sourceKeys)
  forgetVerdictsOn(rows, sourceKeys)
  const sources = db.run(`DELETE FROM sources WHERE athlete = ?1 AND key ${THESE}`, athlete, these)
  dropDerived(rows)
  if (sources > 0) raiseRevision(rows)
  return sources + notes > 0
}

/** Every row of the athlete, by the references of all tables. */
export function forgetAll({ db, athlete }: AthleteRows): void {
  db.run('DELETE FROM athletes WHERE name = ?', athlete)
}
