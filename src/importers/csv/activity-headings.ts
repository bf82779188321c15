import { foldWords } from '../../lib/fold-words.ts'
import { METRES_PER_FOOT, METRES_PER_MILE, METRES_PER_YARD } from '../../lib/units.ts'

/** The columns that are read of a table of activities that is neither Strava's nor Garmin's own. */
export type ActivityField =
  | 'id'
  | 'date'
  | 'utc'
  | 'clock'
  | 'type'
  | 'subType'
  | 'title'
  | 'distance'
  | 'duration'
  | 'moving'
  | 'elapsed'
  | 'ascent'
  | 'descent'
  | 'avgHr'
  | 'maxHr'
  | 'calories'
  | 'notes'
  | 'shoe'
  | 'rpe'
  | 'race'
  | 'workout'

/** A column, its heading without unit, and what one of its numbers is in metres or seconds; null where the heading names no unit. */
export interface ActivityColumn {
  readonly position: number
  readonly name: string
  readonly unit: number | null
}

export type ActivityColumns = Readonly<Partial<Record<ActivityField, ActivityColumn>>>

/**
 * Headings with their units taken off, as Runkeeper, MapMyRun, Smashrun, TrainingPeaks, Strava's and intervals.icu's API, and
 * what runners keep themselves write them. In order: of two columns for one field the earlier name counts.
 */
const HEADINGS: Readonly<Record<ActivityField, string>> = {
  id: 'activity id|run id|workout id|id',
  utc: 'start date utc|start time utc|startdateutc|starttimegmt|start time gmt|start date',
  date: 'start date local|start datetime local|start time local|local start|workout date|workoutday|activity date|run date|start date|date time|datetime|date|start time|start|started|day|datum|fecha',
  clock: 'time of day|start time|clock|uhrzeit',
  type: 'activity type|sport type|workouttype|workout type|sport|type|activity|sportart',
  subType: 'sub type|subtype|sub sport',
  title: 'activity name|workout name|route name|name|title|titel',
  distance: 'total distance|distance|distanz|dist|distancein|strecke|sträcka|distans|afstand',
  moving: 'moving time|movingtime|active time|active duration|moving',
  duration: 'duration|workout time|activity time|total time|time|timetotalin|run time|dauer|zeit|tid|durée|timer time',
  elapsed: 'elapsed time|elapsed|elapsedtime',
  ascent: 'total elevation gain|elevation gain|elev gain|total ascent|ascent|climb|elevationgain|d',
  descent: 'total elevation loss|elevation loss|total descent|descent|elevationloss',
  avgHr:
    'average heart rate|avg heart rate|average heartrate|avg heartrate|average hr|avg hr|heartrateaverage|heart rate|hr avg|puls',
  maxHr: 'max heart rate|max heartrate|maximum heart rate|max hr|heartratemax|hr max',
  calories: 'calories burned|calories|kcal|energy',
  notes: 'notes|note|description|comments|comment|athletecomments|workoutdescription|bemerkung|notizen',
  shoe: 'shoes|shoe|gear|gear name',
  rpe: 'rpe|perceived exertion|effort',
  race: 'race|is race|competition',
  workout: 'workout type',
}

const LENGTHS: readonly (readonly [RegExp, number])[] = [
  [/(?:^| )(?:km|kms|kilomet(?:er|re)s?)$/, 1000],
  [/(?:^| )(?:mi|mile|miles)$/, METRES_PER_MILE],
  [/(?:^| |in)(?:m|meter|meters|metre|metres)$/, 1],
  [/(?:^| )(?:ft|foot|feet)$/, METRES_PER_FOOT],
  [/(?:^| )(?:yd|yds|yards)$/, METRES_PER_YARD],
]

const TIMES: readonly (readonly [RegExp, number])[] = [
  [/(?:^| )(?:ms|millis|milliseconds)$/, 0.001],
  [/(?:^| )(?:s|sec|secs|seconds)$/, 1],
  [/(?:^| )(?:min|mins|minutes)$/, 60],
  [/(?:^| |in)(?:h|hr|hrs|hours)$/, 3600],
]

const UNITS: Readonly<Partial<Record<ActivityField, typeof LENGTHS>>> = {
  distance: LENGTHS,
  ascent: LENGTHS,
  descent: LENGTHS,
  duration: TIMES,
  moving: TIMES,
  elapsed: TIMES,
}

const OTHER_UNIT = / (?:bpm|kcal|cal|h:m:s|hh:mm:ss|h m s|hh mm ss|hms)$/

const FIELDS = Object.entries(HEADINGS).map(([field, names]): readonly [ActivityField, readonly string[]] => [
  field as ActivityField,
  names.split('|').map(foldWords),
])

/** A heading without its unit, and the unit. */
function bare(folded: string, field: ActivityField): { readonly name: string; readonly unit: number | null } {
  for (const [pattern, unit] of UNITS[field] ?? []) {
    if (pattern.test(folded))
      return { name: folded.replace(pattern, (all) => (all.startsWith('in') ? 'in' : '')).trim(), unit }
  }
  return { name: folded.replace(OTHER_UNIT, ''), unit: null }
}

/** `Km`, `Miles`, `Minutes`: what a runner's own table calls its length and its time. */
function isUnitAlone({ name, unit }: { name: string; unit: number | null }, field: ActivityField): boolean {
  return (field === 'distance' || field === 'duration') && name === '' && unit !== null
}

/** Where the columns of such a table are; null if it is none: it must tell a day, a length and a time of each row. */
export function activityColumns(header: readonly string[]): ActivityColumns | null {
  const folded = header.map((heading) => (heading.length > 60 ? '' : foldWords(heading)))
  const columns: Partial<Record<ActivityField, ActivityColumn>> = {}
  const taken = new Set<number>()
  for (const [field, names] of FIELDS) {
    const found = folded
      .map((heading, position) => ({ position, ...bare(heading, field) }))
      .map((each) => ({ ...each, rank: names.indexOf(each.name) }))
      .map((each) => (isUnitAlone(each, field) ? { ...each, rank: names.length } : each))
      .filter(({ rank, position }) => rank !== -1 && (!taken.has(position) || field === 'workout'))
      .sort((a, b) => a.rank - b.rank || a.position - b.position)[0]
    if (found === undefined) continue
    columns[field] = { position: found.position, name: found.name, unit: found.unit }
    taken.add(found.position)
  }
  const { date, utc, distance, duration, moving, elapsed } = columns
  const hasTime = (duration ?? moving ?? elapsed) !== undefined
  return (date ?? utc) !== undefined && distance !== undefined && hasTime && tellsActivity(columns, folded)
    ? columns
    : null
}

/** Days, lengths and times stand in tables of trains too: one more thing that only activities have. */
function tellsActivity(columns: ActivityColumns, folded: readonly string[]): boolean {
  const { type, avgHr, calories, ascent } = columns
  return (
    type !== undefined ||
    [avgHr, calories, ascent].filter((each) => each !== undefined).length >= 1 ||
    folded.some((heading) => /(?:^| )pace(?: |$)/.test(heading)) ||
    isKeptByHand(columns, folded)
  )
}

/** A day, a length, a time and words, and nothing that is not understood. */
function isKeptByHand(columns: ActivityColumns, folded: readonly string[]): boolean {
  const understood = new Set(Object.values(columns).map(({ position }) => position))
  return columns.notes !== undefined && folded.every((heading, position) => heading === '' || understood.has(position))
}

/** Strava's API and what follows it write metres and seconds under bare names: `moving_time`, `start_date_local`. */
export function isApiTable(header: readonly string[]): boolean {
  return header.some((heading) =>
    /^\s*(?:moving_time|elapsed_time|total_elevation_gain|start_date_local)\s*$/.test(heading),
  )
}
