import { MAX_ZIP_MEMBERS } from '../../../ingest/limits.ts'
import { type ByteSource, viewOf } from '../../../lib/byte-source.ts'
import { readExtraFields } from './extra-fields.ts'
import { decodeName, type ZipMember } from './zip-member.ts'

// The directory at the end of a zip (APPNOTE.TXT 4.3.12 to 4.3.16), with the 64-bit records of large ones. What is damage,
// and the words for it, are yauzl's: stored reports name them, and test/app/import/zip-directory.test.ts compares.

const END_SIGNATURE = 0x06054b50
const END_BYTES = 22
const END64_SIGNATURE = 0x06064b50
const END64_BYTES = 56
const LOCATOR_SIGNATURE = 0x07064b50
const LOCATOR_BYTES = 20
/** The comment behind the end is two bytes long at most. */
const MAX_END_BYTES = LOCATOR_BYTES + END_BYTES + 0xffff
const ENTRY_SIGNATURE = 0x02014b50
const ENTRY_BYTES = 46

const ENCRYPTED = 1
const STRONGLY_ENCRYPTED = 0x40

const UNIX = 3
const FILE_TYPE_MASK = 0o170000
const SYMLINK = 0o120000

/** Read at once, of some 100 bytes an entry. */
const WINDOW_BYTES = 2 ** 18

const WHY_NOT_THE_END =
  'Are there extra bytes at the end of the file? Or is the end of central dir signature `PK☺☻` in the comment?'

/**
 * Reads the members that a zip's directory names, in its order, into `members`: those before a damage are there.
 * @returns false where it was left at the most that are taken
 * @throws {Error} for damage
 */
export async function readDirectory(bytes: ByteSource, members: ZipMember[]): Promise<boolean> {
  const { entries, directoryAt } = await findEnd(bytes)
  let at = directoryAt
  let windowAt = directoryAt
  let window = viewOf(new Uint8Array(0))
  const need = async (length: number): Promise<void> => {
    if (at - windowAt + length <= window.byteLength) return
    window = await readWhole(bytes, at, length)
    windowAt = at
  }
  for (let n = 0; n < entries; n++) {
    // An await costs more than an entry: only where the window ends.
    if (at - windowAt + ENTRY_BYTES > window.byteLength) await need(ENTRY_BYTES)
    const length = entryLength(window, at - windowAt)
    if (at - windowAt + length > window.byteLength) await need(length)
    const entry = new DataView(window.buffer, window.byteOffset + at - windowAt, length)
    at += length
    members.push(memberOf(entry))
    if (members.length === MAX_ZIP_MEMBERS) return false
  }
  const next = viewOf(await bytes.read(at, at + 4))
  // Past 65,535 members some writers count from 0 again.
  if (next.byteLength === 4 && next.getUint32(0, true) === ENTRY_SIGNATURE)
    throw new Error('more members than it counts')
  return true
}

/** At least so many bytes, and as many more as one read gives. */
async function readWhole(bytes: ByteSource, at: number, length: number): Promise<DataView> {
  const read = await bytes.read(at, at + Math.max(length, WINDOW_BYTES))
  if (read.length < length) throw new Error('the zip ends too early')
  return viewOf(read)
}

/** Where the directory begins and how much it holds: found from the end, behind which a comment may lie. */
async function findEnd(bytes: ByteSource): Promise<{ readonly entries: number; readonly directoryAt: number }> {
  const tail = viewOf(await bytes.read(Math.max(0, bytes.size - MAX_END_BYTES), bytes.size))
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_SIGNATURE) continue
    const comment = tail.getUint16(at + 20, true)
    const behind = tail.byteLength - at - END_BYTES
    if (comment !== behind) {
      throw new Error(`Invalid comment length. Expected: ${behind}. Found: ${comment}. ${WHY_NOT_THE_END}`)
    }
    const locatorAt = at - LOCATOR_BYTES
    if (locatorAt >= 0 && tail.getUint32(locatorAt, true) === LOCATOR_SIGNATURE) {
      return end64(await readWhole(bytes, uint64(tail, locatorAt + 8), END64_BYTES))
    }
    checkDisk(tail.getUint16(at + 4, true))
    return { entries: tail.getUint16(at + 10, true), directoryAt: tail.getUint32(at + 16, true) }
  }
  throw new Error('End of central directory record signature not found. Either not a zip file, or file is truncated.')
}

function end64(end: DataView): { readonly entries: number; readonly directoryAt: number } {
  if (end.getUint32(0, true) !== END64_SIGNATURE) {
    throw new Error('invalid zip64 end of central directory record signature')
  }
  checkDisk(end.getUint32(16, true))
  return { entries: uint64(end, 32), directoryAt: uint64(end, 48) }
}

function checkDisk(disk: number): void {
  if (disk !== 0) throw new Error(`multi-disk zip files are not supported: found disk number: ${disk}`)
}

/** With its name, extra field and comment. */
function entryLength(view: DataView, at: number): number {
  const signature = view.getUint32(at, true)
  if (signature !== ENTRY_SIGNATURE) {
    throw new Error(`invalid central directory file header signature: 0x${signature.toString(16)}`)
  }
  if (view.getUint16(at + 8, true) & STRONGLY_ENCRYPTED) throw new Error('strong encryption is not supported')
  return ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
}

function memberOf(entry: DataView): ZipMember {
  const flags = entry.getUint16(8, true)
  const nameLength = entry.getUint16(28, true)
  const nameRaw = new Uint8Array(entry.buffer, entry.byteOffset + ENTRY_BYTES, nameLength)
  const extra = readExtraFields(
    new DataView(entry.buffer, entry.byteOffset + ENTRY_BYTES + nameLength, entry.getUint16(30, true)),
  )
  const isUnix = entry.getUint8(5) === UNIX
  return {
    name: decodeName(nameRaw, flags, extra.unicodePaths),
    method: entry.getUint16(10, true),
    encrypted: (flags & ENCRYPTED) !== 0,
    symlink: isUnix && (entry.getUint16(40, true) & FILE_TYPE_MASK) === SYMLINK,
    crc32: entry.getUint32(16, true),
    ...largeNumbers(entry, extra.zip64),
  }
}

/** What does not fit four bytes is all ones there and stands, in this order, in the 64-bit extra field. */
function largeNumbers(entry: DataView, zip64: DataView | null): Pick<ZipMember, 'size' | 'packedSize' | 'headerAt'> {
  let used = 0
  const number = (at: number, name: string): number => {
    const short = entry.getUint32(at, true)
    if (short !== 0xffff_ffff || zip64 === null) return short
    used += 8
    if (used > zip64.byteLength) throw new Error(`zip64 extended information extra field does not include ${name}`)
    return uint64(zip64, used - 8)
  }
  const size = number(24, 'uncompressed size')
  const packedSize = number(20, 'compressed size')
  return { size, packedSize, headerAt: number(42, 'relative header offset') }
}

/** Exact up to 2^53; what is larger lies beyond the end of any zip. */
const uint64 = (view: DataView, at: number): number => view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true)
