import { SAMPLE_COLUMNS, type SampleColumn, type Samples } from '../../model/samples.ts'

/**
 * Steps a unit at which each column is kept. A value survives packing to the nearest step, and every value that a
 * device writes on an equal or coarser grid survives exactly.
 */
export const STEPS: Readonly<Record<SampleColumn, number>> = {
  // 1 ms: GPX and TCX write at most milliseconds, FIT whole seconds.
  t: 1000,
  // 1e-7 degree, 11 mm: GPX files carry at most seven places, a FIT semicircle is 8.4e-8 degree, GPS errs by metres.
  lat: 1e7,
  lon: 1e7,
  // 1 cm: FIT counts fifths of a metre, the best barometer resolves about 10 cm.
  ele: 100,
  // 1 cm: the unit in which FIT counts distance.
  dist: 100,
  // 1 bpm: FIT, GPX and TCX know whole beats only.
  hr: 1,
  // Half a step a minute: devices count strides, some in halves; two steps a stride.
  cad: 2,
  // 1 mm/s: the unit of FIT speed.
  speed: 1000,
}

/**
 * The samples on the grid of `STEPS`. These survive packing to the last digit, so figures are made from these:
 * made anew from stored samples they are the same.
 */
export function roundSamples(samples: Samples): Samples {
  const rounded: Record<SampleColumn, Float64Array> = { ...samples }
  for (const name of SAMPLE_COLUMNS) rounded[name] = round(samples[name], STEPS[name])
  // Two samples within a millisecond would no longer rise in time.
  return { ...rounded, t: isRising(rounded.t) ? rounded.t : samples.t, segmentStarts: samples.segmentStarts }
}

/** The column itself where it is on the grid already, as most are: a copy takes longer than looking. */
function round(column: Float64Array, stepsPerUnit: number): Float64Array {
  if (isOnGrid(column, stepsPerUnit)) return column
  const rounded = new Float64Array(column.length)
  // Adding 0 turns -0 into 0, as packing does.
  for (let i = 0; i < column.length; i++) {
    rounded[i] = Math.round((column[i] as number) * stepsPerUnit) / stepsPerUnit + 0
  }
  return rounded
}

function isOnGrid(column: Float64Array, stepsPerUnit: number): boolean {
  for (let i = 0; i < column.length; i++) {
    const value = column[i] as number
    if (Math.round(value * stepsPerUnit) / stepsPerUnit === value ? Object.is(value, -0) : !Number.isNaN(value)) {
      return false
    }
  }
  return true
}

function isRising(t: Float64Array): boolean {
  for (let i = 1; i < t.length; i++) if (!((t[i] as number) > (t[i - 1] as number))) return false
  return true
}
