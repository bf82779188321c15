import { haversineM } from '../lib/haversine.ts'
import type { Samples } from '../model/samples.ts'

/** A device's count and the way between positions differ by a few per cent; another unit differs by far more. Our convention. */
const AGREES_FROM = 0.75
const AGREES_TO = 1.33

/**
 * The samples without their distances, unless those are metres since the start. Extensions of GPX and KML name no unit, and some
 * count each step apart: believed is what never falls and agrees with the positions, as far as there are any. Positions tell
 * the distance otherwise.
 */
export function withBelievedDistance(samples: Samples): Samples {
  const { dist, lat, lon, segmentStarts } = samples
  let segment = 1
  let wayM = 0
  let countedM = 0
  let last = -1
  for (let i = 0; i < dist.length; i++) {
    if (i === segmentStarts[segment]) {
      segment++
      last = -1
    }
    if (Number.isNaN(dist[i]!) || Number.isNaN(lat[i]!)) continue
    if (last >= 0) {
      if (dist[i]! < dist[last]!) return withoutDistance(samples)
      countedM += dist[i]! - dist[last]!
      wayM += haversineM(lat[last]!, lon[last]!, lat[i]!, lon[i]!)
    }
    last = i
  }
  if (wayM === 0) return samples
  const ratio = countedM / wayM
  return ratio >= AGREES_FROM && ratio <= AGREES_TO ? samples : withoutDistance(samples)
}

function withoutDistance(samples: Samples): Samples {
  return { ...samples, dist: new Float64Array(samples.dist.length).fill(Number.NaN) }
}
