import {
  COROS_WATCH,
  type FitOptions,
  fitActivityData,
  GARMIN_WATCH,
  recordFields,
  writeActivity,
  writeHead,
  writeRecords,
  writeSession,
  writeSummary,
} from '../../src/demo/fit-activity.ts'
import { fitWriter } from '../../src/demo/fit-writer.ts'
import { offsetS } from '../../src/demo/outing.ts'
import type { Sample } from './expected.ts'
import { fitActivity, fitFile, fitOfKind } from './in-buffers.ts'
import { firstSeconds, loose, type ShortRun, shortRun, truthOf } from './short-run.ts'

const WATCH: FitOptions = { device: GARMIN_WATCH, sport: 'run', subSport: 'trail', offsetS: 0 }

/** Where nothing states the climb it is computed: the ground's own to a tenth, or 6 m. */
const COMPUTED = { within: { distanceM: 3, timerS: 1, climbM: 6 } } as const

export function looseFit(): readonly Sample[] {
  return [...whole(), ...damaged(), ...several(), ...otherKinds()]
}

const file = ({ recorded, outing }: ShortRun, options: Partial<FitOptions> = {}): Buffer =>
  fitActivity(recorded, { ...WATCH, offsetS: offsetS(outing), ...options })

function whole(): readonly Sample[] {
  const plain = shortRun(1, 1, { pauseS: 95 })
  const bigEndian = shortRun(2, 2)
  const summaryFirst = shortRun(3, 2)
  const footPod = shortRun(4, 2)
  const treadmill = shortRun(5, 2, { path: 'treadmill' })
  const compressed = shortRun(6, 3)
  const north = shortRun(7, 2, { path: 'tundra track', clock: '00:20:00' })
  return [
    loose('steady.fit', file(plain), 'A watch with a barometer, a record a second, a pause', [truthOf(plain)]),
    loose('big-endian.fit', file(bigEndian, { bigEndian: true }), 'The high byte first in every message', [
      truthOf(bigEndian),
    ]),
    loose('summary-first.fit', file(summaryFirst, { summary: 'first' }), 'Session and laps before the records', [
      truthOf(summaryFirst),
    ]),
    loose('foot-pod.fit', file(footPod, { footPod: true }), "A foot pod's own field in every record", [
      truthOf(footPod),
    ]),
    loose(
      'indoor.fit',
      file(treadmill, { subSport: 'treadmill' }),
      'A treadmill: distance without positions or height',
      [truthOf(treadmill)],
    ),
    loose('compressed-timestamps.fit', fitCompressed(compressed), 'Five bits of time in the header of each record', [
      truthOf(compressed, { ascentM: null, descentM: null, toldSurface: 'unknown' }),
    ]),
    loose(
      'wrong-offset.fit',
      file(north, { device: COROS_WATCH, offsetS: 0 }),
      'Before midnight by UTC, past it where it was run; the file states an offset of 0, which is wrong',
      [truthOf(north)],
    ),
  ]
}

/** As the smallest watches write: no position, no session kind but running. */
function fitCompressed({ recorded }: ShortRun): Buffer {
  const writer = fitWriter()
  const bare = { ...recorded, totals: { ...recorded.totals, ascentM: null, descentM: null } }
  const options: FitOptions = {
    ...WATCH,
    device: { ...GARMIN_WATCH, product: 1436, namesBarometer: false },
    subSport: 'generic',
  }
  writeHead(writer, recorded.startS, options)
  const [first, ...rest] = recorded.moments.map((moment) => ({ ...moment, lat: Number.NaN }))
  writer.message(3, 20, recordFields(recorded.startS, first!))
  const [, ...fields] = recordFields(recorded.startS, first!)
  for (const moment of rest) {
    const [[, , second], ...values] = recordFields(recorded.startS, moment) as [(typeof fields)[0], ...typeof fields]
    writer.compressed(1, 20, Number(second), values)
  }
  writeSummary(writer, bare, options)
  return fitFile(writer.data())
}

function damaged(): readonly Sample[] {
  const died = shortRun(8, 2)
  const cut = shortRun(9, 2)
  const badSum = shortRun(10, 2)
  const trailing = shortRun(11, 2)
  const diedData = fitActivityData(died.recorded, { ...WATCH, summary: 'none' })
  const cutFile = file(cut)
  const kept = keptOf(cutFile, cut)
  const wrong = Buffer.from(file(badSum))
  wrong.writeUInt16LE(wrong.readUInt16LE(wrong.length - 2) ^ 0x5a5a, wrong.length - 2)
  const lost = { quality: ['partial', 'no-summary'] as const, sport: 'run' as const }
  return [
    loose(
      'power-lost.fit',
      fitFile(diedData, { statedSize: 0 }).subarray(0, -2),
      'The watch died: data size 0, no checksum, no session',
      // The sport message comes before the records, so sport and ground are told.
      [truthOf(died, { ...COMPUTED, ...lost })],
      { problems: ['partial'] },
    ),
    loose(
      'cut-off.fit',
      cutFile.subarray(0, kept.bytes),
      'A copy that broke off in the middle of a record',
      [truthOf({ ...cut, recorded: kept.recorded }, { ...COMPUTED, ...lost })],
      { problems: ['partial'] },
    ),
    loose('bad-checksum.fit', wrong, 'Only the checksum is wrong', [truthOf(badSum, { quality: ['bad-checksum'] })], {
      problems: ['bad-checksum'],
    }),
    loose(
      'trailing-bytes.fit',
      Buffer.concat([file(trailing), Buffer.from('left over from another file')]),
      'Bytes behind the end that belong to nothing',
      [truthOf(trailing)],
    ),
    loose('empty.fit', '', 'Nothing in it', [], { problems: ['empty'], errors: 1 }),
    loose('no-fit.fit', 'This was a note, and somebody renamed it.\n', 'Another thing by the name of a FIT file', [], {
      problems: ['unknown-format'],
      errors: 1,
    }),
  ]
}

/** Two thirds of a file, ending inside a record, and the records before that. */
function keptOf(whole: Buffer, { recorded }: ShortRun): { bytes: number; recorded: ShortRun['recorded'] } {
  const recordBytes = 1 + recordFields(0, recorded.moments[0]!).reduce((sum, [, type]) => sum + SIZES[type]!, 0)
  const writer = fitWriter()
  writeHead(writer, recorded.startS, WATCH)
  // Behind the head: the timer's start, and the definition of records (6 bytes and 3 a field).
  const event = 6 + 9 + 7
  const firstRecord = 14 + writer.data().length + event + 6 + 3 * recordFields(0, recorded.moments[0]!).length
  const records = Math.floor((whole.length * 0.66 - firstRecord) / recordBytes)
  const last = recorded.moments[records - 1]!
  return { bytes: firstRecord + records * recordBytes + 11, recorded: firstSeconds(recorded, last.t) }
}

const SIZES: Readonly<Record<string, number>> = { uint8: 1, uint16: 2, uint32: 4, sint32: 4 }

function several(): readonly Sample[] {
  const [morning, evening] = [shortRun(12, 2, { clock: '07:10:00' }), shortRun(12, 2, { clock: '18:20:00' })]
  const [first, second] = sessionsOf(13)
  return [
    loose('chained.fit', Buffer.concat([file(morning), file(evening)]), 'Two files, one behind the other', [
      truthOf(morning),
      truthOf(evening),
    ]),
    loose('two-sessions.fit', fitOfSessions([first, second]), 'Two runs in one file, distance counted on', [
      truthOf(first),
      truthOf(second),
    ]),
  ]
}

function sessionsOf(day: number): readonly [ShortRun, ShortRun] {
  const first = shortRun(day, 2)
  const [hours, minutes] = [12, Math.ceil(first.recorded.totals.elapsedS / 60) + 2]
  return [first, shortRun(day, 2, { clock: `${hours}:${minutes}:00`, distanceM: 1200 })]
}

function fitOfSessions([first, second]: readonly [ShortRun, ShortRun]): Buffer {
  const writer = fitWriter()
  writeHead(writer, first.recorded.startS, WATCH)
  writeRecords(writer, first.recorded, WATCH)
  // The watch counts on: the second run's records begin where the first one's end.
  const before = first.recorded.totals.distanceM
  const moments = second.recorded.moments.map((moment) => ({ ...moment, distanceM: moment.distanceM + before }))
  writeRecords(writer, { ...second.recorded, moments }, WATCH)
  writeSession(writer, first.recorded, WATCH)
  writeSession(writer, second.recorded, WATCH)
  writeActivity(writer, second.recorded, 0, 2)
  return fitFile(writer.data())
}

function otherKinds(): readonly Sample[] {
  const noon = Date.UTC(2025, 2, 14, 12) / 1000
  return [
    loose('settings.fit', fitOfKind('settings', noon), "The watch's settings", [], { skipped: { 'fit-settings': 1 } }),
    loose('workout.fit', fitOfKind('workout', noon), 'A planned workout', [], { skipped: { 'fit-workout': 1 } }),
    loose('course.fit', fitOfKind('course', noon), 'A course to follow', [], { skipped: { 'fit-course': 1 } }),
  ]
}
