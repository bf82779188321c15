import type { Log } from '../../analysis/analyse.ts'
import { analyse } from '../../analysis/analyse.ts'
import { weekOf } from '../../lib/iso-week.ts'
import type { Ask } from '../../model/ask.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { asksOf } from './asks.ts'

/** The questions put about these notes as of a day. */
export function questionsAbout(log: Log, notes: readonly PainNote[], today: string): readonly Ask[] {
  const { advice } = analyse(log, weekOf(today, log.settings.weekStart), today)
  return asksOf(notes, advice.questions)
}
