import { gpx } from '../../src/demo/gpx.ts'
import { quoted, STRAVA_HEADER, stravaDate } from '../../src/demo/strava-table.ts'
import { gzipped } from '../../src/demo/zip.ts'
import { encrypted } from './encrypted.ts'
import type { Sample } from './expected.ts'
import { zip } from './in-buffers.ts'
import { loose, type ShortRun, shortRun, truthOf } from './short-run.ts'

const OF_POSITIONS = { within: { distanceM: 25, timerS: 20, climbM: 8 }, toldSurface: 'unknown' } as const

export async function looseArchives(): Promise<readonly Sample[]> {
  return [await tornZip(), await encryptedZip(), await zippedAgain(), multisportSummaries()]
}

const gpxOf = ({ recorded }: ShortRun): string =>
  gpx(recorded, { creator: 'StravaGPX COROS APEX 2', name: 'Noon run', type: 'running' })

/** Stored, so that its bytes do not hang on a compressor's version. */
async function tornZip(): Promise<Sample> {
  const runs = [shortRun(24, 5, { distanceM: 1200 }), shortRun(25, 5, { distanceM: 1200 })]
  const whole = await zip(runs.map((run, i) => ({ name: `${i + 1}.gpx`, bytes: gpxOf(run), stored: true })))
  const directoryAt = whole.indexOf('PK\x01\x02')
  return loose(
    'torn.zip',
    whole.subarray(0, directoryAt + 30),
    'A download that broke off: the directory at the end is lost, the members are there',
    runs.map((run) => truthOf(run, OF_POSITIONS)),
    { problems: ['bad-zip'], errors: 1 },
  )
}

async function encryptedZip(): Promise<Sample> {
  const plain = await zip([{ name: '1.gpx', bytes: gpxOf(shortRun(26, 5, { distanceM: 800 })), stored: true }])
  return loose('encrypted.zip', encrypted(plain), 'Locked with the password "sample"', [], {
    problems: ['encrypted-zip'],
    errors: 1,
  })
}

/** What a Mac makes of a Strava export that was opened and zipped again. */
async function zippedAgain(): Promise<Sample> {
  const run = shortRun(27, 5)
  const folder = 'export_10000001'
  const { startS, totals } = run.recorded
  const cells: Readonly<Record<number, string>> = {
    0: '13800000027',
    1: stravaDate(startS),
    2: 'Noon run',
    3: 'Run',
    4: 'Zipped, unzipped, "zipped"\nagain.',
    5: String(totals.elapsedS),
    6: (totals.distanceM / 1000).toFixed(2),
    12: 'activities/14800000027.gpx.gz',
    15: `${totals.elapsedS}.0`,
    16: `${totals.timerS}.0`,
    17: String(totals.distanceM),
  }
  const table = [STRAVA_HEADER.join(','), STRAVA_HEADER.map((_, i) => quoted(cells[i] ?? '')).join(',')].join('\n')
  const shadow = Buffer.from('\0\x05\x16\x07\0\x02\0\0Mac OS X', 'latin1')
  return loose(
    'zipped-again.zip',
    await zip([
      { name: `${folder}/activities.csv`, bytes: table },
      { name: `__MACOSX/${folder}/._activities.csv`, bytes: shadow },
      { ...gzipped(`${folder}/activities/14800000027.gpx`, gpxOf(run)) },
    ]),
    'A Strava export one folder down, with the shadow files of a Mac',
    [truthOf(run, OF_POSITIONS)],
    { skipped: { 'system-file': 1 } },
  )
}

/** A duathlon in Garmin's summaries: the whole, and its two legs. Lengths in cm, times in ms. */
function multisportSummaries(): Sample {
  const startMs = Date.UTC(2025, 2, 28, 9, 0, 0)
  const common = { startTimeLocal: startMs, rule: 'private', manualActivity: false }
  const summaries = [
    {
      ...common,
      activityId: 17_800_000_001,
      name: 'Duathlon',
      activityType: 'multi_sport',
      beginTimestamp: startMs,
      duration: 5_400_000,
      distance: 3_000_000,
      parent: true,
    },
    {
      ...common,
      activityId: 17_800_000_002,
      parentId: 17_800_000_001,
      activityType: 'road_biking',
      beginTimestamp: startMs,
      duration: 3_300_000,
      distance: 2_400_000,
      elevationGain: 12_000,
      elevationLoss: 12_000,
      parent: false,
    },
    {
      ...common,
      activityId: 17_800_000_003,
      parentId: 17_800_000_001,
      activityType: 'running',
      beginTimestamp: startMs + 3_420_000,
      startTimeLocal: startMs + 3_420_000,
      duration: 1_980_000,
      distance: 600_000,
      elevationGain: 3000,
      elevationLoss: 2800,
      parent: false,
    },
  ]
  const leg = {
    date: '2025-03-28',
    surface: 'unknown',
    toldSurface: 'unknown',
    quality: [],
    within: { distanceM: 0.1, timerS: 1, climbM: 0.1 },
  } as const
  return loose(
    'multisport_0_summarizedActivities.json',
    JSON.stringify([{ summarizedActivitiesExport: summaries }]),
    "A duathlon in Garmin's summaries: the parent is not counted beside its legs",
    [
      {
        ...leg,
        sport: 'ride',
        start: '2025-03-28T09:00:00Z',
        distanceM: 24_000,
        timerS: 3300,
        ascentM: 120,
        descentM: 120,
      },
      { ...leg, sport: 'run', start: '2025-03-28T09:57:00Z', distanceM: 6000, timerS: 1980, ascentM: 30, descentM: 28 },
    ],
    { skipped: { 'multisport-parent': 1 } },
  )
}
