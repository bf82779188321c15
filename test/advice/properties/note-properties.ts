import assert from 'node:assert/strict'
import fc from 'fast-check'
import { judgeNote } from '../../../src/advice/judge-note.ts'
import { type Level, NO_LIMIT } from '../../../src/advice/level.ts'
import { minorTrouble } from '../../../src/advice/minor-trouble.ts'
import type { PainFacts } from '../../../src/advice/pain-facts.ts'
import type { Clearance } from '../../../src/model/clearance.ts'
import type { Sign } from '../../../src/model/symptom.ts'
import { anyFacts, drawn, GRAVE } from '../any-facts.ts'
import { goodFacts } from '../facts.ts'
import { of, overNotes, someSigns, stricter, told } from './over-notes.ts'
import { never, type Property, property, SEED, show } from './property.ts'

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

const EMERGENCIES: readonly (readonly Sign[])[] = [
  ['effort-discomfort-arm-jaw-neck-shoulder-belly'],
  ['breathless-out-of-proportion'],
  ['fainted'],
  ['lost-consciousness'],
  ['racing-or-irregular-heart'],
  ['confused'],
  ['weakness-or-speech'],
  ['saddle-numbness'],
  ['bladder-or-bowel-change'],
  ['calf-swollen-warm', 'breathless-out-of-proportion'],
  ['head-knock', 'vomiting'],
  ['dizzy', 'vomiting'],
]
const SAME_DAY: readonly Sign[] = [
  'cannot-bear-weight',
  'deformity',
  'heard-a-pop',
  'calf-swollen-warm',
  'dark-urine',
  'hot-red-joint',
  'head-knock',
]

const DEEP: Partial<PainFacts> = { tissue: 'muscle' }

export const NOTE_PROPERTIES: readonly Property[] = [
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
    'P6 P7',
    'chest pain, pressure or tightness is an emergency, whatever else is entered',
    overNotes((facts, given, signs) => {
      for (const sign of ['chest-pain', 'chest-tightness'] as const) {
        const old = facts.suggested && facts.daysAgo > 2
        const level = of(drawn(given, [...signs, sign]))
        assert.deepEqual(level, old ? { a: 3, c: 3 } : { a: 3, c: 5 }, told(facts))
      }
    }),
  ),
  property(
    'P6',
    'each emergency sign is an emergency, at any severity, for anybody',
    overNotes((_facts, given) => {
      for (const signs of EMERGENCIES) {
        assert.deepEqual(of(drawn({ ...given, suggested: false }, signs)), { a: 3, c: 5 }, signs.join(' '))
      }
    }),
  ),
  property(
    'P38',
    'each sign of the same day is seen the same day, without exercise until then',
    overNotes((facts, given) => {
      for (const sign of SAME_DAY)
        stricter(of(drawn({ ...given, suggested: false }, [sign])), { a: 3, c: 4 }, facts, sign)
    }),
  ),
  property(
    'P7',
    'a headache with a warning sign is an emergency',
    overNotes((_facts, given) => {
      for (const sign of [
        'headache-sudden-or-worst',
        'lost-consciousness',
        'stiff-neck',
        'double-vision',
        'vomiting',
        'weakness-or-speech',
      ] as const) {
        assert.equal(of(drawn({ ...given, suggested: false }, ['headache', sign])).c, 5, sign)
      }
    }),
  ),
  property(
    'P8',
    'overheated and unwell is an emergency; sweat never lowers it',
    overNotes((_facts, given) => {
      for (const sign of [
        'dizzy',
        'nausea',
        'vomiting',
        'dry-skin',
        'confused',
        'staggering',
        'odd-behaviour',
        'fainted',
      ] as const) {
        for (const skin of [[], ['heavy-sweating']] as const) {
          assert.equal(of(drawn({ ...given, suggested: false }, ['overheated', sign, ...skin])).c, 5, sign)
        }
      }
    }),
  ),
  property(
    'P9',
    'a limp is no running',
    overNotes((facts) => {
      never(of({ ...facts, gait: 'changed' }).a < 2, () => told(facts))
    }),
  ),
  property(
    'P10',
    'severity has its floors, outside the exceptions named',
    overNotes((facts) => {
      const { level, doms } = judgeNote(facts, null)
      if (minorTrouble(facts) !== null) return
      const floor: Level =
        facts.severity >= 7
          ? { a: doms ? 2 : 3, c: doms ? 2 : 3 }
          : { a: facts.severity >= 4 ? 2 : facts.severity === 3 ? 1 : 0, c: 0 }
      stricter(level, floor, facts, 'floor')
    }),
  ),
  property(
    'P11',
    'bone, bony tenderness and the bone-stress pattern are no running, and a professional first',
    overNotes((facts, given, signs) => {
      if (minorTrouble(facts) !== null) return
      stricter(of({ ...facts, tissue: 'bone' }), { a: 2, c: 3 }, facts, 'bone')
      stricter(of(drawn(given, [...signs, 'bony-tenderness'])), { a: 2, c: 3 }, facts, 'bony tenderness')
      const shin: Partial<PainFacts> = { area: 'inner-shin', spread: 'one-spot', trend: 'worsens', painless: false }
      stricter(of({ ...facts, ...shin, severity: Math.max(1, facts.severity) }), { a: 2, c: 3 }, facts, 'pattern')
    }),
  ),
  property(
    'P12',
    'swelling, giving way, numbness and their like are no running, and a professional first',
    overNotes((facts, given) => {
      for (const sign of ['swelling', 'radiating', 'giving-way', 'hard-to-move', 'numb-or-tingling'] as const) {
        if (sign === 'numb-or-tingling' && facts.tissue === 'numb-toes') continue
        stricter(of(drawn(given, [sign])), { a: 2, c: 3 }, facts, sign)
      }
    }),
  ),
  property(
    'P13',
    'a painkiller that was needed, or pain at night, is no running and a professional',
    overNotes((facts) => {
      stricter(of({ ...facts, symptom: { ...facts.symptom, painkiller: 'yes' } }), { a: 2, c: 2 }, facts, 'painkiller')
      if (minorTrouble(facts) !== null) return
      stricter(of({ ...facts, symptom: { ...facts.symptom, disturbsSleep: 'yes' } }), { a: 2, c: 2 }, facts, 'sleep')
    }),
  ),
  property(
    'P14',
    'the third run with the same pain is no running and a professional',
    overNotes((facts) => {
      if (minorTrouble(facts) !== null || facts.painless) return
      stricter(of({ ...facts, runsInRow: 3 }), { a: 2, c: 2 }, facts, 'third run')
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
    'P22',
    'a failed check is no running',
    overNotes((facts) => {
      never(of({ ...facts, selfCheckFailed: true }).a < 2, () => told(facts))
    }),
  ),
  property(
    'P23',
    'easing in the run alone never means "as planned" before the morning has answered',
    overNotes((facts) => {
      if (facts.painless || minorTrouble(facts) !== null || facts.area === 'head') return
      for (const nextMorning of ['unknown', 'not-yet-due'] as const) {
        never(of({ ...facts, trend: 'improves', nextMorning }).a === 0, () => told(facts))
      }
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
  property(
    'P38',
    'care of the same day leaves no exercise',
    overNotes((facts) => {
      const { a, c } = of(facts)
      never(c >= 4 && a < 3, () => told(facts))
    }),
  ),
  property(
    'P10 P14',
    'a clearance caps only what it names, up to its ceiling, and no sign',
    overNotes((facts) => {
      const clearance: Clearance = {
        id: 'c',
        area: null,
        side: null,
        noteId: null,
        by: 'physio',
        on: '2026-01-01',
        ceiling: 4,
        until: null,
      }
      const free = of(facts)
      const held = of(facts, clearance)
      stricter(free, held, facts, 'clearance')
      if (facts.severity > 4 || facts.gait !== 'normal' || facts.trend === 'worsens') assert.deepEqual(held, free)
      const ofSigns = (limit: Clearance | null) =>
        judgeNote(facts, limit)
          .reasons.filter(({ rule }) => rule.row === 'sign' || rule.row === 'site')
          .map(({ rule, level }) => `${rule.id} ${show(level)}`)
      assert.deepEqual(ofSigns(clearance), ofSigns(null))
    }),
  ),
  property('P34', 'ceilings: what an ordinary good day may ask for, and no more', () => {
    const oneSided = { spread: 'unknown', twoSidedDiffuse: false, local: true } as const
    const at = (given: Parameters<typeof goodFacts>[0], most: readonly [number, number]): void => {
      const { a, c } = of(goodFacts(given))
      never(a > most[0] || c > most[1], () => `A${a} C${c} for ${JSON.stringify(given)}`)
    }
    at({ area: 'front-thigh' }, [0, 1])
    at({ area: 'achilles', tissue: 'tendon', severity: 3, quality: 'stiff', ...oneSided }, [1, 1])
    at({ area: 'kneecap', tissue: 'kneecap', ...oneSided }, [1, 1])
    at(
      {
        area: 'front-thigh',
        severity: 6,
        trend: 'not-run',
        nextMorning: 'no-run',
        symptom: { trigger: 'downhill', hoursAfterTrigger: 24 },
      },
      [2, 1],
    )
    at(
      {
        area: 'front-thigh',
        severity: 3,
        trend: 'not-run',
        nextMorning: 'no-run',
        experienced: false,
        symptom: { trigger: 'race', hoursAfterTrigger: 24, stairs: 'yes', dailyLife: 'yes' },
      },
      [2, 1],
    )
    at(
      {
        area: 'front-thigh',
        severity: 8,
        trend: 'not-run',
        nextMorning: 'no-run',
        symptom: { trigger: 'race', hoursAfterTrigger: 24 },
      },
      [2, 2],
    )
    at(
      {
        area: 'toenail',
        tissue: 'skin',
        severity: 4,
        ...oneSided,
        trend: 'worsens',
        signs: ['blood-under-nail', 'tender-to-press'],
      },
      [1, 1],
    )
    at({ area: 'heel', tissue: 'skin', severity: 5, ...oneSided, spread: 'one-spot', trend: 'worsens' }, [1, 1])
    at({ area: 'side-stitch', tissue: 'stitch', severity: 6 }, [0, 1])
    at(
      {
        area: 'calf',
        tissue: 'cramp',
        severity: 6,
        ...oneSided,
        nextMorning: 'unknown',
        signs: ['cramp-gone-with-stretching'],
      },
      [1, 1],
    )
    at({ area: 'toe', tissue: 'numb-toes', signs: ['numb-or-tingling', 'numb-gone-on-loosening-shoe'] }, [1, 1])
    at(
      {
        area: 'head',
        severity: 3,
        tissue: 'unknown',
        daysAgo: 2,
        gait: 'unknown',
        quality: 'unknown',
        spread: 'unknown',
        twoSidedDiffuse: false,
        signs: ['headache', 'headache-settled-within-hours'],
      },
      [1, 1],
    )
    at(
      {
        severity: 0,
        area: 'knee',
        tissue: 'joint',
        ...oneSided,
        trend: 'unknown',
        gait: 'unknown',
        quality: 'unknown',
      },
      [0, 0],
    )
  }),
]
