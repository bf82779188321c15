import { NO_TOTALS, type StatedTotals } from '../../model/recording.ts'
import type { RowRange } from '../order-points.ts'
import type { TrackPoints } from '../track-points.ts'
import type { Lap } from './scan.ts'

/** What the laps of an activity add up to. A total is stated only if every lap states it: a missing lap is not 0. */
export function totalsOfLaps(laps: readonly Lap[]): StatedTotals {
  if (laps.length === 0) return NO_TOTALS
  return {
    ...NO_TOTALS,
    distanceM: sum(laps, (lap) => lap.distanceM),
    timerS: sum(laps, (lap) => lap.timerS),
    calories: sum(laps, (lap) => lap.calories),
    avgHrBpm: averageHr(laps),
    maxHrBpm: maximumHr(laps),
  }
}

/** Laps that state less than this part of what the points counted leave some out: Movescount drops the last one. Our convention. */
const COVERED = 0.9

/**
 * True if the laps are all there, as far as the distance of the points tells: metres the device counted from the first to the
 * last. Laps of 0 m had no distance to state.
 */
export function coversPoints({ distanceM }: StatedTotals, countedM: number): boolean {
  return distanceM === null || distanceM === 0 || distanceM >= countedM * COVERED
}

/** A lap may end a moment before its last point, s. Our convention. */
const SLACK_S = 60

/** True if the last lap ends where the points do: then none is missing, whatever the points have counted. */
export function reachesLastPoint(
  laps: readonly Lap[],
  { columns: { t } }: TrackPoints,
  { from, until }: RowRange,
): boolean {
  const endS = laps.reduce((latest, { startS, timerS }) => Math.max(latest, startS + timerS || 0), 0)
  const lastS = t.subarray(from, until).reduce((latest, time) => (time > latest ? time : latest), 0)
  return endS > 0 && lastS - endS <= SLACK_S
}

/** Metres between the lowest and the highest count of these rows; 0 without. */
export function countedDistanceM({ columns: { dist } }: TrackPoints, { from, until }: RowRange): number {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (let row = from; row < until; row++) {
    const value = dist[row]!
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  return Math.max(0, highest - lowest)
}

function sum(laps: readonly Lap[], value: (lap: Lap) => number): number | null {
  const total = laps.reduce((so, lap) => so + value(lap), 0)
  return total >= 0 ? total : null
}

/** Over the time of the laps that state one: laps of a second or two often have none. Null if that is less than nine tenths. */
function averageHr(laps: readonly Lap[]): number | null {
  const timed = laps.filter(({ timerS }) => timerS > 0)
  const measured = timed.filter(({ averageHrBpm }) => averageHrBpm > 0)
  const seconds = (of: readonly Lap[]) => of.reduce((so, { timerS }) => so + timerS, 0)
  const measuredS = seconds(measured)
  if (measuredS === 0 || measuredS < 0.9 * seconds(timed)) return null
  const average = measured.reduce((so, { averageHrBpm, timerS }) => so + averageHrBpm * timerS, 0) / measuredS
  return Math.round(average * 10) / 10
}

function maximumHr(laps: readonly Lap[]): number | null {
  const highest = laps.reduce((so, { maximumHrBpm }) => (maximumHrBpm > so ? maximumHrBpm : so), 0)
  return highest > 0 ? highest : null
}
