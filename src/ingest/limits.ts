// What an import takes on at most. Each limit stands well above the greatest real file named beside it, and low enough
// that a hostile archive costs seconds and a bounded piece of memory.

const MIB = 2 ** 20

/** Garmin's `summarizedActivities.json` passes 100 MB for heavy users (formats.md §4); everything else is smaller. */
export const MAX_FILE_BYTES = 256 * MIB

/** The most repetitive XML export shrinks about fortyfold; deflate's own limit is 1032. */
const MAX_RATIO = 200

/** Below this size a ratio proves nothing: a treadmill run of an hour may be nearly all zeros. */
const FREE_BYTES = 16 * MIB

/** What one whole archive may unpack to: exports of a decade hold some 10 GB, shrunk tenfold at best. */
const MAX_ARCHIVE_RATIO = 100
const FREE_ARCHIVE_BYTES = 1024 * MIB

/** An inner zip is compressed already and hardly shrinks again. */
const MAX_INNER_ZIP_RATIO = 20

/** Garmin's export holds a zip in a zip; one more for a folder zipped by hand. */
export const MAX_ZIP_DEPTH = 3

/** Ten times the members of the largest export described to us. */
export const MAX_ZIP_MEMBERS = 500_000

/** A gzip in a gzip happens (a download packed again); a third never does. */
export const MAX_GZIP_DEPTH = 2

/** A real file takes some 10 ms, a table of 10,000 rows a second; the decoder of last resort reads 10 MB/s. */
const READ_MS = 2_000
const READ_MS_PER_MIB = 1_000

/** Activities one file yields: thirty years of two a day in one history. Beyond it the rest is named. */
export const MAX_ACTIVITIES = 20_000

/** Bytes a file of this packed size may unpack to. */
export function maxUnpackedBytes(packedBytes: number): number {
  return Math.min(MAX_FILE_BYTES, Math.max(FREE_BYTES, packedBytes * MAX_RATIO))
}

/** Bytes all members of an archive of this size may unpack to together. */
export function maxArchiveBytes(archiveBytes: number): number {
  return Math.max(FREE_ARCHIVE_BYTES, archiveBytes * MAX_ARCHIVE_RATIO)
}

/** Bytes a compressed inner zip of this packed size may unpack to. */
export function maxInnerZipBytes(packedBytes: number): number {
  return Math.max(FREE_BYTES, packedBytes * MAX_INNER_ZIP_RATIO)
}

/** Processor time that reading a file may take: by the size its directory tells, as far as that is plausible. */
export function maxReadMs({ packed, size }: { readonly packed: Uint8Array; readonly size: number }): number {
  return READ_MS + (Math.min(size, maxUnpackedBytes(packed.length)) / MIB) * READ_MS_PER_MIB
}
