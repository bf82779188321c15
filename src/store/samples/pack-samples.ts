import { zstdCompress, zstdDecompress } from '#platform/zstd.ts'
import { SAMPLE_COLUMNS, type SampleColumn, type Samples } from '../../model/samples.ts'
import { readPlanes, widthOf, writePlanes } from './byte-planes.ts'
import { decode, encode } from './column-codes.ts'
import { STEPS } from './sample-steps.ts'

// First byte of every packing; raised when the layout changes.
const LAYOUT = 1
// Width byte of a column kept as plain 64-bit floats, for what does not go on the grid.
const PLAIN = 8
// Two counts, then nine bytes a column: its width and the step it starts from.
const COUNTS_BYTES = 8
const COLUMN_BYTES = 9
// A month at one sample a second is 172 MB unpacked at the very most; more is damage or malice.
const MAX_UNPACKED_BYTES = 2 ** 28

/** The packed bytes are not what `packSamples` wrote. */
export class DamagedSamples extends Error {
  override readonly name = 'DamagedSamples'
}

/**
 * Samples in a few bytes each: every column on its grid (`STEPS`), as differences, byte planes side by side, under
 * zstd. Lossless at the stated steps; gaps stay gaps and 0 stays 0. Little-endian throughout.
 *
 * Layout: the byte 1, then one zstd frame of: sample count u32, segment count u32, eight times (width u8, first step
 * f64), segment starts u32 each, the columns' planes in the order of `SAMPLE_COLUMNS`.
 */
export function packSamples(samples: Samples): Uint8Array {
  const count = samples.t.length
  const columns = SAMPLE_COLUMNS.map((name) => packColumn(samples[name], name))
  const starts = samples.segmentStarts
  const headBytes = COUNTS_BYTES + COLUMN_BYTES * columns.length + 4 * starts.length
  const body = new Uint8Array(headBytes + columns.reduce((sum, { width }) => sum + width * count, 0))
  const view = new DataView(body.buffer)
  view.setUint32(0, count, true)
  view.setUint32(4, starts.length, true)
  starts.forEach((start, i) => {
    view.setUint32(COUNTS_BYTES + COLUMN_BYTES * columns.length + 4 * i, start, true)
  })
  let at = headBytes
  columns.forEach(({ width, first, write }, i) => {
    view.setUint8(COUNTS_BYTES + COLUMN_BYTES * i, width)
    view.setFloat64(COUNTS_BYTES + COLUMN_BYTES * i + 1, first, true)
    write(body, at)
    at += width * count
  })
  const frame = zstdCompress(body)
  const packed = new Uint8Array(1 + frame.length)
  packed[0] = LAYOUT
  packed.set(frame, 1)
  return packed
}

/** @throws {DamagedSamples} for anything that `packSamples` did not write. */
export function unpackSamples(bytes: Uint8Array): Samples {
  const body = unpackBody(bytes)
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const headBytes = COUNTS_BYTES + COLUMN_BYTES * SAMPLE_COLUMNS.length
  if (body.length < headBytes) throw new DamagedSamples('shorter than its head')
  const count = view.getUint32(0, true)
  const segments = view.getUint32(4, true)
  const widths = SAMPLE_COLUMNS.map((_, i) => view.getUint8(COUNTS_BYTES + COLUMN_BYTES * i))
  if (widths.some((width) => width > 4 && width !== PLAIN)) throw new DamagedSamples('unknown width')
  const bytesNeeded = headBytes + 4 * segments + count * widths.reduce((sum, width) => sum + width, 0)
  // Eight columns without a byte could claim any count.
  if (body.length !== bytesNeeded || (count > 0 && widths[0] === 0)) throw new DamagedSamples('wrong length')
  const segmentStarts = Uint32Array.from({ length: segments }, (_, i) => view.getUint32(headBytes + 4 * i, true))
  let at = headBytes + 4 * segments
  const unpacked = SAMPLE_COLUMNS.map((name, i) => {
    const width = widths[i] as number
    const column = unpackColumn(
      body,
      at,
      count,
      width,
      view.getFloat64(COUNTS_BYTES + COLUMN_BYTES * i + 1, true),
      name,
    )
    at += width * count
    return [name, column] as const
  })
  return { ...(Object.fromEntries(unpacked) as Record<SampleColumn, Float64Array>), segmentStarts }
}

interface PackedColumn {
  readonly width: number
  readonly first: number
  readonly write: (into: Uint8Array, at: number) => void
}

function packColumn(column: Float64Array, name: SampleColumn): PackedColumn {
  const coded = encode(column, name, STEPS[name])
  if (coded === null) {
    const write = (into: Uint8Array, at: number) => {
      const view = new DataView(into.buffer)
      column.forEach((value, i) => {
        view.setFloat64(at + 8 * i, value, true)
      })
    }
    return { width: PLAIN, first: 0, write }
  }
  const width = widthOf(coded.largest)
  return { width, first: coded.first, write: (into, at) => writePlanes(coded.codes, width, into, at) }
}

function unpackColumn(
  body: Uint8Array,
  at: number,
  count: number,
  width: number,
  first: number,
  name: SampleColumn,
): Float64Array {
  if (width !== PLAIN) return decode({ first, codes: readPlanes(body, at, count, width) }, name, STEPS[name])
  const view = new DataView(body.buffer, body.byteOffset + at)
  return Float64Array.from({ length: count }, (_, i) => view.getFloat64(8 * i, true))
}

/** What is compressed: without its first byte, and out of its frame. @throws {DamagedSamples} */
export function unpackBody(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== LAYOUT) throw new DamagedSamples('unknown layout')
  try {
    return zstdDecompress(bytes.subarray(1), { maxBytes: MAX_UNPACKED_BYTES })
  } catch (cause) {
    throw new DamagedSamples('not decompressible', { cause })
  }
}
