import { emptySamples, type SampleColumn, type Samples } from '../../src/model/samples.ts'

/** Samples with these columns; the others are gaps. */
export function samplesFrom(
  columns: Partial<Record<SampleColumn, readonly number[]>> & { readonly t: readonly number[] },
  segmentStarts: readonly number[] = columns.t.length > 0 ? [0] : [],
): Samples {
  const given = Object.entries(columns).map(([name, values]) => [name, Float64Array.from(values)])
  return {
    ...emptySamples(columns.t.length),
    ...Object.fromEntries(given),
    segmentStarts: Uint32Array.from(segmentStarts),
  }
}
