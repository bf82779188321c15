import type { Hono } from 'hono'
import { dayOptions, tellDay } from '../../app/days/day-answers.ts'
import { settleSuggestion } from '../../app/notes/add-note.ts'
import { answerOptions } from '../../app/notes/answer-question.ts'
import type { OpenQuestion } from '../../model/advice.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { emergencyNotes } from '../components/emergency.ts'
import { field, readForm } from '../form.ts'
import { goTo, loadView, type RequestView, type RunnerContext } from '../runner-context.ts'
import { editWithUndo, undoDay, undoNote } from '../undo.ts'

/** Answers of one tap, the word that an emergency text was read, and the way back from any change. */
export function addAnswers(app: Hono, runner: RunnerContext): void {
  app.post('/answer', async (context) => {
    const form = await readForm(context)
    const view = await loadView(runner)
    const { analysis } = await view.judge()
    const key = field(form, 'key')
    const question = analysis.advice.questions.find((each) => each.key === key && each.noteId === field(form, 'note'))
    // Answered meanwhile, by another tab or the command line.
    if (question === undefined) return goTo(context, '/', 'gone')
    const note = view.log.notes.find(({ id }) => id === question.noteId) ?? null
    const undo = await keepAnswer(runner, view, question, note, field(form, 'value'))
    return undo === null ? goTo(context, '/', 'not-kept') : goTo(context, '/', 'answered', undo)
  })

  app.post('/day', async (context) => {
    const { log, today } = await loadView(runner)
    const form = await readForm(context)
    const given = dayOptions.safeParse(Object.fromEntries([...form].filter(([, value]) => value.trim() !== '')))
    if (!given.success) return goTo(context, '/#day', 'not-kept')
    const told = await tellDay(runner.log.store, today, given.data, '')
    return told.ok ? goTo(context, '/', 'day-told', undoDay(runner, log, today)) : goTo(context, '/#day', 'not-kept')
  })

  app.post('/acknowledge', async (context) => {
    const view = await loadView(runner)
    const judged = await view.judge()
    for (const id of emergencyNotes(judged)) await runner.log.store.acknowledge(id, view.today)
    return goTo(context, '/', 'acknowledged')
  })

  app.post('/undo', async (context) => {
    const form = await readForm(context)
    const done = await runner.undo.undo(field(form, 'id'))
    return goTo(context, '/', done ? 'undone' : 'gone')
  })
}

/** Keeps an answer. @returns the id that takes it back; null for a value that is no answer */
async function keepAnswer(
  runner: RunnerContext,
  { log, today }: RequestView,
  { key, detail }: OpenQuestion,
  note: PainNote | null,
  value: string,
): Promise<string | null> {
  const { store } = runner.log
  if (key === 'quiet-day' || key === 'gone') {
    const place = `${String(detail['area'] ?? 'whole-body')}:${String(detail['side'] ?? '')}`
    const options = {
      quiet: { quiet: [place] },
      'symptom-free': { symptomFree: [place] },
      'not-quiet': { notQuiet: [place] },
    }
    if (!Object.hasOwn(options, value)) return null
    const told = await tellDay(store, today, options[value as keyof typeof options], '')
    return told.ok ? undoDay(runner, log, today) : null
  }
  if (note === null) return null
  if (key === 'confirm-note') {
    if (value !== 'yes' && value !== 'no') return null
    await settleSuggestion(store, note.id, value === 'yes' ? 'own' : 'dismissed')
    return undoNote(runner, note.id, note)
  }
  const options = answerOptions(key, note.symptom, [value])
  if (Object.keys(options).length === 0) return null
  return editWithUndo(runner, note.id, { options, noneOfThese: false, today })
}
