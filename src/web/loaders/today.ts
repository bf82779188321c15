import type { Judged } from '../components/judged.ts'
import type { RequestView } from '../request-view.ts'
import type { TodayPage } from '../views/today.ts'
import { planOneOf } from './plan.ts'
import { openQuestions } from './questions.ts'
import { openDanger, writtenNotes } from './written-notes.ts'

/** @param noteId the note that was just written @param plan a run that is had in mind */
export function loadToday(view: RequestView, judged: Judged, noteId: string, plan: string): TodayPage {
  const { log, today, format } = view
  const written = writtenNotes(view, noteId)
  return {
    judged,
    today,
    format,
    settings: log.settings,
    isWithoutRuns: !log.runs.some(({ sport }) => sport === 'run'),
    day: log.dayChecks.find(({ date }) => date === today),
    written,
    danger: noteId === '' ? openDanger(view) : [],
    questions: openQuestions(judged, log.notes, new Set(written?.notes.map(({ note }) => note.id))),
    plan: planOneOf(view, plan),
  }
}
