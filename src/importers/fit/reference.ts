import type { Imported, ImportFile } from '../importer.ts'
import type { Decoded, Message, TimerEvent } from './decoded.ts'
import { findPieces } from './pieces.ts'
import { ACTIVITY, FIT_EPOCH_S, SESSION, SPORT, TIMESTAMP } from './profile.ts'
import { importedFrom } from './read.ts'
import { emptyColumns, type RecordColumns } from './record-columns.ts'
import { ACTIVITY_FILE } from './tables.ts'

type Parsed = Readonly<Record<string, unknown>>

/** Largest file the second decoder is given: it takes a hundred times the memory of the first. */
const LARGEST_BYTES = 20_000_000

const NUMBERS: readonly (readonly [name: string, field: number, rawPerUnit: number])[] = [
  ['total_elapsed_time', SESSION.totalElapsedMs, 1000],
  ['total_timer_time', SESSION.totalTimerMs, 1000],
  ['total_moving_time', SESSION.totalMovingMs, 1000],
  ['total_distance', SESSION.totalDistanceCm, 100],
  ['total_calories', SESSION.totalCalories, 1],
  ['avg_speed', SESSION.avgSpeedMmps, 1000],
  ['enhanced_avg_speed', SESSION.enhancedAvgSpeedMmps, 1000],
  ['avg_heart_rate', SESSION.avgHrBpm, 1],
  ['max_heart_rate', SESSION.maxHrBpm, 1],
  ['avg_cadence', SESSION.avgCadenceRpm, 1],
  ['avg_fractional_cadence', SESSION.avgFractionalCadence, 128],
  ['total_ascent', SESSION.totalAscentM, 1],
  ['total_descent', SESSION.totalDescentM, 1],
  ['total_fractional_ascent', SESSION.fractionalAscentCm, 100],
  ['total_fractional_descent', SESSION.fractionalDescentCm, 100],
  ['workout_rpe', SESSION.workoutRpe, 1],
]

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)

const secondsOf = (value: unknown): number => (value instanceof Date ? value.getTime() / 1000 : Number.NaN)

function firstNumber(...values: readonly unknown[]): number {
  return values.map(numberOf).find((value) => !Number.isNaN(value)) ?? Number.NaN
}

/** Columns of the parser's records; those without a time cannot be placed. */
function columnsOf(all: readonly Parsed[]): RecordColumns {
  const parsed = all.filter((record) => !Number.isNaN(secondsOf(record['timestamp'])))
  const timeOf = (row: number) => secondsOf(parsed[row]!['timestamp'])
  const records = emptyColumns(parsed.length, all.length - parsed.length, timeOf)
  parsed.forEach((record, row) => {
    const values = [
      numberOf(record['position_lat']),
      numberOf(record['position_long']),
      firstNumber(record['enhanced_altitude'], record['altitude']),
      numberOf(record['distance']),
      numberOf(record['heart_rate']),
      numberOf(record['cadence']) + (firstNumber(record['fractional_cadence'], 0) || 0),
      firstNumber(record['enhanced_speed'], record['speed']),
    ]
    values.forEach((value, column) => {
      records.columns[column]![row] = value
    })
  })
  return records
}

interface Codes {
  sport(name: unknown): number | null
  subSport(name: unknown): number | null
}

function messageOf(entries: readonly (readonly [field: number, value: number | null])[]): Message {
  return new Map(entries.filter((entry): entry is [number, number] => entry[1] !== null && !Number.isNaN(entry[1])))
}

const codeOf = (value: unknown, byName: (name: unknown) => number | null): number | null =>
  typeof value === 'number' ? value : byName(value)

function sessionOf(session: Parsed, codes: Codes): Message {
  return messageOf([
    [TIMESTAMP, secondsOf(session['timestamp'])],
    [SESSION.startTime, secondsOf(session['start_time'])],
    [SESSION.sport, codeOf(session['sport'], codes.sport)],
    [SESSION.subSport, codeOf(session['sub_sport'], codes.subSport)],
    ...NUMBERS.map(([name, field, rawPerUnit]) => [field, Math.round(numberOf(session[name]) * rawPerUnit)] as const),
  ])
}

function timerEventsOf(events: readonly Parsed[]): readonly TimerEvent[] {
  return events
    .filter((event) => event['event'] === 'timer' && event['timestamp'] instanceof Date)
    .filter(({ event_type: type }) => type === 'start' || String(type).startsWith('stop'))
    .map((event) => ({ t: secondsOf(event['timestamp']), running: event['event_type'] === 'start' }))
}

const list = (value: unknown): readonly Parsed[] => (Array.isArray(value) ? value : [])

function decodedOf(fit: Parsed, codes: Codes, byte: number): Decoded {
  const fileId = list(fit['file_ids'])[0] ?? {}
  const activity = fit['activity'] as Parsed | undefined
  const sport = list(fit['sports'])[0]
  const creator = list(fit['device_infos']).find((info) => info['device_index'] === 0)
  const name = fileId['product_name'] ?? creator?.['product_name']
  const type = fileId['type']
  return {
    fileType: type === 'activity' ? ACTIVITY_FILE : type === undefined ? null : numberOf(type) || 0,
    records: columnsOf(list(fit['records'])),
    sessions: list(fit['sessions']).map((session) => sessionOf(session, codes)),
    sport:
      sport === undefined
        ? null
        : messageOf([
            [SPORT.sport, codeOf(sport['sport'], codes.sport)],
            [SPORT.subSport, codeOf(sport['sub_sport'], codes.subSport)],
          ]),
    activity:
      activity === undefined
        ? null
        : messageOf([
            [TIMESTAMP, secondsOf(activity['timestamp'])],
            [ACTIVITY.localTimestamp, secondsOf(activity['local_timestamp']) - FIT_EPOCH_S],
          ]),
    timerEvents: timerEventsOf(list(fit['events'])),
    device: {
      manufacturer: null,
      product: numberOf(fileId['product']) || null,
      productName: typeof name === 'string' ? name : null,
    },
    barometer: list(fit['device_infos']).some(
      (info) => info['source_type'] === 'local' && info['device_type'] === 'barometer',
    ),
    end: { why: 'end', byte },
  }
}

/** The first FIT file in the bytes as `fit-file-parser` reads it; null where it gives up. It is loaded when first needed. */
export async function decodeWithReference(bytes: Uint8Array): Promise<Decoded | null> {
  const { default: FitParser, getFitSportId, getFitSubSportId } = await import('fit-file-parser')
  const codes: Codes = { sport: getFitSportId, subSport: getFitSubSportId }
  let parsed: unknown
  try {
    // A copy: the parser wants the bytes of an ArrayBuffer of their own.
    new FitParser({ force: true, mode: 'list' }).parse(bytes.slice().buffer, (_, fit) => {
      parsed = fit
    })
  } catch {
    // It throws on damage in the middle of a file (formats.md §5.7): then it knows no more than we do.
    return null
  }
  return parsed === undefined ? null : decodedOf(parsed as Parsed, codes, bytes.length)
}

/** True if our decoder stopped at a construct it does not know, and the second one may be tried. */
export function wantsReference(file: ImportFile, own: Imported): boolean {
  return (
    file.bytes.length <= LARGEST_BYTES &&
    own.problems.some(
      ({ code, detail }) => (code === 'partial' || code === 'bad-fit') && detail?.['why'] === 'impossible',
    )
  )
}

const sampleCount = ({ recordings }: Imported): number =>
  recordings.reduce((sum, { samples }) => sum + (samples?.t.length ?? 0), 0)

/**
 * What `fitImporter` read, or what the second decoder got where ours stopped at a construct it does not know and the second got further;
 * then every recording carries `fallback-decoder`. Apart from the importer because the second decoder is loaded only when it is needed.
 */
export async function readWithReference(file: ImportFile, own: Imported): Promise<Imported> {
  if (!wantsReference(file, own)) return own
  const decoded = await decodeWithReference(file.bytes)
  const piece = findPieces(file.bytes)[0]
  if (decoded === null || piece === undefined) return own
  const other = importedFrom(file.path, [{ piece, decoded, quality: [{ code: 'fallback-decoder' }] }])
  if (other.recordings.length === 0 || sampleCount(other) <= sampleCount(own)) return own
  const byte = own.problems[0]?.at?.byte ?? 0
  return {
    ...other,
    problems: [...other.problems, { path: file.path, level: 'warning', code: 'fallback-decoder', at: { byte } }],
  }
}
