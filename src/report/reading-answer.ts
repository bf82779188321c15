import type { z } from 'zod'
import { askWords } from '#words/asks.ts'
import type { Ask } from '../model/ask.ts'
import type { PainNote } from '../model/pain-note.ts'
import type { ask } from '../model/schemas/parts.ts'
import { noteAnswer } from './note-answer.ts'

/** Questions as JSON tells them. */
export function askAnswers(asks: readonly Ask[]): z.infer<typeof ask>[] {
  return asks.map((each) => {
    const { text, choices } = askWords(each)
    return {
      id: each.id,
      note: each.noteId,
      text,
      choices: choices.map((choice) => ({ ...choice })),
      several: each.several,
    }
  })
}

/** What was read of a text, as JSON tells it. */
export function readingAnswer<Advice extends object>(reading: {
  readonly notes: readonly PainNote[]
  readonly asks: readonly Ask[]
  readonly scopes: readonly { readonly kind: string; readonly from: number; readonly until: number }[]
  readonly advice: Advice
}) {
  return {
    notes: reading.notes.map((note) => noteAnswer(note, null)),
    asks: askAnswers(reading.asks),
    scopes: reading.scopes.map((scope) => ({ ...scope })),
    advice: { ...reading.advice },
  }
}
