import type { Log } from '../../analysis/analyse.ts'
import { checkDate } from '../../lib/check-date.ts'
import { type LoadFlags, loadFlags } from '../../load/run-flags.ts'
import { episodeHistories } from '../../pain/episodes/index.ts'
import { withNotedIllness } from '../../pain/episodes/noted-illness.ts'
import { painOfRuns } from '../../pain/episodes/pain-of-runs.ts'

/**
 * Every load flag of the whole log up to a day: long runs, mileage, hills, ground, rest. Values, baselines and thresholds
 * are in each finding's `unit`; what each rests on stands in [the catalogue](catalogue.md).
 * @param asOf - local day; nothing later is looked at
 * @throws {RangeError} for an `asOf` that is no day
 */
export function loggedFlags(log: Log, asOf: string): LoadFlags {
  checkDate('asOf', asOf)
  const runs = log.runs.filter(({ date }) => date <= asOf)
  const pains = painOfRuns(episodeHistories({ ...log, runs, asOf }))
  return loadFlags({ runs, dayChecks: withNotedIllness(log.dayChecks, log.notes), pains, settings: log.settings, asOf })
}
