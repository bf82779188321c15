import { localDate } from '../lib/local-date.ts'
import type { Figures } from '../model/figures.ts'
import type { LeftOut } from '../model/left-out.ts'
import type { QualityProblem } from '../model/quality.ts'
import type { RecordingFormat, StartKnown } from '../model/recording.ts'
import type { ElevationSource, Run } from '../model/run.ts'
import { ELEVATION_SOURCES } from '../model/run.ts'
import type { StoredSource } from '../model/source.ts'
import type { Sport } from '../model/sport.ts'
import type { SurfaceOrigin } from '../model/surface.ts'
import { runIdOf } from './run-id.ts'
import { sameRunDoubt } from './same-run/same-run-doubt.ts'
import { problemsOf, sportOf } from './sport-of.ts'
import type { Zone } from './zones.ts'

/** What was set on the device beats what was ticked in the account, that a measured share, that a tag, that a word in the title. */
const SURFACE_ORIGINS: readonly SurfaceOrigin[] = ['device', 'table', 'dirt-distance', 'tag', 'title', 'none']

/** Where the runner writes: Strava's words first, then Garmin's, then whatever a file carries. */
const TEXT_PRIORITY: readonly RecordingFormat[] = [
  'strava-csv',
  'sorepoint',
  'garmin-csv',
  'garmin-json',
  'activity-csv',
]

/** When an activity began, and how exactly that is known. */
export interface Start {
  readonly startMs: number
  readonly startKnown: StartKnown
}

/**
 * One run of the sources that recorded it. Figures that belong together (the hills; the heart rate; the times) come from
 * one source, the best that has them.
 * @param sources Best first (`bestFirst`); not empty.
 * @param correctedSport The runner's word on the sport: what is impossible for a run may be right for a ride.
 */
export function composeRun(
  sources: readonly StoredSource[],
  start: Start,
  zone: Zone,
  correctedSport: Sport | null = null,
): Run {
  const { startMs, startKnown } = start
  const { sport: recordedSport, sportOrigin } = sportOf(sources)
  const sport = correctedSport ?? recordedSport
  const keys = sources.map(({ key }) => key).sort()
  const best = sources[0]!
  const distance = firstWith(sources, 'distanceM')
  const times = firstWith(sources, 'movingS')
  const hills = withBestElevation(sources)
  const heart = sources.find(({ figures }) => figures.hrHistogram !== null) ?? firstWith(sources, 'avgHrBpm')
  const ground = bySurfaceOrigin(sources)
  const words = inOrderOfWords(sources)
  const doubt = sameRunDoubt(sources)
  const used = new Set([best, distance, times, hills, heart])
  return {
    id: runIdOf(keys[0]!),
    startMs,
    startKnown,
    zone: zone.zone,
    zoneSource: zone.zoneSource,
    date: localDate(startMs, zone.zone),
    sport: recordedSport,
    surface: ground.recording.surface,
    surfaceOrigin: ground.recording.surfaceOrigin,
    race: raceOf(sources),
    title: firstOf(words, ({ recording }) => textOrNull(recording.title)),
    description: firstOf(words, ({ recording }) => textOrNull(recording.description)),
    privateNote: firstOf(words, ({ recording }) => textOrNull(recording.privateNote)),
    distanceM: distance.figures.distanceM,
    movingS: times.figures.movingS,
    elapsedS: times.figures.elapsedS,
    ascentM: hills.figures.ascentM,
    descentM: hills.figures.descentM,
    elevationSource: hills.figures.elevationSource,
    gradeM: hills.figures.gradeM,
    longestClimbM: hills.figures.longestClimbM,
    longestDescentM: hills.figures.longestDescentM,
    avgHrBpm: heart.figures.avgHrBpm,
    maxHrBpm: heart.figures.maxHrBpm,
    hrHistogram: heart.figures.hrHistogram,
    cadenceSpm: firstOf(sources, ({ figures }) => figures.cadenceSpm),
    rpe: firstOf(words, ({ recording }) => recording.rpe),
    shoe: firstOf(words, ({ recording }) => textOrNull(recording.shoe)),
    device: firstOf(sources, ({ recording }) => textOrNull(recording.device)),
    sources: sources.map(({ key, name, sha256, recording: { format, part } }) => ({ key, format, name, sha256, part })),
    quality: withoutRepeats([
      ...sources
        .filter((source) => used.has(source))
        .flatMap((source) => problemsOf(source, sport))
        .filter(({ code }) => code !== 'sport-guessed' || (sportOrigin === 'guessed' && correctedSport === null)),
      ...(doubt === null ? [] : [doubt]),
    ]),
    left: leftOutOf(distance, hills),
    edited: {},
    leftOut: false,
  }
}

/** One source that knows of a race is enough; what only the others deny was none. */
function raceOf(sources: readonly StoredSource[]): boolean | null {
  if (sources.some(({ recording }) => recording.race === true)) return true
  return sources.some(({ recording }) => recording.race === false) ? false : null
}

/** Of the way and the times as the one source has them, of the hills as the other. */
function leftOutOf(distance: StoredSource, hills: StoredSource): readonly LeftOut[] {
  const ofHeights = (part: LeftOut) => part.code === 'altitude'
  return [...distance.figures.left.filter((part) => !ofHeights(part)), ...hills.figures.left.filter(ofHeights)]
}

function firstWith(sources: readonly StoredSource[], figure: keyof Figures): StoredSource {
  return sources.find(({ figures }) => figures[figure] !== null) ?? sources[0]!
}

function firstOf<T>(sources: readonly StoredSource[], pick: (source: StoredSource) => T | null): T | null {
  for (const source of sources) {
    const value = pick(source)
    if (value !== null) return value
  }
  return null
}

/** Trust of the altitude first, then rank; a cut copy or unsound data (ranked after the best) never tells the hills of the whole. */
function withBestElevation(sources: readonly StoredSource[]): StoredSource {
  const best = sources[0]!
  const trust = (source: ElevationSource) => ELEVATION_SOURCES.indexOf(source)
  const whole = sources.filter(({ figures }) => coversAsMuch(figures, best.figures))
  return whole.reduce(
    (one, other) => (trust(other.figures.elevationSource) < trust(one.figures.elevationSource) ? other : one),
    best,
  )
}

/** Share of the best source's distance (else time) that a source must cover to speak for the whole run. */
const COVERS_SHARE = 0.9

function coversAsMuch(figures: Figures, best: Figures): boolean {
  if (best.distanceM !== null) return (figures.distanceM ?? 0) >= COVERS_SHARE * best.distanceM
  return (figures.elapsedS ?? 0) >= COVERS_SHARE * (best.elapsedS ?? 0)
}

function bySurfaceOrigin(sources: readonly StoredSource[]): StoredSource {
  const rank = ({ recording }: StoredSource) => SURFACE_ORIGINS.indexOf(recording.surfaceOrigin)
  return sources.reduce((one, other) => (rank(other) < rank(one) ? other : one))
}

function inOrderOfWords(sources: readonly StoredSource[]): readonly StoredSource[] {
  const rank = ({ recording: { format } }: StoredSource) => {
    const place = TEXT_PRIORITY.indexOf(format)
    return place === -1 ? TEXT_PRIORITY.length : place
  }
  return sources.toSorted((a, b) => rank(a) - rank(b))
}

function textOrNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text
}

function withoutRepeats(problems: readonly QualityProblem[]): readonly QualityProblem[] {
  return problems.filter(({ code }, i) => problems.findIndex((other) => other.code === code) === i)
}
