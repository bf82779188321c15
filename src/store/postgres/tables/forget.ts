import { type AthleteRows, raiseRevision } from './athlete.ts'
import { forgetFilesOf } from './files.ts'
import { dropDerived } from './runs.ts'
import { forgetVerdictsOn } from './verdicts.ts'

/**
 * Sources with their samples, the records of their files, verdicts and notes on them, and what was noted of those notes.
 * Everything derived goes at once: it holds the sources' titles and words too. True if there was one.
 */
export async function forgetSources(rows: AthleteRows, sourceKeys: readonly string[]): Promise<boolean> {
  const { tx, athlete } = rows
  if (sourceKeys.length === 0) return false
  await tx.query(
    `DELETE FROM sorepoint.entries WHERE athlete = $1
       AND (kind = 'clearance' AND body::jsonb ->> 'noteId' IN
              (SELECT id FROM sorepoint.notes WHERE athlete = $1 AND source_key = ANY ($2::text[]))
         OR kind = 'acknowledgement' AND key IN
              (SELECT id FROM sorepoint.notes WHERE athlete = $1 AND source_key = ANY ($2::text[])))`,
    [athlete, sourceKeys],
  )
  const notes = await tx.query('DELETE FROM sorepoint.notes WHERE athlete = $1 AND source_key = ANY ($2::text[])', [
    ...[athlete, sourceKeys],
  ])
  await forgetFilesOf(rows, sourceKeys)
  await forgetVerdictsOn(rows, sourceKeys)
  const sources = await tx.query('DELETE FROM sorepoint.sources WHERE athlete = $1 AND key = ANY ($2::text[])', [
    ...[athlete, sourceKeys],
  ])
  await dropDerived(rows)
  if (sources.count > 0) await raiseRevision(rows)
  return sources.count + notes.count > 0
}

/** Every row of the athlete, by the references of all tables. */
export async function forgetAll({ tx, athlete }: AthleteRows): Promise<void> {
  await tx.query('DELETE FROM sorepoint.directory WHERE athlete = $1', [athlete])
}
