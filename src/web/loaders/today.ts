import { headlineSentence } from '#words/advice.ts'
import { planRun } from '../../app/plan/plan-run.ts'
import { limitsText, planAnswer } from '../../report/plan-answer.ts'
import type { Judged } from '../components/judged.ts'
import type { RequestView } from '../request-view.ts'
import type { PlannedRun, TodayPage } from '../views/today.ts'
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
    plan: { text: plan, planned: plan.trim() === '' ? null : plannedRun(view, plan) },
  }
}

/** What a run would raise before it is run. Looking changes nothing, so the question may stand in the address. */
function plannedRun({ log, today, format }: RequestView, text: string): PlannedRun {
  const judged = planRun(log, text, today)
  const { unread, distanceM, timeS } = judged.understood
  if (distanceM === null && timeS === null) return { unread, answer: null, limits: null }
  const answer = planAnswer(judged, headlineSentence(judged.advice, format), format)
  return { unread, answer, limits: limitsText(answer, format) }
}
