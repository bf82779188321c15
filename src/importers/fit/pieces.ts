import { crc16 } from './crc.ts'

/** One FIT file inside the bytes: chained files have several (formats.md §5.3). Byte positions count from the start of all bytes. */
export interface Piece {
  readonly headerAt: number
  readonly dataAt: number
  /** First byte after the messages. */
  readonly dataEnd: number
  /** The header promises more than there is, or (data size 0) was never finished. */
  readonly cut: boolean
  /** False if there is a checksum and it does not fit. */
  readonly checksumFits: boolean
}

// Header size, two versions, data size, ".FIT"; a 14-byte header has a checksum of its own, which may be 0 and is not looked at.
const LEAST_HEADER = 12

const CRC_SIZE = 2

const SIGNATURE = [0x2e, 0x46, 0x49, 0x54] as const

/** True if a FIT header begins at `at`. */
export function hasHeader(bytes: Uint8Array, at: number): boolean {
  return (
    at + LEAST_HEADER <= bytes.length &&
    bytes[at]! >= LEAST_HEADER &&
    SIGNATURE.every((byte, i) => bytes[at + 8 + i] === byte)
  )
}

function pieceAt(bytes: Uint8Array, at: number): Piece {
  const dataAt = Math.min(at + bytes[at]!, bytes.length)
  const size = (bytes[at + 4]! | (bytes[at + 5]! << 8) | (bytes[at + 6]! << 16) | (bytes[at + 7]! << 24)) >>> 0
  const declaredEnd = dataAt + size
  // Size 0: the watch died before it could write its length; everything up to the end is messages (formats.md §5.6).
  if (size === 0 || declaredEnd > bytes.length) {
    return { headerAt: at, dataAt, dataEnd: bytes.length, cut: true, checksumFits: true }
  }
  const hasCrc = declaredEnd + CRC_SIZE <= bytes.length
  const stated = hasCrc ? bytes[declaredEnd]! | (bytes[declaredEnd + 1]! << 8) : 0
  const checksumFits = hasCrc && crc16(bytes, at, declaredEnd) === stated
  return { headerAt: at, dataAt, dataEnd: declaredEnd, cut: !hasCrc, checksumFits: checksumFits || !hasCrc }
}

/** The FIT files the bytes consist of, in order. Bytes behind the last one that begin no further header are ignored. */
export function findPieces(bytes: Uint8Array): readonly Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; hasHeader(bytes, at); ) {
    const piece = pieceAt(bytes, at)
    pieces.push(piece)
    at = piece.dataEnd + CRC_SIZE
  }
  return pieces
}
