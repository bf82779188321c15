import type { z } from 'zod'
import type { Clearance, PastInjury, SelfCheck } from '../../../model/clearance.ts'
import type { DayCheck } from '../../../model/day-check.ts'
import type { RunEdit } from '../../../model/run-edit.ts'
import type { ShownReport } from '../../contract/store.ts'
import {
  acknowledgementRow,
  clearanceRow,
  dayCheckRow,
  pastInjuryRow,
  runEditRow,
  selfCheckRow,
  shownReportRow,
} from '../../rows/entry-row.ts'
import { parseRows, toRow } from '../../rows/parse-row.ts'
import type { AthleteRows } from './athlete.ts'

/** One kind of entry: its shape, what makes two of them the same one, and the day they are ordered by. */
export interface Kind<T, Named = T> {
  readonly name: string
  readonly schema: z.ZodType<T>
  readonly key: (value: Named) => string
  readonly date: (value: T) => string
}

function kind<T, Named = T>(
  name: string,
  schema: z.ZodType<T>,
  key: (value: Named) => string,
  date: (value: T) => string,
): Kind<T, Named> {
  return { name, schema, key, date }
}

/** Every kind of entry that is kept as a row of `said`. */
export const KINDS = {
  dayCheck: kind<DayCheck>(
    'day-check',
    dayCheckRow,
    (check) => check.date,
    (check) => check.date,
  ),
  clearance: kind<Clearance, Pick<Clearance, 'id'>>(
    'clearance',
    clearanceRow,
    ({ id }) => id,
    ({ on }) => on,
  ),
  selfCheck: kind<SelfCheck, Pick<SelfCheck, 'date' | 'area' | 'side'>>(
    'self-check',
    selfCheckRow,
    ({ date, area, side }) => `${date} ${area} ${side ?? '-'}`,
    ({ date }) => date,
  ),
  pastInjury: kind<PastInjury, Pick<PastInjury, 'id'>>(
    'past-injury',
    pastInjuryRow,
    ({ id }) => id,
    ({ when }) => when ?? '',
  ),
  runEdit: kind<RunEdit, Pick<RunEdit, 'sourceKey' | 'field'>>(
    'run-edit',
    runEditRow,
    ({ sourceKey, field }) => `${field} ${sourceKey}`,
    () => '',
  ),
  acknowledgement: kind(
    'acknowledgement',
    acknowledgementRow,
    ({ noteId }) => noteId,
    ({ date }) => date,
  ),
}

/** All of one kind, by day, then key. */
export function allEntries<T>({ db, athlete }: AthleteRows, { name, schema }: Kind<T>): readonly T[] {
  const rows = db.all('SELECT body FROM said WHERE athlete = ? AND kind = ? ORDER BY date, key', athlete, name)
  return parseRows(
    schema,
    rows.map(([body]) => body as string),
    name,
  )
}

/** A log of what was shown, in order: every one is kept, the same one once. */
const SHOWN: Kind<ShownReport> = {
  name: 'shown-report',
  schema: shownReportRow,
  key: () => '',
  date: () => '',
}

/** In the order they were shown. */
export function shownReports(rows: AthleteRows): readonly ShownReport[] {
  return allEntries(rows, SHOWN)
}

/** The same report again is kept once. */
export function appendShownReport({ db, athlete }: AthleteRows, report: ShownReport): void {
  // The key counts up, so that the order of keys is the order shown.
  db.run(
    `INSERT INTO said (athlete, kind, key, date, body)
     SELECT ?1, ?2, printf('%09d', (SELECT count(*) FROM said WHERE athlete = ?1 AND kind = ?2)), '', ?3
     WHERE NOT EXISTS (SELECT 1 FROM said WHERE athlete = ?1 AND kind = ?2 AND body = ?3)`,
    ...[athlete, SHOWN.name, toRow(shownReportRow, report, SHOWN.name)],
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
