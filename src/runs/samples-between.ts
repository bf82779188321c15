import type { Samples } from '../model/samples.ts'

/** The samples from one index to before another, without a copy; its first begins a segment. */
export function samplesBetween(samples: Samples, from: number, until: number): Samples {
  const part = (column: Float64Array) => column.subarray(from, until)
  const starts = Array.from(samples.segmentStarts, (start) => start - from).filter(
    (start) => start > 0 && start < until - from,
  )
  return {
    t: part(samples.t),
    lat: part(samples.lat),
    lon: part(samples.lon),
    ele: part(samples.ele),
    dist: part(samples.dist),
    hr: part(samples.hr),
    cad: part(samples.cad),
    speed: part(samples.speed),
    segmentStarts: until > from ? Uint32Array.from([0, ...starts]) : new Uint32Array(0),
  }
}
