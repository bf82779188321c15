import assert from 'node:assert/strict'
import { judgeNote } from '../../../src/advice/judge-note.ts'
import type { Level } from '../../../src/advice/level.ts'
import { minorTrouble } from '../../../src/advice/minor-trouble.ts'
import type { PainFacts } from '../../../src/advice/pain-facts.ts'
import type { Clearance } from '../../../src/model/clearance.ts'
import type { Sign } from '../../../src/model/symptom.ts'
import { drawn } from '../any-facts.ts'
import { of, overNotes, stricter, told } from './over-notes.ts'
import { never, type Property, property, show } from './property.ts'

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

/** What must be asked for at least, whatever else is said. */
export const FLOOR_PROPERTIES: readonly Property[] = [
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
]
