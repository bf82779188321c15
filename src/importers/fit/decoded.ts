import type { RecordColumns } from './record-columns.ts'

/** A message as its wanted numbers by field number, raw (unscaled); invalid values are left out. Times are Unix s. */
export type Message = ReadonlyMap<number, number>

/** Timer events in the order of the file. */
export interface TimerEvent {
  readonly t: number
  readonly running: boolean
}

/** What one FIT file (one piece of a chained one) says, before anything is made of it. */
export interface Decoded {
  /** Of file_id, null when it is missing or invalid: 4 is an activity. */
  readonly fileType: number | null
  readonly records: RecordColumns
  readonly sessions: readonly Message[]
  readonly sport: Message | null
  readonly activity: Message | null
  readonly timerEvents: readonly TimerEvent[]
  readonly device: {
    readonly manufacturer: number | null
    readonly product: number | null
    readonly productName: string | null
  }
  /** The watch names a barometer among its own sensors, or records pressure. */
  readonly barometer: boolean
  readonly end: DecodeEnd
}

/**
 * Where decoding ended and why. `end`: after the last message. `cut`: inside a message.
 * `impossible`: at a byte that begins no message that was ever defined. `too-many`: more records or sessions than any activity has.
 */
export interface DecodeEnd {
  readonly why: 'end' | 'cut' | 'impossible' | 'too-many'
  readonly byte: number
}
