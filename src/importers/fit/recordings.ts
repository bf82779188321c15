import type { QualityProblem } from '../../model/quality.ts'
import { NO_TOTALS, type Recording, type StatedTotals } from '../../model/recording.ts'
import type { Samples } from '../../model/samples.ts'
import { stepsPerRevolution } from '../steps-per-revolution.ts'
import type { Decoded } from './decoded.ts'
import { deviceName, hasBarometer } from './devices.ts'
import { type Leg, legsOf } from './legs.ts'
import { pausesOf, segmentStarts } from './pauses.ts'
import { SESSION } from './profile.ts'
import { type Ordered, samplesOf } from './samples.ts'
import { whatWasDone } from './sport.ts'
import { computedTotals, isOfFirstPart, totalsOf } from './totals.ts'
import { utcOffsetOf } from './utc-offset.ts'

/** A recording without its place in the file; `startMs` is null when nothing in the file has a time. */
export type LegRecording = Omit<Recording, 'part'>

// A session that starts this long after its own first record has a wrong start (seen on a fēnix 2: 45 minutes), s.
const LATE_START_S = 60

function startOf(leg: Leg, samples: Samples | null): number | null {
  const first = samples?.t[0] ?? null
  if (leg.startS === null || first === null) return leg.startS ?? first
  const apart = leg.startS - first
  return apart > LATE_START_S || apart < -86_400 ? first : leg.startS
}

/** Watches count on through a multisport file: a leg's distance starts where the one before ended. */
function rebased(dist: Float64Array, before: number): number {
  if (before === 0) return dist.findLast((value) => !Number.isNaN(value)) ?? 0
  let last = before
  let shift: number | null = null
  for (let i = 0; i < dist.length; i++) {
    const value = dist[i]!
    if (Number.isNaN(value)) continue
    shift ??= value >= before ? before : 0
    last = value
    dist[i] = value - shift
  }
  return last
}

function scale(column: Float64Array, factor: number): void {
  if (factor !== 1) for (let i = 0; i < column.length; i++) column[i]! *= factor
}

function seconds(pauses: readonly { readonly fromS: number; readonly untilS: number }[]): number {
  return pauses.reduce((sum, { fromS, untilS }) => sum + untilS - fromS, 0)
}

function qualityOf(
  decoded: Decoded,
  leg: Leg,
  ordered: Ordered | null,
  { guessed, firstPart }: { readonly guessed: boolean; readonly firstPart: boolean },
): QualityProblem[] {
  const quality: QualityProblem[] = []
  if (guessed) quality.push({ code: 'sport-guessed' })
  if (leg.session === null || firstPart) quality.push({ code: 'no-summary' })
  const records = decoded.records.count
  const outside = decoded.sessions.length <= 1 ? records - (ordered?.taken ?? records) : 0
  if (ordered !== null && (ordered.sorted || ordered.conflicting > 0 || outside > 0)) {
    quality.push({ code: 'time-order', detail: { sameSecond: ordered.conflicting, outside } })
  }
  return quality
}

function hasValue(column: Float64Array): boolean {
  return column.some((value) => !Number.isNaN(value))
}

function firstLongitude(samples: Samples | null): number | null {
  return samples?.lon.find((value) => !Number.isNaN(value)) ?? null
}

function legRecording(decoded: Decoded, leg: Leg, ordered: Ordered | null): LegRecording {
  const bare = ordered?.samples ?? null
  const startS = startOf(leg, bare)
  const stated = leg.session === null ? null : totalsOf(leg.session)
  const lastS = bare === null ? (startS ?? 0) : bare.t[bare.t.length - 1]!
  const stoppedS = stated?.elapsedS != null && stated.timerS !== null ? stated.elapsedS - stated.timerS : null
  const endS = Math.max(lastS, (startS ?? 0) + (stated?.elapsedS ?? 0))
  const pauses = startS === null ? [] : pausesOf(decoded.timerEvents, bare, startS, endS, stoppedS)
  const samples = bare === null ? null : { ...bare, segmentStarts: segmentStarts(bare.t, pauses) }
  const computed = samples === null ? NO_TOTALS : computedTotals(samples, seconds(pauses))
  const firstPart = stated !== null && isOfFirstPart(stated, computed)
  const raw: StatedTotals = stated === null || firstPart ? computed : stated
  const done = whatWasDone(leg.session, decoded.sport, samples, raw, decoded.device.manufacturer)
  const steps = stepsPerRevolution(done.sport, samples?.cad ?? new Float64Array(0), raw.avgCadenceSpm)
  if (samples !== null) scale(samples.cad, steps)
  const rpe = leg.session?.get(SESSION.workoutRpe)
  const altitude = samples !== null && hasValue(samples.ele)
  return {
    format: 'fit',
    key: null,
    describes: null,
    startMs: startS === null ? null : Math.round(startS * 1000),
    localStart: null,
    startKnown: 'time',
    utcOffsetS: utcOffsetOf(decoded, done.virtual ? null : firstLongitude(samples)),
    ...done,
    totals: { ...raw, avgCadenceSpm: raw.avgCadenceSpm === null ? null : raw.avgCadenceSpm * steps },
    title: null,
    description: null,
    privateNote: null,
    // Watches ask for 0–100 in tens: CR-10 times ten.
    rpe: rpe === undefined ? null : rpe / 10,
    shoe: null,
    device: deviceName(decoded),
    altitudeKind: altitude ? (hasBarometer(decoded) ? 'barometric' : 'unknown') : 'none',
    samples,
    pauses,
    quality: qualityOf(decoded, leg, ordered, { guessed: done.sportOrigin === 'guessed', firstPart }),
  }
}

/** The recordings of one decoded FIT file, in order of time. Uses up the records of `decoded`. */
export function recordingsOf(decoded: Decoded, damaged: boolean): readonly LegRecording[] {
  let before = 0
  return legsOf(decoded, damaged).map((leg) => {
    const ordered = samplesOf(decoded.records, leg.fromS, leg.untilS)
    if (ordered !== null) before = rebased(ordered.samples.dist, before)
    return legRecording(decoded, leg, ordered)
  })
}
