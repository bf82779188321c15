import type { AthleteRows } from './athlete.ts'
import { putVerdicts, verdicts } from './verdicts.ts'

/** Moves what the runner entered about one source to another. */
export function reassignEntries(rows: AthleteRows, fromKey: string, toKey: string): void {
  rows.db.run(
    `UPDATE notes SET source_key = ?1, body = json_set(body, '$.sourceKey', ?1) WHERE athlete = ?2 AND source_key = ?3`,
    ...[toKey, rows.athlete, fromKey],
  )
  // The key of a row of this kind is "<field> <source>".
  rows.db.run(
    `UPDATE OR IGNORE said SET key = (body ->> '$.field') || ' ' || ?1, body = json_set(body, '$.sourceKey', ?1)
     WHERE athlete = ?2 AND kind = 'run-edit' AND body ->> '$.sourceKey' = ?3`,
    ...[toKey, rows.athlete, fromKey],
  )
  const moved = (key: string) => (key === fromKey ? toKey : key)
  const mine = verdicts(rows).filter(({ sourceA, sourceB }) => sourceA === fromKey || sourceB === fromKey)
  forgetVerdictsOn(rows, [fromKey])
  const kept = mine.map((verdict) => ({ ...verdict, sourceA: moved(verdict.sourceA), sourceB: moved(verdict.sourceB) }))
  putVerdicts(
    rows,
    kept.filter(({ sourceA, sourceB }) => sourceA !== sourceB),
  )
}

/** Every verdict in which one of the sources has a part. */
export function forgetVerdictsOn({ db, athlete }: AthleteRows, sourceKeys: readonly string[]): void {
  db.run(
    `DELETE FROM verdicts WHERE athlete = ?1
       AND (source_a IN (SELECT value FROM json_each(?2)) OR source_b IN (SELECT value FROM json_each(?2)))`,
    ...[athlete, JSON.stringify(sourceKeys)],
  )
}
