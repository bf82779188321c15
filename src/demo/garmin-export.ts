import { fitActivity, GARMIN_WATCH, type SUB_SPORT_CODES } from './fit-activity.ts'
import { fitOfKind } from './fit-others.ts'
import { offsetS } from './outing.ts'
import type { SeasonActivity } from './season-activity.ts'
import { type Member, zip } from './zip.ts'

const ACCOUNT = 'alex.sample@example.org'

const UPLOADS = 'DI_CONNECT/DI-Connect-Uploaded-Files'
const FITNESS = 'DI_CONNECT/DI-Connect-Fitness'

/** Numbers of uploads, and of activities: not the same. */
const FIRST_UPLOAD = 310_000_077_001
const FIRST_ACTIVITY = 20_100_000_311

const SUB_SPORTS = {
  road: 'street',
  trail: 'trail',
  track: 'track',
  treadmill: 'treadmill',
  unknown: 'generic',
} as const

export const isIncluded = ({ outing }: SeasonActivity): boolean => outing.garmin !== 'none'

/** An activity as the watch sent it: its number, and in which of the inner zips it lies. */
export interface Upload {
  readonly activity: SeasonActivity
  readonly part: 1 | 2
  readonly number: number
}

export const partPath = (part: Upload['part']): string => `${UPLOADS}/UploadedFiles_0-_Part${part}.zip`
export const SUMMARIES_PATH = `${FITNESS}/alexsample_0_summarizedActivities.json`

const nameOf = (number: number): string => `${ACCOUNT}_${number}.fit`

/** What the watch sent, in order: the first half in one zip, the rest in another. */
export function garminUploads(all: readonly SeasonActivity[]): readonly Upload[] {
  const activities = all.filter(isIncluded)
  const half = Math.ceil(activities.length / 2)
  return activities.map((activity, i) => ({ activity, part: i < half ? 1 : 2, number: FIRST_UPLOAD + 97 * i }))
}

/** Garmin's whole export of the account. */
export async function garminExport(all: readonly SeasonActivity[]): Promise<Uint8Array> {
  const uploads = garminUploads(all)
  const [first, second] = await Promise.all(([1, 2] as const).map((part) => partOf(uploads, part)))
  const summaries = uploads.map(({ activity }, i) => summaryOf(activity, FIRST_ACTIVITY + 71 * i))
  return zip([
    // One inner zip is stored, one packed again: both are met.
    { name: partPath(1), bytes: first!, stored: true },
    { name: partPath(2), bytes: second! },
    { name: SUMMARIES_PATH, bytes: JSON.stringify([{ summarizedActivitiesExport: summaries }]) },
    { name: 'DI_CONNECT/DI-Connect-User/user_profile.json', bytes: '{"userName":"alexsample","gender":"UNKNOWN"}' },
    { name: 'customer_data/customer.json', bytes: `{"emailAddress":"${ACCOUNT}"}` },
  ])
}

function partOf(uploads: readonly Upload[], part: Upload['part']): Promise<Uint8Array> {
  const mine = uploads.filter((upload) => upload.part === part)
  const files = mine.map(({ activity, number }): Member => ({ name: nameOf(number), bytes: fitOf(activity) }))
  return zip([...files, ...otherFiles(mine[0]!.activity.garmin.startS, part - 1)])
}

function fitOf({ outing, surface, garmin }: SeasonActivity): Uint8Array {
  const subSport: keyof typeof SUB_SPORT_CODES = SUB_SPORTS[surface]
  const { sport, rpe, footPod } = outing
  return fitActivity(garmin, { device: GARMIN_WATCH, sport, subSport, offsetS: offsetS(outing), rpe, footPod })
}

/** Of a watch's day: most uploads of an account are no activity. */
const KINDS = ['settings', 'monitoring', 'monitoring', 'sleep', 'monitoring', 'sleep'] as const

function otherFiles(startS: number, part: number): readonly Member[] {
  return KINDS.map((kind, i) => ({
    name: nameOf(FIRST_UPLOAD + 13 + 97 * i + 40_000 * part),
    bytes: fitOfKind(kind, startS - 40_000 + 3600 * i),
  }))
}

const TYPE_KEYS = {
  road: 'street_running',
  trail: 'trail_running',
  track: 'track_running',
  treadmill: 'treadmill_running',
  unknown: 'running',
} as const

/** Units as Garmin writes them (formats.md §4): cm, ms, a tenth of m/s, kcal × 4.19. */
function summaryOf({ outing, surface, garmin }: SeasonActivity, activityId: number): Record<string, unknown> {
  const { startS, totals } = garmin
  const isRun = outing.sport === 'run'
  const rounded = (value: number) => Math.round(value * 100) / 100
  const climb =
    totals.ascentM === null || totals.descentM === null
      ? {}
      : { elevationGain: rounded(totals.ascentM * 100), elevationLoss: rounded(totals.descentM * 100) }
  return {
    activityId,
    name: outing.title,
    activityType: isRun ? TYPE_KEYS[surface] : { ride: 'cycling', hike: 'hiking' }[outing.sport as 'ride' | 'hike'],
    eventTypeId: 9,
    rule: 'private',
    sportType: { run: 'RUNNING', ride: 'CYCLING', hike: 'HIKING' }[outing.sport],
    beginTimestamp: startS * 1000,
    startTimeGmt: startS * 1000,
    startTimeLocal: (startS + offsetS(outing)) * 1000,
    duration: totals.timerS * 1000,
    elapsedDuration: totals.elapsedS * 1000,
    movingDuration: totals.timerS * 1000,
    distance: rounded(totals.distanceM * 100),
    ...climb,
    avgSpeed: Math.round((totals.distanceM / totals.timerS) * 1000) / 10_000,
    avgHr: Math.round(totals.avgHrBpm),
    maxHr: totals.maxHrBpm,
    ...(isRun ? { avgRunCadence: rounded(totals.avgCadence), avgDoubleCadence: rounded(totals.avgCadence * 2) } : {}),
    calories: rounded(Math.round(totals.distanceM * 0.062) * 4.19),
    ...(outing.rpe === null ? {} : { workoutRpe: outing.rpe * 10 }),
    manualActivity: false,
    parent: false,
  }
}
