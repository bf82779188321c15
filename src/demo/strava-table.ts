import type { SeasonActivity } from './season-activity.ts'

/** Header row of 2026, 103 columns; five names stand twice (formats.md §2.2). */
export const STRAVA_HEADER: readonly string[] =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain,Elevation Loss,Elevation Low,Elevation High,Max Grade,Average Grade,Average Positive Grade,Average Negative Grade,Max Cadence,Average Cadence,Max Heart Rate,Average Heart Rate,Max Watts,Average Watts,Calories,Max Temperature,Average Temperature,Relative Effort,Total Work,Number of Runs,Uphill Time,Downhill Time,Other Time,Perceived Exertion,Type,Start Time,Weighted Average Power,Power Count,Prefer Perceived Exertion,Perceived Relative Effort,Commute,Total Weight Lifted,From Upload,Grade Adjusted Distance,Weather Observation Time,Weather Condition,Weather Temperature,Apparent Temperature,Dewpoint,Humidity,Weather Pressure,Wind Speed,Wind Gust,Wind Bearing,Precipitation Intensity,Sunrise Time,Sunset Time,Moon Phase,Bike,Gear,Precipitation Probability,Precipitation Type,Cloud Cover,Weather Visibility,UV Index,Weather Ozone,Jump Count,Total Grit,Average Flow,Flagged,Average Elapsed Speed,Dirt Distance,Newly Explored Distance,Newly Explored Dirt Distance,Activity Count,Total Steps,Carbon Saved,Pool Length,Training Load,Intensity,Average Grade Adjusted Pace,Timer Time,Total Cycles,Recovery,With Pet,Competition,Long Run,For a Cause,With Kid,Downhill Distance,Total Sets,Total Reps,Media'.split(
    ',',
  )

const TYPES = { run: 'Run', ride: 'Ride', hike: 'Hike' } as const

const GEAR_IDS: Readonly<Record<string, number>> = { 'Daily Plus 4': 21_400_001, 'Heather Grip 2': 21_400_002 }

/** Share of a trail that Strava's map knows as unpaved. */
export const DIRT_SHARE = 0.94

/** Strava's floats show that they had 32 bits. */
const float = (value: number): string => String(Math.fround(value))
const whole = (value: number): string => `${Math.round(value)}.0`

export interface StravaRow {
  readonly activityId: number
  /** Path inside the export; empty for an entry by hand. */
  readonly file: string
  readonly activity: SeasonActivity
}

/** `Sep 12, 2026, 3:02:23 PM`, UTC without saying so. */
export function stravaDate(unixS: number): string {
  const parts = { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' } as const
  // ICU puts a narrow blank before PM; Strava a plain one.
  return new Date(unixS * 1000).toLocaleString('en-US', parts).replaceAll('\u202f', ' ')
}

/** Cells by heading; a second one of the same name is marked `#2`. */
function cellsOf({ activityId, file, activity: { outing, strava, surface } }: StravaRow): Record<string, string> {
  const { totals, moments } = strava
  const byHand = file === ''
  const heights = moments.map(({ eleM }) => eleM)
  const measured: Record<string, string> = byHand
    ? {}
    : {
        'Max Heart Rate': whole(totals.maxHrBpm),
        'Max Heart Rate#2': whole(totals.maxHrBpm),
        'Average Heart Rate': float(totals.avgHrBpm),
        'Max Speed': float(Math.max(...moments.map(({ speedMps }) => speedMps))),
        'Max Cadence': whole(Math.max(...moments.map(({ cadence }) => cadence))),
        'Average Cadence': float(totals.avgCadence),
        'Total Steps': outing.sport === 'ride' ? '' : whole((totals.avgCadence * 2 * totals.timerS) / 60),
        'Timer Time': whole(totals.timerS),
        'Relative Effort': whole(totals.timerS / 60),
        'Relative Effort#2': whole(totals.timerS / 60),
      }
  const climb: Record<string, string> =
    totals.ascentM === null || totals.descentM === null || byHand
      ? { 'Elevation Gain': '0.0' }
      : {
          'Elevation Gain': float(totals.ascentM),
          'Elevation Loss': float(totals.descentM),
          'Elevation Low': float(Math.min(...heights)),
          'Elevation High': float(Math.max(...heights)),
        }
  return {
    'Activity ID': String(activityId),
    'Activity Date': stravaDate(strava.startS),
    'Activity Name': outing.title,
    'Activity Type': TYPES[outing.sport],
    'Activity Description': outing.description,
    'Elapsed Time': String(totals.elapsedS),
    Distance: (totals.distanceM / 1000).toFixed(2),
    Commute: 'false',
    'Activity Private Note': outing.privateNote,
    'Activity Gear': outing.shoe,
    Filename: file,
    'Elapsed Time#2': whole(totals.elapsedS),
    'Moving Time': whole(totals.timerS),
    'Distance#2': float(totals.distanceM),
    'Average Speed': float(totals.distanceM / totals.timerS),
    Calories: whole(totals.distanceM * 0.062),
    'Perceived Exertion': outing.rpe === null ? '' : whole(outing.rpe),
    'Commute#2': '0.0',
    'From Upload': byHand ? '0.0' : '1.0',
    Gear: outing.shoe === '' ? '' : whole(GEAR_IDS[outing.shoe]!),
    Flagged: '0.0',
    'Average Elapsed Speed': float(totals.distanceM / totals.elapsedS),
    'Dirt Distance': surface === 'trail' ? float(totals.distanceM * DIRT_SHARE) : '',
    Competition: outing.race ? '1.0' : '0.0',
    Media: outing.photos.join('|'),
    ...measured,
    ...climb,
  }
}

/** The whole `activities.csv`. */
export function stravaTable(rows: readonly StravaRow[]): string {
  const headings = STRAVA_HEADER.map((heading, i) => (STRAVA_HEADER.indexOf(heading) === i ? heading : `${heading}#2`))
  const lines = rows.map((row) => {
    const cells = cellsOf(row)
    return headings.map((heading) => quoted(cells[heading] ?? '')).join(',')
  })
  return `${[STRAVA_HEADER.join(','), ...lines].join('\n')}\n`
}

export const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
