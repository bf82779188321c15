import { describe, expect, test } from 'vitest'
import { dayTotals } from '../../src/analysis/day-totals.ts'
import { loadFlags } from '../../src/load/run-flags.ts'
import { input, onDay, runOn } from '../load/make-run.ts'

describe('the days of an analysis', () => {
  test('every day is there, an empty one too, and missing is not nothing', () => {
    const days = dayTotals(onDay(0), onDay(3), [
      runOn(1, 8),
      runOn(1, 5, { id: 'evening', startMs: Date.parse(`${onDay(1)}T18:00:00Z`) }),
      runOn(2, null),
      runOn(3, 20, { sport: 'ride' }),
    ])
    expect(days.map(({ date, runs, others, distanceM }) => [date, runs, others, distanceM])).toEqual([
      [onDay(0), 0, 0, null],
      [onDay(1), 2, 0, 13_000],
      [onDay(2), 1, 0, null],
      [onDay(3), 0, 1, null],
    ])
    expect(days[1]?.longestM).toBe(8000)
  })

  test('the longest before a day looks back 30 days, at runs alone, the day itself left out', () => {
    const runs = [runOn(0, 20), runOn(10, 12), runOn(20, 40, { sport: 'ride' }), runOn(40, 30)]
    const longestBefore = (day: number) => dayTotals(onDay(day), onDay(day), runs)[0]?.longestBeforeM
    expect(longestBefore(0)).toBeNull()
    expect(longestBefore(30)).toBe(20_000)
    expect(longestBefore(31)).toBe(12_000)
    expect(longestBefore(40)).toBe(12_000)
    expect(longestBefore(41)).toBe(30_000)
  })

  test('a run stopped and started again is one, as the flag counts it', () => {
    const again = runOn(1, 5, { id: 'again', startMs: Date.parse(`${onDay(1)}T08:00:00Z`) })
    const runs = [runOn(1, 8), again, runOn(3, 14)]
    const days = dayTotals(onDay(1), onDay(3), runs)
    expect(days.map(({ longestM }) => longestM)).toEqual([13_000, null, 14_000])
    expect(days.at(-1)?.longestBeforeM).toBe(13_000)
    const [spike] = loadFlags(input(runs)).findings.filter(({ id }) => id === 'session-distance-spike')
    expect(spike?.baseline).toBe(13_000)
  })

  test('a run that cannot be is in none of them', () => {
    const [day] = dayTotals(onDay(1), onDay(1), [runOn(1, 80, { quality: [{ code: 'impossible-speed' }] })])
    expect(day).toMatchObject({ runs: 0, distanceM: null })
  })
})
