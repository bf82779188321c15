import { describe, expect, test } from 'vitest'
import { SIGNS, type Sign } from '../../src/model/symptom.ts'
import { parseNote } from '../../src/pain/symptom/parse-note.ts'

/** Signs that make nothing graver by themselves. */
const MILD: ReadonlySet<Sign> = new Set<Sign>([
  'hurts-on-load',
  'walking-hurts',
  'worst-first-thing-in-the-morning',
  'cramp-gone-with-stretching',
])

const signsOf = (text: string): readonly Sign[] =>
  parseNote(text).symptoms.flatMap(({ signs }) => SIGNS.filter((sign) => signs[sign] === true && !MILD.has(sign)))

describe("a danger in people's own words is understood or asked about", () => {
  test.each([
    'pressure in the middle of my chest at the top of every rise',
    'dull heavy ache in my chest, left side, for ten minutes after',
    'toothache that only comes when I run uphill',
    'my heart did something funny, like a fish flopping',
    'heart would not slow down after the cooldown, still 150 in bed',
    'woke up on the grass with people round me',
    'my knees gave and I came to on the pavement',
    'my words came out all wrong for a few minutes',
    'right leg went weak and dragged for a minute then came back',
    'like a blind being pulled down over one eye',
    'banged my head on a low bridge and felt sick after',
    'landed on my head off the rocks, neck hurts',
    'stopped sweating at 30 degrees and got shivers',
    "rings won't come off, drank loads, headache and throwing up",
    'had to use my epipen at mile 4',
    'lost feeling when I wipe, back killing me',
    "foot just flaps, can't lift it, since my back went",
    "calf swollen up and I can't catch my breath",
    'calf pain ten days after my hip operation',
    "temperature and a rash that doesn't go when I press a glass on it",
    'blood sugar 2.8, shaking and confused',
    'ball twisted or something, agony',
    'something went bang in my calf',
    'kneecap has moved to the side',
    'knee hot, red and swollen with a temperature',
    "breathing like I'd sprinted while sat on the sofa",
    'brother died of a heart thing at 30 and I fainted on the track',
    'collapsed into the arms of a marshal',
  ])('%s', (text) => {
    const { danger, diary } = parseNote(text)
    expect(danger !== null || signsOf(text).length > 0).toBe(true)
    expect(diary).toBe(false)
  })
})

describe('what is past, feared, over, of somebody else or no danger at all asks nothing', () => {
  test.each([
    'saw someone pass out at the water table, poor thing',
    'in 2015 I tore my hamstring on this course',
    'I used to get awful knee pain',
    'broke my ankle here back in 2009',
    'hope my achilles behaves',
    'scared of getting a stress fracture',
    "if the calf goes I'll walk",
    'what if my knee plays up',
    'MRI says no tear, back to running',
    'knees felt brand new',
    'not a twinge',
    'the ankle never complained',
    'the ache has gone',
    'heart of the city route',
    'arm in arm with my wife over the line',
    'knee deep in snow',
    'new knee sleeve',
    'lungs burning in the last km',
    'felt sick with nerves at the start',
    'passed out flyers at the start',
  ])('%s', (text) => {
    const { danger, symptoms, painFree } = parseNote(text)
    expect(danger).toBeNull()
    expect(symptoms.length === 0 || painFree).toBe(true)
  })
})

test('word order never decides', () => {
  for (const text of ['heart racing and dizzy', 'dizzy and a racing heart', 'racing heart, then dizzy'])
    expect(signsOf(text), text).toContain('racing-or-irregular-heart')
})

test('another language is asked about, in whatever words', () => {
  expect(parseNote('Stechen in der Brust nach dem Lauf, musste anhalten').danger).toEqual({
    raisedBy: ['Brust'],
    reason: 'language',
  })
  expect(parseNote('me duele el pecho cuando corro cuesta arriba').danger?.reason).toBe('language')
})

test("a condition or an age stated in a note is taken up, not one that is denied or somebody else's", () => {
  expect(parseNote('14 weeks pregnant, left knee 2/10').claims).toEqual([{ kind: 'condition', value: 'pregnancy' }])
  expect(parseNote('I am 15 and my heel hurts').claims).toEqual([{ kind: 'age', value: '15' }])
  expect(parseNote('not pregnant, just slow').claims).toEqual([])
})

test.each([
  ['a telegram', '35 degrees. stopped sweating. zigzag home.'],
  ['a stretch nobody remembers', 'cant account for the last mile'],
  ['a likeness', 'like a piano sat on me up the ramp'],
  ['a pulse that stays up', '190 ten minutes after i sat down'],
  ['no breath for words at rest', 'still cant finish a sentence sitting on the sofa'],
])('%s puts the danger question', (_, text) => {
  expect(parseNote(text).danger?.reason).toBe('words')
})

test('long sentences are no telegram: what stands in two of them is not put together', () => {
  expect(
    parseNote(
      'We had a lovely hot and sunny day at the beach with the whole family. Then the usual weaving through the crowds on the way back to the car.',
    ).danger,
  ).toBeNull()
})

test('a joint that was out and went back is a sign, and the leg one hopped on is the side', () => {
  expect(parseNote('shoulder popped out and back in on the last rock').symptoms[0]?.signs.deformity).toBe(true)
  expect(parseNote('hopping on my left leg hurts in the shin').symptoms[0]).toMatchObject({
    area: 'shin',
    side: 'left',
  })
})

test('a complaint that is history is none, with whatever word before it', () => {
  expect(parseNote('plantar is officially history').painFree).toBe(true)
  expect(parseNote('runners knee done and dusted').painFree).toBe(true)
})
