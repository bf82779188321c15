import type { QualityProblem } from '../../model/quality.ts'
import type { StoredSource } from '../../model/source.ts'
import { instantSpan } from '../span.ts'
import { overlapOf } from './overlap.ts'

/** Further copies of one run are not looked at: one doubt is named, not all. */
const MOST_COMPARED = 24

/**
 * Two recordings taken for one run although their distances differ, by the best source and the first that differs from
 * it; null where there is none. The runner parts them with `run ID --split`.
 * @param sources Of one run, best first.
 */
export function sameRunDoubt(sources: readonly StoredSource[]): QualityProblem | null {
  const [best, ...others] = sources.slice(0, MOST_COMPARED)
  const span = best === undefined ? null : instantSpan(best, 0)
  if (span === null) return null
  for (const other of others) {
    const otherSpan = instantSpan(other, 1)
    const doubt = otherSpan === null ? null : (overlapOf(span, otherSpan)?.doubt ?? null)
    if (doubt === null) continue
    const [distanceM, otherM] = [Math.round(doubt.distanceM), Math.round(doubt.otherM)]
    return { code: 'recordings-differ', detail: { distanceM, otherM, other: other.key } }
  }
  return null
}
