import type { Log } from '../../analysis/analyse.ts'
import { flagHistory } from '../../history/flag-history.ts'
import { checkDate } from '../../lib/check-date.ts'
import type { FlagHistory, FlagHistoryOfLog } from '../../model/flag-history.ts'

/** The history of a log with the days behind it, for a drawing. @throws {RangeError} for an `asOf` that is no day */
export function loggedHistory(log: Log, asOf: string): FlagHistoryOfLog {
  checkDate('asOf', asOf)
  const { settings } = log
  return flagHistory({ ...log, asOf, notedSince: settings.notedSince, notNoted: settings.notNoted ?? [] })
}

/**
 * Which flags stood before the pains of a log more often than before its other runs, with how often they stand anyway: each
 * pain beside the runs on its weekday within a year. It changes no flag and no advice; what it can tell of one log, and what
 * not, stands in [Before your pains](history.md).
 * @param asOf - local day; nothing later is looked at
 * @throws {RangeError} for an `asOf` that is no day
 */
export function flagsBeforePains(log: Log, asOf: string): FlagHistory {
  return loggedHistory(log, asOf).history
}
