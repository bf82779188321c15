import type { Expected, Sample } from './expected.ts'
import { fitActivity, GARMIN_WATCH, type SUB_SPORT_CODES } from './fit-activity.ts'
import { fitOfKind } from './fit-others.ts'
import { offsetS } from './outing.ts'
import { expectedOf, type SeasonActivity } from './season-activity.ts'
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

const nameOf = (number: number): string => `${ACCOUNT}_${number}.fit`

/** Garmin's whole export of the account. */
export async function garminExport(all: readonly SeasonActivity[]): Promise<Sample> {
  const activities = all.filter(isIncluded)
  const files = activities.map(
    (activity, i): Member => ({ name: nameOf(FIRST_UPLOAD + 97 * i), bytes: fitOf(activity) }),
  )
  const half = Math.ceil(files.length / 2)
  const parts = [files.slice(0, half), files.slice(half)]
  const others = parts.map((_, i) => otherFiles(activities[i * half]!.garmin.startS, i))
  const [first, second] = await Promise.all(parts.map((part, i) => zip([...part, ...others[i]!])))
  const summaries = activities.map((activity, i) => summaryOf(activity, FIRST_ACTIVITY + 71 * i))
  return {
    path: 'garmin-export.zip',
    bytes: await zip([
      // One inner zip is stored, one packed again: both are met.
      { name: `${UPLOADS}/UploadedFiles_0-_Part1.zip`, bytes: first!, stored: true },
      { name: `${UPLOADS}/UploadedFiles_0-_Part2.zip`, bytes: second! },
      {
        name: `${FITNESS}/alexsample_0_summarizedActivities.json`,
        bytes: JSON.stringify([{ summarizedActivitiesExport: summaries }]),
      },
      { name: 'DI_CONNECT/DI-Connect-User/user_profile.json', bytes: '{"userName":"alexsample","gender":"UNKNOWN"}' },
      { name: 'customer_data/customer.json', bytes: `{"emailAddress":"${ACCOUNT}"}` },
    ]),
    expected: expectedExport(activities, files, half),
  }
}

function fitOf({ outing, surface, garmin }: SeasonActivity): Buffer {
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

/** Units as Garmin writes them (FORMATS §4): cm, ms, a tenth of m/s, kcal × 4.19. */
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

function expectedExport(activities: readonly SeasonActivity[], files: readonly Member[], half: number): Expected {
  return {
    about:
      "Garmin's export of the account: zips of uploads in the zip, most of them no activities, and the summaries as JSON",
    activities: activities.map((activity, i) =>
      expectedOf(activity, activity.garmin, {
        toldSurface: activity.surface,
        within: { distanceM: 1, timerS: 1, climbM: 1.01 },
        quality: [],
        members: [
          `${FITNESS}/alexsample_0_summarizedActivities.json`,
          // The account's address is taken out of every name shown.
          `${UPLOADS}/UploadedFiles_0-_Part${i < half ? 1 : 2}.zip!${files[i]!.name.replace(`${ACCOUNT}_`, '')}`,
        ],
      }),
    ),
    skipped: { 'fit-settings': 2, 'fit-monitoring': 6, 'fit-sleep': 4, 'export-table': 2 },
    problems: [],
    errors: 0,
  }
}
