import { checkLog } from '../../src/app/log/check-log.ts'
import { openLog } from '../../src/app/log/open-log.ts'
import { refreshRuns } from '../../src/app/log/refresh-runs.ts'
import type { Run } from '../../src/model/run.ts'
import type { StoredSource } from '../../src/model/source.ts'
import type { FileRecord } from '../../src/store/contract/store.ts'

/** Everything that an import leaves behind. */
export interface Imported {
  readonly runs: readonly Run[]
  readonly sources: readonly StoredSource[]
  readonly files: readonly FileRecord[]
}

export interface StateOfLog extends Imported {
  readonly noteIds: ReadonlySet<string>
  /** What the doctor found; empty when all is well. */
  readonly findings: readonly object[]
}

/** What is in a log that was left by whatever happened to it. */
export async function stateOfLog(path: string): Promise<StateOfLog> {
  const log = await openLog({ path, athlete: null })
  try {
    const findings = await checkLog(log)
    const { runs } = await refreshRuns(log.store)
    const notes = (await log.store.notes()).filter(({ status }) => status === 'own')
    return {
      findings,
      runs,
      sources: await log.store.sources(),
      files: [...(await log.store.knownFiles()).values()],
      noteIds: new Set(notes.map(({ id }) => id)),
    }
  } finally {
    await log.close()
  }
}

export const importedOf = ({ runs, sources, files }: StateOfLog): Imported => ({ runs, sources, files })
