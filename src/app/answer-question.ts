import type { Area } from '../model/area.ts'
import { AREA_NAMES } from '../model/area.ts'
import type { Symptom } from '../model/symptom.ts'
import { NEXT_MORNINGS, SIGNS, type Sign } from '../model/symptom.ts'
import { openQuestions, type PainQuestion } from '../pain/open-questions.ts'
import { readSymptomOptions, type SymptomOptions } from './symptom-options.ts'

export type { PainQuestion }

/** Fields of a symptom by the option that fills them. */
const OPTION_OF: Readonly<Partial<Record<keyof Symptom, keyof SymptomOptions>>> = {
  area: 'area',
  side: 'side',
  spread: 'spread',
  severity: 'severity',
  quality: 'quality',
  trend: 'trend',
  gait: 'gait',
  tissue: 'tissue',
  dailyLife: 'dailyLife',
  stairs: 'stairs',
  atRest: 'atRest',
  disturbsSleep: 'sleep',
  painkiller: 'painkiller',
}

/** The unanswered questions of a pain, most important first. */
export function questionsOf(symptom: Symptom): readonly PainQuestion[] {
  return openQuestions(symptom)
}

/**
 * What an answer says, as options of the note. For signs the answer is the list of those that are there: the others
 * asked about are then known no. `none` is none of them; `unknown` says nothing.
 */
export function answerOptions(question: PainQuestion, answer: readonly string[]): SymptomOptions {
  if (answer.includes('unknown')) return {}
  if (question.field === 'nextMorning') {
    const morning = NEXT_MORNINGS.find((each) => answer.includes(each))
    return morning === undefined ? {} : { nextMorning: morning }
  }
  if (question.field === 'signs') {
    const asked = question.values.filter((value): value is Sign => (SIGNS as readonly string[]).includes(value))
    // A single sign may be answered by yes or no.
    const there = answer.includes('yes') ? asked : asked.filter((sign) => answer.includes(sign))
    return { sign: there, notSign: asked.filter((sign) => !there.includes(sign)) }
  }
  const option = OPTION_OF[question.field]
  if (option === undefined) return {}
  const read = readSymptomOptions({ [option]: answer[0] })
  return read.ok ? read.value : {}
}

/** True for a place that can be answered with. */
export function isAreaName(text: string): text is Area {
  return (AREA_NAMES as readonly string[]).includes(text)
}
