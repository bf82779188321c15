import type { Maker } from '../model/maker.ts'

/** How much of a file tells. */
const SIGNATURE_BYTES = 4096

interface Signs {
  readonly maker: Maker
  /** Files of its export that hold activities, by their path. */
  readonly path?: RegExp
  /** The same by what stands at their beginning, whatever they are called; all of these. */
  readonly begins?: readonly RegExp[]
}

/**
 * Files that hold activities in forms that are not read here: each maker's export by the names it gives, or by the keys at the
 * beginning. Its other files (steps, sleep, weights) hold no activity and are counted as any other.
 */
const SIGNS: readonly Signs[] = [
  { maker: 'apple-health', begins: [/<!DOCTYPE HealthData|<HealthData\b|<ClinicalDocument\b/] },
  { maker: 'apple-health', path: /(?:^|[/!])apple_health_export\/[^/]+\.xml$/i },
  { maker: 'apple-health', begins: [/HKWorkoutActivityType|HKQuantityTypeIdentifier/] },
  {
    maker: 'fitbit',
    path: /(?:^|[/!])(?:user-site-export|Global Export Data|Physical Activity[^/]*)\/(?:exercise-\d+\.json|UserExercises_\d+\.csv)$/i,
  },
  { maker: 'fitbit', begins: [/"logId"/, /"activityName"|"activityTypeId"/] },
  { maker: 'google-fit', path: /(?:^|[/!])(?:Fit|Google Fit)\/All Sessions\/.*\.json$/i },
  { maker: 'google-fit', begins: [/"fitnessActivity"/, /"startTime"/] },
  { maker: 'polar', path: /(?:^|[/!])training-session-\d{4}-[^/!]*\.json$/i },
  { maker: 'polar', begins: [/"exportVersion"/, /"startTime"|"exercises"/] },
  { maker: 'polar', path: /\.hrm$/i, begins: [/^\s*\[Params\]/] },
  { maker: 'samsung-health', path: /(?:^|[/!])com\.samsung\.(?:s?health|shealth)\.exercise(?:\.\d+)?\.csv$/i },
  { maker: 'zepp', path: /(?:^|[/!])SPORT(?:_\d+)?(?:[/_][^/!]*)?\.csv$/ },
  {
    maker: 'mi-fitness',
    path: /(?:^|[/!])[^/!]*(?:hlth_center_sport_record|sport_record|sport_track_data)[^/!]*\.csv$/i,
  },
  { maker: 'huawei', path: /(?:^|[/!])(?:motion path detail data[^/!]*\.json|HiTrack_[^/!.]*)$/i },
  { maker: 'huawei', begins: [/"motionPathData"|"attribute"\s*:\s*"HW_EXT_TRACK|tp=(?:lbs|h-r|s-r|p-m);k=/] },
  { maker: 'suunto', begins: [/"DeviceLog"\s*:/] },
  { maker: 'suunto', begins: [/"workoutKey"/, /"totalDistance"/] },
  { maker: 'suunto', begins: [/<sml\b|<openambitlog\b|<DeviceLog\b/] },
  { maker: 'nike', begins: [/"start_epoch_ms"/, /"summaries"|"metrics"|"active_duration_ms"/] },
  { maker: 'runtastic', path: /(?:^|[/!])Sport-sessions\/(?!.*(?:GPS-data|Heart-rate-data|Elevation-data)).*\.json$/i },
  { maker: 'runtastic', begins: [/"sport_type_id"/, /"start_time"/] },
  {
    maker: 'endomondo',
    begins: [/"sport"\s*:\s*"[A-Z_]+"/, /"source"\s*:\s*"(?:TRACK_|INPUT_|IMPORT)|"speed_avg_kmh"/],
  },
  { maker: 'decathlon', begins: [/"\/v2\/sports\/\d+"|"dataSummaries"/] },
  { maker: 'coros', begins: [/"sportMode"|"sportType"/, /"labelId"/] },
  { maker: 'sporttracks', begins: [/<FitnessWorkbook\b/] },
  { maker: 'strava-api', begins: [/^\s*[[{]/, /"start_date(?:_local)?"\s*:/, /"distance"\s*:/, /"moving_time"\s*:/] },
  { maker: 'trainingpeaks', begins: [/<pwx\b/] },
  { maker: 'whoop', path: /(?:^|[/!])workouts\.csv$/i, begins: [/Cycle start time,.*Workout start time/] },
]

/** Whose activities a file holds that no format here claims; null where nothing tells. */
export function otherMaker(path: string, bytes: Uint8Array): Maker | null {
  const head = textOf(bytes.subarray(0, SIGNATURE_BYTES))
  const signs = SIGNS.find(
    (each) => (each.path?.test(path) ?? true) && (each.begins ?? []).every((begin) => begin.test(head)),
  )
  return signs?.maker ?? null
}

/** The same for a file that is too large to be opened, by its name alone. */
export function otherMakerOfName(path: string): Maker | null {
  return SIGNS.find((each) => each.begins === undefined && each.path?.test(path))?.maker ?? null
}

function textOf(head: Uint8Array): string {
  const isUtf16 = head[0] === 0xff && head[1] === 0xfe
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(head)
}
