import { haversineM } from '../../lib/haversine.ts'
import type { LeftOut } from '../../model/left-out.ts'
import type { Samples } from '../../model/samples.ts'
import { samplesBetween } from '../samples-between.ts'

/** A handful of samples, at most, has a clock of its own: so many, or this share of all. Our convention. */
const FEW = 3
const FEW_SHARE = 0.005

/** They stand at least this long away from the rest, s, and the rest is no longer than that by so many times. Our convention. */
const AWAY_S = 900
const AWAY_SHARE = 0.5

/** Had the gap been run, it would have gone at least so fast, m/s. */
const ON_THE_WAY_MPS = 1.5

/** Samples without the few at either end whose clock is hours off the rest: some programs write a first or last one by another clock. */
export function withoutStrayClocks(samples: Samples): { readonly samples: Samples; readonly left: readonly LeftOut[] } {
  const { t } = samples
  const few = Math.max(FEW, Math.floor(FEW_SHARE * t.length))
  if (t.length <= 2 * few + 1) return { samples, left: [] }
  let from = 0
  let until = t.length
  for (let i = 1; i <= few; i++) if (isAway(samples, i, t[t.length - 1 - few]! - t[few]!)) from = i
  for (let i = 1; i <= few; i++) {
    if (isAway(samples, t.length - i, t[t.length - 1 - few]! - t[from]!)) until = t.length - i
  }
  if (from === 0 && until === t.length) return { samples, left: [] }
  const s = t[from]! - t[0]! + t[t.length - 1]! - t[until - 1]!
  return {
    samples: samplesBetween(samples, from, until),
    left: [{ code: 'clock', points: from + t.length - until, m: 0, s }],
  }
}

/** Whether the gap before a sample parts it from the rest, and nobody ran over it. */
function isAway({ t, lat, lon }: Samples, i: number, restS: number): boolean {
  const gapS = t[i]! - t[i - 1]!
  if (gapS < AWAY_S || gapS < AWAY_SHARE * restS) return false
  const wayM = haversineM(lat[i - 1]!, lon[i - 1]!, lat[i]!, lon[i]!)
  return !(wayM >= ON_THE_WAY_MPS * gapS)
}
