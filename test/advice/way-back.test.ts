import { describe, expect, test } from 'vitest'
import { episodeLife } from '../../src/advice/episode-state/index.ts'
import type { Log } from '../../src/analysis/analyse.ts'
import { makeFormat } from '../../src/lib/format.ts'
import { addDays } from '../../src/lib/local-date.ts'
import type { SelfCheck } from '../../src/model/clearance.ts'
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts'
import type { Symptom } from '../../src/model/symptom.ts'
import { episodeHistories } from '../../src/pain/episodes/index.ts'
import { phaseText } from '../../src/words/en/phases.ts'
import { logOf } from '../make/log.ts'
import { analysisOn, levelOf, noteOn, on, painAdvice, quietOn, runOn } from './log.ts'

const RUNNER = { experienced: true, experienceOpen: false, age: 30, conditions: [] } as const
const runs = Array.from({ length: 20 }, (_, day) => runOn(day, 8))
const passed = (day: number, area: SelfCheck['area'] = 'front-thigh'): SelfCheck => ({
  date: on(day),
  area,
  side: null,
  passed: true,
  failedAt: null,
})
const quads = (more: Partial<Symptom>): Partial<Symptom> => ({
  area: 'front-thigh',
  side: 'both',
  spread: 'diffuse',
  tissue: 'muscle',
  quality: 'dull',
  gait: 'normal',
  notRunSince: true,
  ...more,
})
const raced = { trigger: 'race', hoursAfterTrigger: 24 } as const
const stepOn = (log: Log, day: number) => painAdvice(log, day).episodes[0]?.step

describe('soreness whose cause is known waits as muscle does, two quiet days', () => {
  const quiet = [1, 2, 3, 4, 5].map((day) => quietOn(day, 'front-thigh', 'both'))
  const rested = (symptom: Partial<Symptom>, days: number): Log =>
    logOf({
      runs,
      notes: [noteOn(0, quads(symptom), { sourceKey: null })],
      dayChecks: quiet.slice(0, days),
      selfChecks: [passed(days)],
    })

  test('6/10 the day after a race', () => {
    expect(stepOn(rested({ severity: 6, ...raced }, 1), 2)).toBe('rest')
    expect(stepOn(rested({ severity: 6, ...raced }, 2), 2)).toBe('rest')
    expect(stepOn(rested({ severity: 6, ...raced }, 2), 3)).toBe('trial')
  })

  test.each<[string, Partial<Symptom>]>([
    ['7/10 after a race', { severity: 7, ...raced }],
    ['6/10 after a race, sharp', { severity: 6, ...raced, quality: 'sharp' }],
    ['6/10 after a race, on one side', { severity: 6, ...raced, side: 'left', spread: null }],
  ])('but five for %s', (_, symptom) => {
    expect(stepOn(rested(symptom, 4), 5)).toBe('rest')
    expect(stepOn(rested(symptom, 5), 6)).toBe('trial')
  })

  test('what brought it on is told once for all of it', () => {
    const log = logOf({
      runs: runs.slice(0, 3),
      notes: [
        noteOn(0, quads({ severity: 6, ...raced }), { sourceKey: null }),
        noteOn(2, quads({ severity: 4 }), { sourceKey: null }),
      ],
      dayChecks: [3, 4].map((day) => quietOn(day, 'front-thigh', 'both')),
      selfChecks: [passed(4)],
    })
    expect(stepOn(log, 5)).toBe('trial')
    const untold = noteOn(2, quads({ severity: 4, gait: null, quality: null }), { sourceKey: null })
    expect(stepOn({ ...log, notes: [...log.notes.slice(0, 1), untold] }, 5)).toBe('rest')
    const limped = noteOn(2, quads({ severity: 4, gait: 'changed' }), { sourceKey: null })
    expect(stepOn({ ...log, notes: [...log.notes.slice(0, 1), limped] }, 5)).toBe('rest')
    const apart = { ...log, notes: [noteOn(2, quads({ severity: 4 }), { sourceKey: null })] }
    expect(stepOn(apart, 5)).toBe('rest')
  })
})

describe('a note that leaves nothing open is a quiet day', () => {
  const fine = { gait: 'normal', dailyLife: 'no', stairs: 'no', painkiller: 'no' } as const
  const hurt = noteOn(0, { area: 'front-thigh', side: 'left', severity: 3, trend: 'unchanged', quality: 'dull' })
  const free = (day: number, more: Partial<Symptom> = {}, status: 'own' | 'suggested' = 'own') =>
    noteOn(day, { area: 'front-thigh', side: 'left', severity: 0, ...fine, ...more }, { status })
  const withNotes = (...notes: readonly ReturnType<typeof free>[]): Log =>
    logOf({ runs, notes: [hurt, ...notes], selfChecks: [passed(2)] })

  test('two of them in a row, with the check, earn the trial', () => {
    expect(stepOn(withNotes(free(1), free(2)), 3)).toBe('trial')
    expect(stepOn(withNotes(free(1)), 3)).toBe('rest')
    expect(stepOn({ ...withNotes(free(1), free(2)), selfChecks: [] }, 3)).toBe('rest')
  })

  test.each<[string, ReturnType<typeof free>]>([
    ['with a limp', free(2, { gait: 'changed' })],
    ['with a painkiller', free(2, { painkiller: 'yes' })],
    ['with pain on stairs', free(2, { stairs: 'yes' })],
    ['nobody confirmed', free(2, {}, 'suggested')],
    ['at 2/10', free(2, { severity: 2, trend: 'improves' })],
  ])('not one %s', (_, second) => {
    expect(stepOn(withNotes(free(1), second), 3)).toBe('rest')
  })

  test('"no pain" is one by itself, whatever else was left open', () => {
    const bare = free(2, { stairs: 'unknown', gait: null, painkiller: 'unknown', dailyLife: 'unknown' })
    expect(stepOn(withNotes(free(1), bare), 3)).toBe('trial')
  })

  test('and one at 1/10 with daily life and stairs known to be fine', () => {
    const mild = {
      severity: 1,
      trend: 'improves',
      gait: 'normal',
      quality: 'dull',
      dailyLife: 'no',
      stairs: 'no',
    } as const
    const of = (experience: 'experienced' | 'beginner'): Log => ({
      ...withNotes(free(1), {
        ...free(2, mild),
        nextMorning: { answer: 'back', severity: 0, answeredOn: on(3) },
      }),
      settings: { ...DEFAULT_SETTINGS, experience },
    })
    expect(stepOn(of('experienced'), 3)).toBe('trial')
    // A beginner's one-sided 1/10 asks for rest by itself.
    expect(stepOn(of('beginner'), 3)).toBe('rest')
  })

  test('an answer that it was not quiet stands before the note', () => {
    const log = { ...withNotes(free(1), free(2)), dayChecks: [quietOn(2, 'front-thigh', 'left', false)] }
    expect(stepOn(log, 3)).toBe('rest')
  })
})

test('a stitch of which nobody said whether it went is asked about, and not taken for gone', () => {
  const log = logOf({ runs, notes: [noteOn(3, { area: 'side-stitch', tissue: 'stitch', severity: 5 })] })
  const { advice } = painAdvice(log, 4)
  expect(advice.activity).toBe('modify')
  expect(advice.questions.map(({ key }) => key)).toContain('stitch-gone')
})

describe('the date is a promise (rules.md §5b)', () => {
  const kneecap = noteOn(0, { area: 'kneecap', side: 'left', severity: 4, gait: 'normal' }, { sourceKey: null })
  const given = (answers: Readonly<Record<number, boolean>>): Log =>
    logOf({
      runs,
      notes: [kneecap],
      dayChecks: Object.entries(answers).map(([day, quiet]) => quietOn(Number(day), 'kneecap', 'left', quiet)),
    })
  /** The first day a run may be: the day after the last one without. */
  const firstDay = (log: Log, day: number) => {
    const until = analysisOn(log, day).advice.phases[0]?.until
    return until === null || until === undefined ? null : addDays(until, 1)
  }

  test('five quiet days after the day it hurt, whichever evening it is looked at, answered or not', () => {
    for (const day of [0, 1, 2, 3, 4, 5]) expect(firstDay(given({}), day)).toBe(on(6))
    expect(firstDay(given({ 1: true, 2: true }), 2)).toBe(on(6))
    expect(firstDay(given({ 1: true, 2: true, 3: true, 4: true, 5: true }), 5)).toBe(on(6))
  })

  test('it moves with an evening that was not quiet, and says so', () => {
    const log = given({ 1: true, 2: false })
    expect(firstDay(log, 3)).toBe(on(8))
    const phase = analysisOn(log, 3).advice.phases[0]
    expect(phase?.detail['counted']).toBe('not-quiet')
    expect(phaseText(phase!, makeFormat({ units: 'km' }))).toContain('a day was not quiet')
  })

  test('on the day itself the open evenings are asked in one tap; until then no run', () => {
    const { advice } = analysisOn(given({ 1: true, 3: true }), 6)
    expect(advice.activity).toBe('no-running')
    expect(advice.phases[0]?.condition).toBe('evenings-open')
    expect(advice.questions[0]).toMatchObject({
      key: 'quiet-day',
      detail: { open: [on(2), on(4), on(5)].join(' ') },
    })
  })

  test('answered late, they count for the day they speak of', () => {
    const log = given({ 1: true, 2: true, 3: true, 4: true, 5: true })
    expect(painAdvice(log, 6).advice.phases[0]?.condition).toBe('check-first')
    const checked = { ...log, selfChecks: [passed(6, 'kneecap')] }
    expect(stepOn(checked, 6)).toBe('trial')
  })

  test('the days ahead say how many are still to come', () => {
    const ahead = (log: Log, day: number) => analysisOn(log, day).advice.phases[0]?.detail
    expect(ahead(given({}), 1)).toMatchObject({ days: 5, soFar: 0 })
    expect(ahead(given({ 1: true, 2: true }), 2)).toMatchObject({ days: 3, soFar: 2 })
  })
})

describe('what only open questions ask for lapses (rules.md §5b)', () => {
  const tight = (severity: number | null, more: Partial<Symptom> = {}) =>
    noteOn(2, { area: 'back-thigh', side: 'both', severity, ...more })
  const levelAfter = (note: ReturnType<typeof tight>, day: number, runDays: readonly number[]) =>
    levelOf(painAdvice(logOf({ runs: runDays.map((each) => runOn(each, 8)), notes: [note] }), day).advice)

  test('to A1 after four days, or two runs without a word; to what is known after a week and a run', () => {
    expect(levelAfter(tight(1), 5, [2]).a).toBe(1)
    expect(levelAfter(tight(1), 9, [2, 5])).toEqual({ a: 0, c: 1 })
    const unknownSide = tight(2, { side: null })
    expect(levelAfter({ ...unknownSide, symptom: { ...unknownSide.symptom, side: 'left' } }, 3, [2]).a).toBe(2)
    expect(levelAfter({ ...unknownSide, symptom: { ...unknownSide.symptom, side: 'left' } }, 6, [2]).a).toBe(1)
    expect(levelAfter({ ...unknownSide, symptom: { ...unknownSide.symptom, side: 'left' } }, 5, [2, 3, 4]).a).toBe(1)
  })

  test('a week and a run later what is known stands by itself, with no trial before it', () => {
    const step = (day: number, runDays: readonly number[]) =>
      stepOn(
        logOf({
          runs: runDays.map((each) => runOn(each, 8)),
          notes: [noteOn(2, { area: 'calf', side: 'left', severity: 2 })],
          settings: { ...DEFAULT_SETTINGS, experience: 'experienced' },
        }),
        day,
      )
    expect(step(6, [2])).toBe('trial')
    expect(step(9, [2, 5])).toBe('modify')
  })

  test('not what is known: a limp, something sharp, a number above 3, a sign', () => {
    for (const known of [
      { gait: 'changed' },
      { quality: 'sharp' },
      { severity: 5 },
      { signs: { swelling: true } },
    ] as const) {
      expect(levelAfter(tight(2, known), 12, [2, 4, 6, 8, 10]).a, JSON.stringify(known)).toBeGreaterThanOrEqual(2)
    }
  })

  test('not where bone stress may hide: there "gone?" is asked', () => {
    for (const area of ['groin', 'hip', 'midfoot', 'front-shin', 'buttock'] as const) {
      const log = logOf({
        runs: [3, 4, 6, 8].map((each) => runOn(each, 8)),
        notes: [noteOn(2, { area, side: 'left', severity: 2 })],
      })
      const { advice } = painAdvice(log, 10)
      expect(levelOf(advice).a, area).toBe(2)
      expect(
        advice.questions.map(({ key }) => key),
        area,
      ).toContain('gone')
    }
  })

  test('a joint: a week and three runs, to A1 and never to nothing', () => {
    const ankle = noteOn(2, { area: 'ankle', side: 'left', severity: 2 })
    expect(levelAfter(ankle, 9, [3, 5, 7]).a).toBe(1)
    const log = (runDays: readonly number[]) => logOf({ runs: runDays.map((each) => runOn(each, 8)), notes: [ankle] })
    expect(levelOf(painAdvice(log([3]), 8).advice).a).toBe(2)
    expect(levelOf(painAdvice(log([3, 5, 7]), 12).advice).a).toBe(1)
  })

  test('an evening that was not quiet is a word: the days count from it', () => {
    const note = noteOn(2, { area: 'back-thigh', side: 'left', severity: 2 })
    const log = logOf({ runs, notes: [note], dayChecks: [quietOn(5, 'back-thigh', 'left', false)] })
    expect(levelOf(painAdvice(log, 7).advice).a).toBe(2)
  })
})

describe('who obeys is not forgotten', () => {
  const steady = noteOn(2, {
    area: 'back-thigh',
    side: 'left',
    severity: 3,
    trend: 'unchanged',
    quality: 'dull',
    gait: 'normal',
    spread: 'diffuse',
  })

  test('seven days of rest without a word earn one trial', () => {
    const log = logOf({ runs: [runOn(2, 8)], notes: [steady] })
    expect(stepOn(log, 9)).toBe('rest')
    expect(stepOn(log, 10)).toBe('trial')
    const sharp = logOf({ runs: [runOn(2, 8)], notes: [noteOn(2, { ...steady.symptom, quality: 'sharp' })] })
    expect(stepOn(sharp, 20)).toBe('rest')
  })

  test('a trial without a word is followed by rest again', () => {
    const log = logOf({ runs: [runOn(2, 8), runOn(11, 3)], notes: [steady] })
    expect(stepOn(log, 12)).toBe('rest')
    expect(stepOn(log, 19)).toBe('trial')
  })
})

describe('the way back after a trial', () => {
  const hurt = noteOn(2, {
    area: 'front-thigh',
    side: 'left',
    severity: 3,
    trend: 'unchanged',
    gait: 'normal',
    quality: 'dull',
  })
  const fine = (day: number) => noteOn(day, { area: 'front-thigh', side: 'left', severity: 0 })
  const back = (km: Readonly<Record<number, number>>): Log =>
    logOf({
      runs: [
        runOn(0, 12),
        runOn(1, 16),
        runOn(2, 8),
        ...Object.entries(km).map(([day, each]) => runOn(Number(day), each)),
      ],
      notes: [hurt, ...Object.keys(km).map((day) => fine(Number(day)))],
      dayChecks: [3, 4].map((day) => quietOn(day, 'front-thigh', 'left')),
      selfChecks: [passed(4)],
    })
  const next = (log: Log, day: number): number | null => {
    const { histories, runner } = { histories: episodeHistories({ ...log, asOf: on(day) }), runner: RUNNER }
    const life = episodeLife({ ...histories[0]!, usualLongestBeforeM: 16_000 }, runner, on(day))
    return life.ladder?.nextM ?? null
  }

  test('each good run allows a fifth more, also past the second, until the usual longest', () => {
    expect(next(back({ 6: 3 }), 7)).toBe(3600)
    expect(next(back({ 6: 3, 8: 3.6 }), 9)).toBe(4320)
    expect(next(back({ 6: 3, 8: 3.6, 10: 4.3 }), 11)).toBeCloseTo(5160)
  })

  test('a run counts at most as what was allowed that day', () => {
    expect(next(back({ 6: 11 }), 7)).toBe(3600 * 1.2)
  })
})

describe('pain-free runs nobody had allowed yet (rules.md §5b: two end it, one does not)', () => {
  const hurt = noteOn(2, {
    area: 'calf',
    side: 'left',
    severity: 3,
    trend: 'unchanged',
    gait: 'normal',
    quality: 'dull',
  })
  const fine = (day: number) => noteOn(day, { area: 'calf', side: 'left', severity: 0 })
  const log = (days: readonly number[], more: Partial<Log> = {}): Log =>
    logOf({
      runs: [runOn(0, 12), runOn(2, 8), ...days.map((day) => runOn(day, 3))],
      notes: [hurt, ...days.map(fine)],
      settings: { ...DEFAULT_SETTINGS, experience: 'experienced', birthYear: 1990 },
      ...more,
    })

  test('two, once the quiet days have passed, lead back to running, a step at a time', () => {
    expect(stepOn(log([5]), 6)).toBe('rest')
    expect(stepOn(log([5, 7]), 8)).toBe('return')
    // The number of days the place asks for is waited for all the same.
    expect(stepOn(log([3, 4]), 4)).toBe('rest')
  })

  test('not with an evening between that was not quiet, a failed check, or at a place where bone stress may hide', () => {
    expect(stepOn(log([5, 7], { dayChecks: [quietOn(6, 'calf', 'left', false)] }), 8)).toBe('rest')
    const failed = { date: on(6), area: 'calf', side: null, passed: false, failedAt: 'hop' } as const
    expect(stepOn(log([5, 7], { selfChecks: [failed] }), 8)).toBe('rest')
    const shin = (note: typeof hurt) => ({ ...note, symptom: { ...note.symptom, area: 'front-shin' as const } })
    expect(stepOn({ ...log([5, 7]), notes: [hurt, fine(5), fine(7)].map(shin) }, 10)).toBe('rest')
  })
})

test('soreness of hard work that its owner says is gone asks for no check (rules.md §5 DOMS)', () => {
  const sore = noteOn(0, quads({ severity: 6, ...raced }), { sourceKey: null })
  const gone = noteOn(3, { area: 'front-thigh', side: 'both', severity: 0 }, { sourceKey: null })
  expect(stepOn(logOf({ runs, notes: [sore, gone] }), 3)).toBe('rest')
  expect(stepOn(logOf({ runs, notes: [sore, gone] }), 4)).toBe('trial')
  // On one side it was never that kind of soreness.
  const oneSided = [sore, gone].map((note) => ({
    ...note,
    symptom: { ...note.symptom, side: 'left' as const, spread: null },
  }))
  expect(stepOn(logOf({ runs, notes: oneSided }), 4)).toBe('rest')
})

test('a mild run does not send its runner back to rest while the runs still grow', () => {
  const calf = (day: number, severity: number, more: Partial<Symptom> = {}) =>
    noteOn(day, { area: 'calf', side: 'left', severity, gait: 'normal', ...more })
  const log = (last: ReturnType<typeof calf>): Log =>
    logOf({
      runs: [runOn(0, 16), runOn(2, 8), runOn(6, 3), runOn(8, 3.5), runOn(10, 4)],
      notes: [calf(2, 3, { trend: 'unchanged', quality: 'dull' }), calf(6, 1, { trend: 'improves' }), calf(8, 0), last],
      dayChecks: [3, 4].map((day) => quietOn(day, 'calf', 'left')),
      selfChecks: [passed(4, 'calf')],
      settings: { ...DEFAULT_SETTINGS, experience: 'experienced', birthYear: 1990 },
    })
  expect(levelOf(painAdvice(log(calf(10, 1)), 10).advice).a).toBe(1)
  expect(levelOf(painAdvice(log(calf(10, 1, { trend: 'worsens' })), 10).advice).a).toBe(2)
  expect(levelOf(painAdvice(log(calf(10, 3)), 10).advice).a).toBe(2)
  // Two noted pain-free runs end the story of the place, not its way back.
  const over = (last: ReturnType<typeof calf>): Log => {
    const { runs, notes, ...rest } = log(calf(10, 0))
    return { ...rest, runs: [...runs, runOn(12, 4.5)], notes: [...notes, last] }
  }
  expect(levelOf(painAdvice(over(calf(12, 1)), 12).advice).a).toBe(1)
  const later = over(calf(12, 1, { trend: 'improves', quality: 'dull' }))
  const after = { ...later, runs: [...later.runs, runOn(14, 5)], notes: [...later.notes, calf(14, 0)] }
  expect(levelOf(painAdvice(after, 14).advice).a).toBe(1)
  expect(levelOf(painAdvice(over(calf(12, 1, { gait: 'changed' })), 12).advice).a).toBe(2)
  expect(levelOf(painAdvice(over(calf(12, 3)), 12).advice).a).toBe(2)
})
