import { raceOfWords } from '../../lib/race-words.ts'
import type { Recording, StatedTotals } from '../../model/recording.ts'
import { sportOfType } from '../sport-of-type.ts'
import { FURTHEST_OFFSET_S, QUARTER_HOUR_S } from '../stated-offset.ts'
import { tableSport } from '../table-sport.ts'
import { tableSurface } from '../table-surface.ts'
import { saysVirtual } from '../virtual-words.ts'
import type { Summary } from './summary.ts'

/** Garmin counts a kilocalorie as 4.19 (formats.md §4: 1081.03 / 4.19 = 258). */
const KJ_PER_KCAL = 4.19

/** Types of event in Garmin Connect: races carry 1 (all named races of a public export did), 9 is "not stated". */
const RACE_EVENT = 1
const UNSTATED_EVENT = 9

/** A summary as a recording without samples; null if it does not tell when it was. */
export function summaryRecording(summary: Summary, part: number): Recording | null {
  const startMs = summary.beginTimestamp ?? summary.startTimeGmt
  if (startMs === null || Math.abs(startMs) > 8.64e15) return null
  const utcOffsetS = offsetOf(startMs, summary.startTimeLocal)
  const totals = totalsOf(summary)
  const title = wordsOf(summary.name)
  const description = wordsOf(summary.description)
  const word = sportOfType(summary.activityType ?? '') ?? sportOfType(summary.sportType ?? '')
  const { sport, sportOrigin } = tableSport({ word, title, totals })
  return {
    part,
    format: 'garmin-json',
    key: `garmin-json:${summary.activityId}`,
    describes: null,
    startMs,
    localStart: utcOffsetS === null ? null : new Date(startMs + utcOffsetS * 1000).toISOString().slice(0, 19),
    startKnown: 'time',
    utcOffsetS,
    sport,
    sportOrigin,
    ...tableSurface({ sport, typeSurface: word?.surface ?? 'unknown', title, description }),
    virtual: saysVirtual({ type: summary.activityType ?? null, title, program: null }),
    race:
      raceOfWords({
        type: summary.activityType ?? null,
        title,
        description: description,
        distanceM: totals.distanceM,
      }) ?? raceOf(summary.eventTypeId),
    totals,
    title,
    description,
    privateNote: null,
    rpe: exertionOf(summary.workoutRpe),
    shoe: null,
    device: null,
    altitudeKind: 'none',
    samples: null,
    pauses: [],
    quality: [
      ...(word === null ? [{ code: 'sport-guessed' } as const] : []),
      ...(summary.manualActivity ? [{ code: 'manual' } as const] : []),
    ],
  }
}

/** `startTimeLocal` is the wall time written as if it were UTC; the difference is an offset only on a quarter of an hour. */
function offsetOf(startMs: number, localMs: number | null): number | null {
  if (localMs === null) return null
  const offsetS = Math.round((localMs - startMs) / 1000 / QUARTER_HOUR_S) * QUARTER_HOUR_S
  const isExact = Math.abs(localMs - startMs - offsetS * 1000) < 1000
  return isExact && Math.abs(offsetS) <= FURTHEST_OFFSET_S ? offsetS : null
}

function totalsOf(summary: Summary): StatedTotals {
  return {
    distanceM: scaled(summary.distance, 100),
    timerS: positive(scaled(summary.duration, 1000)),
    elapsedS: positive(scaled(summary.elapsedDuration, 1000)),
    movingS: positive(scaled(summary.movingDuration, 1000)),
    ascentM: scaled(summary.elevationGain, 100),
    descentM: scaled(summary.elevationLoss, 100),
    avgHrBpm: positive(summary.avgHr),
    maxHrBpm: positive(summary.maxHr),
    avgCadenceSpm: positive(summary.avgDoubleCadence) ?? positive(scaled(summary.avgRunCadence, 0.5)),
    avgSpeedMps: positive(scaled(summary.avgSpeed, 0.1)),
    calories: positive(scaled(summary.calories, KJ_PER_KCAL)),
  }
}

function scaled(value: number | null, divisor: number): number | null {
  return value === null || value < 0 ? null : value / divisor
}

/** Where 0 is a sensor or a clock that was not there. */
function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null
}

function wordsOf(value: string | null): string | null {
  return value === null || value.trim() === '' ? null : value
}

function raceOf(eventTypeId: number | null): boolean | null {
  return eventTypeId === null || eventTypeId === UNSTATED_EVENT ? null : eventTypeId === RACE_EVENT
}

function exertionOf(workoutRpe: number | null): number | null {
  return workoutRpe !== null && workoutRpe >= 10 && workoutRpe <= 100 ? workoutRpe / 10 : null
}
