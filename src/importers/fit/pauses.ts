import { lowerBound } from '../../lib/lower-bound.ts'
import type { Pause } from '../../model/recording.ts'
import type { Samples } from '../../model/samples.ts'
import type { TimerEvent } from './decoded.ts'

// Smart recording leaves gaps of up to about ten seconds while the clock runs; a shorter rest cannot be distinguished from those.
const LEAST_INFERRED_S = 15

/** Stop to next start. Further starts and stops in the same state say nothing new; a stop that no start follows ends the recording. */
function pausesOfEvents(events: readonly TimerEvent[]): Pause[] {
  const pauses: Pause[] = []
  let stoppedS: number | null = null
  for (const { t, running } of events.toSorted((a, b) => a.t - b.t)) {
    if (!running) stoppedS ??= t
    else if (stoppedS !== null) {
      if (t > stoppedS) pauses.push({ fromS: stoppedS, untilS: t })
      stoppedS = null
    }
  }
  return pauses
}

const total = (pauses: readonly Pause[]): number => pauses.reduce((sum, { fromS, untilS }) => sum + untilS - fromS, 0)

/** Gaps between samples, longest first, that together fit the time the clock was stopped but no event tells of. */
function pausesOfGaps(t: Float64Array, known: readonly Pause[], missingS: number): Pause[] {
  const gaps: Pause[] = []
  for (let i = 1; i < t.length; i++) {
    const gap = { fromS: t[i - 1]!, untilS: t[i]! }
    if (gap.untilS - gap.fromS < LEAST_INFERRED_S) continue
    if (known.every(({ fromS, untilS }) => untilS <= gap.fromS || fromS >= gap.untilS)) gaps.push(gap)
  }
  let left = missingS
  return gaps
    .sort((a, b) => b.untilS - b.fromS - (a.untilS - a.fromS))
    .filter(({ fromS, untilS }) => {
      // The samples on both sides were a moment away from the stop and the start.
      const fits = untilS - fromS <= left + LEAST_INFERRED_S
      if (fits) left -= untilS - fromS
      return fits
    })
}

/**
 * When the clock was stopped between `startS` and `endS` (formats.md §5.8): from the timer's events; where those leave more than a quarter minute of
 * `stoppedS` (elapsed less timer time) unexplained, from gaps between the samples.
 */
export function pausesOf(
  events: readonly TimerEvent[],
  samples: Samples | null,
  startS: number,
  endS: number,
  stoppedS: number | null,
): readonly Pause[] {
  const stated = pausesOfEvents(events)
    .map(({ fromS, untilS }) => ({ fromS: Math.max(fromS, startS), untilS: Math.min(untilS, endS) }))
    .filter(({ fromS, untilS }) => untilS > fromS)
  const missingS = (stoppedS ?? 0) - total(stated)
  if (samples === null || missingS < LEAST_INFERRED_S) return stated
  return [...stated, ...pausesOfGaps(samples.t, stated, missingS)].sort((a, b) => a.fromS - b.fromS)
}

/** Indexes at which a new segment starts: after each pause, and inside it where the watch went on writing. */
export function segmentStarts(t: Float64Array, pauses: readonly Pause[]): Uint32Array {
  const starts = new Set<number>([0])
  for (const { fromS, untilS } of pauses) {
    const inside = lowerBound(t, fromS)
    // The sample at the very stop still belongs to what was before it.
    starts.add(t[inside] === fromS ? inside + 1 : inside)
    starts.add(lowerBound(t, untilS))
  }
  starts.delete(t.length)
  return Uint32Array.from(starts).sort()
}
