import { isIncluded } from '../../src/demo/garmin-export.ts'
import { offsetS } from '../../src/demo/outing.ts'
import type { SeasonActivity } from '../../src/demo/season-activity.ts'
import type { Expected, Sample } from './expected.ts'
import { expectedOf } from './season-truth.ts'

/** Header row of 2026, 36 columns (formats.md §3.1). */
const HEADER =
  'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Aerobic TE,Avg Run Cadence,Max Run Cadence,Avg Pace,Best Pace,Total Ascent,Total Descent,Avg Stride Length,Avg Vertical Ratio,Avg Vertical Oscillation,Avg Ground Contact Time,Avg GAP,Normalized Power® (NP®),Training Stress Score®,Avg Power,Max Power,Steps,Body Battery Drain,Min Temp,Decompression,Best Lap Time,Number of Laps,Max Temp,Moving Time,Elapsed Time,Min Elevation,Max Elevation'

const NONE = '--'

/** `00:42:17`. */
export function clockTime(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`
}

/** `5:41`, minutes for a unit of distance. */
export function pace(secondsPerUnit: number): string {
  const whole = Math.round(secondsPerUnit)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

export const withThousands = (value: number): string => Math.round(value).toLocaleString('en-US')

function typeOf({ outing, surface }: SeasonActivity): string {
  if (outing.sport !== 'run') return { ride: 'Cycling', hike: 'Hiking' }[outing.sport]
  return {
    road: 'Street Running',
    trail: 'Trail Running',
    track: 'Track Running',
    treadmill: 'Treadmill Running',
    unknown: 'Running',
  }[surface]
}

/** `2026-04-21 18:11:11`, the clock on the wall. */
export function wallTime(unixS: number, offset: number): string {
  return new Date((unixS + offset) * 1000).toISOString().slice(0, 19).replace('T', ' ')
}

function rowOf(activity: SeasonActivity): string {
  const { outing, surface, garmin } = activity
  const { totals, moments, startS } = garmin
  const steps = (totals.avgCadence * 2 * totals.timerS) / 60
  const isRun = outing.sport === 'run'
  const heights = moments.map(({ eleM }) => eleM)
  const height = (value: number | null) => (value === null ? NONE : withThousands(value))
  const fastest = Math.max(...moments.map(({ speedMps }) => speedMps))
  const cells = [
    // Runs on a track are listed in metres.
    surface === 'track' ? withThousands(totals.distanceM) : (totals.distanceM / 1000).toFixed(2),
    withThousands(totals.distanceM * 0.062),
    clockTime(totals.timerS),
    String(Math.round(totals.avgHrBpm)),
    String(totals.maxHrBpm),
    '3.1',
    isRun ? String(Math.round(totals.avgCadence * 2)) : NONE,
    isRun ? String(Math.round(2 * Math.max(...moments.map(({ cadence }) => cadence)))) : NONE,
    pace((totals.timerS * 1000) / totals.distanceM),
    pace(1000 / fastest),
    height(totals.ascentM),
    height(totals.descentM),
    isRun ? (totals.distanceM / steps).toFixed(2) : NONE,
    ...Array.from({ length: 5 }, () => NONE),
    '0.0',
    NONE,
    NONE,
    isRun ? withThousands(steps) : NONE,
    '-12',
    '9.0',
    'No',
    '00:05:31.2',
    String(Math.ceil(totals.distanceM / 1000)),
    '17.0',
    clockTime(totals.timerS),
    clockTime(totals.elapsedS),
    height(totals.ascentM === null ? null : Math.min(...heights)),
    height(totals.ascentM === null ? null : Math.max(...heights)),
  ]
  const date = wallTime(startS, offsetS(outing))
  return [typeOf(activity), date, 'false', ...[outing.title, ...cells].map((cell) => `"${cell}"`)].join(',')
}

/** A fall the watch noticed on the mountain: a row, not an activity. */
const INCIDENT = `Incident Detected,2026-10-18 11:02:41,false,${[
  'Incident Detected',
  ...Array.from({ length: 32 }, () => NONE),
]
  .map((cell) => `"${cell}"`)
  .join(',')}`

/** `Activities.csv` of Garmin Connect's page: newest first, no unit, no zone, no number of an activity. */
export function garminTable(all: readonly SeasonActivity[]): Sample {
  const activities = all.filter(isIncluded)
  const rows = activities.map(rowOf).toReversed()
  const at = activities.toReversed().findIndex(({ outing }) => outing.date < '2026-10-18')
  rows.splice(at, 0, INCIDENT)
  return {
    path: 'garmin-activities.csv',
    bytes: `\uFEFF${HEADER}\n${rows.join('\n')}\n`,
    expected: expectedTable(activities),
  }
}

function expectedTable(activities: readonly SeasonActivity[]): Expected {
  return {
    about: 'The season as Garmin Connect lists it: local times, no units, one row of a fall that is no activity',
    activities: activities.map((activity) => {
      const { surface, garmin } = activity
      const expected = expectedOf(activity, garmin, {
        toldSurface: surface,
        within: { distanceM: 5.01, timerS: 1, climbM: 1 },
        quality: [],
      })
      // A row tells the clock on the wall alone.
      return { ...expected, start: null }
    }),
    skipped: { 'incident-row': 1 },
    problems: [],
    errors: 0,
  }
}
