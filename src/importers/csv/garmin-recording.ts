import { raceOfWords } from '../../lib/race-words.ts'
import type { QualityProblem } from '../../model/quality.ts'
import type { Recording, StatedTotals } from '../../model/recording.ts'
import { tableSport } from '../table-sport.ts'
import { tableSurface } from '../table-surface.ts'
import { saysVirtual } from '../virtual-words.ts'
import { measured, textOf } from './cells.ts'
import type { GarminHeading } from './garmin-headings.ts'
import type { GarminRow } from './garmin-row.ts'
import { type CsvUnits, UNIT_METRES } from './garmin-units.ts'
import { dateKey, type TableStart } from './table-start.ts'

/** What a Garmin table tells only as a whole. */
export interface GarminFile {
  readonly units: CsvUnits
  /** The units were neither given nor seen in any row: they were assumed. */
  readonly areUnitsAssumed: boolean
  /** Files of 2020 to 2023 write 0 where a sensor was absent; newer ones `--` (formats.md §3.1). */
  readonly isZeroMissing: boolean
}

/**
 * One row as a recording without samples. The table has neither zone nor activity number: its name is its local start; of a
 * row with a day alone, what else tells it from others.
 */
export function garminRecording(row: GarminRow, start: TableStart, part: number, file: GarminFile): Recording {
  const totals = totalsOf(row, file)
  const title = textOf(row.text('title'))
  const { sport, sportOrigin } = tableSport({ word: row.word, title, totals })
  return {
    part,
    format: 'garmin-csv',
    key: `garmin-csv:${start.known === 'date' ? dateKey(start.local, { distanceM: totals.distanceM, seconds: totals.timerS }) : start.local}`,
    describes: null,
    startMs: null,
    localStart: start.local,
    startKnown: start.known,
    utcOffsetS: null,
    sport,
    sportOrigin,
    ...tableSurface({ sport, typeSurface: row.word?.surface ?? 'unknown', title, description: null }),
    virtual: saysVirtual({ type: row.type, title, program: null }),
    race: raceOfWords({ type: row.type, title, description: null, distanceM: totals.distanceM }),
    totals,
    title,
    description: null,
    privateNote: null,
    rpe: null,
    shoe: sport === 'run' ? shoeOf(row.text('shoe')) : null,
    device: null,
    altitudeKind: 'none',
    samples: null,
    pauses: [],
    quality: qualityOf(row, file),
  }
}

function totalsOf(row: GarminRow, { units, isZeroMissing }: GarminFile): StatedTotals {
  const metres = UNIT_METRES[units]
  const stated = (value: number | null) => (isZeroMissing ? measured(value) : value)
  const height = (heading: GarminHeading) => {
    const value = stated(row.number(heading))
    return value === null || value < 0 ? null : value * metres.height
  }
  const distance = stated(row.distance)
  return {
    distanceM: distance === null ? null : distance * (row.isShort ? metres.short : metres.distance),
    timerS: row.timerS,
    elapsedS: measured(row.seconds('elapsed')),
    movingS: measured(row.seconds('moving')),
    ascentM: height('ascent'),
    descentM: height('descent'),
    avgHrBpm: measured(row.number('avgHr')),
    maxHrBpm: measured(row.number('maxHr')),
    avgCadenceSpm: row.cadenceSpm,
    avgSpeedMps: null,
    calories: measured(row.number('calories')),
  }
}

function shoeOf(cell: string | undefined): string | null {
  const shoe = textOf(cell)
  return shoe?.trim() === '--' ? null : shoe
}

function qualityOf(row: GarminRow, { areUnitsAssumed, units }: GarminFile): readonly QualityProblem[] {
  return [
    ...(row.word === null ? [{ code: 'sport-guessed' } as const] : []),
    ...(areUnitsAssumed ? [{ code: 'units-assumed', detail: { units } } as const] : []),
  ]
}
