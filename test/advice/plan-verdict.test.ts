import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planVerdict } from '../../src/advice/budget/plan-verdict.ts'
import { analyse } from '../../src/analysis/analyse.ts'
import { judgePlannedRun } from '../../src/app/plan/plan-run.ts'
import { weekOf } from '../../src/lib/iso-week.ts'
import type { Advice, Budget } from '../../src/model/advice.ts'
import { day } from '../pain/make.ts'
import { anyLog, DAYS } from './log.ts'

const TODAY = '2026-11-15'

const budget: Budget = {
  distanceM: 21_000,
  longestRunM: 7100,
  descentM: 70,
  ascentM: null,
  hard: false,
  maxRunDays: 3,
  restDays: 4,
  walkBreaks: false,
  surfaces: ['road'],
  usualWeekM: 26_000,
  usualLongestM: 10_000,
  confidence: 'usual',
}

const advice = (more: Partial<Advice> = {}): Advice => ({
  activity: 'modify',
  care: 'self-care',
  headline: 'modify',
  reasons: [],
  do: [],
  avoid: [],
  know: [],
  promised: null,
  wayBack: null,
  phases: [{ from: TODAY, until: null, activity: 'modify', condition: 'two-good-runs', detail: {} }],
  budget,
  questions: [],
  seekHelp: [],
  emergency: null,
  ...more,
})

const planned = { date: TODAY, distanceM: 6000, timeS: null, ascentM: null, descentM: 20, surface: 'road' }
const usual = { speedMps: 2.8, longestM: 10_000 }
const judge = (over: object, of: Advice = advice()) => planVerdict(of, TODAY, { ...planned, ...over }, usual)
const keys = (over: object, of?: Advice) => judge(over, of).reasons.map(({ key }) => key)

describe('a run on a day with limits', () => {
  test.each([
    [{ distanceM: 7200 }, 'too-long'],
    [{ distanceM: null, timeS: 3600 }, 'too-long'],
    [{ beforeM: 16_000 }, 'too-much-for-week'],
    [{ descentM: 71 }, 'too-much-descent'],
    [{ surface: 'trail' }, 'new-ground'],
  ])('%o is a no, and says which limit', (over, key) => {
    expect(judge(over).verdict).toBe('no')
    expect(keys(over)).toEqual([key])
    expect(judge(over).limits?.longestRunM).toBe(7100)
  })

  test('at its limits it fits', () => {
    expect(
      judge({ distanceM: 7100, descentM: 70, beforeM: 13_900 }, advice({ budget: { ...budget, hard: true } })),
    ).toMatchObject({
      verdict: 'yes',
    })
  })

  test('what a limit asks and the plan leaves open is a condition', () => {
    expect(judge({ descentM: null, surface: null })).toMatchObject({ verdict: 'if' })
    expect(keys({ descentM: null, surface: null })).toEqual(['if-descent', 'if-familiar-ground', 'if-easy'])
    expect(keys({ distanceM: null })).toEqual(['if-no-longer', 'if-easy'])
  })
})

test('a day without running is a no whatever is planned, and says from when a trial may be', () => {
  const rest = advice({
    activity: 'no-running',
    budget: { ...budget, distanceM: 0, longestRunM: 0 },
    phases: [
      { from: TODAY, until: '2026-11-17', activity: 'no-running', condition: 'quiet-days', detail: {} },
      { from: '2026-11-18', until: null, activity: 'modify', condition: 'trial-run', detail: {} },
    ],
  })
  expect(judge({ distanceM: 100 }, rest)).toMatchObject({
    verdict: 'no',
    limits: null,
    reasons: [{ key: 'no-running', detail: { from: '2026-11-18' } }],
  })
  expect(judge({ date: '2026-11-17' }, rest).verdict).toBe('no')
  expect(judge({ date: '2026-11-18', distanceM: 3000, ascentM: 10, descentM: 10 }, rest)).toMatchObject({
    verdict: 'if',
  })
  expect(keys({ date: '2026-11-18', distanceM: 3700 }, rest)).toEqual(['too-long'])
  expect(keys({ date: '2026-11-18', distanceM: 3000, descentM: 200 }, rest)).toEqual(['too-much-descent'])
})

test('where somebody else gives the figures none are given, and no is not said for them', () => {
  expect(judge({}, advice({ budget: null }))).toEqual({
    verdict: 'if',
    limits: null,
    reasons: [{ key: 'if-cleared', detail: {} }],
  })
})

// P40: `plan` never says more than the advice.
test('over drawn logs a yes is never more than the advice of the day and its budget', () => {
  const run = fc.record({
    distanceM: fc.double({ min: 100, max: 40_000, noNaN: true }),
    descentM: fc.constantFrom(null, 0, 50, 400),
  })
  fc.assert(
    fc.property(
      anyLog({ quiet: true, checks: true, clearances: true }),
      run,
      fc.integer({ min: 0, max: DAYS + 14 }),
      (log, over, n) => {
        const today = day(n)
        const { activity, budget: allowed } = analyse(log, weekOf(today), today).advice
        const { verdict } = judgePlannedRun(log, { ...planned, surface: null, ...over, date: today }, today)
        if (activity === 'no-running' || activity === 'no-exercise') expect(verdict).toBe('no')
        else if (verdict !== 'no' && allowed !== null && allowed.distanceM > 0) {
          expect(over.distanceM).toBeLessThanOrEqual(Math.min(allowed.longestRunM, allowed.distanceM))
          if (allowed.descentM !== null && allowed.descentM > 0)
            expect(over.descentM ?? 0).toBeLessThanOrEqual(allowed.descentM)
        }
      },
    ),
    { numRuns: 150 },
  )
})
