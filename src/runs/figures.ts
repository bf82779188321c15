import type { DistanceSource, Figures } from '../model/figures.ts'
import { addedUp } from '../model/left-out.ts'
import type { QualityProblem } from '../model/quality.ts'
import type { Recording, StatedTotals } from '../model/recording.ts'
import type { Samples } from '../model/samples.ts'
import type { Sport } from '../model/sport.ts'
import { bodyMarks } from './body-marks.ts'
import { plausibleSpm, runningCadence } from './cadence.ts'
import { type Climb, climbAlong, isTable, statedClimb } from './climb/index.ts'
import type { DistanceAlong } from './distance/distance-along.ts'
import { minuteDistance } from './distance/minute-distance.ts'
import { clockTime, movingTime } from './distance/moving-time.ts'
import { hrHistogram, meanOfHistogram, plausibleBpm } from './heart-rate.ts'
import { distanceDiffers, implausibleTotals } from './implausible.ts'
import { type Kept, keptSamples } from './kept-samples.ts'
import { type RunningClock, runningClock } from './stated-time.ts'
import { FIGURES_VERSION } from './versions.ts'

/** A recording that has samples. */
type Sampled = Recording & { readonly samples: Samples }

/** What a recording says by itself, whatever other recordings there are. */
export function makeFigures(recording: Recording): Figures {
  const { samples } = recording
  if (samples === null || samples.t.length < 2) return figuresOfTotals(recording)
  return figuresOfSamples({ ...recording, samples })
}

function figuresOfSamples(recording: Sampled): Figures {
  const kept = keptSamples(recording)
  const { samples, stepS, way } = kept
  const totals = keptTotals(recording, kept)
  const { distanceM, distanceSource } = distanceOf(recording, totals.distanceM, way)
  const { movingS, elapsedS, differs } = timesOf(totals, recording.sport, distanceM, samples, stepS, way)
  const firstMs = recording.samples.t[0]! * 1000
  const lastMs = samples.t[samples.t.length - 1]! * 1000
  // A start long before the first sample that is kept was written by the clock that is left out.
  const startMs = kept.left.some(({ code }) => code === 'clock') ? samples.t[0]! * 1000 : (recording.startMs ?? firstMs)
  const climb = climbAlong({ ...recording, samples, totals }, stepS, way.alongM)
  const histogram = hrHistogram(samples.hr, stepS)
  return {
    version: FIGURES_VERSION,
    startMs,
    endMs: Math.max(lastMs, startMs),
    firstPosition: firstPosition(samples),
    sampleCount: samples.t.length,
    distanceM: rounded(distanceM),
    distanceSource,
    movingS: rounded(movingS),
    elapsedS: rounded(elapsedS),
    ...roundedClimb(climb),
    avgHrBpm: rounded(plausibleBpm(totals.avgHrBpm) ?? (histogram === null ? null : meanOfHistogram(histogram))),
    maxHrBpm:
      plausibleBpm(totals.maxHrBpm) ?? (histogram === null ? null : histogram.fromBpm + histogram.seconds.length - 1),
    hrHistogram: histogram,
    cadenceSpm: rounded(
      (recording.sport === 'run' ? runningCadence(samples.cad, stepS) : null) ?? plausibleSpm(totals.avgCadenceSpm),
    ),
    minuteM: way.source === 'none' ? [] : minuteDistance(samples.t, way.alongM, startMs / 1000),
    marks: bodyMarks(samples),
    left: addedUp([...kept.left, ...climb.left]),
    quality: [
      ...(differs ? [{ code: 'time-differs', detail: { statedS: Math.round(statedS(totals)) } } as const] : []),
      ...climb.quality,
      ...qualityOf(recording, kept, { startMs, distanceM, movingS, elapsedS }),
    ],
  }
}

const statedS = ({ timerS, movingS }: StatedTotals): number => positive(timerS) ?? movingS ?? 0

/** What the device states, less what was cut off. What it counted up in the hills is of the whole, and is not known of the part. */
function keptTotals({ totals }: Recording, { cutM, cutS, samples, left }: Kept): StatedTotals {
  const spanS = samples.t[samples.t.length - 1]! - samples.t[0]!
  const otherClock = left.some(({ code }) => code === 'clock')
  const time = (value: number | null) =>
    value === null ? null : otherClock ? Math.min(value, spanS) : Math.max(0, value - cutS)
  if (!otherClock && cutS === 0) return totals
  return {
    ...totals,
    distanceM: totals.distanceM === null ? null : Math.max(0, totals.distanceM - cutM),
    timerS: time(totals.timerS),
    movingS: time(totals.movingS),
    elapsedS: totals.elapsedS === null ? null : Math.min(totals.elapsedS, spanS),
    ...(cutS === 0 ? {} : { ascentM: null, descentM: null, avgHrBpm: null, maxHrBpm: null }),
  }
}

/** The device's own count, else what the samples say. A stated 0 is a counter that was not there. */
function distanceOf(
  { format }: Recording,
  statedM: number | null,
  { alongM, source }: DistanceAlong,
): { distanceM: number | null; distanceSource: DistanceSource } {
  if (statedM !== null && statedM > 0) {
    return { distanceM: statedM, distanceSource: isTable(format) ? 'table' : 'device' }
  }
  if (source === 'none') return { distanceM: null, distanceSource: 'none' }
  return { distanceM: alongM[alongM.length - 1]!, distanceSource: source }
}

function timesOf(
  totals: StatedTotals,
  sport: Sport,
  distanceM: number | null,
  { t }: Samples,
  stepS: Float64Array,
  { alongM, source }: DistanceAlong,
): RunningClock & { readonly elapsedS: number } {
  const spanS = t[t.length - 1]! - t[0]!
  const clockS = () => (source === 'none' ? clockTime(stepS) : movingTime(stepS, alongM))
  const { movingS, differs } = runningClock(totals, sport, distanceM, clockS, spanS)
  // Some trainers state an elapsed time a second below the timer.
  return { movingS, differs, elapsedS: Math.max((differs ? null : positive(totals.elapsedS)) ?? spanS, movingS) }
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null
}

function qualityOf(
  { sport }: Sampled,
  { samples, way, positionsM, ridden }: Kept,
  totals: { startMs: number; distanceM: number | null; movingS: number; elapsedS: number },
): readonly QualityProblem[] {
  const problems = [...implausibleTotals({ ...totals, hasSamples: true })]
  if (ridden !== null && !problems.some(({ code }) => code === 'impossible-speed')) problems.push(ridden)
  if (way.source === 'samples' && totals.distanceM !== null && positionsM !== null && sport === 'run') {
    const differs = distanceDiffers(samples, totals.distanceM, positionsM)
    if (differs !== null) problems.push(differs)
  }
  return problems
}

function firstPosition({ lat, lon }: Samples): Figures['firstPosition'] {
  let i = 0
  while (i < lat.length && Number.isNaN(lat[i]!)) i++
  return i === lat.length ? null : { lat: lat[i]!, lon: lon[i]! }
}

/** A row of a table, a manual entry, or a file whose samples are lost. */
function figuresOfTotals(recording: Recording): Figures {
  const { totals, startMs, samples } = recording
  const movingS = positive(totals.timerS) ?? positive(totals.movingS) ?? positive(totals.elapsedS)
  const elapsedS = movingS === null ? null : Math.max(positive(totals.elapsedS) ?? movingS, movingS)
  const distanceM = positive(totals.distanceM)
  const table = isTable(recording.format)
  return {
    version: FIGURES_VERSION,
    startMs,
    endMs: startMs === null || elapsedS === null ? startMs : startMs + elapsedS * 1000,
    firstPosition: samples === null ? null : firstPosition(samples),
    sampleCount: samples?.t.length ?? 0,
    distanceM: rounded(distanceM),
    distanceSource: distanceM === null ? 'none' : table ? 'table' : 'device',
    movingS: rounded(movingS),
    elapsedS: rounded(elapsedS),
    ...roundedClimb(statedClimb(recording)),
    avgHrBpm: plausibleBpm(totals.avgHrBpm),
    maxHrBpm: plausibleBpm(totals.maxHrBpm),
    hrHistogram: null,
    cadenceSpm: plausibleSpm(totals.avgCadenceSpm),
    minuteM: [],
    marks: null,
    left: [],
    quality: implausibleTotals({ startMs, distanceM, movingS, elapsedS, hasSamples: !table && samples !== null }),
  }
}

/** To a decimetre, a tenth of a second, a tenth of a beat: finer is noise, and the same run twice gives the same text. */
function rounded(value: number): number
function rounded(value: number | null): number | null
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10
}

function roundedClimb({
  quality: _,
  left: __,
  gradeM,
  elevationSource,
  ...heights
}: Climb): Omit<Climb, 'quality' | 'left'> {
  return {
    elevationSource,
    ascentM: rounded(heights.ascentM),
    descentM: rounded(heights.descentM),
    longestClimbM: rounded(heights.longestClimbM),
    longestDescentM: rounded(heights.longestDescentM),
    gradeM:
      gradeM === null
        ? null
        : {
            up6to10: Math.round(gradeM.up6to10),
            up10to15: Math.round(gradeM.up10to15),
            up15: Math.round(gradeM.up15),
            down6to10: Math.round(gradeM.down6to10),
            down10to15: Math.round(gradeM.down10to15),
            down15: Math.round(gradeM.down15),
          },
  }
}
