import type { Recorded } from './device.ts'
import { type DeveloperField, FIT_EPOCH_S, type Field, type FitWriter, fitFile, fitWriter } from './fit-writer.ts'
import type { Moment } from './simulate.ts'

/** Local message types; records must be below 4, which is all that a compressed timestamp can name. */
const LOCAL = { fileId: 0, device: 1, event: 2, record: 3, lap: 4, session: 5, activity: 6, sport: 7, developer: 8 }

const GLOBAL = { fileId: 0, sport: 12, session: 18, lap: 19, record: 20, event: 21, device: 23, activity: 34 }

/** FIT codes of what was done. */
export const SPORT_CODES = { run: 1, ride: 2, hike: 17 } as const
export const SUB_SPORT_CODES = { generic: 0, treadmill: 1, street: 2, trail: 3, track: 4 } as const

/** The watch. */
export interface FitDevice {
  readonly manufacturer: number
  readonly product: number
  readonly productName: string | null
  /** Lists its barometer among its sensors. */
  readonly namesBarometer: boolean
  readonly serial: number
}

/** fēnix 7. */
export const GARMIN_WATCH: FitDevice = {
  manufacturer: 1,
  product: 3906,
  productName: null,
  namesBarometer: true,
  serial: 3_400_000_001,
}

/** Writes its model's name and local time as if it were UTC (formats.md: such an offset of 0 says nothing). */
export const COROS_WATCH: FitDevice = {
  manufacturer: 294,
  product: 841,
  productName: 'COROS APEX 2',
  namesBarometer: false,
  serial: 77_001,
}

export interface FitOptions {
  readonly device: FitDevice
  readonly sport: keyof typeof SPORT_CODES
  readonly subSport: keyof typeof SUB_SPORT_CODES
  /** As the watch writes it; null for none. */
  readonly offsetS: number | null
  readonly rpe?: number | null
  readonly footPod?: boolean
  readonly bigEndian?: boolean
  /** `first`: newer watches write the summary before the records. `none`: the watch died. */
  readonly summary?: 'last' | 'first' | 'none'
}

/** A whole FIT file of one activity. */
export function fitActivity(recorded: Recorded, options: FitOptions): Uint8Array {
  return fitFile(fitActivityData(recorded, options))
}

/** Its messages alone. */
export function fitActivityData(recorded: Recorded, options: FitOptions): Uint8Array {
  const writer = fitWriter({ bigEndian: options.bigEndian ?? false })
  writeHead(writer, recorded.startS, options)
  if (options.summary === 'first') writeSummary(writer, recorded, options)
  writeRecords(writer, recorded, options)
  if ((options.summary ?? 'last') === 'last') writeSummary(writer, recorded, options)
  return writer.data()
}

const fitTime = (unixS: number): number => unixS - FIT_EPOCH_S
const time = (unixS: number): Field => [253, 'uint32', fitTime(unixS)]

export function writeHead(
  writer: FitWriter,
  startS: number,
  { device, sport, subSport, footPod = false }: FitOptions,
): void {
  writer.message(LOCAL.fileId, GLOBAL.fileId, [
    [0, 'enum', 4],
    [1, 'uint16', device.manufacturer],
    [2, 'uint16', device.product],
    [3, 'uint32z', device.serial],
    [4, 'uint32', fitTime(startS)],
  ])
  const maker: readonly Field[] = [
    [2, 'uint16', device.manufacturer],
    [4, 'uint16', device.product],
  ]
  const name: readonly Field[] = device.productName === null ? [] : [[27, 'string', device.productName]]
  writer.message(LOCAL.device, GLOBAL.device, [time(startS), [0, 'uint8', 0], ...maker, ...name])
  if (device.namesBarometer) {
    // Source "local", device "barometer".
    const barometer: readonly Field[] = [
      [1, 'uint8', 4],
      [25, 'enum', 5],
    ]
    writer.message(LOCAL.device, GLOBAL.device, [time(startS), [0, 'uint8', 1], ...maker, ...barometer])
  }
  writer.message(LOCAL.sport, GLOBAL.sport, [
    [0, 'enum', SPORT_CODES[sport]],
    [1, 'enum', SUB_SPORT_CODES[subSport]],
  ])
  if (footPod) writeFootPod(writer)
}

/** Says that a developer's field 0 of each record is power. */
function writeFootPod(writer: FitWriter): void {
  writer.message(LOCAL.developer, 207, [
    [3, 'uint8', 0],
    [4, 'uint32', 1],
  ])
  writer.message(LOCAL.developer, 206, [
    [0, 'uint8', 0],
    [1, 'uint8', 0],
    [2, 'uint8', 0x84],
    [3, 'string', 'Power'],
    [8, 'string', 'Watts'],
  ])
}

/** Timer events and records in order of time. */
export function writeRecords(writer: FitWriter, { startS, moments, pauses }: Recorded, options: FitOptions): void {
  const event = (t: number, type: number) =>
    writer.message(LOCAL.event, GLOBAL.event, [time(startS + t), [0, 'enum', 0], [1, 'enum', type]])
  event(0, 0)
  const due = pauses.flatMap(({ fromS, untilS }) => [
    { t: fromS, type: 4 },
    { t: untilS, type: 0 },
  ])
  for (const moment of moments) {
    while (due[0] !== undefined && due[0].type === 0 && due[0].t <= moment.t) event(due[0].t, due.shift()!.type)
    writer.message(LOCAL.record, GLOBAL.record, recordFields(startS, moment), powerOf(moment, options))
    while (due[0] !== undefined && due[0].type === 4 && due[0].t <= moment.t) event(due[0].t, due.shift()!.type)
  }
  event(moments.at(-1)!.t, 4)
}

function powerOf({ speedMps }: Moment, { footPod = false }: FitOptions): readonly DeveloperField[] {
  return footPod ? [[0, 0, Math.round(speedMps * 78)]] : []
}

/** To 32 of them, a third of a metre: finer is noise that does not compress. */
const semicircles = (degrees: number): number => 32 * Math.round((degrees * 2 ** 26) / 180)

export function recordFields(startS: number, moment: Moment): readonly Field[] {
  const { t, distanceM, lat, lon, eleM, speedMps, hrBpm, cadence } = moment
  const place: readonly Field[] = Number.isNaN(lat)
    ? []
    : [
        [0, 'sint32', semicircles(lat)],
        [1, 'sint32', semicircles(lon)],
        [78, 'uint32', Math.round((eleM + 500) * 5)],
      ]
  return [
    time(startS + t),
    ...place,
    [5, 'uint32', Math.round(distanceM * 100)],
    [73, 'uint16', Math.round(speedMps * 1000)],
    [3, 'uint8', hrBpm],
    // The half in 1/128.
    [4, 'uint8', Math.floor(cadence)],
    [53, 'uint8', (cadence % 1) * 128],
  ]
}

/** Laps of a kilometre, the session, the activity. */
export function writeSummary(writer: FitWriter, recorded: Recorded, options: FitOptions): void {
  writeLaps(writer, recorded)
  writeSession(writer, recorded, options)
  writeActivity(writer, recorded, options.offsetS, 1)
}

function writeLaps(writer: FitWriter, { startS, moments }: Recorded): void {
  let first = moments[0]!
  moments.forEach((moment, i) => {
    if (moment.distanceM - first.distanceM < 1000 && i < moments.length - 1) return
    writer.message(LOCAL.lap, GLOBAL.lap, [
      time(startS + moment.t),
      [2, 'uint32', fitTime(startS + first.t)],
      [7, 'uint32', (moment.t - first.t) * 1000],
      [9, 'uint32', Math.round((moment.distanceM - first.distanceM) * 100)],
      // By distance; the last by the end of the session.
      [24, 'enum', i === moments.length - 1 ? 7 : 2],
    ])
    first = moment
  })
}

export function writeSession(
  writer: FitWriter,
  { startS, totals }: Recorded,
  { sport, subSport, rpe = null }: FitOptions,
): void {
  const whole = (metres: number | null) => (metres === null ? null : Math.round(metres))
  const exertion: readonly Field[] = rpe === null ? [] : [[193, 'uint8', rpe * 10]]
  writer.message(LOCAL.session, GLOBAL.session, [
    time(startS + totals.elapsedS),
    [2, 'uint32', fitTime(startS)],
    [5, 'enum', SPORT_CODES[sport]],
    [6, 'enum', SUB_SPORT_CODES[subSport]],
    [7, 'uint32', totals.elapsedS * 1000],
    [8, 'uint32', totals.timerS * 1000],
    [9, 'uint32', Math.round(totals.distanceM * 100)],
    [11, 'uint16', Math.round(totals.distanceM * 0.062)],
    [16, 'uint8', Math.round(totals.avgHrBpm)],
    [17, 'uint8', totals.maxHrBpm],
    [18, 'uint8', Math.round(totals.avgCadence)],
    [22, 'uint16', whole(totals.ascentM)],
    [23, 'uint16', whole(totals.descentM)],
    ...exertion,
  ])
}

export function writeActivity(
  writer: FitWriter,
  { startS, totals }: Pick<Recorded, 'startS' | 'totals'>,
  offsetS: number | null,
  sessions: number,
): void {
  const end = startS + totals.elapsedS
  writer.message(LOCAL.activity, GLOBAL.activity, [
    time(end),
    [0, 'uint32', totals.timerS * 1000],
    [1, 'uint16', sessions],
    [2, 'enum', sessions > 1 ? 1 : 0],
    [3, 'enum', 26],
    [4, 'enum', 1],
    [5, 'uint32', offsetS === null ? null : fitTime(end) + offsetS],
  ])
}
