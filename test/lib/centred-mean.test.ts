import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centredMean } from '../../src/lib/centred-mean.ts'

test('is the plain mean of what lies within half the window, at any spacing, and leaves the rest alone', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: -100, max: 900 })), {
    minLength: 3,
  })
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 60 }), (entries, window) => {
      let at = 0
      const t = Float64Array.from(entries, ([step]) => (at += step))
      const values = Float64Array.from(entries, ([, value]) => value)
      const into = new Float64Array(t.length).fill(-7)
      centredMean(t, values, 1, t.length - 1, window, into)
      for (let i = 1; i < t.length - 1; i++) {
        const near = [...values].filter((_, k) => k >= 1 && k < t.length - 1 && Math.abs(t[k]! - t[i]!) <= window / 2)
        expect(into[i]).toBeCloseTo(near.reduce((sum, value) => sum + value, 0) / near.length, 6)
      }
      expect([into[0], into.at(-1)]).toEqual([-7, -7])
    }),
  )
})
