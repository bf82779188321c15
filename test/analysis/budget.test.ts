import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Log } from '../../src/analysis/analyse.ts'
import type { Budget } from '../../src/model/advice.ts'
import { analysisOn, anyLog, knownOn, noteOn, on, runOn } from '../advice/log.ts'
import { check } from '../advice/row-cases.ts'
import { logOf } from '../make/log.ts'

const SEED = 20261122
const budgetOn = (log: Log, day: number): Budget => {
  const { budget } = analysisOn(log, day).advice
  if (budget === null) throw new Error('no exercise')
  return budget
}

/** Twelve weeks of four runs, the longest on Sundays. */
const steady = (longKm: number): Log['runs'] =>
  Array.from({ length: 84 }, (_, day) => day)
    .filter((day) => [1, 3, 5, 6].includes(day % 7))
    .map((day) => runOn(day, day % 7 === 6 ? longKm : longKm / 2))

describe('the budget of the next seven days, through the whole analysis (rules.md §5c)', () => {
  test('without pain: at most a tenth more than usual, and a day without running', () => {
    const { distanceM, longestRunM, restDays, hard } = budgetOn(logOf({ runs: steady(12) }), 83)
    expect(longestRunM).toBe(13_200)
    expect(distanceM).toBe(33_000)
    expect(restDays).toBe(3)
    expect(hard).toBe(true)
  })

  test('a long run 14 % longer, no pain: as planned, self-care, and the longest held (P34)', () => {
    const log = logOf({ runs: [...steady(12), runOn(84, 13.7)] })
    const { advice } = analysisOn(log, 85)
    expect([advice.activity, advice.care]).toEqual(['as-planned', 'self-care'])
    expect(advice.budget?.longestRunM).toBe(13_200)
    expect(advice.do.map(({ key }) => key)).toContain('hold-longest')
  })

  test('P27: a spike today never raises tomorrow’s budget', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 25 }),
        fc.integer({ min: 3, max: 10 }),
        fc.integer({ min: 111, max: 400 }),
        // Up to the end of that week: then a week with next to no running is a usual one less, whatever was run in it.
        fc.integer({ min: 1, max: 5 }),
        (longKm, tenths, percent, later) => {
          const runs = steady(longKm)
          const usual = budgetOn(logOf({ runs: [...runs, runOn(84, (longKm * tenths) / 10)] }), 84 + later)
          const spiked = budgetOn(
            logOf({ runs: [...runs, runOn(84, Math.max(longKm + 1.1, (longKm * percent) / 100))] }),
            84 + later,
          )
          expect(spiked.longestRunM).toBeLessThanOrEqual(usual.longestRunM)
          expect(spiked.distanceM).toBeLessThanOrEqual(usual.distanceM)
        },
      ),
      { numRuns: 60, seed: SEED },
    )
  })

  test('P27: rest never makes it nothing for ever, nor more', () => {
    const runs = steady(12)
    const before = budgetOn(logOf({ runs }), 84)
    for (const gap of [3, 7, 8, 14, 20, 28, 31, 40, 56, 70, 120, 300]) {
      const { longestRunM, distanceM } = budgetOn(logOf({ runs }), 83 + gap)
      expect(longestRunM, `${gap} days`).toBeGreaterThan(0)
      expect(longestRunM, `${gap} days`).toBeLessThanOrEqual(before.longestRunM)
      expect(distanceM, `${gap} days`).toBeLessThanOrEqual(before.distanceM)
    }
  })

  test('after a marathon: three days without running, nothing hard for two weeks, a small first week', () => {
    const log = logOf({ runs: [...steady(30), runOn(84, 42.2, { race: true, movingS: 13_000 })] })
    expect(analysisOn(log, 85).advice.activity).toBe('no-running')
    const week = budgetOn(log, 88)
    expect(week.distanceM).toBeLessThanOrEqual(0.4 * (week.usualWeekM ?? 0))
    expect(analysisOn(log, 96).advice.budget?.hard).toBe(false)
    expect(analysisOn(log, 88).advice.phases[0]).toMatchObject({ activity: 'modify', condition: 'after-race-week' })
  })

  test('a parkrun is a hard run, not a week of rest', () => {
    const log = logOf({ runs: [...steady(12), runOn(84, 5, { race: true, movingS: 1500 })] })
    expect(analysisOn(log, 85).advice.activity).toBe('as-planned')
    expect(budgetOn(log, 85).hard).toBe(false)
    expect(budgetOn(log, 88).hard).toBe(true)
  })

  test('P39: a past week does not know what came after it, but for next-morning answers', () => {
    fc.assert(
      fc.property(
        anyLog({ quiet: true, checks: true, clearances: true }),
        fc.integer({ min: 0, max: 30 }),
        (log, day) => {
          const then = knownOn(log, on(day))
          expect(analysisOn(log, day)).toEqual(analysisOn(then, day))
        },
      ),
      { numRuns: 60, seed: SEED },
    )
    const note = noteOn(82, {
      area: 'front-thigh',
      side: 'both',
      spread: 'diffuse',
      severity: 2,
      trend: 'improves',
      gait: 'normal',
      quality: 'dull',
      dailyLife: 'no',
    })
    const runs = [...steady(12)]
    const back = {
      ...note,
      sourceKey: 's82',
      nextMorning: { answer: 'back', severity: 0, answeredOn: on(83) },
    } as const
    expect(analysisOn(logOf({ runs, notes: [note] }), 82).advice.activity).toBe('modify')
    expect(analysisOn(logOf({ runs, notes: [back] }), 82).advice.activity).toBe('as-planned')
  })

  test('an illness of three days: no exercise until two days free of it, then the way back', () => {
    const ill = [1, 2, 3].map((day) => check({ date: on(83 + day), illness: 'fever' }))
    const log = logOf({
      runs: steady(12),
      dayChecks: [...ill, check({ date: on(87), illness: 'none', illnessFreeSince: on(87) })],
    })
    expect(analysisOn(log, 85).advice.activity).toBe('no-exercise')
    expect(analysisOn(log, 88).advice.activity).toBe('no-exercise')
    expect(analysisOn(log, 89).advice.activity).not.toBe('no-exercise')
  })
})
