import type { LoadState } from '../model/load-state.ts'
import type { LoadInput } from './input.ts'
import { stateOf } from './load-state.ts'
import { judgeAll, type LoadFlags } from './run-flags.ts'
import { makeSeries } from './series.ts'

/** `loadFlags` and `loadState` of one log over one set of series. */
export function judgeLog(input: LoadInput): LoadFlags & { readonly state: LoadState } {
  const series = makeSeries(input)
  const flags = judgeAll(series)
  return { ...flags, state: stateOf(series, flags.findings) }
}
