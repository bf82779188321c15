import { expect, test } from 'vitest'
import { longestSessions } from '../../../src/load/series/sessions.ts'
import { runOn } from '../make-run.ts'

test('thousands of runs that begin at once are one session, each looked at a few times and not once for each other', () => {
  const crowd = 3000
  let reads = 0
  const runs = Array.from({ length: crowd }, (_, i) => {
    const run = { ...runOn(0, 1), id: `r${String(i).padStart(5, '0')}` }
    const { elapsedS } = run
    return Object.defineProperty(run, 'elapsedS', {
      get: () => {
        reads += 1
        return elapsedS
      },
    })
  })
  const longest = longestSessions(runs)
  expect([...longest.values()]).toEqual([crowd * 1000])
  expect(reads).toBeLessThanOrEqual(3 * crowd)
})
