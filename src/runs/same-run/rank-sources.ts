import { isQuarantined } from '../../model/quality.ts'
import type { RecordingFormat } from '../../model/recording.ts'
import type { StoredSource } from '../../model/source.ts'
import { problemsOf, sportOf } from '../sport-of.ts'

/** Richest first (formats.md §8): what the device wrote, what it was turned into, what a table kept of it. */
const SOURCE_PRIORITY: Record<RecordingFormat, number> = {
  fit: 0,
  sorepoint: 1,
  tcx: 2,
  gpx: 3,
  kml: 4,
  'garmin-json': 5,
  'strava-csv': 6,
  'garmin-csv': 7,
  'activity-csv': 8,
  'by-hand': 9,
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
  const ranked = sources.map((source) => ({ source, unsound: isQuarantined(problemsOf(source, sport)) }))
  let longestS = 0
  let furthestM = 0
  for (const { source, unsound } of ranked) {
    if (unsound) continue
    longestS = Math.max(longestS, source.figures.elapsedS ?? 0)
    furthestM = Math.max(furthestM, source.figures.distanceM ?? 0)
  }
  const isCut = ({ figures: { elapsedS, distanceM } }: StoredSource) =>
    (elapsedS ?? 0) < WHOLE_SHARE * longestS && (distanceM ?? 0) < WHOLE_SHARE * furthestM
  const place = ({ source, unsound }: { source: StoredSource; unsound: boolean }) =>
    (unsound ? 1000 : 0) +
    (isCut(source) ? 100 : 0) +
    (source.figures.sampleCount > 1 ? 0 : 10) +
    SOURCE_PRIORITY[source.recording.format]
  return ranked
    .sort(
      (a, b) =>
        place(a) - place(b) ||
        b.source.figures.sampleCount - a.source.figures.sampleCount ||
        (a.source.key < b.source.key ? -1 : 1),
    )
    .map(({ source }) => source)
}
