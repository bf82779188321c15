import type { Problem, SkipReason } from '../../model/problem.ts'
import type { QualityProblem } from '../../model/quality.ts'
import { NO_TOTALS, type Recording } from '../../model/recording.ts'
import type { Imported, Importer, ImportFile } from '../importer.ts'
import { sportOfType } from '../sport-of-type.ts'
import { fileTitle } from '../title-sport.ts'
import { trackRecording } from '../track-recording.ts'
import { isBlankFile, isXmlOf, utf8Xml } from '../xml-file.ts'
import { cutAt, xmlProblem } from '../xml-problem.ts'
import { countsKilometres, inMetres } from './kilometres.ts'
import { pausesOf } from './pauses.ts'
import { type ScannedTcx, scanTcx, type TcxActivity } from './scan.ts'
import { countedDistanceM, coversPoints, reachesLastPoint, totalsOfLaps } from './totals.ts'

/** Garmin's Training Center XML: each Activity is a recording, Courses are plans. */
export const tcxImporter: Importer = {
  id: 'tcx',
  identify: (file) => isXmlOf(file, 'TrainingCenterDatabase', '.tcx'),
  read: readTcx,
}

function readTcx({ path, bytes: raw }: ImportFile): Imported {
  const bytes = utf8Xml(raw)
  if (isBlankFile(bytes)) return { recordings: [], problems: [{ path, level: 'error', code: 'empty' }], skipped: [] }
  const scanned = scanTcx(bytes)
  const recordings: Recording[] = []
  for (const activity of scanned.activities) {
    const recording = recordingOf(activity, recordings.length, scanned, { path, bytes })
    if (recording !== null) recordings.push(recording)
  }
  const skipped = skippedIn(scanned)
  return { recordings, skipped, problems: problemsOf(path, bytes, scanned, recordings.length, skipped.length > 0) }
}

function recordingOf(
  activity: TcxActivity,
  part: number,
  scanned: ScannedTcx,
  { path, bytes }: ImportFile,
): Recording | null {
  const { laps, notes, sport, idS, offsetS, device } = activity
  const { points, broken } = scanned
  // The laps read so far are not the whole of an activity that the file broke off.
  const written = activity.whole ? totalsOfLaps(laps) : NO_TOTALS
  const stated = countsKilometres(points, activity, written) ? inMetres(points, activity, written) : written
  const agree = coversPoints(stated, countedDistanceM(points, activity))
  const complete = agree || reachesLastPoint(laps, points, activity)
  const cut: QualityProblem[] = broken !== null && !activity.whole ? [cutAt(bytes, broken)] : []
  const recording = trackRecording({
    format: 'tcx',
    part,
    points,
    ranges: [activity],
    sport: sport === null ? null : sportOfType(sport),
    type: sport,
    fileTitle: fileTitle(path),
    // Complete laps that say less than the points have counted: a converter added its distances up twice (Huawei).
    distanceStated: agree || !complete,
    title: null,
    description: notes.size === 0 ? null : [...notes].join('\n'),
    device,
    totals: complete ? stated : NO_TOTALS,
    pauses: pausesOf(points, activity),
    startS: laps.find(({ startS }) => !Number.isNaN(startS))?.startS ?? idS,
    offsetS: offsetS ?? Number.NaN,
    quality: complete ? cut : [...cut, { code: 'no-summary' }],
  })
  const holdsSomething = recording !== null && (recording.samples !== null || (recording.totals.timerS ?? 0) > 0)
  return holdsSomething ? recording : null
}

function skippedIn({ courses, workouts, activities }: ScannedTcx): SkipReason[] {
  if (courses > 0) return ['course']
  return workouts > 0 && activities.length === 0 ? ['other-file'] : []
}

function problemsOf(
  path: string,
  bytes: Uint8Array,
  { activities, points, broken }: ScannedTcx,
  recordings: number,
  skipped: boolean,
): Problem[] {
  const problems: Problem[] = broken === null ? [] : [xmlProblem(path, bytes, broken, recordings === 0)]
  const missing = activities.length - recordings
  if (broken === null && missing > 0) {
    const untimed = activities.filter(
      ({ from, until }) => until > from && points.columns.t.subarray(from, until).every(Number.isNaN),
    )
    const level = recordings === 0 ? 'error' : 'warning'
    const isUnreadable = untimed.some(({ unreadTimes }) => unreadTimes > 0)
    const code = isUnreadable ? 'times-unreadable' : untimed.length > 0 ? 'no-time' : 'no-activity'
    problems.push({ path, level, code, detail: { activities: missing } })
  }
  if (broken === null && activities.length === 0 && !skipped)
    problems.push({ path, level: 'error', code: 'no-activity' })
  return problems
}
