import { describe, expect, test } from 'vitest'
import type { Log } from '../../src/analysis/analyse.ts'
import type { SelfCheck } from '../../src/model/clearance.ts'
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts'
import type { Symptom } from '../../src/model/symptom.ts'
import { logOf } from '../make/log.ts'
import { analysisOn, noteOn, on, painAdvice, quietOn, runOn } from './log.ts'

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
    expect(stepOn(rested({ severity: 6, ...raced }, 1), 1)).toBe('rest')
    expect(stepOn(rested({ severity: 6, ...raced }, 2), 2)).toBe('trial')
  })

  test.each<[string, Partial<Symptom>]>([
    ['6/10 that nobody explained', { severity: 6 }],
    ['7/10 after a race', { severity: 7, ...raced }],
    ['6/10 after a race, sharp', { severity: 6, ...raced, quality: 'sharp' }],
    ['6/10 after a race, on one side', { severity: 6, ...raced, side: 'left', spread: null }],
  ])('but five for %s', (_, symptom) => {
    expect(stepOn(rested(symptom, 4), 4)).toBe('rest')
    expect(stepOn(rested(symptom, 5), 5)).toBe('trial')
  })

  test('what brought it on is told once for all of it', () => {
    const log = logOf({
      runs,
      notes: [
        noteOn(0, quads({ severity: 6, ...raced }), { sourceKey: null }),
        noteOn(2, quads({ severity: 4 }), { sourceKey: null }),
      ],
      dayChecks: [3, 4].map((day) => quietOn(day, 'front-thigh', 'both')),
      selfChecks: [passed(4)],
    })
    expect(stepOn(log, 4)).toBe('trial')
    const untold = noteOn(2, quads({ severity: 4, gait: null, quality: null }), { sourceKey: null })
    expect(stepOn({ ...log, notes: [...log.notes.slice(0, 1), untold] }, 4)).toBe('rest')
    const limped = noteOn(2, quads({ severity: 4, gait: 'changed' }), { sourceKey: null })
    expect(stepOn({ ...log, notes: [...log.notes.slice(0, 1), limped] }, 4)).toBe('rest')
    const apart = { ...log, notes: [noteOn(2, quads({ severity: 4 }), { sourceKey: null })] }
    expect(stepOn(apart, 4)).toBe('rest')
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
    expect(stepOn(withNotes(free(1), free(2)), 2)).toBe('trial')
    expect(stepOn(withNotes(free(1)), 2)).toBe('rest')
    expect(stepOn({ ...withNotes(free(1), free(2)), selfChecks: [] }, 2)).toBe('rest')
  })

  test.each<[string, ReturnType<typeof free>]>([
    ['with a limp', free(2, { gait: 'changed' })],
    ['with a painkiller', free(2, { painkiller: 'yes' })],
    ['with pain on stairs', free(2, { stairs: 'yes' })],
    ['nobody confirmed', free(2, {}, 'suggested')],
    ['at 2/10', free(2, { severity: 2, trend: 'improves' })],
    ['pain-free, nothing said of stairs', free(2, { stairs: 'unknown' })],
    ['pain-free, nothing said of a limp', free(2, { gait: null })],
    ['pain-free, nothing said of a painkiller', free(2, { painkiller: 'unknown' })],
  ])('not one %s', (_, second) => {
    expect(stepOn(withNotes(free(1), second), 2)).toBe('rest')
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
      ...withNotes(free(1), free(2, mild)),
      settings: { ...DEFAULT_SETTINGS, experience },
    })
    expect(stepOn(of('experienced'), 2)).toBe('trial')
    // A beginner's one-sided 1/10 asks for rest by itself.
    expect(stepOn(of('beginner'), 2)).toBe('rest')
  })

  test('an answer that it was not quiet stands before the note', () => {
    const log = { ...withNotes(free(1), free(2)), dayChecks: [quietOn(2, 'front-thigh', 'left', false)] }
    expect(stepOn(log, 2)).toBe('rest')
  })
})

test('a stitch of which nobody said whether it went is asked about, and not taken for gone', () => {
  const log = logOf({ runs, notes: [noteOn(3, { area: 'side-stitch', tissue: 'stitch', severity: 5 })] })
  const { advice } = painAdvice(log, 4)
  expect(advice.activity).toBe('modify')
  expect(advice.questions.map(({ key }) => key)).toContain('stitch-gone')
})

describe('the days ahead say how many quiet days are still to come', () => {
  const kneecap = noteOn(0, { area: 'kneecap', side: 'left', severity: 4, gait: 'normal' }, { sourceKey: null })
  const ahead = (...quiet: readonly number[]) => {
    const log = logOf({ runs, notes: [kneecap], dayChecks: quiet.map((day) => quietOn(day, 'kneecap', 'left')) })
    return (day: number) => analysisOn(log, day).advice.phases[0]?.detail
  }

  test('of five, after none and after two', () => {
    expect(ahead()(1)).toEqual({ days: 5, soFar: 0 })
    expect(ahead(1, 2)(2)).toEqual({ days: 3, soFar: 2 })
    expect(ahead(1, 2)(3)).toEqual({ days: 3, soFar: 2 })
  })

  test('an evening without an answer breaks the row', () => {
    expect(ahead(1, 2)(4)).toEqual({ days: 5, soFar: 0 })
    expect(ahead(1, 2, 4)(4)).toEqual({ days: 4, soFar: 1 })
  })
})
