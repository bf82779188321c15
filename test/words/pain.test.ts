import { describe, expect, test } from 'vitest'
import { makeFormat } from '../../src/lib/format.ts'
import { AREA_NAMES } from '../../src/model/area.ts'
import { NO_SYMPTOM } from '../../src/model/symptom.ts'
import { listedSigns, openQuestions } from '../../src/pain/questions/open-questions.ts'
import { SELF_CHECK } from '../../src/pain/questions/self-check.ts'
import { parseNote } from '../../src/pain/symptom/parse-note.ts'
import {
  AREA_WORDS,
  PAIN_QUESTIONS,
  placeName,
  SELF_CHECK_WORDS,
  SIGN_WORDS,
  understood,
} from '../../src/words/en/pain.ts'

const format = makeFormat({ units: 'km' })
const shown = (text: string): string => understood(parseNote(text).symptoms[0]!, format)

describe('what was understood, shown back', () => {
  test.each([
    [
      'left knee, outer side, 4/10 sharp, got worse, limped',
      'Left knee, outer side · 4/10 · sharp · got worse · changed how you ran',
    ],
    ['right calf tight', 'Right calf · about 2/10 (a guess from your words) · stiff or tight'],
    [
      'shin 2/10 at the start, 5/10 at the end',
      'Shin · 5/10 (2 at the start, 5 at the end) · from the start · got worse',
    ],
    ['no knee pain', 'Knee · no pain'],
    ['felt dizzy at km 8', 'Place not named · dizzy'],
    ['left ankle 2/10, no swelling', 'Left ankle · 2/10 · not: swollen'],
    ['both calves sore 2/10 from km 8', 'Calf, both sides · 2/10 · spread out · began after 8 km'],
  ])('%s', (text, line) => {
    expect(shown(text)).toBe(line)
  })

  test('lengths are in the runner’s units', () => {
    expect(understood(parseNote('left knee 2/10 from mile 3').symptoms[0]!, makeFormat({ units: 'mi' }))).toContain(
      'began after 3 mi',
    )
  })
})

test('places read well after "your"', () => {
  expect([
    placeName('knee', 'left'),
    placeName('legs', 'both'),
    placeName('legs', 'right'),
    placeName('chest', 'left'),
    placeName(null, null),
    placeName(undefined, 7),
  ]).toEqual(['left knee', 'both legs', 'right leg', 'chest', 'pain', 'pain'])
})

test('every question the pain part can ask has words, and an answer for each value', () => {
  for (const area of [null, ...AREA_NAMES]) {
    for (const tissue of [null, 'cramp', 'numb-toes', 'skin'] as const) {
      for (const { key, field, values } of openQuestions({ ...NO_SYMPTOM, area, tissue })) {
        const question = PAIN_QUESTIONS[key]
        expect(question, key).toBeDefined()
        const named = field === 'area' ? AREA_WORDS : field === 'signs' ? SIGN_WORDS : question!.answers
        for (const value of values) expect(named[value as keyof typeof named], `${key} ${value}`).toBeDefined()
      }
      for (const sign of listedSigns({ area, tissue })) expect(SIGN_WORDS[sign]).not.toBe('')
    }
  }
})

test('every step of the self-check has words', () => {
  for (const { step } of SELF_CHECK) expect(SELF_CHECK_WORDS[step].ask.length).toBeGreaterThan(10)
})
