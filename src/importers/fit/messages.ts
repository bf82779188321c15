import { numberKind, readNumber, readText } from './base-types.ts'
import type { Decoded, DecodeEnd, Message, TimerEvent } from './decoded.ts'
import type { Definition } from './definition.ts'
import { DEVICE_INFO, EVENT, FILE_ID, FIT_EPOCH_S, MESSAGE, SESSION, TIMESTAMP } from './profile.ts'
import type { RecordColumns } from './record-columns.ts'

/** Collects the messages of one file that are not records. */
export interface MessageSink {
  fileId: Message | null
  sport: Message | null
  activity: Message | null
  creator: Message | null
  sessions: Message[]
  timerEvents: TimerEvent[]
  productName: string | null
  barometer: boolean
}

/** A sink that has taken in nothing. */
export function newSink(): MessageSink {
  return {
    fileId: null,
    sport: null,
    activity: null,
    creator: null,
    sessions: [],
    timerEvents: [],
    productName: null,
    barometer: false,
  }
}

// More legs than any multisport event; a hostile file could hold a session every few bytes.
const MOST_SESSIONS = 500

const STRING = 7

// Fields that hold a time besides the timestamp itself.
const SESSION_TIMES: ReadonlySet<number> = new Set([SESSION.startTime])

// Source "local": a part of the watch itself; local device 4 is its barometer (FIT profile, source_type and local_device_type).
const LOCAL_SOURCE = 5
const LOCAL_BAROMETER = 4

const TIMER = 0
const START = 0
// stop, stop_all, stop_disable, stop_disable_all: Garmin writes 4, Suunto 1 (formats.md §5.8).
const STOPS: ReadonlySet<number> = new Set([1, 4, 8, 9])

function readMessage(bytes: Uint8Array, body: number, definition: Definition, fitTime: number | null): Message {
  const message = new Map<number, number>()
  for (const field of definition.fields) {
    const kind = numberKind(field.baseType, field.size, definition.littleEndian)
    // A field that a definition repeats holds what it held first (seen: the sport, then "generic").
    if (kind === null || message.has(field.number)) continue
    const value = readNumber(bytes, body + field.offset, kind)
    if (Number.isNaN(value)) continue
    const isTime = definition.global === MESSAGE.session && SESSION_TIMES.has(field.number)
    message.set(field.number, isTime ? value + FIT_EPOCH_S : value)
  }
  if (fitTime === null) message.delete(TIMESTAMP)
  else message.set(TIMESTAMP, fitTime + FIT_EPOCH_S)
  return message
}

function textOf(bytes: Uint8Array, body: number, definition: Definition, number: number): string | null {
  const field = definition.fields.find((each) => each.number === number && (each.baseType & 0x1f) === STRING)
  return field === undefined ? null : readText(bytes, body + field.offset, field.size)
}

function takeDeviceInfo(sink: MessageSink, message: Message, productName: string | null): void {
  if (message.get(DEVICE_INFO.sourceType) === LOCAL_SOURCE && message.get(DEVICE_INFO.deviceType) === LOCAL_BAROMETER) {
    sink.barometer = true
  }
  // Index 0 is the device that made the file.
  if (message.get(DEVICE_INFO.deviceIndex) !== 0) return
  sink.creator ??= message
  sink.productName ??= productName
}

function takeEvent(sink: MessageSink, message: Message): void {
  const type = message.get(EVENT.eventType)
  const t = message.get(TIMESTAMP)
  if (message.get(EVENT.event) !== TIMER || type === undefined || t === undefined) return
  if (type === START) sink.timerEvents.push({ t, running: true })
  else if (STOPS.has(type)) sink.timerEvents.push({ t, running: false })
}

/** Takes in one data message of a kind that is read. False when there are more than any file has. */
export function takeMessage(
  sink: MessageSink,
  bytes: Uint8Array,
  body: number,
  definition: Definition,
  fitTime: number | null,
): boolean {
  const message = readMessage(bytes, body, definition, fitTime)
  switch (definition.global) {
    case MESSAGE.fileId:
      sink.fileId ??= message
      sink.productName ??= textOf(bytes, body, definition, FILE_ID.productName)
      return true
    case MESSAGE.sport:
      sink.sport ??= message
      return true
    case MESSAGE.activity:
      sink.activity ??= message
      return true
    case MESSAGE.deviceInfo:
      takeDeviceInfo(sink, message, textOf(bytes, body, definition, DEVICE_INFO.productName))
      return true
    case MESSAGE.event:
      takeEvent(sink, message)
      return true
    case MESSAGE.session:
      if (sink.sessions.length === MOST_SESSIONS) return false
      sink.sessions.push(message)
      return true
    default:
      return true
  }
}

/** What was collected, as plain data. */
export function sinkToDecoded(sink: MessageSink, records: RecordColumns, end: DecodeEnd): Decoded {
  const { fileId, creator } = sink
  return {
    fileType: fileId?.get(FILE_ID.type) ?? null,
    records,
    sessions: sink.sessions,
    sport: sink.sport,
    activity: sink.activity,
    timerEvents: sink.timerEvents,
    device: {
      manufacturer: fileId?.get(FILE_ID.manufacturer) ?? creator?.get(DEVICE_INFO.manufacturer) ?? null,
      product: fileId?.get(FILE_ID.product) ?? creator?.get(DEVICE_INFO.product) ?? null,
      productName: sink.productName,
    },
    barometer: sink.barometer,
    end,
  }
}
