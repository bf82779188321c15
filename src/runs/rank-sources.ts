import { isQuarantined } from '../model/quality.ts'
import type { RecordingFormat } from '../model/recording.ts'
import type { StoredSource } from '../model/source.ts'
import { problemsOf, sportOf } from './sport-of.ts'

/** Richest first (FORMATS §8): what the device wrote, what it was turned into, what a table kept of it. */
const RICHNESS: Record<RecordingFormat, number> = {
  fit: 0,
  sorepoint: 1,
  tcx: 2,
  gpx: 3,
  kml: 4,
  'garmin-json': 5,
  'strava-csv': 6,
  'garmin-csv': 7,
}

/** A copy is cut when it covers less than this share of the time and of the distance the fullest one covers. Our convention. */
const WHOLE_SHARE = 0.95

/**
 * The sources of one activity, the one to believe first: sound data before quarantined, the whole before a cut copy,
 * samples before none, then the richer format, more samples, and at last the smaller key.
 */
export function bestFirst(sources: readonly StoredSource[]): readonly StoredSource[] {
  if (sources.length < 2) return sources
  const { sport } = sportOf(sources)
  const isUnsound = (source: StoredSource) => isQuarantined(problemsOf(source, sport))
  const sound = sources.filter((source) => !isUnsound(source))
  const longestS = Math.max(0, ...sound.map(({ figures }) => figures.elapsedS ?? 0))
  const furthestM = Math.max(0, ...sound.map(({ figures }) => figures.distanceM ?? 0))
  const isCut = ({ figures: { elapsedS, distanceM } }: StoredSource) =>
    (elapsedS ?? 0) < WHOLE_SHARE * longestS && (distanceM ?? 0) < WHOLE_SHARE * furthestM
  const rank = (source: StoredSource) => [
    isUnsound(source) ? 1 : 0,
    isCut(source) ? 1 : 0,
    source.figures.sampleCount > 1 ? 0 : 1,
    RICHNESS[source.recording.format],
    -source.figures.sampleCount,
  ]
  return sources
    .map((source) => ({ source, rank: rank(source) }))
    .sort((a, b) => byRank(a.rank, b.rank) || (a.source.key < b.source.key ? -1 : 1))
    .map(({ source }) => source)
}

function byRank(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return 0
}
