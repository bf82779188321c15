import type { LoadState } from '../model/load-state.ts'
import type { Settings } from '../model/settings.ts'

/** Known-experienced (rules.md §5): the setting says so, or the log shows it; after a long break a beginner again. Unknown is beginner. */
export function experienceOf(
  settings: Pick<Settings, 'experience'>,
  load: Pick<LoadState, 'experiencedByLog' | 'backFromLongBreak'>,
): { readonly experienced: boolean; readonly from: 'setting' | 'log' | 'long-break' | 'unknown' } {
  if (load.backFromLongBreak) return { experienced: false, from: 'long-break' }
  if (settings.experience !== null) return { experienced: settings.experience === 'experienced', from: 'setting' }
  return load.experiencedByLog ? { experienced: true, from: 'log' } : { experienced: false, from: 'unknown' }
}

/** Years at the local date, by the birth year alone: the lower of the two possible ages. */
export function ageOn(birthYear: number | null, date: string): number | null {
  return birthYear === null ? null : Number(date.slice(0, 4)) - birthYear - 1
}
