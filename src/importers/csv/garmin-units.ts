import { median } from 'simple-statistics'
import { METRES_PER_FOOT, METRES_PER_MILE, METRES_PER_YARD } from '../../lib/units.ts'
import { measured } from './cells.ts'
import type { GarminRow } from './garmin-row.ts'

/** The unit of distance of a Garmin account. */
export type CsvUnits = 'km' | 'mi'

/** Metres in the units of an account: distance, and the short one of pools and tracks, and height. */
export const UNIT_METRES: Readonly<Record<CsvUnits, { distance: number; short: number; height: number }>> = {
  km: { distance: 1000, short: 1, height: 1 },
  // Ascent follows the same setting: feet with miles (formats.md §3.3, inference).
  mi: { distance: METRES_PER_MILE, short: METRES_PER_YARD, height: METRES_PER_FOOT },
}

/**
 * Bounds of the stride test, m per unit of distance: measured 955–1007 (5–95 %) on four exports in km and 1563–1614 on one
 * in miles, 1812 rows (formats.md §3.3). Between and beyond them it tells nothing.
 */
const STRIDE_TEST: Readonly<Record<CsvUnits, readonly [number, number]>> = { km: [900, 1150], mi: [1420, 1800] }

/**
 * Steps a minute of a run without rests. With rests, as in games, what is counted while standing is not the stride's: football in
 * kilometres then looks like a run in miles (steps × stride / distance 1670).
 */
const RUNNING_SPM = { from: 130, to: 220 } as const

/**
 * The unit of `Distance`, which no heading names: steps × stride is the way in metres, since the stride stays in metres whatever
 * the account is set to. The median over the rows that tell it best; null where it tells nothing. Steps are cadence × time, else
 * (tables of several sports) those of the column: medians 974–1037 on 21 exports in km, 1601–1614 on 6 in miles.
 */
export function unitsByStride(rows: readonly GarminRow[]): CsvUnits | null {
  const stated = rows.flatMap((row) => {
    const strideM = measured(row.number('stride'))
    const distance = row.isShort ? null : measured(row.distance)
    const steps = stepsOf(row)
    if (strideM === null || distance === null || steps === null) return []
    return [{ metresPerUnit: (steps.count * strideM) / distance, spm: steps.spm }]
  })
  const running = stated.filter(({ spm }) => isRunning(spm))
  const best = (running.length > 0 ? running : stated).map(({ metresPerUnit }) => metresPerUnit)
  if (best.length === 0) return null
  const middle = median(best)
  return (
    (['km', 'mi'] as const).find((unit) => middle >= STRIDE_TEST[unit][0] && middle <= STRIDE_TEST[unit][1]) ?? null
  )
}

function stepsOf(row: GarminRow): { readonly count: number; readonly spm: number } | null {
  const movingS = measured(row.seconds('moving')) ?? row.timerS
  if (row.cadenceSpm !== null)
    return movingS === null ? null : { count: (row.cadenceSpm * movingS) / 60, spm: row.cadenceSpm }
  const count = measured(row.number('steps'))
  const spm = count === null || row.timerS === null ? null : (count * 60) / row.timerS
  return count === null || spm === null || !isRunning(spm) ? null : { count, spm }
}

const isRunning = (spm: number): boolean => spm >= RUNNING_SPM.from && spm <= RUNNING_SPM.to
