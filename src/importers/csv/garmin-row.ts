import { sportOfType } from '../sport-of-type.ts'
import type { SportWord } from '../sport-words.ts'
import { measured } from './cells.ts'
import { durationS } from './duration.ts'
import type { GarminColumns } from './garmin-columns.ts'
import type { GarminHeading } from './garmin-headings.ts'
import { timerS } from './garmin-time.ts'
import { isAmbiguousNumber, type NumberStyle, numberOf, provenStyle } from './number.ts'

/** One row as Garmin wrote it: numbers read, units not yet known. */
export interface GarminRow {
  readonly cells: readonly string[]
  readonly type: string
  readonly word: SportWord | null
  /** In the account's unit, or metres (`isShort`). */
  readonly distance: number | null
  /** Swims, and runs on a track: `Distance` without decimals is metres (yards for an account in miles). */
  readonly isShort: boolean
  /** The style fell short: a number that means another in the other style was left out. */
  readonly isAmbiguous: boolean
  /** The clock's time, s. */
  readonly timerS: number | null
  /** Of a run, steps per minute of both feet: a table of several sports has one column for all of them. */
  readonly cadenceSpm: number | null
  number(heading: GarminHeading): number | null
  seconds(heading: GarminHeading): number | null
  text(heading: GarminHeading): string | undefined
}

/** Numbers that can be mistaken by a factor of a thousand. */
const NUMBERS: readonly GarminHeading[] = ['distance', 'ascent', 'descent', 'calories', 'stride']

/**
 * A row read in the file's number style. Its own `Distance` decides for it alone where it proves a style: two exports may have
 * been put together. Without any proof, a number that the styles read differently is not read.
 */
export function garminRow(cells: readonly string[], columns: GarminColumns, fileStyle: NumberStyle | null): GarminRow {
  const text = (heading: GarminHeading) => {
    const position = columns[heading]
    return position === undefined ? undefined : cells[position]
  }
  const style = provenStyle(text('distance')) ?? fileStyle
  const number = (heading: GarminHeading) => {
    const cell = text(heading)
    if (style !== null) return numberOf(cell, style)
    return isAmbiguousNumber(cell) ? null : numberOf(cell, 'point')
  }
  const type = (text('type') ?? '').trim()
  const word = sportOfType(type)
  const mayBeShort = word !== null && (word.sport === 'swim' || word.surface === 'track')
  const distance = number('distance')
  const seconds = (heading: GarminHeading) => durationS(text(heading))
  const isShort =
    mayBeShort &&
    !hasDecimals(text('distance'), style) &&
    !isFarTooSlow(distance, measured(seconds('elapsed')) ?? measured(seconds('moving')) ?? measured(seconds('time')))
  return {
    cells,
    type,
    word,
    distance,
    isShort,
    isAmbiguous: style === null && NUMBERS.some((heading) => isAmbiguousNumber(text(heading))),
    timerS: measured(
      timerS(text('time'), {
        movingS: measured(seconds('moving')),
        elapsedS: measured(seconds('elapsed')),
        kilometres: isShort ? null : distance,
      }),
    ),
    cadenceSpm: measured(number('cadence') ?? (word?.sport === 'run' ? number('mixedCadence') : null)),
    number,
    seconds,
    text,
  }
}

/** Slower than any length of a pool or a track, m/s: a tenth of a slow walk. Nobody runs or swims faster. Our conventions. */
const SLOWEST_MPS = 0.1
const FASTEST_MPS = 8

/** A `2` of metres that took nine minutes is 2 km: some accounts write whole kilometres without decimals. */
function isFarTooSlow(metres: number | null, seconds: number | null): boolean {
  if (metres === null || metres <= 0 || seconds === null) return false
  return metres / seconds < SLOWEST_MPS && (metres * 1000) / seconds <= FASTEST_MPS
}

function hasDecimals(cell: string | undefined, style: NumberStyle | null): boolean {
  return /[.,]/.test(cell ?? '') && (style === 'comma' ? /,\d+\s*$/ : /\.\d+\s*$/).test(cell ?? '')
}
