import type { Problem, SkipReason } from '../model/problem.ts'
import type { Recording } from '../model/recording.ts'

/** A file as an importer sees it: small enough to be held whole. Bigger things (zips) are taken apart before. */
export interface ImportFile {
  /** Path inside what was given, members after `!`: `export.zip!activities/1.fit.gz`. `.gz` is kept, an importer is given the unpacked bytes. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What the runner set for the import by option. */
export interface ImportOptions {
  /** Units of CSV tables that do not say them. */
  readonly csvUnits: 'km' | 'mi' | null
}

/** What one file gave. Every file ends as recordings, a counted kind, or a named problem. */
export interface Imported {
  readonly recordings: readonly Recording[]
  readonly problems: readonly Problem[]
  readonly skipped: readonly SkipReason[]
}

/**
 * One format. Exactly one importer may claim a file; `identify` looks at the bytes, not only at the name.
 * `read` never throws for bad content: that is a problem in its answer. It touches no disk, clock or random.
 */
export interface Importer {
  readonly id: string
  identify(file: ImportFile): boolean
  read(file: ImportFile, options: ImportOptions): Imported
  /**
   * A second, slower reading for constructs the first does not know; gives back `own` where it found no more.
   * Called only after the first reading reported a problem.
   */
  readWithFallback?(file: ImportFile, own: Imported): Promise<Imported>
}

/** A file that held nothing and is no fault. */
export const NOTHING: Imported = Object.freeze({ recordings: [], problems: [], skipped: [] })
