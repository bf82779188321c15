import { cancel, isCancel, multiselect, select } from '@clack/prompts'
import { AREA_WORDS, PAIN_QUESTIONS, placeName, SIGN_WORDS } from '#words/pain.ts'
import { answerOptions, isAreaName, type PainQuestion, questionsOf } from '../app/answer-question.ts'
import type { SymptomOptions } from '../app/symptom-options.ts'
import type { PainNote } from '../model/pain-note.ts'
import type { Sign } from '../model/symptom.ts'

/** Questions asked in one go; the rest stay open and are asked by `today`. */
const ASKED_AT_ONCE = 7

/**
 * Asks the open questions of a note one after the other, on a terminal.
 * @returns the answers as options, in order; null once the runner breaks off, with what was answered kept by the caller
 */
export async function askAboutNote(
  note: PainNote,
  keep: (answers: SymptomOptions) => Promise<PainNote>,
): Promise<PainNote> {
  let current = note
  const asked = new Set<string>()
  while (asked.size < ASKED_AT_ONCE) {
    const question = questionsOf(current.symptom).find(
      ({ key }) => !asked.has(key) && !(key === 'next-morning' && current.nextMorning !== null),
    )
    if (question === undefined) break
    asked.add(question.key)
    const answer = await ask(question, placeName(current.symptom.area, current.symptom.side))
    if (answer === null) {
      cancel('What you answered so far is kept.')
      break
    }
    current = await keep(answerOptions(question, answer))
  }
  return current
}

async function ask(question: PainQuestion, place: string): Promise<readonly string[] | null> {
  const words = PAIN_QUESTIONS[question.key]
  if (words === undefined) throw new Error(`no words for the question "${question.key}"`)
  if (question.key === 'listed-signs') {
    const chosen = await multiselect({
      message: `${words.ask(place)} (space marks, enter alone: none of these)`,
      options: question.values.map((value) => ({ value, label: SIGN_WORDS[value as Sign] })),
      required: false,
    })
    return isCancel(chosen) ? null : chosen
  }
  const answers = Object.keys(words.answers).length > 0 ? Object.entries(words.answers) : places(question.values)
  const chosen = await select({
    message: words.ask(place),
    options: [
      ...answers.map(([value, label]) => ({ value, label })),
      { value: 'unknown', label: 'Cannot tell' },
    ].filter(({ value }, index, all) => all.findIndex((other) => other.value === value) === index),
    maxItems: 12,
  })
  return isCancel(chosen) ? null : [chosen]
}

const places = (values: readonly string[]): readonly (readonly [string, string])[] =>
  values.filter(isAreaName).map((value) => [value, AREA_WORDS[value]])
