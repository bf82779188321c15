import { READ_AHEAD, WRITE_TOGETHER } from '#platform/threads.ts'
import type { ImportOptions } from '../../importers/importer.ts'
import { inBatches } from '../../lib/in-batches.ts'
import type { AthleteStore } from '../../store/contract/store.ts'
import { refreshRuns } from '../log/refresh-runs.ts'
import { countRuns } from './count-runs.ts'
import { discover, type Given } from './discover.ts'
import { startImportRecorder } from './import-recorder.ts'
import type { ImportSummary } from './import-summary.ts'
import { knownFilesOf } from './known-files.ts'
import { readAhead } from './read-ahead.ts'
import { startReader } from './start-reader.ts'

export type { ImportSummary } from './import-summary.ts'

/** How far an import is. `totalBytes` grows while folders are discovered. */
export interface ImportProgress {
  readonly files: number
  readonly bytes: number
  readonly totalBytes: number
}

/** Where to, and how. */
export interface ImportSettings {
  readonly store: AthleteStore
  readonly options: ImportOptions
  /** Called after every write. */
  readonly onProgress?: (progress: ImportProgress) => void
  /** A clock, for the seconds of the summary. */
  readonly nowMs: () => number
}

/**
 * Imports everything that is given: files, folders, gzip, zips in zips. One file is one write (in a
 * browser a few are), in the order met, so that a kill at any moment leaves every earlier file in and the next import finishes the work.
 */
export async function importFiles(given: readonly Given[], settings: ImportSettings): Promise<ImportSummary> {
  const { store, options, onProgress, nowMs } = settings
  const startedMs = nowMs()
  const before = await refreshRuns(store)
  const known = knownFilesOf(await store.knownFiles())
  const recorder = startImportRecorder(store, known.sourceKeys)
  const reader = startReader({ options, knownContents: known.contents })
  try {
    const settled = readAhead(discover(given), reader, known, READ_AHEAD)
    for await (const batch of inBatches(settled, WRITE_TOGETHER)) {
      await recorder.take(batch)
      onProgress?.(recorder.progress())
    }
  } finally {
    await reader.close()
  }
  const reported = await recorder.finish()
  const changed = [...recorder.given.values()].some(({ outcome }) => outcome !== 'unchanged')
  const after = changed ? await refreshRuns(store) : before
  return {
    ...reported,
    ...countRuns(before.runs, after.runs, recorder.given),
    seconds: (nowMs() - startedMs) / 1000,
  }
}
