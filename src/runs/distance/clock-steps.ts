import { lowerBound } from '../../lib/lower-bound.ts'
import type { Pause } from '../../model/recording.ts'
import type { Samples } from '../../model/samples.ts'

/**
 * Seconds the clock ran between each sample and the one before it; 0 where nothing is measured across:
 * at the first sample, at the start of a segment, and over a step that a pause mostly fills.
 */
export function clockSteps({ t, segmentStarts }: Samples, pauses: readonly Pause[]): Float64Array {
  const stepS = new Float64Array(t.length)
  for (let i = 1; i < t.length; i++) stepS[i] = t[i]! - t[i - 1]!
  for (const start of segmentStarts) if (start < t.length) stepS[start] = 0
  for (const pause of pauses) takeOut(pause, t, stepS)
  return stepS
}

function takeOut({ fromS, untilS }: Pause, t: Float64Array, stepS: Float64Array): void {
  for (let i = Math.max(1, lowerBound(t, fromS)); i < t.length && t[i - 1]! < untilS; i++) {
    const paused = Math.min(t[i]!, untilS) - Math.max(t[i - 1]!, fromS)
    stepS[i] = paused > (t[i]! - t[i - 1]!) / 2 ? 0 : Math.max(0, stepS[i]! - paused)
  }
}
