import { askWords, DO_NOT_KNOW, UNKNOWN_ANSWER } from '#words/asks.ts'
import { questionPrompt } from '#words/questions.ts'
import { DAY_ANSWERS } from '#words/today.ts'
import type { Format } from '../lib/format.ts'
import type { TodayAsk } from '../model/ask.ts'
import type { TodayAnswer } from '../model/schemas/answers.ts'

/** A question of today as JSON and the terminal tell it. */
export type TodayQuestion = TodayAnswer['questions'][number]

/** The questions with their sentences: those of a note read as they do under the note. */
export function todayQuestions(asks: readonly TodayAsk[], format: Format): TodayQuestion[] {
  return asks.map((ask) => {
    const { id, noteId, detail, answers } = ask
    const words = DAY_ANSWERS[id]
    const dontKnow = { value: UNKNOWN_ANSWER, text: DO_NOT_KNOW, command: '' }
    if (words !== undefined || noteId === null) {
      const choices = answers.map(({ value, command }) => ({ value, text: words?.[value] ?? value, command }))
      return {
        note: noteId,
        id,
        text: questionPrompt({ key: id, noteId, detail }, format),
        choices: [dontKnow, ...choices],
      }
    }
    const worded = askWords({
      id,
      noteId,
      alsoFor: [],
      detail,
      answers: answers.map(({ value, command }) => ({ value, option: command })),
      several: ask.several,
    })
    return {
      note: noteId,
      id,
      // The day a morning followed is named here, where no note stands above it.
      text: id === 'next-morning' ? questionPrompt({ key: id, noteId, detail }, format) : worded.text,
      choices: worded.choices.map(({ value, text, option }) => ({ value, text, command: option })),
    }
  })
}
