import { describe, expect, test } from 'vitest'
import { followThrough, type ShownReport } from '../../src/analysis/follow-through.ts'
import type { Budget } from '../../src/model/advice.ts'
import { analysisOn, noteOn, on, runOn } from '../advice/log.ts'
import { logOf } from '../make/log.ts'

const budget = (distanceM: number, longestRunM: number): Budget => ({
  distanceM,
  longestRunM,
  descentM: null,
  ascentM: null,
  hard: false,
  maxRunDays: 3,
  restDays: 4,
  walkBreaks: false,
  surfaces: [],
  usualWeekM: null,
  usualLongestM: null,
  confidence: 'usual',
})

const shown = (day: number, distanceM: number, longestRunM: number, activity = 'modify'): ShownReport => ({
  week: '2026-W02',
  asOf: on(day),
  activity,
  budget: budget(distanceM, longestRunM),
})

describe('what was run against the budget that was shown', () => {
  const report = shown(6, 20_000, 8000)

  test('counts the seven days after it, once they are over', () => {
    const runs = [runOn(6, 30), runOn(7, 8), runOn(10, 8), runOn(13, 4), runOn(14, 30)]
    expect(followThrough(report, runs, on(12))).toBeNull()
    expect(followThrough(report, runs, on(13))).toMatchObject({
      from: on(7),
      to: on(13),
      ranM: 20_000,
      longestM: 8000,
      kept: true,
    })
  })

  test('too long a run or too long a week breaks it, beyond what watches are off', () => {
    expect(followThrough(report, [runOn(8, 8.4)], on(20))?.kept).toBe(true)
    expect(followThrough(report, [runOn(8, 9)], on(20))?.kept).toBe(false)
    expect(followThrough(report, [runOn(8, 8), runOn(9, 8), runOn(10, 8)], on(20))?.kept).toBe(false)
  })

  test('a run of unknown length leaves open whether it was kept', () => {
    const untold = runOn(8, 5, { distanceM: null })
    expect(followThrough(report, [untold, runOn(9, 5)], on(20))?.kept).toBeNull()
    expect(followThrough(report, [untold, runOn(9, 15)], on(20))?.kept).toBe(false)
  })

  test('a recording that cannot be is a run of unknown length', () => {
    const driven = runOn(8, 80, { quality: [{ code: 'impossible-speed' }] })
    expect(followThrough(report, [driven, runOn(9, 5)], on(20))).toMatchObject({
      kept: null,
      ranM: 5000,
      longestM: 5000,
    })
  })

  test('a run stopped and started again is one run', () => {
    const again = runOn(8, 4, { id: 'again', startMs: runOn(8, 6).startMs + 2_400_000 })
    expect(followThrough(report, [runOn(8, 6), again], on(20))).toMatchObject({ longestM: 10_000, kept: false })
  })

  test('no exercise, and a runner who was referred, have no budget to keep', () => {
    expect(followThrough({ ...report, budget: null }, [], on(20))).toBeNull()
    expect(followThrough(shown(6, 0, 0), [], on(20))).toBeNull()
    expect(followThrough(shown(6, 0, 0, 'no-running'), [], on(20))?.kept).toBe(true)
  })
})

describe('keeps returning despite modifications (S3-18)', () => {
  const knee = {
    area: 'kneecap',
    side: 'left',
    severity: 1,
    trend: 'improves',
    gait: 'normal',
    quality: 'dull',
    dailyLife: 'no',
  } as const
  const back = (day: number) => ({ nextMorning: { answer: 'back', severity: 0, answeredOn: on(day + 1) } }) as const
  const painful = (day: number) => noteOn(day, knee, back(day))
  const painless = (day: number) => noteOn(day, { area: 'kneecap', side: 'left', severity: 0 })
  const days = [5, 8, 10, 12, 15, 17, 19, 21]
  // Pain-free between the painful runs, so that no third run in a row speaks.
  const notes = [painful(5), painless(8), painful(15), painless(17), painful(19)]
  const log = logOf({ runs: days.map((day) => runOn(day, 4)), notes })
  const rules = (shownReports: readonly ShownReport[], day = 20): readonly string[] =>
    analysisOn({ ...log, shownReports }, day).advice.reasons.map(({ rule }) => rule)

  test('twice painful again after a kept week: a physio', () => {
    expect(rules([shown(6, 15_000, 6000)])).toContain('keeps-returning')
    expect(analysisOn({ ...log, shownReports: [shown(6, 15_000, 6000)] }, 20).advice.care).not.toBe('self-care')
  })

  test('nothing of the kind if the budget was overrun, not shown, or asked for nothing', () => {
    expect(rules([])).not.toContain('keeps-returning')
    expect(rules([shown(6, 6000, 3000)])).not.toContain('keeps-returning')
    expect(rules([shown(6, 15_000, 6000, 'as-planned')])).not.toContain('keeps-returning')
    expect(rules([shown(6, 15_000, 6000)], 16)).not.toContain('keeps-returning')
  })

  test('the analysis tells the last budget whose days are over', () => {
    const { followThrough: told } = analysisOn(
      { ...log, shownReports: [shown(6, 15_000, 6000), shown(13, 9000, 6000)] },
      20,
    )
    expect(told).toMatchObject({ shownOn: on(13), budgetM: 9000, ranM: 12_000, kept: false })
  })
})
