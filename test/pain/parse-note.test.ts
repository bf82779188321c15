import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SIGNS, type Sign } from '../../src/model/symptom.ts'
import { ENGLISH } from '../../src/pain/lexicon/en/index.ts'
import { parseNote } from '../../src/pain/symptom/parse-note.ts'
import { PHRASES } from './phrases.ts'

const reported = (text: string): ReadonlySet<Sign> =>
  new Set(parseNote(text).symptoms.flatMap(({ signs }) => SIGNS.filter((sign) => signs[sign] === true)))

const RED_FLAGS: readonly (readonly [string, Sign])[] = [
  ['chest pain on the climb', 'chest-pain'],
  ['my chest felt tight', 'chest-tightness'],
  ['I fainted', 'fainted'],
  ['collapsed at km 40', 'fainted'],
  ['blacked out for a moment', 'fainted'],
  ['heart was racing and irregular', 'racing-or-irregular-heart'],
  ['got confused and disoriented', 'confused'],
  ['worst headache of my life', 'headache-sudden-or-worst'],
  ['numb between my legs', 'saddle-numbness'],
  ["couldn't put weight on my foot", 'cannot-bear-weight'],
  ['heard a pop in my calf', 'heard-a-pop'],
  ['pee was dark brown', 'dark-urine'],
  ['left calf swollen and warm', 'calf-swollen-warm'],
  ['hit my head on a branch', 'head-knock'],
  ['jaw hurt on every climb', 'effort-discomfort-arm-jaw-neck-shoulder-belly'],
]

const CHATTER = [
  'Lovely morning',
  'Coffee with Tom after',
  'No pain in the legs at all',
  'Knee felt fine',
  'New PB!',
  '10k in 49:12',
  'Chest strap slipped',
  'Calf tight 2/10, eased',
  "Didn't sleep much",
  'Killer hill on the way back',
  'No swelling',
  'he ran well',
  'my wife came along',
  'with the dog',
  'nothing else hurt',
  'the runner in front was quick',
  'without breakfast',
]

describe('a red flag is never lost', () => {
  const chatter = fc.array(fc.constantFrom(...CHATTER), { maxLength: 4 })
  test('whatever is written before and after it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RED_FLAGS),
        chatter,
        chatter,
        fc.constantFrom('. ', '! ', '\n', ', ', ' and ', ' but ', ' - ', ' '),
        ([flag, sign], before, after, join) => {
          expect(reported([...before, flag, ...after].join(join))).toContain(sign)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('nor by capitals, curly apostrophes or missing ones', () => {
    for (const [flag, sign] of RED_FLAGS) {
      expect(reported(flag.toUpperCase()), flag).toContain(sign)
      expect(reported(flag.replaceAll("'", '’')), flag).toContain(sign)
      expect(reported(flag.replaceAll("'", '')), flag).toContain(sign)
    }
  })

  test('and is a known no when its own clause denies it', () => {
    expect(parseNote('no chest pain').symptoms.map(({ signs }) => signs['chest-pain'])).toEqual([false])
    expect(parseNote('ankle 2/10, no swelling').symptoms[0]!.signs.swelling).toBe(false)
    expect(reported("ankle swollen but no chest pain, didn't faint")).toEqual(new Set(['swelling']))
  })

  test('a denial ends with its clause', () => {
    expect(reported('no pain in the legs but my chest hurts')).toContain('chest-pain')
    expect(reported('no knee trouble, dizzy at the finish')).toContain('dizzy')
    expect(reported('did not limp and the ankle is swollen')).toContain('swelling')
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    ...Object.values(PHRASES)
      .flat()
      .flatMap(([text]) => text.split(' ')),
  )
  const lines = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.array(words, { maxLength: 25 }).map((list) => list.join(' ')),
  )

  test('gives well-formed symptoms and spans that lie in it', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const note = parseNote(text)
        // A question about a danger is no diary line, whatever else is in it.
        expect(note.diary).toBe(note.symptoms.length === 0 && note.danger === null)
        for (const { severity, severityAtStart, severityAtEnd, side, area, onsetM } of note.symptoms) {
          for (const value of [severity, severityAtStart, severityAtEnd])
            if (value !== null) expect(value >= 0 && value <= 10).toBe(true)
          if (area === 'chest' || area === 'head') expect(side).toBeNull()
          if (onsetM !== null) expect(Number.isFinite(onsetM)).toBe(true)
        }
        for (const { from, until } of note.understood) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(until).toBeGreaterThan(from)
          expect(until).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('with a red flag sentence added reports that sign, and is not free of pain', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.constantFrom(...RED_FLAGS), (list, [flag, sign]) => {
        const text = `${list.join(' ')}\n${flag}`
        expect(reported(text), text).toContain(sign)
        expect(parseNote(text).painFree).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a severity', () => {
  test('in numbers beats the words beside it, and is no guess', () => {
    const [symptom] = parseNote('left knee agony, 3/10').symptoms
    expect(symptom).toMatchObject({ severity: 3, severityGuessed: false })
  })

  test.each([
    ['left knee niggle', 2],
    ['calf tight', 2],
    ['shin sore', 3],
    ['left knee', 3],
    ['knee hurts', 4],
    ['really bad knee pain', 6],
    ['knee in agony', 8],
  ])('in words is a guess: %s', (text, severity) => {
    expect(parseNote(text).symptoms[0]).toMatchObject({ severity, severityGuessed: true })
  })

  test('is the highest of those named', () => {
    expect(parseNote('calf 2/10 at the start, 5/10 at the end').symptoms[0]).toMatchObject({
      severity: 5,
      severityAtStart: 2,
      severityAtEnd: 5,
      trend: 'worsens',
    })
  })
})

test('understood words are where the text has them', () => {
  const text = 'Left knee, outer side, 4/10 sharp, limping'
  const spans = parseNote(text).understood.map(({ from, until, field, value }) => [
    text.slice(from, until),
    field,
    value,
  ])
  expect(spans).toEqual([
    ['Left knee, outer', 'area', 'left outer-knee'],
    ['4/10', 'severity', '4'],
    ['sharp', 'quality', 'sharp'],
    ['limping', 'gait', 'changed'],
  ])
})

test('easing after the run, or by a painkiller, is no easing in the run', () => {
  for (const text of [
    'knee eased after I stopped',
    'calf pain went away with ibuprofen',
    'shin settled once I walked',
    'hip better by the evening',
  ]) {
    expect(parseNote(text).symptoms[0]!.trend, text).toBeNull()
  }
})

test('no phrase of the tables is written in a way that can never match', () => {
  const unreadable = ENGLISH.rows
    .flatMap(({ say }) => say)
    .filter((line) => /['’A-Z-]|\s\s|^\s|\s$|\|\||\|\s|\s\|/.test(line))
  expect(unreadable).toEqual([])
})
