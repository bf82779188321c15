import type { Area } from '../../model/area.ts'
import type { Ask } from '../../model/ask.ts'
import type { Sign } from '../../model/symptom.ts'
import { CONDITION_WORDS } from './page.ts'
import { PAIN_QUESTIONS, placeName } from './pain.ts'
import { AREA_WORDS } from './places/areas.ts'
import { SIGN_WORDS } from './signs.ts'

/** The answer that says nothing, and stands chosen until another is. */
export const DO_NOT_KNOW = "Don't know"

/** The value of it. */
export const UNKNOWN_ANSWER = 'unknown'

/** A question with its answers, as it is put on the terminal, on the page and in JSON. */
export interface AskWords {
  readonly text: string
  /** With the option of `note edit` that gives it; empty for "don't know". */
  readonly choices: readonly { readonly value: string; readonly text: string; readonly option: string }[]
}

/** "Don't know" first: it is what stands chosen. */
export function askWords(ask: Ask): AskWords {
  return {
    text: textOf(ask),
    choices: [
      { value: UNKNOWN_ANSWER, text: DO_NOT_KNOW, option: '' },
      ...ask.answers.map(({ value, option }) => ({ value, text: choiceOf(ask.id, value), option })),
    ],
  }
}

function textOf({ id, detail }: Ask): string {
  if (id === 'danger') {
    const words = String(detail['words'])
    if (detail['reason'] === 'language') return 'I read English only. Any of these, during or since the run?'
    return words === ''
      ? 'Any of these, during or since the run?'
      : `You wrote “${words}”. Any of these, during or since the run?`
  }
  if (id === 'claim') return claimText(detail['condition'], detail['age'])
  const words = PAIN_QUESTIONS[id]
  if (words === undefined) throw new Error(`no words for the question "${id}"`)
  return words.ask(placeName(detail['area'], detail['side']))
}

function claimText(condition: unknown, age: unknown): string {
  const named = Object.entries(CONDITION_WORDS).find(([name]) => name === condition)?.[1]
  const what = [
    ...(named === undefined ? [] : [named.replace(/^[A-Z](?=[a-z ])/, (first) => first.toLowerCase())]),
    ...(age === null ? [] : [`age ${String(age)}`]),
  ]
  return `Your note says ${what.join(' and ')}. Keep this in your settings?`
}

function choiceOf(id: string, value: string): string {
  if (id === 'claim') return value === 'yes' ? 'Yes, keep it' : 'No, leave it out'
  const known = PAIN_QUESTIONS[id]?.answers
  if (known !== undefined && Object.hasOwn(known, value)) return known[value] as string
  if (value === 'none') return 'None of these'
  if (Object.hasOwn(SIGN_WORDS, value)) return SIGN_WORDS[value as Sign]
  if (Object.hasOwn(AREA_WORDS, value)) return AREA_WORDS[value as Area]
  return value
}
