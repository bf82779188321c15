import { raceOfWords } from '../lib/race-words.ts'
import type { QualityProblem } from '../model/quality.ts'
import type { Pause, Recording, RecordingFormat, StatedTotals } from '../model/recording.ts'
import type { Samples } from '../model/samples.ts'
import type { Sport } from '../model/sport.ts'
import { wholly } from '../model/surface.ts'
import { altitudeKindOf } from './altitude-kind.ts'
import { withBelievedDistance } from './believed-distance.ts'
import { guessSport } from './guess-sport.ts'
import { wayOfOneTime } from './one-time.ts'
import { orderPoints, type RowRange } from './order-points.ts'
import { type SportWord, withBlanks } from './sport-words.ts'
import { statedOffset } from './stated-offset.ts'
import { stepsPerRevolution } from './steps-per-revolution.ts'
import { surfaceOfText } from './surface-words.ts'
import { sportOfTitles } from './title-sport.ts'
import type { TrackPoints } from './track-points.ts'
import { saysVirtual } from './virtual-words.ts'

/** What an XML file tells of one activity. */
export interface ReportedActivity {
  readonly format: RecordingFormat
  readonly part: number
  readonly points: TrackPoints
  readonly ranges: readonly RowRange[]
  /** Null where the file does not tell, or in a word nobody knows. */
  readonly sport: SportWord | null
  /** The word itself, known or not. */
  readonly type: string | null
  /** What the file is called, without endings: it may name the sport. */
  readonly fileTitle: string
  /** False where distances of points may be in any unit, or of each step. */
  readonly distanceStated: boolean
  readonly title: string | null
  readonly description: string | null
  readonly device: string | null
  readonly totals: StatedTotals
  readonly pauses: readonly Pause[]
  /** Unix s, where the file tells the start apart from its points. */
  readonly startS: number
  /** Offset from UTC as written, s; NaN if none. */
  readonly offsetS: number
  readonly quality: readonly QualityProblem[]
}

/** The recording, or null if nothing in it has a time. Its samples are null if they hold nothing but times. */
export function trackRecording(activity: ReportedActivity): Recording | null {
  const ordered = orderPoints(activity.points, activity.ranges)
  const untimedM = ordered.samples.t.length === 1 ? wayOfOneTime(activity.points, activity.ranges) : null
  const totals =
    untimedM === null || (activity.totals.distanceM ?? 0) > 0
      ? activity.totals
      : { ...activity.totals, distanceM: untimedM }
  const startS = startOf(activity.startS, ordered.samples.t[0])
  if (Number.isNaN(startS)) return null
  const samples = holdsAnything(ordered.samples) ? cleaned(ordered.samples, activity) : null
  const named = activity.sport?.sport ?? sportOfTitles([activity.title, activity.fileTitle])
  const sport = named ?? guessSport(samples, totals)
  return {
    part: activity.part,
    format: activity.format,
    key: null,
    describes: null,
    startMs: Math.round(startS * 1000),
    localStart: null,
    startKnown: 'time',
    utcOffsetS: statedOffset(activity.offsetS),
    sport,
    sportOrigin: activity.sport === null ? 'guessed' : 'file',
    ...surfaceOf(activity, sport),
    virtual: saysVirtual({ type: activity.type, title: activity.title, program: activity.device }),
    race: raceOfWords({ ...activity, distanceM: totals.distanceM }),
    totals,
    title: activity.title,
    description: activity.description,
    privateNote: null,
    rpe: null,
    shoe: null,
    device: activity.device,
    altitudeKind: samples !== null && hasValue(samples.ele) ? altitudeKindOf(activity.device) : 'none',
    samples: samples === null ? null : withSteps(samples, sport),
    pauses: activity.pauses,
    quality: [
      ...activity.quality,
      ...qualityOf(activity, ordered),
      ...(untimedM === null ? [] : [{ code: 'one-time' } as const]),
    ],
  }
}

/** How long a watch may look for satellites after its clock started, s; a stated start further off is another thing. Our convention. */
const SEARCH_S = 3600

/** The stated start where it fits: the first sample can come seconds or minutes later. */
function startOf(statedS: number, firstS: number | undefined): number {
  if (firstS === undefined) return statedS
  return statedS <= firstS && firstS - statedS <= SEARCH_S ? statedS : firstS
}

function surfaceOf(
  { sport: word, title, fileTitle }: ReportedActivity,
  sport: Sport,
): Pick<Recording, 'surface' | 'surfaceOrigin'> {
  if (word !== null && word.surface !== 'unknown') return { surface: wholly(word.surface), surfaceOrigin: 'device' }
  if (sport !== 'run') return { surface: wholly('unknown'), surfaceOrigin: 'none' }
  // A file's name speaks where nothing else says what was done.
  const named = surfaceOfText(title ?? '') ?? (word === null ? surfaceOfText(inWords(fileTitle)) : null)
  return { surface: wholly(named ?? 'unknown'), surfaceOrigin: named === null ? 'none' : 'title' }
}

/** `Trail_running-2026` as words. */
const inWords = (name: string): string => withBlanks(name).replaceAll(/[_-]+/g, ' ')

function withSteps(samples: Samples, sport: Sport): Samples {
  const steps = stepsPerRevolution(sport, samples.cad, null)
  return steps === 1 ? samples : { ...samples, cad: samples.cad.map((value) => value * steps) }
}

function holdsAnything(samples: Samples): boolean {
  const { lat, ele, dist, hr, cad, speed } = samples
  return [lat, ele, dist, hr, cad, speed].some(hasValue)
}

function hasValue(column: Float64Array): boolean {
  return column.some((value) => !Number.isNaN(value))
}

function cleaned(samples: Samples, activity: ReportedActivity): Samples {
  const kept = withoutZeroAltitude(samples)
  return activity.distanceStated || !hasValue(kept.dist) ? kept : withBelievedDistance(kept)
}

function qualityOf(
  activity: ReportedActivity,
  { backwards, equal, untimed }: { backwards: number; equal: number; untimed: number },
): QualityProblem[] {
  return [
    ...(activity.sport === null ? [{ code: 'sport-guessed' } as const] : []),
    ...(backwards > 0 ? [{ code: 'time-order', detail: { backwards, equal } } as const] : []),
    ...(untimed > 0 ? [{ code: 'partial', detail: { untimed } } as const] : []),
  ]
}

/** An altitude of exactly 0 from start to end is a writer without altimeter, not the sea. */
function withoutZeroAltitude(samples: Samples): Samples {
  const zeroOnly = samples.ele.every((value) => value === 0 || Number.isNaN(value))
  return zeroOnly ? { ...samples, ele: new Float64Array(samples.ele.length).fill(Number.NaN) } : samples
}
