import type { z } from 'zod'
import type { Clearance, PastInjury, SelfCheck } from '../../model/clearance.ts'
import type { DayCheck } from '../../model/day-check.ts'
import { parseRows, toRow } from '../rows/parse-row.ts'
import {
  acknowledgementRow,
  clearanceRow,
  dayCheckRow,
  pastInjuryRow,
  selfCheckRow,
  shownReportRow,
} from '../rows/said-row.ts'
import type { ShownReport } from '../store.ts'
import type { AthleteRows } from './athlete.ts'

/** One kind of thing said: its shape, what makes two of them the same one, and the day they are ordered by. */
interface Kind<T> {
  readonly name: string
  readonly schema: z.ZodType<T>
  readonly key: (value: T) => string
  readonly date: (value: T) => string
}

function kind<T>(name: string, schema: z.ZodType<T>, key: (value: T) => string, date: (value: T) => string): Kind<T> {
  return { name, schema, key, date }
}

export const KINDS = {
  dayCheck: kind<DayCheck>(
    'day-check',
    dayCheckRow,
    (check) => check.date,
    (check) => check.date,
  ),
  clearance: kind<Clearance>(
    'clearance',
    clearanceRow,
    ({ id }) => id,
    ({ on }) => on,
  ),
  selfCheck: kind<SelfCheck>(
    'self-check',
    selfCheckRow,
    ({ date, area, side }) => `${date} ${area} ${side ?? '-'}`,
    ({ date }) => date,
  ),
  pastInjury: kind<PastInjury>(
    'past-injury',
    pastInjuryRow,
    ({ id }) => id,
    ({ when }) => when ?? '',
  ),
  shownReport: kind<ShownReport>(
    'shown-report',
    shownReportRow,
    ({ shownMs, week }) => `${shownMs} ${week}`,
    ({ asOf }) => asOf,
  ),
  acknowledgement: kind(
    'acknowledgement',
    acknowledgementRow,
    ({ noteId }) => noteId,
    ({ date }) => date,
  ),
}

/** All of one kind, by day, then key. */
export function allSaid<T>({ db, athlete }: AthleteRows, { name, schema }: Kind<T>): readonly T[] {
  const rows = db.all('SELECT body FROM said WHERE athlete = ? AND kind = ? ORDER BY date, key', athlete, name)
  return parseRows(
    schema,
    rows.map(([body]) => body as string),
    name,
  )
}

/** What was said of the same thing before is replaced. */
export function putSaid<T>({ db, athlete }: AthleteRows, { name, schema, key, date }: Kind<T>, value: T): void {
  db.run(
    `INSERT INTO said (athlete, kind, key, date, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET date = excluded.date, body = excluded.body`,
    ...[athlete, name, key(value), date(value), toRow(schema, value, name)],
  )
}
