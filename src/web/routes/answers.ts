import type { Hono } from 'hono'
import { type DayOptions, dayOptions, tellDay } from '../../app/days/day-answers.ts'
import { evenings, freeSince } from '../../app/days/today-asks.ts'
import { settleSuggestion } from '../../app/notes/add-note.ts'
import { answerOptions } from '../../app/notes/answer-question.ts'
import { putCorrections } from '../../app/runs/edit-run.ts'
import type { OpenQuestion } from '../../model/advice.ts'
import type { DayCheck } from '../../model/day-check.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { field } from '../components/forms.ts'
import { readForm } from '../form.ts'
import { emergencyNotes } from '../loaders/emergency.ts'
import type { RequestView } from '../request-view.ts'
import { type Changes, goTo, type RunnerContext } from '../runner-context.ts'
import { editWithUndo, undoDays, undoNote } from '../undo.ts'

/** What an answer is written with. */
type Answering = Changes & Pick<RunnerContext, 'nowMs'>

/** Answers of one tap, the word that an emergency text was read, and the way back from any change. */
export function addAnswers(app: Hono, changes: Answering): void {
  const { view: look, store, undo } = changes

  app.post('/answer', async (context) => {
    const form = await readForm(context)
    const view = await look()
    const { analysis } = await view.judge()
    const key = field(form, 'key')
    const question = analysis.advice.questions.find(
      (each) =>
        each.key === key &&
        (each.noteId ?? '') === field(form, 'note') &&
        (!form.has('run') || each.detail['runId'] === field(form, 'run')),
    )
    // Answered meanwhile, by another tab or the command line.
    if (question === undefined) return goTo(context, '/', 'gone')
    const note = view.log.notes.find(({ id }) => id === question.noteId) ?? null
    const undoId = await keepAnswer(changes, view, question, note, field(form, 'value'))
    return goTo(context, '/', undoId === null ? 'not-kept' : 'answered', undoId)
  })

  app.post('/day', async (context) => {
    const { log, today } = await look()
    const form = await readForm(context)
    const given = dayOptions.safeParse(Object.fromEntries([...form].filter(([, value]) => value.trim() !== '')))
    const kept = given.success && (await tellDay(store, today, given.data, '')).ok
    return kept
      ? goTo(context, '/', 'day-kept', undoDays(changes, log.dayChecks, [today]))
      : goTo(context, '/#day', 'not-kept')
  })

  app.post('/acknowledge', async (context) => {
    const view = await look()
    for (const id of emergencyNotes(await view.judge())) await store.acknowledge(id, view.today)
    return goTo(context, '/', 'acknowledged')
  })

  app.post('/undo', async (context) => {
    const form = await readForm(context)
    const isUndone = await undo.undo(field(form, 'id'))
    return goTo(context, placeWithin(field(form, 'back')), isUndone ? 'undone' : 'gone')
  })
}

/** A path of this page; anything else leads to Today. */
const placeWithin = (path: string): string => (/^\/(?!\/)[\w/:.-]*$/.test(path) ? path : '/')

/** One tap for every evening still open. @returns the id that undoes them all */
async function keepDays(
  changes: Changes,
  before: readonly DayCheck[],
  days: readonly string[],
  options: DayOptions,
): Promise<string | null> {
  for (const day of days) {
    const kept = await tellDay(changes.store, day, options, '')
    if (!kept.ok) return null
  }
  return undoDays(changes, before, days)
}

/** Keeps an answer. @returns the id that undoes it; null for a value that is no answer */
async function keepAnswer(
  changes: Answering,
  { log, today }: RequestView,
  { key, detail }: OpenQuestion,
  note: PainNote | null,
  value: string,
): Promise<string | null> {
  const { store } = changes
  if (key === 'quiet-day' || key === 'gone') {
    const place = `${String(detail['area'] ?? 'whole-body')}:${String(detail['side'] ?? '')}`
    const options = {
      quiet: { quiet: [place] },
      'symptom-free': { symptomFree: [place] },
      'not-quiet': { notQuiet: [place] },
    }
    if (!Object.hasOwn(options, value)) return null
    return await keepDays(changes, log.dayChecks, evenings(detail, today), options[value as keyof typeof options])
  }
  if (key === 'free-since') {
    const answer = freeSince(String(detail['illness']), today).find((each) => each.value === value)
    return answer === undefined ? null : await keepDays(changes, log.dayChecks, [today], answer.options)
  }
  if (key === 'was-race') {
    const run = log.runs.find(({ id }) => id === detail['runId'])
    if (run === undefined || (value !== 'yes' && value !== 'no')) return null
    const correction = { values: { race: value === 'yes' }, asRecorded: [] }
    return changes.undo.keep(await putCorrections(store, [run], correction, changes.nowMs()))
  }
  if (note === null) return null
  if (key === 'confirm-note') {
    if (value !== 'yes' && value !== 'no') return null
    await settleSuggestion(store, note.id, value === 'yes' ? 'own' : 'dismissed')
    return undoNote(changes, note)
  }
  const options = answerOptions(key, note.symptom, [value])
  if (Object.keys(options).length === 0) return null
  return editWithUndo(changes, note.id, { options, noneOfThese: false, today })
}
