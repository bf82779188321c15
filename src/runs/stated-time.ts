import type { StatedTotals } from '../model/recording.ts'
import type { Sport } from '../model/sport.ts'
import { FASTEST_HUMAN_MPS, IMPOSSIBLE_MPS } from './implausible.ts'

/** So slow nobody runs, walks or climbs, m/s. Our convention. */
const SLOWEST_ON_FOOT_MPS = 0.1

/** A time written in another unit is about this many times what the samples cover: minutes for hours, milliseconds for seconds. */
const OTHER_UNITS = [60, 1000, 3600]

/** About: pauses are in the one and not in the other. Our convention. */
const ABOUT = 1.25

/** The clock that is taken, and whether the file states another that cannot be. */
export interface RunningClock {
  readonly movingS: number
  readonly differs: boolean
}

/**
 * The time the device states, unless the way could not be gone in it and could in that of the samples: some converters
 * write the seconds of a lap as minutes, its milliseconds as seconds, or a second for all of it.
 * @param clockS What the samples say themselves: worked out where it is wanted.
 */
export function runningClock(
  { timerS, movingS }: StatedTotals,
  sport: Sport,
  distanceM: number | null,
  clockS: () => number,
  spanS: number,
): RunningClock {
  const stated = positive(timerS) ?? positive(movingS)
  if (stated === null) return { movingS: clockS(), differs: false }
  const onFoot = sport === 'run' || sport === 'walk' || sport === 'hike'
  if (!onFoot || distanceM === null || !(isTooFast(distanceM, stated) || isOfOtherUnit(stated, spanS))) {
    return { movingS: stated, differs: false }
  }
  const ownS = clockS()
  const differs = isOnFoot(distanceM, ownS)
  return { movingS: differs ? ownS : stated, differs }
}

function isTooFast(distanceM: number, seconds: number): boolean {
  return distanceM > FASTEST_HUMAN_MPS * Math.max(1, seconds)
}

function isOfOtherUnit(stated: number, spanS: number): boolean {
  return OTHER_UNITS.some((times) => stated > (times * spanS) / ABOUT && stated < times * spanS * ABOUT)
}

function isOnFoot(distanceM: number, seconds: number): boolean {
  return seconds > 0 && distanceM <= IMPOSSIBLE_MPS * seconds && distanceM >= SLOWEST_ON_FOOT_MPS * seconds
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null
}
