import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AREA_NAMES } from '../../src/model/area.ts'
import { NO_SYMPTOM, SIGNS, type Symptom } from '../../src/model/symptom.ts'
import { listedSigns, noneOfThese, openQuestions } from '../../src/pain/questions/open-questions.ts'
import { parseNote } from '../../src/pain/symptom/parse-note.ts'

const symptomOf = (text: string): Symptom => parseNote(text).symptoms[0]!
const keys = (text: string): readonly string[] => openQuestions(symptomOf(text)).map(({ key }) => key)

describe('open questions', () => {
  test('a bare "knee" is asked for its signs first, then number, part, gait and trend', () => {
    expect(keys('knee').slice(0, 6)).toEqual(['listed-signs', 'severity', 'knee-part', 'gait', 'trend', 'quality'])
  })

  test('what the note tells is not asked', () => {
    const asked = keys('left kneecap 2/10 dull, eased, no limp, one spot')
    for (const key of ['severity', 'knee-part', 'gait', 'trend', 'quality', 'side', 'spread', 'place'])
      expect(asked).not.toContain(key)
  })

  test('skin, cramp and stitch are asked only what their own row needs', () => {
    expect(keys('black toenail')).toEqual(['listed-signs', 'severity', 'gait'])
    expect(keys('cramp in left calf 2/10')).toEqual(['listed-signs', 'gait', 'cramp-gone'])
  })

  test('sides are not asked where there are none, gait not above the hip', () => {
    expect(keys('chest pain')).not.toContain('side')
    expect(keys('neck stiff')).not.toContain('gait')
  })

  test('the bone-stress places are asked about a tender spot', () => {
    expect(keys('left shin 3/10')).toContain('spot-tender')
    expect(keys('left calf 3/10')).not.toContain('spot-tender')
  })
})

describe('"none of these"', () => {
  test('makes every listed sign a known no, keeps what was reported, and is not asked again', () => {
    const ankle = noneOfThese(symptomOf('left ankle swollen'))
    expect(ankle.signs).toMatchObject({ swelling: true, 'heard-a-pop': false, 'cannot-bear-weight': false })
    expect(openQuestions(ankle).map(({ key }) => key)).not.toContain('listed-signs')
  })

  test('never turns a reported sign into a no, and twice is once', () => {
    const symptoms = fc
      .record({
        area: fc.constantFrom(null, ...AREA_NAMES),
        signs: fc.dictionary(fc.constantFrom(...SIGNS), fc.boolean()),
      })
      .map((some) => ({ ...NO_SYMPTOM, ...some }) as Symptom)
    fc.assert(
      fc.property(symptoms, (symptom) => {
        const after = noneOfThese(symptom)
        for (const sign of SIGNS) if (symptom.signs[sign] === true) expect(after.signs[sign]).toBe(true)
        expect(noneOfThese(after)).toEqual(after)
      }),
    )
  })

  test('every place lists signs, each once', () => {
    for (const area of [null, ...AREA_NAMES]) {
      const listed = listedSigns({ area, tissue: null })
      expect(listed.length, String(area)).toBeGreaterThan(2)
      expect(new Set(listed).size).toBe(listed.length)
    }
  })
})
