import type { ShownReport } from '../../contract/store.ts'
import { KINDS, type Kind, SHOWN } from '../../rows/entry-kinds.ts'
import { parseRows, toRow } from '../../rows/parse-row.ts'
import type { AthleteRows } from './athlete.ts'

/** All of one kind, by day, then key. */
export async function allOf<T>({ tx, athlete }: AthleteRows, { name, schema }: Kind<T>): Promise<readonly T[]> {
  const { rows } = await tx.query(
    'SELECT body FROM sorepoint.entries WHERE athlete = $1 AND kind = $2 ORDER BY date, key',
    [athlete, name],
  )
  return parseRows(
    schema,
    rows.map(([body]) => body as string),
    name,
  )
}

/** Date of the acknowledgement by note id. */
export async function acknowledgements(rows: AthleteRows): Promise<ReadonlyMap<string, string>> {
  return new Map((await allOf(rows, KINDS.acknowledgement)).map(({ noteId, date }) => [noteId, date]))
}

/** The same report again is kept once. */
export async function appendShownReport({ tx, athlete }: AthleteRows, report: ShownReport): Promise<void> {
  // The key counts up, so that the order of keys is the order shown.
  await tx.query(
    `INSERT INTO sorepoint.entries (athlete, kind, key, date, body)
     SELECT $1, $2, lpad((SELECT count(*) FROM sorepoint.entries WHERE athlete = $1 AND kind = $2)::text, 9, '0'), '', $3
     WHERE NOT EXISTS (SELECT 1 FROM sorepoint.entries WHERE athlete = $1 AND kind = $2 AND body = $3)`,
    [athlete, SHOWN.name, toRow(SHOWN.schema, report, SHOWN.name)],
  )
}

/** What was noted of the same thing before is replaced. */
export async function putEntry<T>({ tx, athlete }: AthleteRows, kind: Kind<T>, value: T): Promise<void> {
  await tx.query(
    `INSERT INTO sorepoint.entries (athlete, kind, key, date, body) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (athlete, kind, key) DO UPDATE SET date = excluded.date, body = excluded.body`,
    [athlete, kind.name, kind.key(value), kind.date(value), toRow(kind.schema, value, kind.name)],
  )
}

/** True if there was one. @param value - what makes two of the kind the same one is enough */
export async function removeEntry<T, Named>(
  { tx, athlete }: AthleteRows,
  { name, key }: Kind<T, Named>,
  value: Named,
): Promise<boolean> {
  const { count } = await tx.query('DELETE FROM sorepoint.entries WHERE athlete = $1 AND kind = $2 AND key = $3', [
    ...[athlete, name, key(value)],
  ])
  return count > 0
}

/** Beside what is here; of the same thing, what is here stays. */
export async function addEntry<T>({ tx, athlete }: AthleteRows, kind: Kind<T>, value: T): Promise<void> {
  await tx.query(
    `INSERT INTO sorepoint.entries (athlete, kind, key, date, body) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (athlete, kind, key) DO NOTHING`,
    [athlete, kind.name, kind.key(value), kind.date(value), toRow(kind.schema, value, kind.name)],
  )
}
