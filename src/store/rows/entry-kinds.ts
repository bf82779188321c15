import type { Clearance, PastInjury, SelfCheck } from '../../model/clearance.ts'
import type { DayCheck } from '../../model/day-check.ts'
import type { RunEdit } from '../../model/run-edit.ts'
import type { ShownReport } from '../contract/store.ts'
import {
  acknowledgementRow,
  clearanceRow,
  dayCheckRow,
  pastInjuryRow,
  runEditRow,
  selfCheckRow,
  shownReportRow,
} from './entry-row.ts'
import type { RowSchema } from './parse-row.ts'

/** One kind of entry: its shape, what makes two of them the same one, and the day they are ordered by. */
export interface Kind<T, Named = T> {
  readonly name: string
  readonly schema: RowSchema<T>
  readonly key: (value: Named) => string
  readonly date: (value: T) => string
}

function kind<T, Named = T>(
  name: string,
  schema: RowSchema<T>,
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

/** A log of what was shown, in order: every one is kept, the same one once. */
export const SHOWN: Kind<ShownReport> = {
  name: 'shown-report',
  schema: shownReportRow,
  key: () => '',
  date: () => '',
}
