import { INVALID_U32, readNumber, readU32, U32 } from './base-types.ts'
import type { Decoded, DecodeEnd } from './decoded.ts'
import { type Definition, readDefinition } from './definition.ts'
import { type MessageSink, newSink, sinkToDecoded, takeMessage } from './messages.ts'
import type { Piece } from './pieces.ts'
import { addRow, noRows, type RecordRows } from './record-rows.ts'
import { readValues } from './record-values.ts'

// Record header byte (FIT protocol): bit 7 a compressed timestamp, bit 6 a definition. Bit 5 of a data message is always 0; bit 4 is
// reserved, and some write it (Magene C706): it is not looked at.
const COMPRESSED = 0x80
const DEFINITION = 0x40
const NEVER_IN_DATA = 0x20

/** Times in the walk are whole FIT seconds, never NaN: a number that may be a fraction costs the loop twice its time. */
const NO_TIME = -1

function timeOf(bytes: Uint8Array, body: number, { timeOffset, timeKind }: Definition): number {
  if (timeOffset < 0) return NO_TIME
  const time = timeKind === U32 ? readU32(bytes, body + timeOffset) : readNumber(bytes, body + timeOffset, timeKind)
  return Number.isNaN(time) || time === INVALID_U32 ? NO_TIME : time
}

/** The whole time that a five-bit offset to the last one means (formats.md §5.4). */
function compressedTime(last: number, offset: number): number {
  if (last === NO_TIME) return NO_TIME
  const before = last % 32
  return last - before + offset + (offset < before ? 32 : 0)
}

/** Steps from message to message: takes in the few that are not records, and notes where the records lie. */
function walk(bytes: Uint8Array, { dataAt, dataEnd: end }: Piece, rows: RecordRows, sink: MessageSink): DecodeEnd {
  const definitions: (Definition | undefined)[] = new Array(16).fill(undefined)
  let lastTime = NO_TIME
  let at = dataAt
  while (at < end) {
    const header = bytes[at]!
    const compressed = (header & COMPRESSED) !== 0
    if (!compressed && (header & DEFINITION) !== 0) {
      const outcome = readDefinition(bytes, at, end)
      if (outcome.definition === null) return { why: outcome.why, byte: at }
      definitions[header & 0x0f] = outcome.definition
      at = outcome.next
      continue
    }
    const definition = definitions[compressed ? (header >> 5) & 3 : header & 0x0f]
    if (definition === undefined || (!compressed && (header & NEVER_IN_DATA) !== 0))
      return { why: 'impossible', byte: at }
    const body = at + 1
    const next = body + definition.size
    if (next > end) return { why: 'cut', byte: at }

    const time = compressed ? compressedTime(lastTime, header & 0x1f) : timeOf(bytes, body, definition)
    if (time !== NO_TIME) lastTime = time

    if (definition.plan !== null) {
      if (time === NO_TIME) rows.untimed++
      else if (!addRow(rows, body, time, definition.plan)) return { why: 'too-many', byte: at }
    } else if (
      definition.fields.length > 0 &&
      !takeMessage(sink, bytes, body, definition, time === NO_TIME ? null : time)
    ) {
      return { why: 'too-many', byte: at }
    }
    at = next
  }
  return { why: 'end', byte: end }
}

/**
 * Decodes one FIT file: every record's columns, and the few other messages a run needs. Never throws;
 * what stands before an impossible or cut message is kept. Memory is in proportion to the bytes.
 */
export function decodePiece(bytes: Uint8Array, piece: Piece): Decoded {
  const rows = noRows()
  const sink = newSink()
  const end = walk(bytes, piece, rows, sink)
  const { records, pressure } = readValues(bytes, rows)
  if (pressure) sink.barometer = true
  return sinkToDecoded(sink, records, end)
}
