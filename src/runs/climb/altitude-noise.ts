import type { Samples } from '../../model/samples.ts'

/** Height is compared over two steps of so long, s: long enough for a receiver's error to move, too short for most hills to bend. */
const LAG_S = 10
const LAG_TOLERANCE_S = 3

/** So many comparisons, spread over the recording, tell as much as all of them. */
const ENOUGH = 500

/** With fewer comparisons nothing is known. */
const FEWEST = 30

/**
 * How far the second of two such steps is off the first, m, at the median: barometers 0.2–0.4 on the flat and up to 1.0
 * on mountain trails, where the ground itself bends; receivers of satellites 1.3–2.4 (docs/benchmarks/accuracy.md).
 */
const QUIET_M = 0.6
const QUIET_ON_HILLS_M = 1.1

/** A float that was a decimal. */
const EPSILON_M = 1e-6

/** Where an altitude of unknown origin is from, by its noise: `hills` is quiet for hilly ground, and is loud for flat. */
export type AltitudeNoise = 'quiet' | 'hills' | 'loud'

export function altitudeNoise({ t, ele }: Pick<Samples, 't' | 'ele'>): AltitudeNoise {
  let quiet = 0
  let onHills = 0
  let compared = 0
  let middle = 0
  let first = 0
  const stride = Math.max(1, Math.floor(t.length / ENOUGH))
  for (let i = 0; i < t.length; i += stride) {
    const now = t[i]!
    while (t[middle]! < now - LAG_S) middle++
    while (t[first]! < now - 2 * LAG_S) first++
    const apartS = now - t[first]!
    if (apartS < 2 * LAG_S - LAG_TOLERANCE_S || Math.abs(now - t[middle]! - LAG_S) > LAG_TOLERANCE_S) continue
    const bendM = Math.abs(ele[i]! - 2 * ele[middle]! + ele[first]!)
    if (Number.isNaN(bendM)) continue
    compared++
    if (bendM <= QUIET_M + EPSILON_M) quiet++
    if (bendM <= QUIET_ON_HILLS_M + EPSILON_M) onHills++
  }
  if (compared < FEWEST) return 'loud'
  if (quiet >= compared / 2) return 'quiet'
  return onHills >= compared / 2 ? 'hills' : 'loud'
}
