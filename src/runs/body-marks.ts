import { haversineM } from '../lib/haversine.ts'
import { lowerBound } from '../lib/lower-bound.ts'
import type { BodyMarks } from '../model/body-marks.ts'
import type { Samples } from '../model/samples.ts'
import { plausibleBpm } from './heart-rate.ts'

/** Minutes from mark to mark: a quarter of an hour has seven, an ultra no more than its figures can carry. */
const EVERY_MIN = 2

/** The first two days of a recording are marked, as are its distances (`minute-distance.ts`). */
const MOST_MARKS = (2 * 24 * 60) / EVERY_MIN

/** Between fixes further apart nobody knows where the body was, s. */
const FIX_WITHIN_S = 30
const HEART_WITHIN_S = 30

/** The marks of a recording; null where it has neither positions nor a heart rate. */
export function bodyMarks({ t, lat, lon, hr }: Samples): BodyMarks | null {
  const first = Math.ceil(t[0]! / 60 / EVERY_MIN) * EVERY_MIN
  const last = Math.floor(t.at(-1)! / 60)
  const count = Math.min(MOST_MARKS, Math.floor((last - first) / EVERY_MIN) + 1)
  if (!(count > 0)) return null
  const seconds = Array.from({ length: count }, (_, i) => (first + i * EVERY_MIN) * 60)
  const fixes = seconds.map((second) => fixAt(t, lat, lon, second))
  const hearts = seconds.map((second) => heartAt(t, hr, second))
  const placed = fixes.some((fix) => fix !== null)
  const beating = hearts.some((bpm) => bpm !== null)
  if (!placed && !beating) return null
  return {
    fromMinute: first,
    latE4: placed ? fixes.map((fix) => fix?.latE4 ?? null) : [],
    lonE4: placed ? fixes.map((fix) => fix?.lonE4 ?? null) : [],
    hrBpm: beating ? hearts : [],
  }
}

function fixAt(
  t: Float64Array,
  lat: Float64Array,
  lon: Float64Array,
  second: number,
): { latE4: number; lonE4: number } | null {
  const after = lowerBound(t, second)
  if (after === t.length) return null
  const before = t[after] === second ? after : after - 1
  if (before < 0 || t[after]! - t[before]! > FIX_WITHIN_S) return null
  const share = after === before ? 0 : (second - t[before]!) / (t[after]! - t[before]!)
  const between = (column: Float64Array) => column[before]! + share * (column[after]! - column[before]!)
  const [latE4, lonE4] = [Math.round(between(lat) * 1e4), Math.round(between(lon) * 1e4)]
  return Number.isNaN(latE4) || Number.isNaN(lonE4) ? null : { latE4, lonE4 }
}

function heartAt(t: Float64Array, hr: Float64Array, second: number): number | null {
  let [sum, count] = [0, 0]
  for (let i = lowerBound(t, second - HEART_WITHIN_S); i < t.length && t[i]! <= second + HEART_WITHIN_S; i++) {
    const bpm = plausibleBpm(Number.isNaN(hr[i]) ? null : hr[i]!)
    if (bpm === null) continue
    sum += bpm
    count += 1
  }
  return count === 0 ? null : Math.round(sum / count)
}

/** Positions this near at equal instants are one body's: two receivers and two clocks of it differ by less, m. */
const TOGETHER_M = 100

/** Further apart than this at equal instants nobody is one body, whatever the clocks, m. */
const ELSEWHERE_M = 1000

/** Fewer marks in common tell nothing. */
const FEWEST_FIXES = 2
const FEWEST_HEARTS = 5

/** Hearts differ throughout when nearly all marks differ, one way, by more than a strap and a wrist do. Our convention. */
const HEARTS_DIFFER_BPM = 10
const THROUGHOUT_SHARE = 0.9

/** Whether two recordings over the same time are of one body: by positions at equal instants, unless the hearts differ throughout. */
export function bodiesOf(a: BodyMarks | null, b: BodyMarks | null): 'one' | 'two' | 'unknown' {
  if (a === null || b === null) return 'unknown'
  if (heartsDiffer(a, b)) return 'two'
  const apartM = inCommon(a, b, a.latE4, b.latE4).flatMap(([i, j]) => {
    const [lat, lon, otherLat, otherLon] = [a.latE4[i]!, a.lonE4[i]!, b.latE4[j]!, b.lonE4[j]!]
    return haversineM(lat / 1e4, lon / 1e4, otherLat / 1e4, otherLon / 1e4)
  })
  if (apartM.length < FEWEST_FIXES) return 'unknown'
  const medianM = apartM.sort((x, y) => x - y)[Math.floor(apartM.length / 2)]!
  if (medianM <= TOGETHER_M) return 'one'
  return medianM > ELSEWHERE_M ? 'two' : 'unknown'
}

function heartsDiffer(a: BodyMarks, b: BodyMarks): boolean {
  const differences = inCommon(a, b, a.hrBpm, b.hrBpm).map(([i, j]) => a.hrBpm[i]! - b.hrBpm[j]!)
  if (differences.length < FEWEST_HEARTS) return false
  const [higher, lower] = [1, -1].map((way) => differences.filter((bpm) => way * bpm >= HEARTS_DIFFER_BPM).length)
  return Math.max(higher!, lower!) >= THROUGHOUT_SHARE * differences.length
}

/** Places in two columns that are of one instant and known in both. */
function inCommon(
  a: BodyMarks,
  b: BodyMarks,
  columnA: readonly (number | null)[],
  columnB: readonly (number | null)[],
): readonly (readonly [number, number])[] {
  const shift = (a.fromMinute - b.fromMinute) / EVERY_MIN
  return columnA.flatMap((value, i) => {
    const other = columnB[i + shift]
    return value === null || other === null || other === undefined ? [] : [[i, i + shift] as const]
  })
}
