import type { ImportOptions } from '../../importers/importer.ts'
import { IMPORTERS } from '../../importers/index.ts'
import type { ReadAnswer, ReadContext, ReadJob } from '../../ingest/read-packed.ts'
import { isKnownContent } from './known-files.ts'

/** Reads files, on this thread or on others. */
export interface Reader {
  read(job: ReadJob): Promise<ReadAnswer>
  close(): Promise<void>
}

/** What a reader needs to know of the whole import: plain data, which a worker can be sent. */
export interface ReaderSetup {
  readonly options: ImportOptions
  /** See `isKnownContent`. */
  readonly knownContents: ReadonlySet<string>
}

/** All importers there are, under these options. */
export function readContext({ options, knownContents }: ReaderSetup): ReadContext {
  return { importers: IMPORTERS, options, isKnown: (sha256, key) => isKnownContent(knownContents, sha256, key) }
}
