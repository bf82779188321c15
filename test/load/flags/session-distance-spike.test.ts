import { describe, expect, test } from 'vitest'
import { found, levelOfLast, stateOf } from '../judge.ts'
import { runOn } from '../make-run.ts'

const ID = 'session-distance-spike'
/** Five weeks of three 20 km runs, then `km` on the Monday after. */
const season = (km: number) => [
  ...Array.from({ length: 15 }, (_, i) => runOn(Math.floor(i / 3) * 7 + (i % 3) * 2, 20)),
  runOn(35, km),
]

describe('a run against the longest of 30 days', () => {
  test.each([
    [20.6, null],
    [20.61, 'note'],
    [22, 'note'],
    [22.01, 'caution'],
    [26, 'caution'],
    [40, 'caution'],
    [40.01, 'high'],
  ])('%s km after 20 km: %s', (km, level) => {
    expect(levelOfLast(ID, season(km))).toBe(level)
  })

  test('the step is called small up to 30 %, moderate up to twice, large above', () => {
    const sizes = [26, 26.01, 40, 40.01].map((km) => found(ID, season(km)).at(-1)?.detail['size'])
    expect(sizes).toEqual(['small', 'moderate', 'moderate', 'large'])
  })

  test('less than a kilometre more is a note, however large the share', () => {
    expect(levelOfLast(ID, [runOn(0, 1), runOn(20, 1), runOn(25, 1.99)])).toBe('note')
    expect(levelOfLast(ID, [runOn(0, 1), runOn(20, 1), runOn(25, 2)])).toBe('caution')
    expect(levelOfLast(ID, [runOn(0, 1), runOn(20, 1), runOn(25, 2.01)])).toBe('high')
  })

  test('a long run counts for 30 days and not on the 31st', () => {
    const gapped = (gap: number) => [runOn(0, 20), runOn(20, 10), runOn(gap, 12)]
    expect(levelOfLast(ID, gapped(30))).toBe(null)
    expect(levelOfLast(ID, gapped(31))).toBe('caution')
  })

  test('an earlier run of the same day is no baseline', () => {
    const morning = runOn(35, 30, { id: 'morning', startMs: Date.parse('2026-02-09T05:00:00Z') })
    const evening = runOn(35, 30, { id: 'evening', startMs: Date.parse('2026-02-09T18:00:00Z') })
    expect(found(ID, [...season(5).slice(0, -1), morning, evening]).map(({ runId }) => runId)).toEqual([
      'evening',
      'morning',
    ])
  })

  test('two recordings with less than half an hour between them are one run', () => {
    const first = runOn(35, 12, { id: 'a', startMs: Date.parse('2026-02-09T07:00:00Z') })
    const minutes = (gap: number) => ({
      ...first,
      id: 'b',
      startMs: first.startMs + ((first.elapsedS ?? 0) + gap * 60) * 1000,
    })
    expect(found(ID, [...season(5).slice(0, -1), first, minutes(29)])).toHaveLength(1)
    expect(found(ID, [...season(5).slice(0, -1), first, minutes(30)])).toHaveLength(0)
  })

  test('says where the longest was, and when watches could have made the difference', () => {
    const [finding] = found(ID, season(22.6))
    expect(finding).toMatchObject({ baseline: 20_000, borderline: true, confidence: 'usual' })
    expect(finding?.detail['longestOn']).toBe('2026-02-06')
    expect(found(ID, season(23))[0]?.borderline).toBe(false)
  })

  test('fewer than four runs, or than two weeks of log, make it less sure', () => {
    const confidence = (last: number, ...days: readonly number[]) =>
      found(ID, [...days.map((day) => runOn(day, 10)), runOn(last, 13)])[0]?.confidence
    expect(confidence(20, 0, 5, 10)).toBe('low')
    expect(confidence(20, 0, 5, 10, 15)).toBe('usual')
    expect(confidence(13, 0, 2, 4, 6, 8)).toBe('low')
    expect(confidence(14, 0, 2, 4, 6, 8)).toBe('usual')
  })

  test('a distance that device and positions disagree about makes it less sure', () => {
    const doubtful = { ...runOn(35, 24), quality: [{ code: 'distance-differs' }] as const }
    expect(found(ID, [...season(24).slice(0, -1), doubtful])[0]?.confidence).toBe('low')
  })

  test('a run without a distance is "not enough", not zero; one in the weeks before makes it less sure', () => {
    expect(stateOf(ID, [...season(20).slice(0, -1), runOn(35, null)])).toBe('no-distance')
    expect(found(ID, [...season(24), runOn(30, null)])[0]?.confidence).toBe('low')
  })

  test('without a run in 30 days there is nothing to compare with', () => {
    expect(stateOf(ID, [runOn(0, 10), runOn(40, 10)])).toBe('no-recent-run')
  })
})
