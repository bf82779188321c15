import { isU32, numberKind } from './base-types.ts'
import { MESSAGE, TIMESTAMP } from './profile.ts'
import { type FieldLayout, recordPlan } from './record-plan.ts'

/** A local message type as its last definition message laid it out. */
export interface Definition {
  readonly global: number
  /** Bytes of a data message after its header byte, developer fields included. */
  readonly size: number
  readonly littleEndian: boolean
  /** -1 without a timestamp. */
  readonly timeOffset: number
  readonly timeKind: number
  /** Empty for messages that are stepped over. */
  readonly fields: readonly FieldLayout[]
  /** For records alone; null for every other message. */
  readonly plan: Int32Array | null
}

/** `cut`: it runs past the end. `impossible`: no definition looks like this. */
export type DefinitionOutcome =
  | { readonly definition: Definition; readonly next: number }
  | { readonly definition: null; readonly why: 'cut' | 'impossible' }

const READ: ReadonlySet<number> = new Set(Object.values(MESSAGE))

const HAS_DEVELOPER_FIELDS = 0x20

// Header byte, reserved byte, byte order, global number (2), number of fields; then three bytes a field.
const FIXED_BYTES = 6
const FIELD_BYTES = 3

function layoutFields(bytes: Uint8Array, from: number, count: number): { fields: FieldLayout[]; size: number } {
  const fields: FieldLayout[] = []
  let size = 0
  for (let i = 0, at = from; i < count; i++, at += FIELD_BYTES) {
    fields.push({ number: bytes[at]!, size: bytes[at + 1]!, baseType: bytes[at + 2]!, offset: size })
    size += bytes[at + 1]!
  }
  return { fields, size }
}

/** Reads the definition message whose header byte stands at `at`, and plans how to read its data messages. */
export function readDefinition(bytes: Uint8Array, at: number, end: number): DefinitionOutcome {
  if (at + FIXED_BYTES > end) return { definition: null, why: 'cut' }
  const byteOrder = bytes[at + 2]!
  if (byteOrder > 1) return { definition: null, why: 'impossible' }
  const littleEndian = byteOrder === 0
  const low = bytes[at + 3]!
  const high = bytes[at + 4]!
  const global = littleEndian ? low | (high << 8) : high | (low << 8)
  const count = bytes[at + 5]!
  let next = at + FIXED_BYTES + count * FIELD_BYTES
  const developer = (bytes[at]! & HAS_DEVELOPER_FIELDS) !== 0
  if (next + (developer ? 1 : 0) > end) return { definition: null, why: 'cut' }
  const { fields, size: nativeSize } = layoutFields(bytes, at + FIXED_BYTES, count)
  let size = nativeSize
  if (developer) {
    const developerCount = bytes[next]!
    if (next + 1 + developerCount * FIELD_BYTES > end) return { definition: null, why: 'cut' }
    // Values of developer fields are never read: only their sizes matter, so a missing description does no harm.
    size += layoutFields(bytes, next + 1, developerCount).size
    next += 1 + developerCount * FIELD_BYTES
  }
  const time = fields.find((field) => field.number === TIMESTAMP)
  const timeKind = time === undefined ? null : numberKind(time.baseType, time.size, littleEndian)
  const timed = timeKind !== null && isU32(timeKind)
  const definition = {
    global,
    size,
    littleEndian,
    timeOffset: timed ? time!.offset : -1,
    timeKind: timeKind ?? 0,
    fields: READ.has(global) ? fields : [],
    plan: global === MESSAGE.record ? recordPlan(fields, littleEndian) : null,
  }
  return { definition, next }
}
