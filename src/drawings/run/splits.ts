import type { Samples } from '../../model/samples.ts'
import { along, indexAt, movingTime } from './course.ts'

/** One kilometre or mile of a run; the last may be shorter. */
export interface Split {
  /** From the start, m. */
  readonly fromM: number
  readonly toM: number
  readonly movingS: number
  /** End less beginning; null without altitude at both. */
  readonly heightM: number | null
  readonly hrBpm: number | null
}

/** A rest shorter than this is no split of its own, m. */
const LEAST_M = 50

/** A run in kilometres or miles; none where nothing measured the way. */
export function splitsOf(samples: Samples, unitM: number): readonly Split[] {
  const { dist, lat, ele, hr } = samples
  if (!dist.some((value) => value > 0) && !lat.some((value) => !Number.isNaN(value))) return []
  const way = along(samples)
  const moving = movingTime(samples)
  const total = way.at(-1) ?? 0
  return Array.from({ length: Math.ceil(total / unitM) }, (_, index): Split | null => {
    const [fromM, toM] = [index * unitM, Math.min(total, (index + 1) * unitM)]
    if (toM - fromM < Math.min(LEAST_M, unitM)) return null
    const [from, to] = [indexAt(way, fromM), indexAt(way, toM)]
    const beats = hr.slice(from, to + 1).filter((value) => !Number.isNaN(value))
    const height = ele[to]! - ele[from]!
    return {
      fromM,
      toM,
      movingS: timeAt(way, moving, toM) - timeAt(way, moving, fromM),
      heightM: Number.isNaN(height) ? null : height,
      hrBpm: beats.length === 0 ? null : beats.reduce((sum, value) => sum + value, 0) / beats.length,
    }
  }).filter((split) => split !== null)
}

/** Between two samples the time runs evenly. */
function timeAt(way: readonly number[], moving: readonly number[], at: number): number {
  const index = indexAt(way, at)
  const next = Math.min(way.length - 1, index + 1)
  const metres = way[next]! - way[index]!
  const share = metres > 0 ? (at - way[index]!) / metres : 0
  return moving[index]! + share * (moving[next]! - moving[index]!)
}
