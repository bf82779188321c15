import type { Judged } from '../components/judged.ts'
import type { RequestView } from '../request-view.ts'

/** The notes an emergency or same-day care rests on. */
export function emergencyNotes({ analysis }: Judged): readonly string[] {
  return analysis.advice.reasons
    .filter(({ care }) => care === 'emergency' || care === 'same-day-care')
    .flatMap(({ because }) => because.noteId ?? [])
}

/** There is an emergency text that the runner has not read: it stands alone. */
export async function isEmergencyUnread(judged: Judged, { acknowledged }: RequestView): Promise<boolean> {
  if (judged.answer.advice.emergency.length === 0) return false
  const read = await acknowledged()
  return !emergencyNotes(judged).every((id) => read.has(id))
}
