import { beforeAll, describe, expect, test } from 'vitest'
import { makeFormat } from '../../src/lib/format.ts'
import type { Advice } from '../../src/model/advice.ts'
import * as words from '../../src/words/en/advice.ts'
import { phaseText } from '../../src/words/en/phases.ts'
import { questionText } from '../../src/words/en/questions.ts'
import { RULE_WORDS, reasonSentence } from '../../src/words/en/rules.ts'
import { SITUATIONS } from '../advice/situations.ts'

const format = makeFormat({ units: 'km' })

/** Every sentence a runner may read for an advice. */
function textsOf(advice: Advice): readonly string[] {
  return [
    words.headlineSentence(advice, format),
    ...advice.reasons.map((reason) => reasonSentence(reason, format)),
    ...[...advice.do, ...advice.avoid, ...advice.know, ...advice.seekHelp].map((line) => words.lineText(line, format)),
    ...advice.questions.map((question) => questionText(question, format)),
    ...advice.phases.map((phase) => phaseText(phase, format)),
    ...(advice.emergency === null ? [] : words.emergencyText(advice, null)),
  ]
}

let said: readonly { readonly name: string; readonly advice: Advice; readonly texts: readonly string[] }[]
beforeAll(() => {
  said = SITUATIONS.map(({ name, advised }) => {
    const { advice } = advised()
    return { name, advice, texts: textsOf(advice) }
  })
})

const everyText = (): readonly string[] => [
  ...new Set([
    ...said.flatMap(({ texts }) => texts),
    ...Object.values(RULE_WORDS).flatMap(({ title, why, limits }) => [title, why, limits]),
  ]),
]

describe('what the advice says', () => {
  test('claims nothing it cannot know (P35)', () => {
    const claims =
      /\b(safe|safely|healed|cured|diagnosed|diagnoses|predicts?|predicted|guarantee[ds]?|you have (an?|the)\b|no risk)\b/i
    expect(everyText().filter((text) => claims.test(text))).toEqual([])
  })

  test('says "may" wherever it names what a place may be (P18)', () => {
    const names = /bursa|plantar fascia|shin splints|sprain|stress fracture|bone stress|tendinitis|tendinopathy|clot\b/i
    const hints = said.flatMap(({ advice, texts: _ }) =>
      [...advice.know].filter(({ key }) => key.startsWith('hint-')).map((line) => words.lineText(line, format)),
    )
    expect(hints.filter((text) => names.test(text) && !/\bmay\b/.test(text))).toEqual([])
  })

  test('names no drug, and never advises one (P24)', () => {
    const drugs = /ibuprofen|paracetamol|acetaminophen|aspirin|naproxen|diclofenac|anti-inflammator/i
    expect(everyText().filter((text) => drugs.test(text))).toEqual([])
  })

  test('shows no code: no undefined, no NaN, no kebab-case id, no abbreviation of load science', () => {
    const leaks = /undefined|NaN|null|\[object|\b[a-z]+-[a-z]+-[a-z]+-[a-z]+\b|\bACWR\b|\bLF\d|\bAU\b/
    expect(everyText().filter((text) => leaks.test(text.replaceAll(/“[^”]*”/g, '')))).toEqual([])
  })

  test('is short: no sentence over 40 words', () => {
    const long = everyText().filter((text) =>
      text.split(/(?<=[.?!:])\s/).some((sentence) => sentence.split(/\s+/).length > 40),
    )
    expect(long).toEqual([])
  })

  test('always says when to seek help, and gives at least one reason with its sources', () => {
    for (const { name, advice } of said) {
      expect(advice.seekHelp.length, name).toBeGreaterThanOrEqual(3)
      expect(advice.reasons.length, name).toBeGreaterThan(0)
      for (const { sources } of advice.reasons) expect(sources.length, name).toBeGreaterThan(0)
    }
  })

  test('names care from C2 up in its first sentence, with whom', () => {
    for (const { name, advice, texts } of said) {
      const [first] = texts as [string]
      if (advice.care === 'book-professional') expect(first, name).toMatch(/physio|doctor/)
      if (advice.care === 'professional-before-next-run') expect(first, name).toMatch(/doctor/)
      if (advice.care === 'same-day-care') expect(first, name).toMatch(/doctor today|today.*doctor/)
      if (advice.care === 'emergency') expect(first, name).toMatch(/emergency/)
    }
  })

  test('an emergency has two branches, with the number of the country, and heat is cooled first', () => {
    const heat = said.find(({ advice }) => advice.emergency === 'heat')
    expect(heat).toBeDefined()
    const [now, passed] = words.emergencyText((heat as (typeof said)[number]).advice, 'US')
    expect(now).toMatch(/911/)
    expect(now).toMatch(/Cool/)
    expect(passed).toMatch(/passed/)
    expect(words.emergencyNumber('DE')).toBe('112')
    expect(words.emergencyNumber('GB')).toBe('999')
    expect(words.emergencyNumber('AU')).toBe('000')
    expect(words.emergencyText((heat as (typeof said)[number]).advice, null)[0]).toMatch(/112.*999.*911.*000/)
  })
})

describe('what is offered fits together (P24, P25)', () => {
  const offered = (advice: Advice): readonly string[] => [...advice.do, ...advice.know].map(({ key }) => key)

  test('no exercise is offered where none is allowed, and nothing with weight where a bone may be involved', () => {
    const exercise =
      /cross-train|easy-movement|trial-run|run-as-planned|shorter-week|hold-longest|warm-up|softer|coping|hint-/
    for (const { name, advice } of said) {
      if (advice.activity === 'no-exercise')
        expect(
          offered(advice).filter((key) => exercise.test(key)),
          name,
        ).toEqual([])
      if (advice.care === 'professional-before-next-run') {
        expect(
          offered(advice).filter((key) => /^cross-train|easy-movement|roller/.test(key)),
          name,
        ).toEqual([])
      }
      if (advice.activity === 'no-running')
        expect(
          offered(advice).filter((key) => /run-as|shorter|hold|trial/.test(key)),
          name,
        ).toEqual([])
    }
  })

  test('nothing is pressed, rolled or warmed where that is told to be left out', () => {
    for (const { name, advice } of said) {
      if (advice.avoid.some(({ key }) => key === 'no-massage-heat'))
        expect(offered(advice), name).not.toContain('roller-massage')
    }
  })

  test('no ice and no bandage on numb skin', () => {
    const numb = said.filter(({ name }) => /^numb(-or-tingling$| toes)/.test(name))
    expect(numb.length).toBeGreaterThan(0)
    for (const { name, advice } of numb) {
      expect(offered(advice), name).not.toContain('protect-load-ice')
      expect(offered(advice), name).not.toContain('protect-unload')
    }
  })

  test('ways of coping and of changing the stride stand only at "as planned" without any sign or flag', () => {
    const coping = said.filter(({ advice }) =>
      offered(advice).some((key) => key === 'coping' || key === 'quicker-steps'),
    )
    expect(coping.length).toBeGreaterThan(0)
    for (const { name, advice } of coping) {
      expect(advice.activity, name).toBe('as-planned')
      expect(['none', 'self-care'], name).toContain(advice.care)
    }
  })

  test('a runner under 18 is referred, gets no figures to run by, and keeps the warning signs', () => {
    const young = said.find(({ name }) => name === 'under 18')?.advice as Advice
    expect(young.budget).toMatchObject({ distanceM: 0, longestRunM: 0 })
    expect(offered(young)).toContain('referred')
    expect(young.seekHelp.length).toBeGreaterThanOrEqual(3)
  })
})
