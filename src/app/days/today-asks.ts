import { dateRanges } from '../../lib/date-ranges.ts'
import { addDays } from '../../lib/local-date.ts'
import type { OpenQuestion } from '../../model/advice.ts'
import type { TodayAsk } from '../../model/ask.ts'
import { ILLNESSES } from '../../model/day-check.ts'
import type { Detail } from '../../model/flag.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { answeringOf } from '../notes/answer-question.ts'
import { askOf } from '../notes/asks.ts'
import type { DayOptions } from './day-answers.ts'

/** The questions of a day, each answer with the command that gives it. @param today the day an evening is answered for */
export function todayAsks(
  questions: readonly OpenQuestion[],
  notes: readonly PainNote[],
  today: string,
): readonly TodayAsk[] {
  return questions.map((question) => {
    const { key, noteId, detail } = question
    const note = notes.find(({ id }) => id === noteId)
    const answering = note === undefined ? null : answeringOf(key, note.symptom)
    if (note === undefined || answering === null) {
      return { id: key, noteId, detail, answers: ofTheDay(question, today), several: false }
    }
    const { answers, several } = askOf(key, note.id, detail, answering)
    return {
      id: key,
      noteId: note.id,
      detail,
      answers: answers.map(({ value, option }) => ({ value, command: `sorepoint note edit ${note.id} ${option}` })),
      several,
    }
  })
}

/** Answers to what is no field of a note. */
function ofTheDay({ key, noteId, detail }: OpenQuestion, today: string): TodayAsk['answers'] {
  const place = placeAsTyped(detail)
  const day = (option: string, value: string) => ({
    value,
    command: `sorepoint day ${dateRanges(evenings(detail, today))} --${option} "${place}"`,
  })
  switch (key) {
    case 'quiet-day':
      return [day('symptom-free', 'symptom-free'), day('was-quiet', 'quiet'), day('was-not-quiet', 'not-quiet')]
    case 'gone':
      return [day('symptom-free', 'symptom-free'), day('was-not-quiet', 'not-quiet')]
    case 'self-check':
      return [
        { value: 'passed', command: `sorepoint check "${place}" --passed` },
        { value: 'failed', command: `sorepoint check "${place}" --failed hop` },
      ]
    case 'cleared':
      return [{ value: 'yes', command: `sorepoint clear "${place}" --by doctor --on ${today}` }]
    case 'confirm-note':
      return [
        { value: 'yes', command: `sorepoint note accept ${noteId}` },
        { value: 'no', command: `sorepoint note dismiss ${noteId}` },
      ]
    case 'free-since':
      return freeSince(String(detail['illness']), today).map(({ value, options }) => ({
        value,
        command: `sorepoint day ${today} --illness ${options.illness}${options.illnessFreeSince === undefined ? '' : ` --illness-free-since ${options.illnessFreeSince}`}`,
      }))
    case 'was-race':
      return ['yes', 'no'].map((value) => ({
        value,
        command: `sorepoint run edit ${String(detail['runId'])} --race ${value}`,
      }))
    case 'usual-running':
      return [
        { value: 'week', command: 'sorepoint settings usual-week-km 25' },
        { value: 'runs', command: 'sorepoint settings runs-per-week 3' },
        { value: 'longest', command: 'sorepoint settings usual-longest-km 10' },
      ]
    default:
      return noteId === null ? [] : [{ value: 'say', command: `sorepoint note edit ${noteId}` }]
  }
}

/** Whether an illness is over: gone since yesterday or today, or still there. What a note calls one is kept as aches. */
export function freeSince(
  illness: string,
  today: string,
): readonly { readonly value: string; readonly options: Pick<DayOptions, 'illness' | 'illnessFreeSince'> }[] {
  const still = ILLNESSES.find((each) => each === illness) ?? 'whole-body-aches'
  return [
    { value: 'today', options: { illness: 'none', illnessFreeSince: today } },
    { value: 'yesterday', options: { illness: 'none', illnessFreeSince: addDays(today, -1) } },
    { value: 'still', options: { illness: still } },
  ]
}

/** The evenings still open, or today's. */
export function evenings(detail: Detail, today: string): readonly string[] {
  const open = String(detail['open'] ?? '')
    .split(' ')
    .filter((date) => date !== '')
  return open.length === 0 ? [today] : open
}

function placeAsTyped({ area, side }: Detail): string {
  const name = String(area ?? 'whole-body').replaceAll('-', ' ')
  return side === null || side === undefined ? name : `${String(side)} ${name}`
}
