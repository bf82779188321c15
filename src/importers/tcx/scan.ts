import { type PointTemplate, pointTemplate, readAlike } from '../point-template.ts'
import { addPoint, blankRow, clearRow, noPoints, type PointRow, type TrackPoints } from '../track-points.ts'
import { scanXml, type XmlBreak, type XmlCursor, type XmlVisitor } from '../xml-scanner.ts'
import {
  attributeName,
  attributeText,
  attributeTime,
  collectText,
  numberOf,
  textOf,
  timeOf,
  timeOffsetOf,
} from '../xml-values.ts'
import { NAMES } from './tables.ts'

const { id } = NAMES
const [SPORT, START_TIME] = ['Sport', 'StartTime'].map(attributeName) as [Uint8Array, Uint8Array]

/** A lap as its device states it; NaN is what it does not. */
export interface Lap {
  readonly startS: number
  timerS: number
  distanceM: number
  calories: number
  averageHrBpm: number
  maximumHrBpm: number
}

/** An activity as it stands in the file. */
export interface TcxActivity {
  /** Attribute `Sport`; `transition` for the change between two sports. */
  readonly sport: string | null
  /** `Id` is the time of the start, by schema. */
  idS: number
  readonly laps: Lap[]
  readonly notes: Set<string>
  device: string | null
  /** Its rows of the points. */
  readonly from: number
  until: number
  /** First row of each Track after the first within one lap: the clock was stopped before it. */
  readonly resumedAt: number[]
  /** Offset from UTC that the first time of a point states, s, NaN if none; null before there was one. */
  offsetS: number | null
  /** Points with a time that is none of any calendar. */
  unreadTimes: number
  /** False if the file broke within. */
  whole: boolean
}

/** What a TCX file holds, before it is known which activities are whole. */
export interface ScannedTcx {
  readonly points: TrackPoints
  readonly activities: TcxActivity[]
  courses: number
  workouts: number
  broken: XmlBreak | null
}

/** Reads UTF-8 TCX in one pass. */
export function scanTcx(bytes: Uint8Array, template = pointTemplate()): ScannedTcx {
  const scanned: ScannedTcx = { points: noPoints(), activities: [], courses: 0, workouts: 0, broken: null }
  scanned.broken = scanXml(bytes, NAMES, visitorInto(scanned, template))
  return scanned
}

function newActivity(sport: string | null, from: number): TcxActivity {
  return {
    sport,
    idS: Number.NaN,
    laps: [],
    notes: new Set(),
    device: null,
    from,
    until: from,
    resumedAt: [],
    offsetS: null,
    unreadTimes: 0,
    whole: false,
  }
}

function newLap(startS: number): Lap {
  const gap = Number.NaN
  return { startS, timerS: gap, distanceM: gap, calories: gap, averageHrBpm: gap, maximumHrBpm: gap }
}

/** What may stand in a point that is compared with the next: its values, and what holds them. */
const IN_POINT: readonly number[] = [
  ...[id.time, id.latitude, id.longitude, id.altitude, id.distance, id.heartRate, id.value],
  ...[id.speed, id.runCadence, id.cadence],
]

function visitorInto(scanned: ScannedTcx, template: PointTemplate): XmlVisitor {
  const { points } = scanned
  const row = blankRow()
  let activity: TcxActivity | null = null
  let lap: Lap | null = null
  let segment = 0
  /** Tracks of the lap that held points, and whether this one did. */
  let tracksOfLap = 0
  let trackFrom = 0
  let inPoint = false

  const start = (sport: string | null) => {
    activity = newActivity(sport, points.length)
    scanned.activities.push(activity)
    segment = 0
    tracksOfLap = 0
    return activity
  }
  return {
    open(element, _parent, cursor) {
      if (inPoint && !IN_POINT.includes(element)) template.spoil()
      if (element === id.point && activity !== null) {
        clearRow(row)
        template.begin(cursor)
        inPoint = true
      } else if (element === id.track && activity !== null) trackFrom = points.length
      else if (element === id.lap && activity !== null) {
        lap = newLap(attributeTime(cursor, START_TIME))
        activity.laps.push(lap)
        tracksOfLap = 0
      } else if (element === id.activity) start(attributeText(cursor, SPORT))
      else if (element === id.transition) {
        lap = newLap(attributeTime(cursor, START_TIME))
        start('transition').laps.push(lap)
      } else if (element === id.notes) collectText(cursor)
      else if (element === id.course) scanned.courses++
      else if (element === id.workout) scanned.workouts++
    },
    close(element, parent, cursor) {
      if (activity === null) return
      if (inPoint) {
        if (element !== id.point) readPoint(activity, row, template, element, parent, cursor)
        else {
          inPoint = false
          if (points.length === trackFrom && tracksOfLap++ > 0) {
            segment++
            activity.resumedAt.push(trackFrom)
          }
          addPoint(points, row, segment)
          readAlike(points, row, segment, template, cursor)
          activity.until = points.length
        }
      } else if (element === id.activity || element === id.transition) {
        activity.whole = true
        activity = null
        lap = null
      } else if (element === id.lap) lap = null
      else if (lap !== null && readLap(lap, element, parent, cursor)) return
      else readActivity(activity, element, parent, cursor)
    },
  }
}

function readPoint(
  activity: TcxActivity,
  row: PointRow,
  template: PointTemplate,
  element: number,
  parent: number,
  cursor: XmlCursor,
): void {
  if (element === id.time) {
    row.t = template.text('t', timeOf(cursor), cursor)
    if (Number.isNaN(row.t)) activity.unreadTimes++
    activity.offsetS ??= timeOffsetOf(cursor)
  } else if (element === id.latitude) row.lat = template.text('lat', numberOf(cursor), cursor)
  else if (element === id.longitude) row.lon = template.text('lon', numberOf(cursor), cursor)
  else if (element === id.altitude) row.ele = template.text('ele', numberOf(cursor), cursor)
  else if (element === id.distance) row.dist = template.text('dist', numberOf(cursor), cursor)
  else if (element === id.value && parent === id.heartRate) row.hr = template.text('hr', numberOf(cursor), cursor)
  else if (element === id.speed) row.speed = template.text('speed', numberOf(cursor), cursor)
  // A foot pod's own count over what else has a cadence.
  else if (element === id.runCadence) row.cad = template.text('cad', numberOf(cursor), cursor)
  else if (element === id.cadence && Number.isNaN(row.cad)) row.cad = template.text('cad', numberOf(cursor), cursor)
}

/** True if the element was one of the lap's totals. */
function readLap(lap: Lap, element: number, parent: number, cursor: XmlCursor): boolean {
  if (element === id.value && parent === id.averageHeartRate) lap.averageHrBpm = numberOf(cursor)
  else if (element === id.value && parent === id.maximumHeartRate) lap.maximumHrBpm = numberOf(cursor)
  else if (parent !== id.lap && parent !== id.transition) return false
  else if (element === id.lapTimer) lap.timerS = numberOf(cursor)
  else if (element === id.distance) lap.distanceM = numberOf(cursor)
  else if (element === id.calories) lap.calories = numberOf(cursor)
  else return false
  return true
}

function readActivity(activity: TcxActivity, element: number, parent: number, cursor: XmlCursor): void {
  if (element === id.notes) {
    const text = textOf(cursor)
    if (text !== null) activity.notes.add(text)
  } else if (element === id.id && parent === id.activity) activity.idS = timeOf(cursor)
  else if (element === id.name && parent === id.creator) activity.device = textOf(cursor)
}
