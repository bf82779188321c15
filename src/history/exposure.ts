import { dayNumber } from '../lib/local-date.ts'
import type { LoadInput } from '../load/input.ts'
import { atLeast } from '../load/raised-so-far.ts'
import { loadFlags } from '../load/run-flags.ts'
import { FLAG_IDS, type FlagId, type FlagLevel } from '../model/flag.ts'
import { MADE_FROM_PAIN, OTHER_LEVEL, PRIMARY, WINDOW_DAYS } from './method.ts'

/** A flag, and the days on which it was raised or stood before. */
export interface Exposure {
  readonly id: FlagId
  readonly minLevel: FlagLevel
  readonly raisedOn: readonly string[]
  /** Days since 1970 that have it on them or in the six days before. */
  readonly stood: ReadonlySet<number>
}

/**
 * Every flag of the log as it would be without a note: what is written of pain can never bring a flag before it.
 * @param input of `loadFlags`, its `pains` and what notes tell of illness left out
 */
export function exposures(input: Omit<LoadInput, 'pains'>): readonly Exposure[] {
  const { findings } = loadFlags({ ...input, pains: [] })
  const byId = Map.groupBy(findings, ({ id }) => id)
  return FLAG_IDS.map((id) => {
    const minLevel = id === PRIMARY.id ? PRIMARY.minLevel : OTHER_LEVEL
    const raised = MADE_FROM_PAIN.includes(id) ? [] : (byId.get(id) ?? [])
    const raisedOn = [...new Set(raised.filter(({ level }) => atLeast(level, minLevel)).map(({ date }) => date))]
    return { id, minLevel, raisedOn, stood: new Set(raisedOn.map(dayNumber).flatMap(window)) }
  })
}

const window = (day: number): readonly number[] => Array.from({ length: WINDOW_DAYS }, (_, after) => day + after)
