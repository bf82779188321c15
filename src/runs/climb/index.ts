import { riseAndFall } from '../../lib/reversals.ts'
import type { Figures } from '../../model/figures.ts'
import type { QualityProblem } from '../../model/quality.ts'
import { FORMAT_KINDS, type Recording, type RecordingFormat } from '../../model/recording.ts'
import type { Samples } from '../../model/samples.ts'
import { altitudeNoise } from './altitude-noise.ts'
import { type AltitudeProfile, altitudeProfile } from './altitude-profile.ts'
import { gradeMetres } from './grade-metres.ts'

/** What a recording says of its hills. */
export interface Climb
  extends Pick<
    Figures,
    'ascentM' | 'descentM' | 'elevationSource' | 'gradeM' | 'longestClimbM' | 'longestDescentM' | 'left' | 'quality'
  > {}

/**
 * How altitude is smoothed and from which reversal on a climb counts: rules.md §3b's proposal, held against the corpus in
 * docs/benchmarks/accuracy.md. The grade window is the shortest over which flat ground with the sensor's noise stays
 * out of the bins (same bench).
 */
export const BAROMETRIC = { smoothS: 15, reversalM: 2, gradeWindowM: 60 } as const
/** The same for altitude by satellite, or of unknown origin. */
export const SATELLITE = { smoothS: 61, reversalM: 10, gradeWindowM: 200 } as const

/** A climb goes on through dips shallower than this, m: the deepest that a legs' memory would not call going down again. Our convention. */
const DIP_M = 10

/** With a leap at more than this share of the samples there is no altitude between them, and climb is not known; fewer are cut out. Our convention. */
const LEAPS_SHARE = 0.02

/** Ground that climbs by more than this by the careful count of a satellite's altitude is hilly, m a kilometre. Our convention. */
const HILLY_M_PER_KM = 15

/**
 * A device's total is believed while it is no more than this of what its own altitude shows, and some metres: of 266
 * totals of barometric watches nine in ten are within a tenth of it. Above stand totals that counted leaps, or noise.
 */
const BELIEVED_SHARE = 1.4
const BELIEVED_M = 20

/** An altitude over less than this share of the recording says nothing against a total. Our convention. */
const SHOWN_SHARE = 0.9

const NO_CLIMB: Climb = {
  ascentM: null,
  descentM: null,
  elevationSource: 'none',
  gradeM: null,
  longestClimbM: null,
  longestDescentM: null,
  left: [],
  quality: [],
}

/** The hills of a recording with samples: the device's totals as far as its altitude bears them out, else from its altitude. */
export function climbAlong(
  recording: Recording & { readonly samples: Samples },
  stepS: Float64Array,
  alongM: Float64Array,
): Climb {
  if (recording.altitudeKind === 'none') return statedClimb(recording)
  const { method, profile } = bestProfile(recording, stepS, alongM)
  if (profile === null) return statedClimb(recording)
  if (profile.leaps > LEAPS_SHARE * profile.heightM.length) return { ...NO_CLIMB, quality: [leapsProblem(profile)] }
  const { rise, fall, longestRise, longestFall } = riseAndFall(profile.heightM, method.reversalM)
  const sustained = riseAndFall(profile.heightM, DIP_M)
  const stated = believedTotals(recording, { stepS, alongM, method, profile }, { rise, fall })
  const trusted = method === BAROMETRIC || stated === null || agree(stated, { rise, fall })
  const { leaps, leapsM } = profile
  return {
    ascentM: stated?.ascentM ?? rise,
    descentM: stated?.descentM ?? fall,
    elevationSource: stated !== null ? 'device' : method === BAROMETRIC ? 'barometric' : 'gps',
    gradeM: trusted ? gradeMetres(profile, method.gradeWindowM) : null,
    longestClimbM: Math.max(sustained.longestRise, longestRise),
    longestDescentM: Math.max(sustained.longestFall, longestFall),
    left: leaps === 0 ? [] : [{ code: 'altitude', points: leaps, m: leapsM, s: 0 }],
    quality: [],
  }
}

interface Profiled {
  readonly method: typeof BAROMETRIC | typeof SATELLITE
  readonly profile: AltitudeProfile | null
}

/** An altitude of unknown origin is a barometer's where it is as quiet as one: most files of GPX hold one. */
function bestProfile(
  { altitudeKind, samples }: Recording & { readonly samples: Samples },
  stepS: Float64Array,
  alongM: Float64Array,
): Profiled {
  const by = (method: Profiled['method']) => ({
    method,
    profile: altitudeProfile(samples, stepS, alongM, method.smoothS),
  })
  if (altitudeKind === 'barometric') return by(BAROMETRIC)
  const noise = altitudeKind === 'unknown' ? altitudeNoise(samples) : 'loud'
  if (noise === 'quiet') return by(BAROMETRIC)
  const careful = by(SATELLITE)
  if (noise === 'loud' || careful.profile === null) return careful
  const { heightM, alongM: along } = careful.profile
  const km = (along[along.length - 1]! - along[0]!) / 1000
  return riseAndFall(heightM, SATELLITE.reversalM).rise > HILLY_M_PER_KM * km ? by(BAROMETRIC) : careful
}

/**
 * Nobody climbs further in one run: ten days are the longest that counts, and a day's record is below 25,000 m
 * of height. A figure beyond is another column's, and is left out, like a heart rate of 412.
 */
const MOST_CLIMBED_M = 100_000

function plausibleM(statedM: number | null): number | null {
  return statedM === null || statedM > MOST_CLIMBED_M ? null : statedM
}

/** The hills of a recording without altitude: what it states, else nothing. */
export function statedClimb({ format, totals }: Pick<Recording, 'format' | 'totals'>): Climb {
  const [ascentM, descentM] = [plausibleM(totals.ascentM), plausibleM(totals.descentM)]
  if (ascentM === null && descentM === null) return NO_CLIMB
  return { ...NO_CLIMB, ascentM, descentM, elevationSource: isTable(format) ? 'summary' : 'device' }
}

/** True for a format whose recordings are rows of a table. */
export function isTable(format: RecordingFormat): boolean {
  return FORMAT_KINDS[format] === 'row'
}

interface Measured {
  readonly rise: number
  readonly fall: number
}

interface Totals {
  readonly ascentM: number
  readonly descentM: number
}

/** A stated 0 is taken for a field nobody filled in when the samples went down (up) by more than this, m. */
const FILLED_IN_ZERO_M = 30

/** The device's totals, unless they are more than its own altitude, counted with the finer method, allows. */
function believedTotals(
  recording: Recording & { readonly samples: Samples },
  { stepS, alongM, method, profile }: Profiled & { readonly stepS: Float64Array; readonly alongM: Float64Array },
  measured: Measured,
): Totals | null {
  const stated = completeTotals(recording, profile!, measured)
  if (stated === null || !showsAll(recording, profile!)) return stated
  const fine = method === BAROMETRIC ? measured : fineCount(recording.samples, stepS, alongM)
  const within = (statedM: number, shownM: number) => statedM <= BELIEVED_SHARE * shownM + BELIEVED_M
  return within(stated.ascentM, fine.rise) && within(stated.descentM, fine.fall) ? stated : null
}

/** Whether the altitude was recorded over the whole of what the totals are of: a cut file shows less than was climbed. */
function showsAll(
  { samples: { t }, totals }: Recording & { readonly samples: Samples },
  { heightM }: AltitudeProfile,
): boolean {
  const spanS = t[t.length - 1]! - t[0]!
  return heightM.length >= SHOWN_SHARE * t.length && spanS >= SHOWN_SHARE * (totals.timerS ?? totals.movingS ?? 0)
}

function fineCount(samples: Samples, stepS: Float64Array, alongM: Float64Array): Measured {
  const profile = altitudeProfile(samples, stepS, alongM, BAROMETRIC.smoothS)
  return profile === null ? { rise: 0, fall: 0 } : riseAndFall(profile.heightM, BAROMETRIC.reversalM)
}

/**
 * Device totals with the missing half completed: what went up and did not end up higher came down again,
 * so descent = ascent − (end − start), with the heights of the smoothed profile. A second pass over the samples
 * would mix two methods in one run.
 */
function completeTotals({ totals }: Recording, { heightM }: AltitudeProfile, measured: Measured): Totals | null {
  const ascentM = totals.ascentM === 0 && measured.rise > FILLED_IN_ZERO_M ? null : plausibleM(totals.ascentM)
  const descentM = totals.descentM === 0 && measured.fall > FILLED_IN_ZERO_M ? null : plausibleM(totals.descentM)
  const netM = heightM[heightM.length - 1]! - heightM[0]!
  if (ascentM !== null) return { ascentM, descentM: descentM ?? Math.max(0, ascentM - netM) }
  if (descentM !== null) return { ascentM: Math.max(0, descentM + netM), descentM }
  return null
}

/**
 * Where the device's totals rest on better altitude than the file holds, the hills along the way are shown only if the
 * way gives the same sum: within a quarter, or 20 m. Our convention.
 */
function agree(stated: Totals, measured: Measured): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= Math.max(20, a / 4)
  return near(stated.ascentM, measured.rise) && near(stated.descentM, measured.fall)
}

function leapsProblem({ leaps, leapsM }: AltitudeProfile): QualityProblem {
  return { code: 'altitude-jumps', detail: { leaps, heightM: Math.round(leapsM) } }
}
