import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atLeast, poissonBinomial } from '../../src/history/poisson-binomial.ts'
import { rateRatio } from '../../src/history/rate-ratio.ts'
import { withStudy } from '../../src/history/with-study.ts'

const same = (share: number, pains: number): readonly number[] => Array.from({ length: pains }, () => share)

describe('the interval of a rate ratio (mid-p, conditional on the shares)', () => {
  test.each([
    { shares: same(0.56, 5), exposed: 4, low: 0.39482, high: 77.77 },
    { shares: same(0.14, 5), exposed: 2, low: 0.48701, high: 27.54 },
    { shares: same(0.14, 12), exposed: 5, low: 1.27329, high: 14.1896 },
    { shares: [0.1, 0.2, 0.15, 0.05, 0.3, 0.12, 0.12, 0.2], exposed: 3, low: 0.65482, high: 16.118 },
  ])('$exposed of $shares.length: $low to $high', ({ shares, exposed, low, high }) => {
    const found = rateRatio(shares, exposed, 95)
    expect(found.low).toBeCloseTo(low, 4)
    expect(Math.abs((found.high ?? 0) / high - 1)).toBeLessThan(1e-4)
  })

  test('is open where the log says nothing of that side', () => {
    expect(rateRatio(same(0.14, 5), 0, 95)).toMatchObject({ low: 0 })
    expect(rateRatio(same(0.14, 5), 5, 95)).toMatchObject({ high: null })
    expect(rateRatio([], 0, 95)).toEqual({ low: 0, high: null, levelPct: 95 })
    // A flag that always stood, or never, cannot have been the other way.
    expect(rateRatio([1, 1, 1], 3, 95)).toEqual({ low: 0, high: null, levelPct: 95 })
    expect(rateRatio([0, 0, 0], 0, 95)).toEqual({ low: 0, high: null, levelPct: 95 })
  })

  const shareLists = fc.array(fc.double({ min: 0.02, max: 0.6, noNaN: true }), { minLength: 1, maxLength: 12 })

  test('a higher level is wider, one more pain after the flag moves both ends up', () => {
    fc.assert(
      fc.property(shareLists, fc.nat(), (shares, pick) => {
        const exposed = pick % shares.length
        const [usual, wide, more] = [
          rateRatio(shares, exposed, 95),
          rateRatio(shares, exposed, 99),
          rateRatio(shares, exposed + 1, 95),
        ]
        const top = (high: number | null): number => high ?? Number.POSITIVE_INFINITY
        return (
          wide.low <= usual.low &&
          top(wide.high) >= top(usual.high) &&
          more.low >= usual.low &&
          top(more.high) >= top(usual.high)
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('chance alone', () => {
  test('4 or more of 5 with a share of 56 %', () => {
    expect(atLeast(same(0.56, 5))[4]).toBeCloseTo(0.27143, 5)
  })

  test('every outcome together is certain, and its mean is the sum of the shares', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (shares) => {
        const likely = poissonBinomial(shares)
        const mean = likely.reduce((sum, chance, x) => sum + x * chance, 0)
        expect(likely.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10)
        expect(mean).toBeCloseTo(
          shares.reduce((sum, share) => sum + share, 0),
          10,
        )
      }),
    )
  })
})

test('with the study: a log without pains is the study, and pains move it their way', () => {
  const alone = withStudy([], 0, 95)
  expect(alone.median).toBeCloseTo(1.675, 1)
  // Half a unit of the log, 1.96 times, either way.
  expect(alone.low).toBeCloseTo(Math.exp(0.516 - 0.98), 1)
  expect(alone.high).toBeCloseTo(Math.exp(0.516 + 0.98), 1)
  expect(withStudy(same(0.14, 12), 7, 95).median).toBeGreaterThan(alone.median)
  expect(withStudy(same(0.14, 12), 0, 95).median).toBeLessThan(alone.median)
})
