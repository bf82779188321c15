import type { QualityProblem } from '../../model/quality.ts'
import type { StoredSource } from '../../model/source.ts'
import { instantSpan } from '../span.ts'
import { nearDistance, type Overlap, overlapOf } from './overlap.ts'

/** Further copies of one run are not looked at: one doubt is named, not all. */
const MOST_COMPARED = 24

/**
 * Two recordings taken for one run although their distances differ, by the best source and the first that differs from
 * it; null where there is none. The runner parts them with `run ID --split`.
 * @param sources Of one run, best first.
 */
export function sameRunDoubt(sources: readonly StoredSource[]): QualityProblem | null {
  const [best, ...others] = sources.slice(0, MOST_COMPARED)
  if (best === undefined) return null
  const span = instantSpan(best, 0)
  for (const other of others) {
    const otherSpan = instantSpan(other, 1)
    const overlap = span === null || otherSpan === null ? null : overlapOf(span, otherSpan)
    const doubt = overlap?.doubt ?? rowsOfOneStart(best, other)
    if (doubt === null) continue
    const [distanceM, otherM] = [Math.round(doubt.distanceM), Math.round(doubt.otherM)]
    return { code: 'recordings-differ', detail: { distanceM, otherM, other: other.key } }
  }
  return null
}

/** Two rows of one table that begin at one wall time and go different ways: on the night a clock goes back both may be runs. */
function rowsOfOneStart(a: StoredSource, b: StoredSource): Overlap['doubt'] {
  const [{ format, localStart }, { distanceM }, otherM] = [a.recording, a.figures, b.figures.distanceM]
  const isOneStart = localStart !== null && b.recording.localStart === localStart && b.recording.format === format
  if (!isOneStart || distanceM === null || otherM === null || nearDistance(distanceM, otherM)) return null
  return { distanceM, otherM }
}
