import type { Problem, SkipReason } from '../model/problem.ts'
import type { QualityProblem } from '../model/quality.ts'
import { NO_TOTALS, type Recording, type RecordingFormat } from '../model/recording.ts'
import { groupTracks, type TrackGroup } from './group-tracks.ts'
import type { Imported, ImportFile } from './importer.ts'
import { innerData } from './inner-data.ts'
import type { SportWord } from './sport-words.ts'
import { fileTitle } from './title-sport.ts'
import type { TrackPoints } from './track-points.ts'
import { trackRecording } from './track-recording.ts'
import { isBlankFile, utf8Xml } from './xml-file.ts'
import { cutAt, xmlProblem } from './xml-problem.ts'
import type { XmlBreak } from './xml-scanner.ts'

/** A track as its file tells it: its words, and its rows of the points. */
export interface FileTrack {
  readonly name: string | null
  readonly description: string | null
  readonly type: string | null
  /** Points with a time that is none of any calendar. */
  readonly unreadTimes: number
  /** First row of each segment, rising. */
  readonly segmentFrom: readonly number[]
  readonly from: number
  readonly until: number
}

/** Totals of the whole file that stand beside its tracks; NaN is what it does not tell. */
export interface ReportedSummary {
  startS: number
  distanceM: number
  movingS: number
  elapsedS: number
  avgHrBpm: number
}

/** What a format of tracks (GPX, KML) read, before it is known which of them are activities. */
export interface TrackFile {
  readonly points: TrackPoints
  readonly tracks: readonly FileTrack[]
  /** Words about the whole file, where a track has none of its own. */
  readonly name: string | null
  readonly description: string | null
  readonly device: string | null
  readonly summary: ReportedSummary | null
  /** Offset from UTC that its times state, s; NaN if none. */
  readonly offsetS: number
  /** Planned ways that are no tracks. */
  readonly routes: number
  /** Marked places and the like. */
  readonly places: number
  readonly broken: XmlBreak | null
}

/** The sport a track's type names; null if it names none that is known. */
export type SportOfType = (type: string) => SportWord | null

/** Reads a file of tracks and tells recordings, routes and faults apart. */
export function readTracks(
  { path, bytes: raw }: ImportFile,
  format: RecordingFormat,
  scan: (bytes: Uint8Array) => TrackFile,
  sportOfType: SportOfType,
): Imported {
  const bytes = utf8Xml(raw)
  if (isBlankFile(bytes)) return { recordings: [], problems: [{ path, level: 'error', code: 'empty' }], skipped: [] }
  const file = scan(bytes)
  const kinds = file.tracks.map((track) => kindOf(file.points, track))
  const recorded = recordingsOf({ path, bytes }, file, kinds, format, sportOfType)
  const summary = recorded.length > 0 ? null : summaryRecording(path, file, kinds, format, sportOfType)
  const recordings = summary === null ? recorded : [summary]
  const routes = file.routes + kinds.filter((kind) => kind === 'route').length
  const problems = problemsOf({ path, bytes }, file, kinds, sportOfType, recordings.length)
  const nothing = recordings.length === 0 && problems.length === 0
  const skipped: SkipReason[] = routes > 0 ? ['route'] : nothing && file.places > 0 ? ['other-file'] : []
  if (nothing && skipped.length === 0) problems.push({ path, level: 'error', code: 'no-activity' })
  return { recordings, problems, skipped }
}

type Kind = 'activity' | 'route' | 'mostly-untimed' | 'times-unreadable' | 'without-points' | 'empty'

/** A track is recorded if at least half of its points have a time; a drawn way has none. The half is our convention. */
function kindOf({ columns }: TrackPoints, { type, from, until, unreadTimes }: FileTrack): Kind {
  // Garmin Connect writes an indoor run so: its type, and a segment without a point.
  if (from === until) return type === null ? 'empty' : 'without-points'
  let timed = 0
  for (let row = from; row < until; row++) if (!Number.isNaN(columns.t[row]!)) timed++
  if (timed * 2 >= until - from) return 'activity'
  if (unreadTimes > 0) return 'times-unreadable'
  return timed === 0 ? 'route' : 'mostly-untimed'
}

function recordingsOf(
  { path, bytes }: ImportFile,
  file: TrackFile,
  kinds: readonly Kind[],
  format: RecordingFormat,
  sportOfType: SportOfType,
): Recording[] {
  const segments = file.tracks.flatMap(({ segmentFrom, until, type }, track) =>
    kinds[track] !== 'activity'
      ? []
      : segmentFrom.map((from, index) => ({ track, type, from, until: segmentFrom[index + 1] ?? until })),
  )
  const groups = groupTracks(file.points, segments)
  const recordings: Recording[] = []
  for (const group of groups) {
    const first = file.tracks[group.segments[0]!.track]!
    const words = wordsOf(file, first, group.type)
    const recording = trackRecording({
      format,
      part: recordings.length,
      points: file.points,
      ranges: group.segments,
      sport: words.type === null ? null : sportOfType(words.type),
      type: words.type,
      fileTitle: fileTitle(path),
      distanceStated: false,
      title: words.title,
      description: words.description,
      device: file.device,
      totals: NO_TOTALS,
      pauses: [],
      startS: Number.NaN,
      offsetS: file.offsetS,
      quality: cutIn(group, file, bytes),
    })
    if (recording?.samples != null) recordings.push(recording)
  }
  return recordings
}

/** What the file says of a track, without what an app wrote there for itself. */
function wordsOf(file: TrackFile, track: FileTrack, type: string | null) {
  const name = track.name ?? file.name
  const inner = innerData(name)
  const description = track.description ?? file.description
  return {
    type: type ?? inner?.type ?? null,
    title: inner === null ? name : inner.title,
    description: innerData(description) === null ? description : null,
  }
}

/** An activity without points of which the file tells the totals all the same. */
function summaryRecording(
  path: string,
  file: TrackFile,
  kinds: readonly Kind[],
  format: RecordingFormat,
  sportOfType: SportOfType,
): Recording | null {
  const { summary } = file
  const at = kinds.indexOf('without-points')
  if (summary === null || at === -1 || !(summary.startS > 0 && summary.movingS > 0)) return null
  const track = file.tracks[at]!
  const words = wordsOf(file, track, track.type)
  const positive = (value: number) => (value > 0 ? value : null)
  return trackRecording({
    format,
    part: 0,
    points: file.points,
    ranges: [],
    sport: words.type === null ? null : sportOfType(words.type),
    type: words.type,
    fileTitle: fileTitle(path),
    distanceStated: false,
    title: words.title,
    description: words.description,
    device: file.device,
    totals: {
      ...NO_TOTALS,
      distanceM: positive(summary.distanceM),
      timerS: positive(summary.movingS),
      movingS: positive(summary.movingS),
      elapsedS: positive(summary.elapsedS),
      avgHrBpm: positive(summary.avgHrBpm),
    },
    pauses: [],
    startS: summary.startS,
    offsetS: Number.NaN,
    quality: [],
  })
}

/** The file broke off in its last element. */
function cutIn(group: TrackGroup, file: TrackFile, bytes: Uint8Array): QualityProblem[] {
  const isLast = group.segments.some(({ until }) => until === file.points.length)
  return file.broken !== null && isLast ? [cutAt(bytes, file.broken)] : []
}

function problemsOf(
  { path, bytes }: ImportFile,
  file: TrackFile,
  kinds: readonly Kind[],
  sportOfType: SportOfType,
  recordings: number,
): Problem[] {
  const level = recordings === 0 ? 'error' : 'warning'
  const problems: Problem[] = []
  if (file.broken !== null) problems.push(xmlProblem(path, bytes, file.broken, recordings === 0))
  if (kinds.includes('times-unreadable')) problems.push({ path, level, code: 'times-unreadable' })
  if (kinds.includes('without-points')) {
    const empty = file.tracks.filter((_, track) => kinds[track] === 'without-points')
    const isRun = empty.some(({ type }) => sportOfType(type ?? '')?.sport === 'run')
    const detail = { totals: recordings > 0 ? 'read' : 'none', ...(isRun ? {} : { sport: 'other' }) }
    problems.push({ path, level, code: 'indoor-without-points', detail })
  }
  if (kinds.includes('mostly-untimed')) problems.push({ path, level, code: 'no-time' })
  if (recordings === 0 && kinds.includes('activity')) problems.push({ path, level, code: 'no-activity' })
  return problems
}
