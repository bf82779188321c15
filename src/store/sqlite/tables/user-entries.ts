import type { ShownReport } from '../../contract/store.ts'
import { KINDS, type Kind, SHOWN } from '../../rows/entry-kinds.ts'
import { parseRows, toRow } from '../../rows/parse-row.ts'
import type { AthleteRows } from './athlete.ts'

/** All of one kind, by day, then key. */
export function allEntries<T>({ db, athlete }: AthleteRows, { name, schema }: Kind<T>): readonly T[] {
  const rows = db.all('SELECT body FROM said WHERE athlete = ? AND kind = ? ORDER BY date, key', athlete, name)
  return parseRows(
    schema,
    rows.map(([body]) => body as string),
    name,
  )
}

/** In the order they were shown. */
export function shownReports(rows: AthleteRows): readonly ShownReport[] {
  return allEntries(rows, SHOWN)
}

/** Date of the acknowledgement by note id. */
export function acknowledgements(rows: AthleteRows): ReadonlyMap<string, string> {
  return new Map(allEntries(rows, KINDS.acknowledgement).map(({ noteId, date }) => [noteId, date]))
}

/** The same report again is kept once. */
export function appendShownReport({ db, athlete }: AthleteRows, report: ShownReport): void {
  // The key counts up, so that the order of keys is the order shown.
  db.run(
    `INSERT INTO said (athlete, kind, key, date, body)
     SELECT ?1, ?2, printf('%09d', (SELECT count(*) FROM said WHERE athlete = ?1 AND kind = ?2)), '', ?3
     WHERE NOT EXISTS (SELECT 1 FROM said WHERE athlete = ?1 AND kind = ?2 AND body = ?3)`,
    ...[athlete, SHOWN.name, toRow(SHOWN.schema, report, SHOWN.name)],
  )
}

/** An earlier entry about the same thing is replaced. */
export function putEntry<T>({ db, athlete }: AthleteRows, { name, schema, key, date }: Kind<T>, value: T): void {
  db.run(
    `INSERT INTO said (athlete, kind, key, date, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET date = excluded.date, body = excluded.body`,
    ...[athlete, name, key(value), date(value), toRow(schema, value, name)],
  )
}

/** True if there was one. @param value - what makes two of the kind the same one is enough */
export function removeEntry<T, Named>(
  { db, athlete }: AthleteRows,
  { name, key }: Kind<T, Named>,
  value: Named,
): boolean {
  return db.run('DELETE FROM said WHERE athlete = ? AND kind = ? AND key = ?', ...[athlete, name, key(value)]) > 0
}

/** True if there is an entry about the same thing. */
export function hasEntry<T>({ db, athlete }: AthleteRows, { name, key }: Kind<T>, value: T): boolean {
  return (
    db.get('SELECT 1 FROM said WHERE athlete = ? AND kind = ? AND key = ?', athlete, name, key(value)) !== undefined
  )
}
