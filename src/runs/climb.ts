import { riseAndFall } from '../lib/reversals.ts'
import type { Figures } from '../model/figures.ts'
import type { QualityProblem } from '../model/quality.ts'
import { FORMAT_KINDS, type Recording, type RecordingFormat } from '../model/recording.ts'
import { type AltitudeProfile, altitudeProfile } from './altitude-profile.ts'
import { gradeMetres } from './grade-metres.ts'

/** What a recording says of its hills. */
export interface Climb
  extends Pick<
    Figures,
    'ascentM' | 'descentM' | 'elevationSource' | 'gradeM' | 'longestClimbM' | 'longestDescentM' | 'left' | 'quality'
  > {}

/**
 * How altitude is smoothed and from which reversal on a climb counts: RULES §3b's proposal, held against the corpus in
 * docs/benchmarks/accuracy.md. The grade window is the shortest over which flat ground with the sensor's noise stays
 * out of the bins (same bench).
 */
export const BAROMETRIC = { smoothS: 15, reversalM: 2, gradeWindowM: 60 } as const
/** The same for altitude by satellite, or of unknown origin. */
export const SATELLITE = { smoothS: 61, reversalM: 10, gradeWindowM: 200 } as const

/** A climb goes on through dips shallower than this, m: the deepest that a legs' memory would not call going down again. Our convention. */
const DIP_M = 10

/** From this many leaps on the sensor is not to be trusted and climb is not told; fewer are taken out. Our convention. */
const MOST_LEAPS = 2

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

/** The hills of a recording with samples: the device's totals if it states them, else from its altitude. */
export function climbAlong(
  recording: Recording & { readonly samples: object },
  stepS: Float64Array,
  alongM: Float64Array,
): Climb {
  const method = recording.altitudeKind === 'barometric' ? BAROMETRIC : SATELLITE
  const profile =
    recording.altitudeKind === 'none' ? null : altitudeProfile(recording.samples!, stepS, alongM, method.smoothS)
  if (profile === null) return statedClimb(recording)
  if (profile.leaps > MOST_LEAPS) {
    return { ...NO_CLIMB, quality: [leapsProblem(profile)] }
  }
  const { rise, fall, longestRise, longestFall } = riseAndFall(profile.heightM, method.reversalM)
  const sustained = riseAndFall(profile.heightM, DIP_M)
  const stated = completeTotals(recording, profile, { rise, fall })
  const trusted = method === BAROMETRIC || stated === null || agree(stated, { rise, fall })
  return {
    ascentM: stated?.ascentM ?? rise,
    descentM: stated?.descentM ?? fall,
    elevationSource: stated !== null ? 'device' : method === BAROMETRIC ? 'barometric' : 'gps',
    gradeM: trusted ? gradeMetres(profile, method.gradeWindowM) : null,
    longestClimbM: Math.max(sustained.longestRise, longestRise),
    longestDescentM: Math.max(sustained.longestFall, longestFall),
    left: [],
    quality: [],
  }
}

/** The hills of a recording without altitude: what it states, else nothing. */
export function statedClimb({ format, totals }: Pick<Recording, 'format' | 'totals'>): Climb {
  const { ascentM, descentM } = totals
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

/**
 * Device totals with the missing half completed: what went up and did not end up higher came down again,
 * so descent = ascent − (end − start), with the heights of the smoothed profile. A second pass over the samples
 * would mix two methods in one run.
 */
function completeTotals({ totals }: Recording, { heightM }: AltitudeProfile, measured: Measured): Totals | null {
  const ascentM = totals.ascentM === 0 && measured.rise > FILLED_IN_ZERO_M ? null : totals.ascentM
  const descentM = totals.descentM === 0 && measured.fall > FILLED_IN_ZERO_M ? null : totals.descentM
  const netM = heightM[heightM.length - 1]! - heightM[0]!
  if (ascentM !== null) return { ascentM, descentM: descentM ?? Math.max(0, ascentM - netM) }
  if (descentM !== null) return { ascentM: Math.max(0, descentM + netM), descentM }
  return null
}

/**
 * Where the device's totals rest on better altitude than the file holds, the hills along the way are told only if the
 * way gives the same sum: within a quarter, or 20 m. Our convention.
 */
function agree(stated: Totals, measured: Measured): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= Math.max(20, a / 4)
  return near(stated.ascentM, measured.rise) && near(stated.descentM, measured.fall)
}

function leapsProblem({ leaps, leapsM }: AltitudeProfile): QualityProblem {
  return { code: 'altitude-jumps', detail: { leaps, heightM: Math.round(leapsM) } }
}
