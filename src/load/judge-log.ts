import { addDays } from '../lib/local-date.ts'
import type { LoadState } from '../model/load-state.ts'
import type { FrozenDays, LoadInput } from './input.ts'
import { stateOf } from './load-state.ts'
import { judgeAll, type LoadFlags } from './run-flags.ts'
import { makeSeries } from './series/index.ts'
import { dayOf } from './series/timeline.ts'

/** The advice looks at findings of fewer days than these: a flag's seven, and the spikes of the two weeks before. */
const ADVICE_LOOKBACK_DAYS = 28

/** What a log is judged to be: its flags, and its state for the days that are frozen. */
export interface JudgedLog extends LoadFlags {
  readonly state: LoadState
  /** The state with what is usual standing still over these days. */
  stateWith(frozen: readonly FrozenDays[]): LoadState
}

/**
 * `loadFlags` and `loadState` of one log over one set of series.
 * @param since day from which findings are wanted: a log of twenty years need not be judged whole for one week. What
 * is found is the same as without it; some older findings may be among it.
 */
export function judgeLog(input: LoadInput, since?: string): JudgedLog {
  const series = makeSeries(input)
  const forAdvice = addDays(input.asOf, -ADVICE_LOOKBACK_DAYS)
  const from = since === undefined || since < forAdvice ? since : forAdvice
  const flags = judgeAll(series, from === undefined ? 0 : dayOf(series.timeline, from))
  const state = stateOf(series)
  return { ...flags, state, stateWith: (frozen) => (frozen.length === 0 ? state : stateOf(series, frozen)) }
}
