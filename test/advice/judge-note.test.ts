import { describe, expect, test } from 'vitest'
import { judgeNote } from '../../src/advice/judge-note.ts'
import { atLeast, join } from '../../src/advice/level.ts'
import { AREA_NAMES } from '../../src/model/area.ts'
import type { Sign } from '../../src/model/symptom.ts'
import { GRAVE } from './any-facts.ts'
import { type factsOf, goodFacts } from './facts.ts'

const of = (facts: ReturnType<typeof factsOf>): readonly [number, number] => {
  const { level } = judgeNote(facts, null)
  return [level.a, level.c]
}

describe('ceilings (P34): known-experienced, everything else known good, no flag', () => {
  test('quads 2/10 both sides, dull, eased, back next morning: run, watch', () => {
    expect(of(goodFacts({ area: 'front-thigh' }))).toEqual([0, 1])
  })

  test('Achilles 3/10, stiff, eased, back next morning: modify', () => {
    const achilles = {
      area: 'achilles',
      tissue: 'tendon',
      spread: 'unknown',
      twoSidedDiffuse: false,
      local: true,
    } as const
    expect(of(goodFacts({ ...achilles, severity: 3, quality: 'stiff', symptom: { side: 'left' } }))).toEqual([1, 1])
  })

  test('kneecap 2/10, dull, eased: modify', () => {
    const kneecap = {
      area: 'kneecap',
      tissue: 'kneecap',
      spread: 'unknown',
      twoSidedDiffuse: false,
      local: true,
    } as const
    expect(of(goodFacts({ ...kneecap, symptom: { side: 'right' } }))).toEqual([1, 1])
  })

  test('both quads 6/10 two days after a downhill race: no running, no more than self-care', () => {
    const sore = { area: 'front-thigh', severity: 6, trend: 'not-run', nextMorning: 'no-run' } as const
    expect(of(goodFacts({ ...sore, symptom: { trigger: 'downhill', hoursAfterTrigger: 24 } }))).toEqual([2, 1])
  })

  test('a black toenail: modify at most', () => {
    const nail = { area: 'toenail', tissue: 'skin', severity: 3, twoSidedDiffuse: false, local: true } as const
    expect(of(goodFacts({ ...nail, signs: ['blood-under-nail'] }))).toEqual([1, 1])
  })

  test('a stitch that went on slowing: nothing', () => {
    const stitch = {
      area: 'side-stitch',
      tissue: 'stitch',
      severity: 4,
      hasNot: (sign: Sign) => sign === 'stitch-goes-on',
    } as const
    expect(of(goodFacts(stitch))).toEqual([0, 0])
  })

  test('toes that woke up on loosening the shoe: modify, although numbness is a sign', () => {
    const toes = { area: 'toe', tissue: 'numb-toes' } as const
    expect(of(goodFacts({ ...toes, signs: ['numb-or-tingling', 'numb-gone-on-loosening-shoe'] }))).toEqual([1, 1])
  })
})

describe('floors', () => {
  const EMERGENCY: readonly (readonly [string, readonly Sign[]])[] = [
    ['chest pain, with neither sweat nor breathlessness', ['chest-pain']],
    ['chest tightness', ['chest-tightness']],
    ['jaw or arm in effort', ['effort-discomfort-arm-jaw-neck-shoulder-belly']],
    ['overheated and dizzy', ['overheated', 'dizzy']],
    ['overheated and vomiting', ['overheated', 'vomiting']],
    ['overheated and confused', ['overheated', 'confused']],
    ['fainted', ['fainted']],
    ['racing heart', ['racing-or-irregular-heart']],
    ['numb where one sits', ['saddle-numbness']],
    ['bladder or bowel', ['bladder-or-bowel-change']],
    ['worst headache ever', ['headache', 'headache-sudden-or-worst']],
    ['headache and double vision', ['headache', 'double-vision']],
    ['headache and a stiff neck', ['headache', 'stiff-neck']],
    ['swollen calf and breathless', ['calf-swollen-warm', 'breathless-out-of-proportion']],
    ['head knock and vomiting', ['head-knock', 'vomiting']],
    ['head knock and drowsy', ['head-knock', 'drowsy']],
  ]

  for (const [name, signs] of EMERGENCY) {
    test(`P6–P8: ${name} is an emergency, at 0/10, for an experienced runner, improving`, () => {
      expect(of(goodFacts({ severity: 0, painless: true, signs }))).toEqual([3, 5])
    })
  }

  test('P6: an unanswered suggestion older than 48 h asks instead of calling', () => {
    expect(of(goodFacts({ signs: ['chest-pain'], suggested: true, daysAgo: 2 }))).toEqual([3, 5])
    expect(of(goodFacts({ signs: ['chest-pain'], suggested: true, daysAgo: 3 }))).toEqual([3, 3])
  })

  test.each([
    'cannot-bear-weight',
    'deformity',
    'heard-a-pop',
    'calf-swollen-warm',
    'dark-urine',
    'hot-red-joint',
    'head-knock',
  ] as const)('P38: %s is for the same day', (sign) => expect(of(goodFacts({ signs: [sign] }))).toEqual([3, 4]))

  test.each([
    'swelling',
    'bruising',
    'redness',
    'radiating',
    'giving-way',
    'hard-to-move',
    'numb-or-tingling',
    'bony-tenderness',
  ] as const)('P12: %s is no running, and a professional first', (sign) =>
    expect(of(goodFacts({ signs: [sign] }))).toEqual([2, 3]))

  test.each([
    'radiating',
    'giving-way',
    'hard-to-move',
    'numb-or-tingling',
  ] as const)('%s at 5/10 is for the same day', (sign) => {
    expect(of(goodFacts({ signs: [sign], severity: 5 }))).toEqual([3, 4])
    expect(of(goodFacts({ signs: [sign], severity: 4 }))).toEqual([2, 3])
  })

  test('P11: an inner shin, one spot, worse every mile, without the word bone', () => {
    const shin = goodFacts({
      area: 'inner-shin',
      tissue: 'unknown',
      trend: 'worsens',
      spread: 'one-spot',
      local: true,
      twoSidedDiffuse: false,
    })
    expect(of(shin)).toEqual([2, 3])
    expect(judgeNote(shin, null).reasons.map(({ rule }) => rule.id)).toContain('bone-stress-pattern')
  })

  test('the same shin with the spot unknown is asked about, the foot is seen first', () => {
    const unknownSpot = {
      tissue: 'unknown',
      trend: 'worsens',
      spread: 'unknown',
      twoSidedDiffuse: false,
      local: true,
    } as const
    expect(of(goodFacts({ ...unknownSpot, area: 'inner-shin' }))).toEqual([2, 2])
    expect(of(goodFacts({ ...unknownSpot, area: 'forefoot' }))).toEqual([2, 3])
  })

  test('P13: a painkiller that was needed, or pain at night', () => {
    expect(of(goodFacts({ symptom: { painkiller: 'yes' } }))).toEqual([2, 2])
    expect(of(goodFacts({ symptom: { disturbsSleep: 'yes' } }))).toEqual([2, 2])
    expect(of(goodFacts({ area: 'shin', tissue: 'unknown', symptom: { disturbsSleep: 'yes' } }))[1]).toBe(3)
  })
})

describe('every sign at every place', () => {
  test('P3 exhaustively: each sign, and each pair of signs, on good notes of every place', () => {
    for (const area of AREA_NAMES) {
      const note = { area, tissue: 'unknown', local: true, twoSidedDiffuse: false } as const
      const alone = new Map(GRAVE.map((sign) => [sign, judgeNote(goodFacts({ ...note, signs: [sign] }), null).level]))
      const without = judgeNote(goodFacts(note), null).level
      for (const sign of GRAVE) {
        expect(atLeast(alone.get(sign)!, without), `${area} ${sign}`).toBe(true)
        for (const other of GRAVE) {
          const pair = judgeNote(goodFacts({ ...note, signs: [sign, other] }), null).level
          expect(atLeast(pair, join(alone.get(sign)!, alone.get(other)!)), `${area} ${sign} ${other}`).toBe(true)
        }
      }
    }
  })
})
