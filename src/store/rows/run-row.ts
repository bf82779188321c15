import type { Run } from '../../model/run.ts'

const TEXTS = ['id', 'startKnown', 'zone', 'zoneSource', 'date', 'sport', 'surfaceOrigin', 'elevationSource'] as const
const TEXTS_OR_NULL = ['title', 'description', 'privateNote', 'shoe', 'device'] as const
const FIGURES_OR_NULL = [
  'distanceM',
  'movingS',
  'elapsedS',
  'ascentM',
  'descentM',
  'longestClimbM',
  'longestDescentM',
  'avgHrBpm',
  'maxHrBpm',
  'cadenceSpm',
  'rpe',
] as const

/**
 * True if a cached value has the shape of a run. By hand and not by schema: this runs for every run at every
 * start, and a cache that is wrong is only made again.
 */
export function isRun(value: unknown): value is Run {
  if (typeof value !== 'object' || value === null) return false
  const run = value as Readonly<Record<string, unknown>>
  return (
    typeof run['startMs'] === 'number' &&
    (run['race'] === null || typeof run['race'] === 'boolean') &&
    TEXTS.every((name) => typeof run[name] === 'string') &&
    TEXTS_OR_NULL.every((name) => run[name] === null || typeof run[name] === 'string') &&
    FIGURES_OR_NULL.every((name) => run[name] === null || typeof run[name] === 'number') &&
    typeof run['surface'] === 'object' &&
    run['surface'] !== null &&
    typeof run['gradeM'] === 'object' &&
    typeof run['hrHistogram'] === 'object' &&
    Array.isArray(run['sources']) &&
    run['sources'].length > 0 &&
    Array.isArray(run['quality']) &&
    Array.isArray(run['left']) &&
    typeof run['leftOut'] === 'boolean' &&
    typeof run['edited'] === 'object'
  )
}
