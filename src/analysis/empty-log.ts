import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts'
import type { Log } from './analyse.ts'

/**
 * A log in which nothing is known yet, to spread runs and notes into: `{ ...emptyLog(), runs, notes }`.
 * @param settings - what the runner set; what is left out is not known, in km and weeks from Monday
 */
export function emptyLog(settings: Partial<Settings> = {}): Log {
  return {
    runs: [],
    notes: [],
    dayChecks: [],
    selfChecks: [],
    clearances: [],
    pastInjuries: [],
    settings: { ...DEFAULT_SETTINGS, ...settings },
  }
}
