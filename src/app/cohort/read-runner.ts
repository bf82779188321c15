import type { CohortRunner } from '../../cohort/runner-tables.ts'
import { type OpenLog, openLog } from '../log/open-log.ts'
import { readLog } from '../log/read-log.ts'
import type { CohortLog } from './cohort-logs.ts'

/** Reads runner after runner; a file stays open while the next is in it too. */
export interface RunnerReader {
  read(log: CohortLog): Promise<CohortRunner>
  close(): Promise<void>
}

/** @param asOf nothing later is looked at @param notedSince the study's first day, for runners who did not say one */
export function openRunnerReader(asOf: string, notedSince: string | null): RunnerReader {
  let open: { readonly path: string; readonly log: OpenLog } | null = null
  return {
    async read({ path, athlete }) {
      if (open?.path !== path) {
        await open?.log.close()
        open = null
        open = { path, log: await openLog({ path, athlete: null }) }
      }
      const store = open.log.file.athlete(athlete)
      const { runs, notes, dayChecks, settings } = await readLog(store)
      return {
        log: { runs, notes, dayChecks },
        settings,
        notedSince: settings.notedSince ?? notedSince,
        notNoted: settings.notNoted ?? [],
        asOf,
      }
    },
    async close() {
      await open?.log.close()
      open = null
    },
  }
}
