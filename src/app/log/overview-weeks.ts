import { analyse, type Log } from '../../analysis/analyse.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { addDays } from '../../lib/local-date.ts'
import type { Analysis, Week } from '../../model/analysis.ts'

/**
 * Each of the `count` weeks up to `last` as it stood on its last day (today for one that still runs), oldest first.
 * Nothing is logged as shown: it looks back, it was shown when it was today's. The last carries the history and the
 * flags of them all, those too as they stood.
 * @throws {RangeError} for a `count` below one or a `today` that is no day
 */
export function overviewWeeks(log: Log, last: Week, count: number, today: string): readonly [Analysis, ...Analysis[]] {
  if (count < 1) throw new RangeError(`an overview has at least one week, not ${count}`)
  const weeks = Array.from({ length: count }, (_, index) => {
    const week = weekOf(addDays(last.from, -7 * (count - 1 - index)), log.settings.weekStart)
    const asOf = week.to < today ? week.to : today
    return analyse(log, week, asOf, index === count - 1 ? count : 1)
  })
  const all = { ...weeks.at(-1)!, recentFlags: weeks.flatMap(({ flags }) => flags) }
  return weeks.with(-1, all) as [Analysis, ...Analysis[]]
}
