import type { Analysis } from '../model/analysis.ts'
import type { PainNote } from '../model/pain-note.ts'

/** True for a note of something that hurt: no diary line, none without pain, none the runner dismissed. */
export function hurts({ status, diary, painFree }: PainNote): boolean {
  return status !== 'dismissed' && !diary && !painFree
}

/** The days on which something hurt. */
export function painDays({ notes }: Pick<Analysis, 'notes'>): ReadonlySet<string> {
  return new Set(notes.filter(hurts).map(({ date }) => date))
}
