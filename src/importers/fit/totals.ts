import { NO_TOTALS, type StatedTotals } from '../../model/recording.ts'
import type { Samples } from '../../model/samples.ts'
import type { Message } from './decoded.ts'
import { SESSION } from './profile.ts'

const scaled = (message: Message, field: number, divisor: number): number | null => {
  const raw = message.get(field)
  return raw === undefined ? null : raw / divisor
}

/** Whole metres and the centimetres newer watches write beside them. */
function climb(session: Message, wholeM: number, fractionCm: number): number | null {
  const whole = session.get(wholeM)
  return whole === undefined ? null : whole + (session.get(fractionCm) ?? 0) / 100
}

/** A heart rate of 0 is none. */
const heartRate = (bpm: number | undefined): number | null => bpm || null

/** What the session states. Cadence is as recorded: revolutions a minute. */
export function totalsOf(session: Message): StatedTotals {
  const timerS = scaled(session, SESSION.totalTimerMs, 1000)
  const elapsedS = scaled(session, SESSION.totalElapsedMs, 1000)
  const cadence = session.get(SESSION.avgCadenceRpm)
  return {
    distanceM: scaled(session, SESSION.totalDistanceCm, 100),
    timerS,
    // Some write less than the clock ran, Zwift by a second, rowing computers by hours (formats.md §5.8).
    elapsedS: elapsedS === null ? null : Math.max(elapsedS, timerS ?? 0),
    movingS: scaled(session, SESSION.totalMovingMs, 1000),
    ascentM: climb(session, SESSION.totalAscentM, SESSION.fractionalAscentCm),
    descentM: climb(session, SESSION.totalDescentM, SESSION.fractionalDescentCm),
    avgHrBpm: heartRate(session.get(SESSION.avgHrBpm)),
    maxHrBpm: heartRate(session.get(SESSION.maxHrBpm)),
    avgCadenceSpm: cadence === undefined ? null : cadence + (session.get(SESSION.avgFractionalCadence) ?? 0) / 128,
    avgSpeedMps: scaled(session, SESSION.enhancedAvgSpeedMmps, 1000) ?? scaled(session, SESSION.avgSpeedMmps, 1000),
    calories: session.get(SESSION.totalCalories) ?? null,
  }
}

/** Totals where no session states any: time between first and last sample, less the pauses; distance as the device counted it. */
export function computedTotals(samples: Samples, stoppedS: number): StatedTotals {
  const { t, dist } = samples
  const elapsedS = t[t.length - 1]! - t[0]!
  return {
    ...NO_TOTALS,
    elapsedS,
    timerS: Math.max(0, elapsedS - stoppedS),
    distanceM: dist.findLast((value) => !Number.isNaN(value)) ?? null,
  }
}

/** A session that is of a first part alone falls short of its records by more than this in way and in time. Our convention. */
const SHORT_BY = 0.1
const SHORT_BY_M = 200
const SHORT_BY_S = 60

/**
 * True where a session states less way and less time than its own records: some watches that are stopped, put away and
 * taken up again ("resume later") write the summary of what came before. A treadmill set right after the run differs in way alone.
 */
export function isOfFirstPart(stated: StatedTotals, computed: StatedTotals): boolean {
  return (
    fallsShort(stated.distanceM, computed.distanceM, SHORT_BY_M) &&
    fallsShort(stated.timerS, computed.timerS, SHORT_BY_S)
  )
}

function fallsShort(stated: number | null, computed: number | null, least: number): boolean {
  return stated !== null && stated > 0 && computed !== null && computed - stated > Math.max(least, SHORT_BY * stated)
}
