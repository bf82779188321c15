import type { Log } from '../../src/analysis/analyse.ts'
import { emptyLog } from '../../src/analysis/empty-log.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts'

/** Settings of one known to be experienced and without a condition: nothing makes the advice stricter by itself. */
export const EXPERIENCED: Settings = { ...DEFAULT_SETTINGS, experience: 'experienced', conditions: [] }

/** The log of an experienced runner in which nothing stands unless said. */
export function logOf(given: Partial<Log> = {}): Log {
  return { ...emptyLog(EXPERIENCED), ...given }
}
