import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inventedCohort } from '../../scripts/cohort/invented-cohort.ts'
import { setOfInvented } from '../../scripts/cohort/set-of-invented.ts'
import { bandedSessions } from '../../src/cohort/banded-sessions.ts'
import { conditionalLogistic } from '../../src/cohort/conditional-logistic.ts'
import { cohortEstimate } from '../../src/cohort/estimate.ts'
import { runnerSet, sessionRoles } from '../../src/cohort/runner-set.ts'

interface Fixture {
  readonly beta: readonly number[]
  readonly se: readonly number[]
  readonly plainSe: readonly number[]
  readonly logLikelihood: number
  readonly sets: readonly (readonly [readonly number[], readonly number[]])[]
}
const fixture = JSON.parse(readFileSync(join(import.meta.dirname, 'clogit.json'), 'utf8')) as Fixture
const SETS = fixture.sets.map(([sessions, events]) => ({ sessions, events }))

describe('conditional logistic regression, a set a runner', () => {
  test('is what R’s survival package makes of the same sets, to six digits', () => {
    const fit = conditionalLogistic(SETS)
    for (const key of ['beta', 'se', 'plainSe'] as const) {
      fixture[key].forEach((value, band) => {
        expect(fit?.[key][band]).toBeCloseTo(value, 6)
      })
    }
    expect(fit?.logLikelihood).toBeCloseTo(fixture.logLikelihood, 4)
  })

  test('runners without an injury say nothing, nor does the order', () => {
    const more = [...SETS, { sessions: [50, 9, 9, 9], events: [0, 0, 0, 0] }]
    expect(conditionalLogistic(more)).toEqual(conditionalLogistic(SETS))
    expect(cohortEstimate(SETS.toReversed())).toEqual(cohortEstimate(SETS))
  })

  test('what cannot be told is null, never a huge number', () => {
    expect(conditionalLogistic([])).toBeNull()
    const one = [{ sessions: [10, 2, 1, 0], events: [0, 3, 0, 0] }]
    expect(cohortEstimate(one).bands.map(({ ratio }) => ratio)).toEqual([null, null, null, null])
    const without = cohortEstimate([
      { sessions: [90, 10, 5, 2], events: [2, 1, 0, 0] },
      { sessions: [80, 12, 6, 1], events: [1, 1, 0, 0] },
    ])
    expect(without.bands.map(({ ratio }) => ratio !== null)).toEqual([true, true, false, false])
    expect(cohortEstimate([]).bands.every(({ ratio }) => ratio === null)).toBe(true)
  })

  // Coverage over many seeds is scripts/bench-cohort.ts.
  test('holds what was planted in a small invented cohort', () => {
    const plan = { seed: 3, runners: 2500, days: 548, ratios: [1, 1.64, 1.52, 2.28] } as const
    const { bands } = cohortEstimate([...inventedCohort(plan)].map((runner) => setOfInvented(runner, plan.days)))
    plan.ratios.forEach((ratio, band) => {
      if (band === 0) return
      expect(bands[band]?.low).toBeLessThan(ratio)
      expect(bands[band]?.high).toBeGreaterThan(ratio)
    })
  })
})

describe('a session’s band', () => {
  const bands = (sessions: readonly (readonly [day: number, km: number | null])[]) =>
    bandedSessions(sessions.map(([day, km]) => ({ day, distanceM: km === null ? null : km * 1000 }))).map(
      ({ band }) => band,
    )

  test('is by the longest of the 30 days before, the edges with the lower band', () => {
    expect(
      bands([
        [0, 10],
        [30, 11],
        [31, 11],
      ]),
    ).toEqual([null, 'up-to-10', 'up-to-10'])
    expect(
      bands([
        [0, 10],
        [1, 11.01],
      ])[1],
    ).toBe('10-to-30')
    expect(
      bands([
        [0, 10],
        [1, 13],
      ])[1],
    ).toBe('10-to-30')
    expect(
      bands([
        [0, 10],
        [1, 20],
      ])[1],
    ).toBe('30-to-100')
    expect(
      bands([
        [0, 10],
        [1, 20.1],
      ])[1],
    ).toBe('over-100')
    // After 30 days nothing is left to compare with.
    expect(
      bands([
        [0, 10],
        [31, 12],
      ])[1],
    ).toBeNull()
  })

  test('sessions of one day do not look at each other; a distance that is not known has none', () => {
    expect(
      bands([
        [0, 10],
        [5, 20],
        [5, 12],
      ]),
    ).toEqual([null, '30-to-100', '10-to-30'])
    expect(
      bands([
        [0, 10],
        [1, null],
        [2, 12],
      ]),
    ).toEqual([null, null, '10-to-30'])
  })

  test('a day’s injury belongs to its longest session, and days off the follow-up to nothing', () => {
    const sessions = [
      [0, 10],
      [5, 8],
      [5, 12],
      [9, 10],
    ].map(([day, km]) => ({ day: day!, distanceM: km! * 1000 }))
    const roles = sessionRoles(sessions, new Set([5]), new Set([5]))
    expect(roles.event).toEqual([false, false, true, false])
    expect(runnerSet(bandedSessions(sessions), roles)).toEqual({ sessions: [1, 1, 0, 0], events: [0, 1, 0, 0] })
  })
})
