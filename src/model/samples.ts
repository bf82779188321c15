/**
 * What a device recorded, as columns of equal length, one entry a sample, in order of time.
 * NaN is a gap; 0 is a value.
 */
export interface Samples {
  /** Unix time, s, strictly rising. Never NaN. */
  readonly t: Float64Array
  /** Degrees, WGS 84. A sample has both or neither. */
  readonly lat: Float64Array
  readonly lon: Float64Array
  /** Altitude, m. */
  readonly ele: Float64Array
  /** Distance since the start as the device counted it, m. */
  readonly dist: Float64Array
  /** Heart rate, beats per minute. */
  readonly hr: Float64Array
  /** Cadence, steps per minute, both feet (for other sports: as recorded). */
  readonly cad: Float64Array
  /** Speed, m/s. */
  readonly speed: Float64Array
  /** Indexes at which a new segment starts, rising; the first is 0. Nothing is measured across a segment's start. */
  readonly segmentStarts: Uint32Array
}

/** The columns, in the order they are packed. */
export const SAMPLE_COLUMNS = ['t', 'lat', 'lon', 'ele', 'dist', 'hr', 'cad', 'speed'] as const

export type SampleColumn = (typeof SAMPLE_COLUMNS)[number]

/** Columns of `length` samples, all gaps, in one segment. */
export function emptySamples(length: number): Samples {
  const gap = () => new Float64Array(length).fill(Number.NaN)
  return {
    t: gap(),
    lat: gap(),
    lon: gap(),
    ele: gap(),
    dist: gap(),
    hr: gap(),
    cad: gap(),
    speed: gap(),
    segmentStarts: length > 0 ? Uint32Array.of(0) : new Uint32Array(0),
  }
}
