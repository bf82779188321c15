import { describe, expect, test } from 'vitest'
import { found, levelOfLast, stateOf } from '../judge.ts'
import { checkOn, onDay, runOn } from '../make-run.ts'

const ID = 'return-after-gap'
/** Six weeks of 10, 10 and 16 km; the last run is on day 41. */
const usual = Array.from({ length: 18 }, (_, i) =>
  runOn(Math.floor(i / 3) * 7 + ([1, 3, 6][i % 3] as number), i % 3 === 2 ? 16 : 10),
)
const back = (gapDays: number, ...km: readonly number[]) => [
  ...usual,
  ...km.map((each, i) => runOn(41 + 1 + gapDays + i * 2, each)),
]

describe('the way back after days without a run', () => {
  test.each([
    [6, null],
    [7, 'note'],
    [30, 'note'],
  ])('%s days without a run: %s', (gap, level) => {
    expect(levelOfLast(ID, back(gap, 3))).toBe(level)
  })

  test('the first run back opens the phase and tells its caps', () => {
    expect(found(ID, back(10, 3))[0]).toMatchObject({
      value: 10,
      detail: { what: 'opens', runCapM: 13_500, weekCapM: 32_400, until: '2026-03-07' },
    })
    expect(found(ID, back(20, 3))[0]?.detail).toMatchObject({ runCapM: 10_500, weekCapM: 18_000 })
    expect(found(ID, back(30, 3))[0]?.detail).toMatchObject({ runCapM: 7_500, weekCapM: 12_600, runWalkMaxS: null })
    expect(found(ID, back(56, 3))[0]?.detail).toMatchObject({ runWalkMaxS: 1800 })
  })

  // 7–13 days: 90 % of the longest (14.4), the first three runs also 90 % of the median × 1.5 (13.5).
  test.each([
    [13.5, 'note'],
    [13.51, 'caution'],
    [17.6, 'caution'],
    [17.61, 'high'],
  ])('%s km on the first day back after 10 days: %s', (km, level) => {
    expect(levelOfLast(ID, back(10, km))).toBe(level)
  })

  test('from the fourth run on only the longest counts', () => {
    expect(levelOfLast(ID, [...back(13, 3, 3, 3), runOn(41 + 14 + 6, 14.4)])).toBe(null)
    expect(levelOfLast(ID, [...back(13, 3, 3), runOn(41 + 14 + 6, 14.4)])).toBe('caution')
  })

  test('after four weeks a run above the usual one is high', () => {
    expect(levelOfLast(ID, back(28, 3, 10))).toBe('caution')
    expect(levelOfLast(ID, back(28, 3, 10.01))).toBe('high')
    expect(levelOfLast(ID, back(27, 3, 10.4))).toBe(null)
  })

  test('a block of seven days above its share of the usual week', () => {
    // 36 km a week before; after 20 days the first block holds 18.
    expect(levelOfLast(ID, back(20, 6, 6, 6))).toBe(null)
    const over = found(ID, back(20, 6, 6, 6.1)).at(-1)
    expect(over).toMatchObject({ level: 'caution', detail: { what: 'over-week-cap' }, baseline: 18_000 })
  })

  test('a block above its share is said once, and a second run of the day counts', () => {
    const overs = found(ID, back(20, 6, 6, 6.1, 3)).filter(({ detail }) => detail['what'] === 'over-week-cap')
    expect(overs).toHaveLength(1)
    const evening = (km: number) => runOn(66, km, { id: 'evening', startMs: runOn(66, 3).startMs + 36_000_000 })
    expect(levelOfLast(ID, [...back(20, 6, 6, 3), evening(3)])).toBe(null)
    expect(levelOfLast(ID, [...back(20, 6, 6, 3), evening(3.1)])).toBe('caution')
  })

  test('a second gap on the way back does not shorten it, nor make the weeks that were cut short the usual ones', () => {
    // Back on day 70 after 28 days, the phase to day 97; again ten days off from day 75 on.
    const again = found(ID, [...back(28, 3, 3, 3), runOn(85, 3)]).at(-1)
    expect(again?.detail).toMatchObject({ what: 'opens', gapDays: 10, until: onDay(97) })
    // 36 km a week before the first gap; half of it was the cap of the block in which the second began.
    expect(again?.detail['weekCapM']).toBeCloseTo(0.9 * 0.35 * 36_000, 6)
    expect(again?.detail['longestBeforeM']).toBe(8000)
  })

  test('after eight weeks the way back begins with half an hour of run-walk', () => {
    const short = (minutes: number) => [...usual, runOn(41 + 57, 4, { movingS: minutes * 60 })]
    expect(levelOfLast(ID, short(30))).toBe('note')
    expect(found(ID, short(31)).at(-1)).toMatchObject({ level: 'caution', detail: { what: 'over-run-walk' } })
  })

  test('less than four weeks of log before the gap: treated as a beginner, and said to be unsure', () => {
    const few = [runOn(0, 10), runOn(3, 10)]
    expect(found(ID, [...few, runOn(20, 8)])[0]).toMatchObject({
      level: 'caution',
      confidence: 'low',
      detail: { what: 'over-run-walk' },
    })
  })

  test('within a week it speaks again only to say more, and then anew', () => {
    const levels = (...km: readonly number[]) => found(ID, back(28, ...km)).map(({ level }) => level)
    expect(levels(8.5, 8.5, 8.5, 8.5)).toEqual(['caution'])
    expect(levels(8.5, 10.5, 10.5, 10.5)).toEqual(['caution', 'high'])
    // A run every second day: the fifth is a week and a day after the first.
    expect(levels(10.5, 10.5, 10.5, 10.5, 10.5)).toEqual(['high', 'high'])
  })

  test('one long run before the gap makes no longer way back', () => {
    const spike = [...usual.filter(({ date }) => date < onDay(41)), runOn(41, 40, { id: 'spike' })]
    expect(found(ID, [...spike, runOn(41 + 11, 3)]).at(-1)?.detail['longestBeforeM']).toBe(16_000)
  })

  test('the phase lasts as long as the gap, seven days at least and 28 at most', () => {
    const untils = [7, 12, 60].map((gap) => found(ID, back(gap, 3))[0]?.detail['until'])
    expect(untils).toEqual(['2026-03-01', '2026-03-11', '2026-05-14'])
  })

  test('an illness opens one after fewer days', () => {
    const season = [...usual, runOn(46, 14.4)]
    expect(levelOfLast(ID, season)).toBe(null)
    expect(levelOfLast(ID, season, { dayChecks: [checkOn(43, { illness: 'fever' })] })).toBe('caution')
    expect(levelOfLast(ID, season, { dayChecks: [checkOn(43, { illness: 'head-cold' })] })).toBe(null)
  })

  test('what came before the first run of a log is not known', () => {
    expect(stateOf(ID, [runOn(0, 10)])).toBe('before-gap-unknown')
  })
})
