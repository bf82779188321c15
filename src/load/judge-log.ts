import { addDays } from '../lib/local-date.ts'
import type { LoadState } from '../model/load-state.ts'
import type { LoadInput } from './input.ts'
import { STATE_LOOKBACK_DAYS, stateOf } from './load-state.ts'
import { judgeAll, type LoadFlags } from './run-flags.ts'
import { dayOf } from './series/timeline.ts'
import { makeSeries } from './series.ts'

/**
 * `loadFlags` and `loadState` of one log over one set of series.
 * @param since day from which findings are wanted: a log of twenty years need not be judged whole for one week. What
 * is told is the same as without it; some older findings may be among it.
 */
export function judgeLog(input: LoadInput, since?: string): LoadFlags & { readonly state: LoadState } {
  const series = makeSeries(input)
  const forState = addDays(input.asOf, -STATE_LOOKBACK_DAYS)
  const from = since === undefined ? null : since < forState ? since : forState
  const flags = judgeAll(series, from === null ? 0 : dayOf(series.timeline, from))
  return { ...flags, state: stateOf(series, flags.findings) }
}
