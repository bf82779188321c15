import type { Packing } from '../../ingest/unpack.ts'
import type { Problem, SkipReason } from '../../model/problem.ts'
import type { ReadExport } from './import-own-export.ts'

/**
 * What an outermost archive, zips inside it included, may still unpack to. Whoever reads its files counts down; below
 * zero the discovery gives the archive up.
 */
export interface ArchiveBudget {
  bytesLeft: number
}

/** A file as the discovery finds it: its bytes still on disk, packed as they lie there. */
export interface DiscoveredFile {
  /** Label inside what was given, members after `!`. */
  readonly path: string
  /** The label without the outermost name. */
  readonly member: string
  /** Of a zip member, unpacked, from its directory; of a plain file, on disk. */
  readonly size: number
  /** Of a zip member, from its directory; null for a plain file. */
  readonly crc32: number | null
  readonly packing: Packing
  readonly packedSize: number
  /** See `containerKey`. */
  readonly key: string | null
  /** Named by the runner, not met in a folder or a zip. */
  readonly explicit: boolean
  /** The packed bytes, null if they are not where the zip says. Before the discovery goes on: its zip may be closed by then. */
  load(): Promise<Uint8Array | null>
  /** The outermost archive it lies in; null for a plain file. */
  readonly archive: ArchiveBudget | null
}

/** What a discovery meets, in a fixed order. */
export type Discovered =
  | { readonly kind: 'file'; readonly file: DiscoveredFile }
  | { readonly kind: 'skipped'; readonly path: string; readonly reason: SkipReason; readonly packedSize: number }
  /** `files`: how many files are not read for it; 0 where each is met by itself. */
  | { readonly kind: 'problem'; readonly problem: Problem; readonly files: number }
  /** A log that `export` wrote. */
  | { readonly kind: 'own-export'; readonly path: string; readonly size: number; readonly read: ReadExport }
  /** An archive is opened: this many bytes of it are ahead. */
  | { readonly kind: 'archive'; readonly size: number }
