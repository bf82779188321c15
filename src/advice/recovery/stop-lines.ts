import { AREAS } from '../../model/area.ts'
import type { Level } from '../level.ts'
import type { PainFacts } from '../pain-facts.ts'
import { type Lines, line } from './lines.ts'

const LOWER_LEG = new Set(['shin', 'calf', 'achilles', 'ankle', 'foot', 'toe'])
const UPPER = new Set(['neck', 'shoulder', 'arm', 'upper-back', 'head', 'jaw'])

/**
 * No running: what may be done instead, by place (S2-18, S4-14), and what must not.
 * @param facts of the last note of each open place.
 * @param standing of every note that still sets a level.
 * @param quietDaysCount whether a place rests that quiet days bring back; where only a clearance does, they are not required.
 */
export function stopLines(
  level: Level,
  facts: readonly PainFacts[],
  standing: readonly PainFacts[],
  quietDaysCount: boolean,
): Lines {
  // P24: bone, or anything a professional sees first, carries no weight.
  const unloaded = level.c >= 3 || standing.some(({ tissue }) => tissue === 'bone')
  return {
    do: [
      line(unloaded ? 'non-weight-bearing' : crossTraining(facts)),
      ...(quietDaysCount ? [line('quiet-day-answers')] : []),
      ...(level.c < 3 ? [line('rest-costs-little')] : []),
    ],
    avoid: [line('no-running'), ...(unloaded ? [line('no-weight-bearing-exercise')] : [])],
  }
}

function crossTraining(facts: readonly PainFacts[]): string {
  const regions = facts.flatMap(({ area, tissue }) => (area === null || tissue === 'skin' ? [] : [AREAS[area].region]))
  if (regions.some((region) => LOWER_LEG.has(region)) || facts.some((one) => one.has('walking-hurts'))) {
    return 'cross-train-off-feet'
  }
  if (regions.includes('knee')) return 'cross-train-knee'
  return regions.some((region) => UPPER.has(region)) ? 'cross-train-upper' : 'cross-train'
}
