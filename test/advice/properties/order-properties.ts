import assert from 'node:assert/strict'
import fc from 'fast-check'
import { judgeNote } from '../../../src/advice/judge-note.ts'
import { type Level, NO_LIMIT } from '../../../src/advice/level.ts'
import { minorTrouble } from '../../../src/advice/minor-trouble.ts'
import type { PainFacts } from '../../../src/advice/pain-facts.ts'
import { anyFacts, drawn, GRAVE } from '../any-facts.ts'
import { of, overNotes, someSigns, stricter, told } from './over-notes.ts'
import { never, type Property, property, SEED } from './property.ts'

/** A field's values from the mildest to the gravest, and what stands for "nobody said". */
const ORDERED: readonly {
  readonly name: string
  readonly values: readonly Partial<PainFacts>[]
  readonly unknown?: Partial<PainFacts>
}[] = [
  {
    name: 'trend',
    values: [{ trend: 'improves' }, { trend: 'unchanged' }, { trend: 'worsens' }],
    unknown: { trend: 'unknown' },
  },
  {
    name: 'gait',
    values: [{ gait: 'normal' }, { gait: 'stiff-both-sides' }, { gait: 'changed' }],
    unknown: { gait: 'unknown' },
  },
  {
    name: 'quality',
    values: [{ quality: 'dull' }, { quality: 'stiff' }, { quality: 'sharp' }],
    unknown: { quality: 'unknown' },
  },
  {
    name: 'tissue',
    values: [
      { tissue: 'muscle' },
      { tissue: 'tendon' },
      { tissue: 'kneecap' },
      { tissue: 'joint' },
      { tissue: 'bone' },
    ],
  },
  {
    name: 'next morning',
    values: [
      { nextMorning: 'back' },
      { nextMorning: 'not-yet-due' },
      { nextMorning: 'not-back' },
      { nextMorning: 'not-back-72h' },
    ],
    unknown: { nextMorning: 'unknown' },
  },
  { name: 'runs in a row', values: [0, 1, 2, 3, 4].map((runsInRow) => ({ runsInRow })) },
]

const DEEP: Partial<PainFacts> = { tissue: 'muscle' }

/** More, graver and less known never gives laxer advice; the same gives the same. */
export const ORDER_PROPERTIES: readonly Property[] = [
  property(
    'P1',
    'every note, whatever is missing or contradictory, gives one level',
    overNotes((facts) => {
      const { level } = judgeNote(facts, null)
      assert.ok([0, 1, 2, 3].includes(level.a) && [0, 1, 2, 3, 4, 5].includes(level.c))
    }),
  ),
  property(
    'P2',
    'a higher number never gives laxer advice, in any context',
    overNotes((facts) => {
      let before = NO_LIMIT
      for (let severity = 0; severity <= 10; severity++) {
        const level = of({ ...facts, severity, painless: severity === 0 })
        stricter(level, before, facts, `severity ${severity}`)
        before = level
      }
    }),
  ),
  property('P3', 'a further sign never gives laxer advice', (numRuns) =>
    fc.assert(
      fc.property(anyFacts, someSigns, fc.subarray([...GRAVE]), (given, some, more) =>
        stricter(of(drawn(given, [...some, ...more])), of(drawn(given, some)), drawn(given, some), `${more}`),
      ),
      { numRuns, seed: SEED },
    ),
  ),
  property(
    'P3',
    'a yes to pain in daily life, on stairs, at rest, at night, a painkiller, being unsure never relaxes',
    overNotes((facts) => {
      for (const field of [
        'dailyLife',
        'stairs',
        'atRest',
        'disturbsSleep',
        'painkiller',
        'unsure',
        'suddenOnset',
      ] as const) {
        const [no, yes] = (['no', 'yes'] as const).map((answer) =>
          of({ ...facts, symptom: { ...facts.symptom, [field]: answer } }),
        )
        stricter(yes as Level, no as Level, facts, field)
      }
    }),
  ),
  property(
    'P4',
    'a graver value of an ordered field never gives laxer advice',
    overNotes((facts) => {
      for (const { name, values } of ORDERED) {
        if (name === 'tissue' && minorTrouble(facts) !== null) continue
        const levels = values.map((value) => of({ ...facts, ...value }))
        for (let at = 1; at < levels.length; at++) {
          stricter(levels[at] as Level, levels[at - 1] as Level, facts, `${name} ${at}`)
        }
      }
    }),
  ),
  property(
    'P5',
    'an unknown field lies between its best and its worst value',
    overNotes((facts) => {
      for (const { name, values, unknown } of ORDERED) {
        if (unknown === undefined) continue
        const level = of({ ...facts, ...unknown })
        stricter(level, of({ ...facts, ...values[0] }), facts, `${name} unknown`)
        stricter(of({ ...facts, ...values.at(-1) }), level, facts, `${name} at its worst`)
      }
    }),
  ),
  property(
    'P15',
    'a beginner, and one nobody knows of, is never told more than an experienced runner',
    overNotes((facts) => {
      stricter(of({ ...facts, experienced: false }), of({ ...facts, experienced: true }), facts, 'beginner')
    }),
  ),
  property(
    'P18',
    'what a place may be never lowers what the pain asks for',
    overNotes((facts) => {
      for (const reason of judgeNote(facts, null).reasons) {
        if (reason.rule.row === 'site') never(reason.level.a + reason.level.c === 0, () => told(facts))
      }
      const nowhere = of({ ...facts, ...DEEP, area: 'outer-thigh', has: () => false })
      const place = of({ ...facts, ...DEEP, area: 'achilles', has: () => false })
      stricter(place, nowhere, facts, 'Achilles')
    }),
  ),
  property(
    'P36',
    'words found in an export never give laxer advice than the same words confirmed, once their day is past',
    overNotes((facts) => {
      if (facts.daysAgo > 2) return
      assert.deepEqual(of({ ...facts, suggested: true }), of({ ...facts, suggested: false }))
    }),
  ),
  property(
    'P37',
    'the same note gives the same answer',
    overNotes((facts) => {
      assert.deepEqual(judgeNote(facts, null), judgeNote({ ...facts }, null))
    }),
  ),
]
