import { sweepTemporaryFolders } from '#platform/temporary-folder.ts'
import { findRun } from '../../runs/find-run.ts'
import type { Store } from '../../store/contract/store.ts'
import { notFound } from './not-found-error.ts'
import type { OpenLog } from './open-log.ts'
import { refreshRuns } from './refresh-runs.ts'

/** What is gone, and where it still is. */
export interface Forgotten {
  /** Keys of the sources that are gone. */
  readonly sourceKeys: readonly string[]
  /** Copies that the program made before a migration, and folders of imports that are running: they still hold what was forgotten, and are the runner's to delete. */
  readonly copies: readonly string[]
}

// Backups the runner made are where the runner put them: the words say that they, too, still hold it.

/** One run with all its sources and the notes on them. An import of the same files brings the run back. @throws {NotFoundError} */
export async function forgetRun(log: OpenLog, runId: string): Promise<Forgotten> {
  const { runs } = await refreshRuns(log.store)
  const run = findRun(runs, runId) ?? notFound(`there is no run "${runId}"; sorepoint runs lists them`)
  return forgetSources(
    log,
    run.sources.map(({ key }) => key),
  )
}

/** One source; its run stays if another source recorded it. @throws {NotFoundError} */
export async function forgetSource(log: OpenLog, sourceKey: string): Promise<Forgotten> {
  // By its key alone: what does not read must be forgettable.
  if (!(await log.store.sourceKeys()).has(sourceKey))
    notFound(`there is no recording "${sourceKey}"; sorepoint run ID names those of a run`)
  return forgetSources(log, [sourceKey])
}

/** All that was read from one file, by the name it was imported under. @throws {NotFoundError} */
export async function forgetFile(log: OpenLog, name: string): Promise<Forgotten> {
  const files = [...(await log.store.knownFiles()).values()].filter((file) => file.name === name)
  const here = await log.store.sourceKeys()
  const keys = [...new Set(files.flatMap(({ sourceKeys }) => sourceKeys))].filter((key) => here.has(key))
  if (keys.length === 0) notFound(`nothing was read from a file "${name}"; sorepoint run ID names those of a run`)
  return forgetSources(log, keys)
}

/** Everything of this athlete. */
export async function forgetAll(log: OpenLog): Promise<Forgotten> {
  const sourceKeys = [...(await log.store.sourceKeys())]
  await log.store.forgetAll()
  await log.file.inFile?.scrub()
  return { sourceKeys, copies: await copiesLeft(log.file) }
}

/** Sources by their keys, with the notes on them. */
export async function forgetSources(log: OpenLog, sourceKeys: readonly string[]): Promise<Forgotten> {
  await log.store.forgetSources(sourceKeys)
  await log.file.inFile?.scrub()
  return { sourceKeys, copies: await copiesLeft(log.file) }
}

/** Copies before migrations; and what programs that are still running unpack or receive. What dead ones left goes now. */
async function copiesLeft({ inFile }: Store): Promise<readonly string[]> {
  return [...((await inFile?.copies()) ?? []), ...sweepTemporaryFolders()]
}
