import { addedUp, type LeftOut } from '../model/left-out.ts'
import type { QualityProblem } from '../model/quality.ts'
import type { Recording } from '../model/recording.ts'
import type { Samples } from '../model/samples.ts'
import { beforeFirstFix } from './distance/before-first-fix.ts'
import { clockSteps } from './distance/clock-steps.ts'
import { countedByDevice, type DistanceAlong, distanceAlong } from './distance/distance-along.ts'
import { type PositionSteps, positionSteps } from './distance/position-steps.ts'
import { riddenParts } from './distance/ridden-parts.ts'
import { soundPositions } from './distance/sound-positions.ts'
import { straightenJumps } from './distance/straighten-jumps.ts'
import { withoutStrayClocks } from './distance/stray-clocks.ts'
import { unmarkedPauses } from './distance/unmarked-pauses.ts'
import { wayOverPositions } from './distance/way-over-positions.ts'
import { samplesBetween } from './samples-between.ts'

/** What of a recording is the run, and the way along it. */
export interface Kept {
  /** Without what was left out: ends that are cut off are not there, positions that are not believed are gaps. */
  readonly samples: Samples
  readonly stepS: Float64Array
  readonly way: DistanceAlong
  /** The way over the positions, jitter and all, where a device counted beside them; else null. */
  readonly positionsM: number | null
  readonly left: readonly LeftOut[]
  /** Way and running time that were cut off at the ends, as the device counted them. */
  readonly cutM: number
  readonly cutS: number
  /** A ride that could not be cut off. */
  readonly ridden: QualityProblem | null
}

/** What decides which part of a recording is kept. */
export type Sampled = Pick<Recording, 'pauses' | 'sport' | 'surface'> & { readonly samples: Samples }

/** The part of a recording that was the run, for its figures and for whatever draws or hands on its samples. */
export function keptSamples({ samples: recorded, pauses, sport, surface }: Sampled): Kept {
  const onFoot = sport === 'run' || sport === 'walk' || sport === 'hike'
  const sameClock = withoutStrayClocks(recorded)
  const asTheyAre = !onFoot || surface.track >= 0.5
  const measure = (samples: Samples) => measured(samples, clockSteps(samples, pauses), onFoot, asTheyAre)
  const whole = measure(sameClock.samples)
  const ridden = riddenParts(whole.runningS, whole.carriedM)
  if (ridden === null || ridden.run === null || !onFoot) {
    const left = addedUp([...sameClock.left, ...whole.left])
    return { ...whole, left, cutM: 0, cutS: 0, ridden: ridden?.problem ?? null }
  }
  const { from, until } = ridden.run
  const run = measure(samplesBetween(sameClock.samples, from, until))
  const { carriedM, runningS } = whole
  const t = sameClock.samples.t
  const end = t.length - 1
  const cut: LeftOut[] = []
  if (from > 0) cut.push({ code: 'head', points: from, m: carriedM[from]!, s: t[from]! - t[0]! })
  if (until <= end) {
    cut.push({
      code: 'tail',
      points: end + 1 - until,
      m: carriedM[end]! - carriedM[until - 1]!,
      s: t[end]! - t[until - 1]!,
    })
  }
  return {
    ...run,
    left: addedUp([...sameClock.left, ...cut, ...run.left]),
    cutM: cut.reduce((sum, { m }) => sum + m, 0),
    cutS: sumOf(runningS, 1, from + 1) + sumOf(runningS, until, end + 1),
    ridden: null,
  }
}

function sumOf(values: Float64Array, from: number, until: number): number {
  let sum = 0
  for (let i = from; i < until; i++) sum += values[i]!
  return sum
}

interface Measured extends Pick<Kept, 'samples' | 'stepS' | 'way' | 'positionsM' | 'left'> {
  /** The way as it was carried along, jumps that no feet made included. */
  readonly carriedM: Float64Array
  /** Seconds the clock ran before each sample, over gaps too. */
  readonly runningS: Float64Array
}

function measured(recorded: Samples, stepS: Float64Array, onFoot: boolean, asTheyAre: boolean): Measured {
  let samples = recorded
  const counted = countedByDevice(samples.dist, stepS)
  let steps = positionSteps(samples, stepS, counted === null)
  const sound = onFoot ? soundPositions(samples, steps) : null
  if (sound !== null && sound.unsound.length > 0) {
    samples = withoutPositions(samples, sound.unsound)
    steps = positionSteps(samples, stepS, counted === null)
  }
  if (counted !== null) {
    const positionsM = steps.at.length < 2 ? null : sumOf(steps.lengthM, 1, steps.at.length)
    const way: DistanceAlong = { alongM: counted, source: 'samples' }
    return { samples, stepS, way, positionsM, left: sound?.left ?? [], carriedM: counted, runningS: stepS }
  }
  if (sound !== null && !asTheyAre) straightenJumps(samples.t, steps, sound.jumps)
  const pauses = onFoot ? unmarkedPauses(samples.t, steps) : []
  const paused = pauses.map((k) => {
    const s = samples.t[steps.at[k]!]! - samples.t[steps.at[k - 1]!]!
    return { code: 'gap', points: 0, m: steps.lengthM[k]!, s } as const
  })
  const gaps = [...(sound?.gaps ?? []), ...pauses.map((k) => steps.at[k]!)]
  if (gaps.length === 0) {
    const way = distanceAlong(samples, stepS, steps, asTheyAre)
    const bridged = onFoot ? beforeFirstFix(samples, stepS, steps, way) : null
    const left = [...(sound?.left ?? []), ...(bridged === null ? [] : [bridged])]
    return { samples, stepS, way, positionsM: null, left, carriedM: way.alongM, runningS: stepS }
  }
  // Over a jump that nothing explains it may have been carried; a stop is no ride.
  const carried = sound !== null && sound.gaps.length > 0 ? wayOverPositions(samples.t, steps, true) : null
  const parted = partedAt(samples, stepS, gaps)
  withBreaks(steps, gaps)
  const way = distanceAlong(parted.samples, parted.stepS, steps, asTheyAre)
  const bridged = onFoot ? beforeFirstFix(samples, parted.stepS, steps, way) : null
  const left = [...(sound?.left ?? []), ...paused, ...(bridged === null ? [] : [bridged])]
  return { ...parted, way, positionsM: null, left, carriedM: carried ?? way.alongM, runningS: stepS }
}

/** Nothing is measured any more to the positions of these samples. */
function withBreaks({ at, eastM, northM, lengthM, breaks }: PositionSteps, samples: readonly number[]): void {
  const gaps = new Set(samples)
  for (let k = 0; k < at.length; k++) {
    if (!gaps.has(at[k]!)) continue
    breaks[k] = 1
    eastM[k] = 0
    northM[k] = 0
    lengthM[k] = 0
  }
}

function withoutPositions(samples: Samples, unsound: readonly number[]): Samples {
  const lat = samples.lat.slice()
  const lon = samples.lon.slice()
  for (const i of unsound) {
    lat[i] = Number.NaN
    lon[i] = Number.NaN
  }
  return { ...samples, lat, lon }
}

/** The samples with a new segment at each of the gaps: nothing is measured, nor drawn, across. */
function partedAt(
  samples: Samples,
  stepS: Float64Array,
  gaps: readonly number[],
): { samples: Samples; stepS: Float64Array } {
  const parted = stepS.slice()
  for (const i of gaps) parted[i] = 0
  const segmentStarts = Uint32Array.from([...new Set([...samples.segmentStarts, ...gaps])].sort((a, b) => a - b))
  return { samples: { ...samples, segmentStarts }, stepS: parted }
}
