import type { Log } from '../../../src/analysis/analyse.ts'
import type { Area, Side } from '../../../src/model/area.ts'
import type { Clearance, SelfCheck } from '../../../src/model/clearance.ts'
import type { PainNote } from '../../../src/model/pain-note.ts'
import type { Run } from '../../../src/model/run.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/model/settings.ts'
import type { Symptom } from '../../../src/model/symptom.ts'
import { logOf } from '../../make/log.ts'
import { noteOn, on, quietOn, runOn } from '../log.ts'
import { check } from '../row-cases.ts'

/** Run, modified, no running, somebody looks first, today: a careful physio's call, from the mildest. */
export const CALLS = ['R', 'M', 'N', 'X', 'D'] as const
export type Call = (typeof CALLS)[number]

/** One invented runner over days, and what a careful physio would say on some of them. */
export interface Story {
  readonly name: string
  readonly log: Log
  readonly calls: Readonly<Record<number, Call>>
  /** A danger is named in it: nothing laxer at all. */
  readonly danger?: true
}

const BASE_DAYS = 480
const WEEK: Readonly<Record<number, number>> = { 1: 8, 3: 10, 5: 8, 6: 16 }
const weekday = (day: number): number => ((day % 7) + 7) % 7

/** Sixteen months of four runs a week up to a day, and on the given days after it. */
function base(until: number, more: readonly Run[] = []): readonly Run[] {
  const days = Array.from({ length: BASE_DAYS + until }, (_, index) => index - BASE_DAYS)
  return [...days.filter((day) => weekday(day) in WEEK).map((day) => runOn(day, WEEK[weekday(day)] as number)), ...more]
}

const NO_SURFACE = { road: 0, trail: 0, track: 0, treadmill: 0, unknown: 0 } as const
const eases = { trend: 'improves', gait: 'normal', quality: 'stiff', dailyLife: 'no', spread: 'diffuse' } as const
const back = (day: number): Partial<PainNote> => ({
  nextMorning: { answer: 'back', severity: 1, answeredOn: on(day + 1) },
})
const quiet = (from: number, to: number, area: Area, side: Side | null) =>
  Array.from({ length: to - from + 1 }, (_, index) => quietOn(from + index, area, side))
const passed = (day: number, area: Area, side: Side | null): SelfCheck => ({
  date: on(day),
  area,
  side,
  passed: true,
  failedAt: null,
})
const cleared = (day: number, area: Area, side: Side | null, ceiling: number | null): Clearance => ({
  id: `c${day}`,
  area,
  side,
  noteId: null,
  by: ceiling === null ? 'doctor' : 'physio',
  on: on(day),
  ceiling,
  until: ceiling === null ? null : on(day + 77),
})
const settings = (more: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, conditions: [], ...more })
const restNote = (day: number, symptom: Partial<Symptom>): PainNote => noteOn(day, symptom, { sourceKey: null })

const ACHILLES = [1, 3, 6, 8, 10]
const achilles = (severity: number): readonly PainNote[] =>
  ACHILLES.map((day) => noteOn(day, { ...eases, area: 'achilles', side: 'right', severity }, back(day)))
const quads: Partial<Symptom> = { area: 'front-thigh', side: 'both', spread: 'diffuse' }
const halfDown = runOn(6, 21.1, { race: true, descentM: 900, movingS: 6600 })

export const STORIES: readonly Story[] = [
  {
    name: 'achilles',
    log: logOf({
      runs: base(11, [runOn(18, 3), runOn(20, 3.5)]),
      notes: [
        ...achilles(2),
        noteOn(18, { ...eases, area: 'achilles', side: 'right', severity: 1 }, back(18)),
        noteOn(20, { ...eases, area: 'achilles', side: 'right', severity: 1 }, back(20)),
      ],
      dayChecks: quiet(11, 17, 'achilles', 'right'),
      selfChecks: [passed(17, 'achilles', 'right')],
    }),
    calls: { 1: 'M', 3: 'M', 6: 'M', 8: 'M', 10: 'M', 12: 'M', 15: 'M', 18: 'M', 19: 'M', 21: 'M' },
  },
  {
    name: 'achilles under clearance',
    log: logOf({ runs: base(14), notes: achilles(3), clearances: [cleared(0, 'achilles', 'right', 4)] }),
    calls: { 1: 'M', 3: 'M', 6: 'M', 8: 'M', 10: 'M', 12: 'M' },
  },
  {
    name: 'outside of the knee after a long run',
    log: logOf({
      runs: base(6, [runOn(6, 25), runOn(12, 3), runOn(14, 4), runOn(16, 5)]),
      notes: [
        noteOn(6, { area: 'outer-knee', side: 'left', severity: 3, trend: 'worsens', onsetM: 19_000, gait: 'normal' }),
        noteOn(12, { area: 'outer-knee', side: 'left', severity: 1, severityAtEnd: 1, gait: 'normal' }, back(12)),
        noteOn(14, { area: 'outer-knee', side: 'left', severity: 0 }),
        noteOn(16, { area: 'outer-knee', side: 'left', severity: 0 }),
      ],
      dayChecks: quiet(7, 11, 'outer-knee', 'left'),
      selfChecks: [passed(11, 'outer-knee', 'left')],
    }),
    calls: { 6: 'N', 7: 'N', 9: 'N', 11: 'N', 12: 'M', 13: 'M', 14: 'M', 15: 'M', 17: 'R' },
  },
  {
    name: 'inner shin, climbing',
    danger: true,
    log: logOf({
      runs: base(6),
      notes: [
        noteOn(1, { area: 'inner-shin', side: 'left', severity: 2 }),
        noteOn(3, { area: 'inner-shin', side: 'left', severity: 3 }),
        noteOn(5, {
          area: 'inner-shin',
          side: 'left',
          severity: 4,
          spread: 'one-spot',
          trend: 'worsens',
          signs: { 'tender-to-press': true },
        }),
      ],
      clearances: [cleared(40, 'inner-shin', 'left', null)],
    }),
    calls: { 1: 'N', 3: 'N', 5: 'X', 8: 'X', 20: 'X', 39: 'X', 41: 'M', 43: 'M' },
  },
  {
    name: 'first downhill half, 6/10',
    log: logOf({
      runs: base(6, [halfDown]),
      notes: [restNote(7, { ...quads, severity: 6 }), restNote(9, { ...quads, severity: 2 })],
    }),
    calls: { 7: 'N', 8: 'N', 9: 'N', 10: 'M', 12: 'M' },
  },
  {
    name: 'first downhill half, 4/10, all answered',
    log: logOf({
      runs: base(6, [halfDown]),
      notes: [
        restNote(7, {
          ...quads,
          severity: 4,
          quality: 'dull',
          gait: 'normal',
          trigger: 'race',
          hoursAfterTrigger: 24,
          dailyLife: 'yes',
          stairs: 'yes',
          notRunSince: true,
        }),
        restNote(9, { ...quads, severity: 0 }),
        restNote(10, { ...quads, severity: 0 }),
      ],
      selfChecks: [passed(10, 'front-thigh', 'both')],
    }),
    calls: { 7: 'N', 8: 'N', 9: 'N', 11: 'M', 12: 'M', 14: 'R' },
  },
  {
    name: 'flu',
    log: logOf({
      runs: base(1, [runOn(7, 6), runOn(9, 7), runOn(11, 8)]),
      dayChecks: [
        check({ date: on(1), illness: 'fever' }),
        check({ date: on(2), illness: 'fever' }),
        check({ date: on(5), illness: 'none', illnessFreeSince: on(5) }),
      ],
    }),
    calls: { 1: 'N', 3: 'N', 5: 'N', 6: 'N', 7: 'M', 9: 'M', 11: 'M' },
  },
  {
    name: 'a calf with a pop, five weeks off',
    danger: true,
    log: logOf({
      runs: base(2, [runOn(38, 3)]),
      notes: [
        noteOn(1, {
          area: 'calf',
          side: 'left',
          severity: 7,
          suddenOnset: 'yes',
          quality: 'sharp',
          gait: 'changed',
          signs: { 'heard-a-pop': true },
        }),
      ],
      clearances: [cleared(37, 'calf', 'left', 3)],
    }),
    calls: { 1: 'D', 2: 'D', 10: 'X', 38: 'M', 40: 'M' },
  },
  {
    name: 'beginner, both shins',
    log: logOf({
      runs: [-14, -12, -10, -7, -5, -3, 0, 2, 4, 7, 9].map((day) => runOn(day, 2.5)),
      notes: [noteOn(0, { area: 'inner-shin', side: 'both', severity: 3 })],
      settings: settings({ experience: 'beginner' }),
    }),
    calls: { 0: 'M', 2: 'M', 5: 'M', 8: 'M', 10: 'M' },
  },
  {
    name: 'masters runner, the calf grabs',
    log: logOf({
      runs: base(2, [runOn(8, 3)]),
      notes: [
        noteOn(1, { area: 'calf', side: 'left', severity: 4, suddenOnset: 'yes', quality: 'sharp', gait: 'normal' }),
        noteOn(8, { ...eases, area: 'calf', side: 'left', severity: 1 }, back(8)),
      ],
      dayChecks: quiet(2, 7, 'calf', 'left'),
      selfChecks: [passed(7, 'calf', 'left')],
      settings: settings({ birthYear: 1967 }),
    }),
    calls: { 1: 'N', 3: 'N', 5: 'N', 7: 'N', 8: 'M', 9: 'M' },
  },
  {
    name: 'three niggles before a marathon',
    log: logOf({
      runs: base(8),
      notes: [
        noteOn(1, { area: 'calf', side: 'right', severity: 1 }),
        noteOn(1, { area: 'knee', side: 'left', severity: 1 }),
        noteOn(1, { area: 'lower-back', severity: 1 }),
      ],
    }),
    calls: { 1: 'R', 3: 'R', 6: 'R', 8: 'R' },
  },
  {
    name: 'before an ultra',
    log: logOf({
      runs: base(3),
      notes: [
        noteOn(1, { ...quads, severity: 2, quality: 'dull', trend: 'improves', gait: 'normal' }, back(1)),
        restNote(2, { area: 'outer-knee', side: 'left', severity: 4 }),
      ],
    }),
    calls: { 1: 'M', 2: 'N', 3: 'N' },
  },
  {
    name: 'from the treadmill to the trail',
    log: logOf({
      runs: [
        ...Array.from({ length: 34 }, (_, index) =>
          runOn(-120 + index * 3.5 - ((index * 3.5) % 1), 7, {
            surface: { ...NO_SURFACE, treadmill: 1 },
            descentM: 0,
            ascentM: 0,
          }),
        ),
        runOn(1, 8, { descentM: 300, ascentM: 300 }),
        runOn(3, 8, { descentM: 350, ascentM: 350 }),
        runOn(6, 9, { descentM: 600, ascentM: 600 }),
      ],
    }),
    calls: { 1: 'M', 3: 'M', 6: 'M' },
  },
  {
    name: 'pregnant',
    log: logOf({ runs: base(5), settings: settings({ conditions: ['pregnancy'] }) }),
    calls: { 1: 'M', 4: 'M' },
  },
  {
    name: 'pregnant, bleeding and dizzy',
    danger: true,
    log: logOf({
      runs: base(3),
      notes: [
        noteOn(
          2,
          { signs: { dizzy: true } },
          { danger: { raisedBy: ['bleeding'], reason: 'words', answer: null, answeredOn: null } },
        ),
      ],
      settings: settings({ conditions: ['pregnancy'] }),
    }),
    calls: { 2: 'D', 3: 'D' },
  },
  {
    name: 'pregnant in words alone',
    log: logOf({
      runs: base(3),
      notes: [
        noteOn(
          1,
          {},
          { diary: true, text: '14 weeks pregnant', claims: [{ kind: 'condition', value: 'pregnancy', answer: null }] },
        ),
      ],
    }),
    calls: { 1: 'M', 3: 'M' },
  },
  {
    name: 'pregnant, a swollen warm calf',
    danger: true,
    log: logOf({
      runs: base(3),
      notes: [restNote(2, { area: 'calf', side: 'left', severity: 3, signs: { 'calf-swollen-warm': true } })],
      settings: settings({ conditions: ['pregnancy'] }),
    }),
    calls: { 2: 'D' },
  },
  {
    name: 'fifteen, a bump below the kneecap',
    log: logOf({
      runs: base(3),
      notes: [noteOn(1, { ...eases, area: 'patellar-tendon', side: 'left', severity: 3, quality: 'dull' }, back(1))],
      settings: settings({ birthYear: 2010 }),
    }),
    calls: { 1: 'M', 2: 'M' },
  },
  {
    name: 'fifteen, the hip, limping',
    danger: true,
    log: logOf({
      runs: base(3),
      notes: [noteOn(1, { area: 'hip', side: 'left', severity: 8, gait: 'changed' })],
      settings: settings({ birthYear: 2010 }),
    }),
    calls: { 1: 'X', 2: 'X' },
  },
  {
    name: 'sole and hamstring at once',
    log: logOf({
      runs: base(6),
      notes: [
        noteOn(1, { ...eases, area: 'plantar-fascia', side: 'left', severity: 2 }, back(1)),
        noteOn(1, { ...eases, area: 'back-thigh', side: 'right', severity: 2 }, back(1)),
      ],
    }),
    calls: { 1: 'M', 2: 'M', 5: 'M' },
  },
  {
    name: 'a calf and "no pain"',
    log: logOf({
      runs: base(2, [runOn(7, 3), runOn(9, 3.5)]),
      notes: [
        noteOn(1, { area: 'calf', side: 'left', severity: 4, gait: 'normal', quality: 'dull' }),
        ...[2, 3, 4, 5, 6].map((day) => restNote(day, { area: 'calf', side: 'left', severity: 0 })),
        ...[7, 9].map((day) => noteOn(day, { area: 'calf', side: 'left', severity: 0 })),
      ],
      selfChecks: [passed(6, 'calf', 'left')],
      settings: settings({ birthYear: 1990 }),
    }),
    calls: { 1: 'N', 2: 'N', 4: 'N', 6: 'N', 7: 'M', 8: 'M', 10: 'R' },
  },
  {
    name: 'a tight calf, and silence',
    log: logOf({ runs: base(30), notes: [noteOn(1, { area: 'calf', side: 'left', severity: 2, quality: 'stiff' })] }),
    calls: { 3: 'R', 6: 'R', 9: 'R', 13: 'R', 16: 'R', 20: 'R' },
  },
]
