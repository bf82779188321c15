import { NO_TOTALS, type StatedTotals } from '../../model/recording.ts'
import type { Sport } from '../../model/sport.ts'
import { stepsPerRevolution } from '../steps-per-revolution.ts'
import { measured } from './cells.ts'
import { type NumberStyle, numberOf } from './number.ts'
import type { StravaColumn, StravaColumns } from './strava-columns.ts'

/** Where two blocks of a row may differ by rounding and still say the same: 5 % and this much. Our convention. */
const AGREES_RATIO = 0.05
const AGREES_M = 100
const AGREES_S = 60

const ON_FOOT: ReadonlySet<Sport> = new Set<Sport>(['run', 'walk', 'hike'])
const NO_SAMPLES = new Float64Array(0)

/** What a row of Strava measured. */
export interface StravaTotals {
  readonly totals: StatedTotals
  /** Distance on unpaved ways, m; null where Strava did not tell. */
  readonly dirtM: number | null
  /** What the two blocks say where they disagree: the first holds what the runner cropped, the second the recording. */
  readonly disagreement: Readonly<Record<string, number>> | null
}

/** What the file tells about its first block. */
export interface FirstBlock {
  /** The first block is written in the account's language; the second always has a decimal point. */
  readonly style: NumberStyle
  /** Metres in one unit of the first `Distance`, for this type of activity; null where nothing tells. */
  readonly unitM: number | null
}

/** The totals of one row of Strava's table. */
export function stravaTotals(
  cells: readonly string[],
  columns: StravaColumns,
  sport: Sport,
  block: FirstBlock,
): StravaTotals {
  const first = (column: StravaColumn) => numberOf(at(cells, columns, column), block.style)
  const si = (column: StravaColumn) => numberOf(at(cells, columns, column), 'point')
  const shownDistance = first('distance')
  const shownM = shownDistance === null || block.unitM === null ? null : shownDistance * block.unitM
  const shownS = first('elapsed')
  const recordedM = si('distance2')
  const recordedS = si('elapsed2')
  const maxHrBpm = measured(first('maxHr')) ?? measured(si('maxHr2'))
  if (differ(shownM, recordedM, AGREES_M) || differ(shownS, recordedS, AGREES_S)) {
    // Someone cropped it: what is shown is theirs; the rest was measured over the uncropped whole and stands in the file.
    return {
      totals: { ...NO_TOTALS, distanceM: shownM ?? recordedM, elapsedS: shownS ?? recordedS, maxHrBpm },
      dirtM: null,
      disagreement: figures({ shownM, recordedM, shownS, recordedS }),
    }
  }
  const distanceM = recordedM ?? shownM
  return {
    totals: {
      distanceM,
      timerS: measured(si('timer')),
      elapsedS: recordedS ?? shownS,
      movingS: measured(si('moving')),
      ...climb(cells, columns),
      avgHrBpm: measured(si('avgHr')),
      maxHrBpm,
      avgCadenceSpm: stepsPerMinute(si('avgCadence'), sport),
      avgSpeedMps: measured(si('avgSpeed')),
      calories: measured(si('calories')),
    },
    dirtM: dirtOf(si('dirt'), distanceM),
    disagreement: null,
  }
}

/** The cell of a column, undefined where the table or the row has none. */
export function at(cells: readonly string[], columns: StravaColumns, column: StravaColumn): string | undefined {
  const position = columns[column]
  return position === undefined ? undefined : cells[position]
}

/**
 * Without a lowest and a highest altitude nothing was measured, and Strava writes a climb of 0. Four of 1406 real rows have
 * their loss below zero, each of a size that fits the altitudes of its row: the sign is noise, the descent is not.
 */
function climb(cells: readonly string[], columns: StravaColumns): Pick<StatedTotals, 'ascentM' | 'descentM'> {
  const number = (column: StravaColumn) => numberOf(at(cells, columns, column), 'point')
  const tellsRange = columns.eleLow !== undefined && columns.eleHigh !== undefined
  const unmeasured = tellsRange && number('eleLow') === null && number('eleHigh') === null
  const stated = (metres: number | null) => (unmeasured && metres === 0 ? null : metres)
  const lossM = stated(number('descent'))
  return { ascentM: stated(number('ascent')), descentM: lossM === null ? null : Math.abs(lossM) }
}

function stepsPerMinute(cadence: number | null, sport: Sport): number | null {
  const counted = measured(cadence)
  if (counted === null || !ON_FOOT.has(sport)) return null
  return counted * stepsPerRevolution('run', NO_SAMPLES, counted)
}

function dirtOf(dirtM: number | null, distanceM: number | null): number | null {
  if (dirtM === null || distanceM === null || dirtM < 0 || dirtM > distanceM * (1 + AGREES_RATIO)) return null
  return Math.min(dirtM, distanceM)
}

function differ(a: number | null, b: number | null, allowed: number): boolean {
  return a !== null && b !== null && Math.abs(a - b) > Math.max(allowed, AGREES_RATIO * Math.max(a, b))
}

function figures(values: Readonly<Record<string, number | null>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== null))
}
