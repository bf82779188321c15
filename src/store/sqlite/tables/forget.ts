import { type AthleteRows, raiseRevision } from './athlete.ts'
import { forgetFilesOf } from './files.ts'
import { forgetVerdictsOn } from './reassign-entries.ts'
import { dropDerived } from './runs.ts'

const NOTES_ON_SOURCE = 'SELECT id FROM notes WHERE athlete = ?1 AND source_key = ?2'

/**
 * A source with its samples, the record of its files, verdicts and notes on it, and what was entered about those notes.
 * Everything derived goes at once: it holds the source's title and words too.
 */
export function forgetSource(rows: AthleteRows, sourceKey: string): boolean {
  const { db, athlete } = rows
  db.run(
    `DELETE FROM said WHERE athlete = ?1
       AND (kind = 'clearance' AND body ->> '$.noteId' IN (${NOTES_ON_SOURCE})
         OR kind = 'acknowledgement' AND key IN (${NOTES_ON_SOURCE}))`,
    ...[athlete, sourceKey],
  )
  const notes = db.run('DELETE FROM notes WHERE athlete = ? AND source_key = ?', athlete, sourceKey)
  forgetFilesOf(rows, sourceKey)
  forgetVerdictsOn(rows, sourceKey)
  const sources = db.run('DELETE FROM sources WHERE athlete = ? AND key = ?', athlete, sourceKey)
  dropDerived(rows)
  if (sources > 0) raiseRevision(rows)
  return sources + notes > 0
}

/** Every row of the athlete, by the references of all tables. */
export function forgetAll({ db, athlete }: AthleteRows): void {
  db.run('DELETE FROM athletes WHERE name = ?', athlete)
}
