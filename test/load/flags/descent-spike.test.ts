import { describe, expect, test } from 'vitest'
import type { Run } from '../../../src/model/run.ts'
import { wholly } from '../../../src/model/surface.ts'
import { found, levelOfLast, stateOf } from '../judge.ts'
import { hills, runOn } from '../make-run.ts'

const ID = 'descent-spike'
const base = (downM: number) => Array.from({ length: 14 }, (_, i) => runOn(i * 3, 10, hills(downM, downM)))
const then = (downM: number, before: number) => [...base(before), runOn(42, 10, hills(0, downM))]

describe('metres downhill against the most of six weeks', () => {
  test.each([
    [250, 200, null],
    [251, 200, 'note'],
    [149, 100, null],
    [150, 100, 'note'],
    [299, 150, 'note'],
    [300, 200, 'note'],
    [301, 200, 'caution'],
    [600, 300, 'caution'],
    [601, 300, 'high'],
    [599, 100, 'caution'],
  ])('%s m after at most %s m: %s', (downM, before, level) => {
    expect(levelOfLast(ID, then(downM, before))).toBe(level)
  })

  test('legs remember 42 days', () => {
    const season = (gap: number) => [
      runOn(0, 10, hills(0, 600)),
      ...[20, 30, 38].map((day) => runOn(day, 10, hills(0, 50))),
      runOn(gap, 10, hills(0, 600)),
    ]
    expect(levelOfLast(ID, season(42))).toBe(null)
    expect(levelOfLast(ID, season(43))).toBe('high')
  })

  test('a hike or a walk down counts as known to the legs, a ride does not', () => {
    const tour = (sport: 'hike' | 'walk' | 'ride') => runOn(30, 12, { ...hills(900, 900), sport, id: 'tour' })
    expect(levelOfLast(ID, [...then(700, 100), tour('hike')])).toBe(null)
    expect(levelOfLast(ID, [...then(700, 100), tour('walk')])).toBe(null)
    expect(levelOfLast(ID, [...then(700, 100), tour('ride')])).toBe('high')
  })

  test('altitude from GPS alone never says more than a note', () => {
    const gps = (downM: number) => ({ ...hills(0, downM), elevationSource: 'gps' }) as const
    const season = [...Array.from({ length: 14 }, (_, i) => runOn(i * 3, 10, gps(100))), runOn(42, 10, gps(900))]
    expect(found(ID, season)[0]).toMatchObject({ level: 'note', confidence: 'low' })
  })

  test('GPS heights are never held against measured ones', () => {
    const gps = { ...hills(0, 900), elevationSource: 'gps' } as const
    expect(stateOf(ID, [...base(100), runOn(42, 10, gps)])).toBe('no-climb')
  })

  test('less than 28 days of known altitude is too short a history', () => {
    const late = (days: number) => [
      ...base(100)
        .map((run) => ({ ...run, ...hills(0, 0), elevationSource: 'none' as const, descentM: null, ascentM: null }))
        .slice(0, 2),
      ...Array.from({ length: 9 }, (_, i) => runOn(42 - days + i * 3, 10, hills(0, 100))),
      runOn(42, 10, hills(0, 700)),
    ]
    expect(stateOf(ID, late(27))).toBe('short-history')
    expect(levelOfLast(ID, late(28))).toBe('high')
  })

  test('too many runs without altitude could hide a hill', () => {
    // Fourteen runs lie in the six weeks before; a quarter of them is three and a half.
    const blind = (count: number) => [
      ...base(100).map((run, i) => (i > 0 && i <= count ? { ...run, descentM: null } : run)),
      runOn(42, 10, hills(0, 700)),
    ]
    expect(stateOf(ID, blind(4))).toBe('no-climb')
    expect(found(ID, blind(3))[0]).toMatchObject({ level: 'high', confidence: 'low' })
  })

  test('a run without altitude is "not enough", a treadmill without it has no hills', () => {
    expect(stateOf(ID, [...base(100), runOn(42, 10)])).toBe('no-climb')
    const treadmill = { surface: wholly('treadmill') }
    expect(stateOf(ID, [...base(100).slice(0, 11), runOn(42, 10, treadmill)])).toBe('not applicable')
  })

  test('a virtual run goes nowhere down: it neither alarms nor protects', () => {
    const virtual = { ...hills(800, 800), surface: wholly('treadmill') }
    expect(stateOf(ID, [...base(100).slice(0, 11), runOn(42, 10, virtual)])).toBe('not applicable')
    expect(levelOfLast(ID, [...base(50), runOn(43, 10, virtual), runOn(50, 10, hills(0, 800))])).toBe('high')
  })

  test('after months of treadmill the first descent is judged: what they held is known to be nothing', () => {
    const indoors = Array.from({ length: 40 }, (_, i) => runOn(i * 3, 7, { surface: wholly('treadmill') }))
    const out = (downM: number) => [...indoors, runOn(120, 8, hills(downM, downM))]
    expect(found(ID, out(300)).at(-1)).toMatchObject({ level: 'caution', baseline: 0, confidence: 'usual' })
    expect(found(ID, out(599)).at(-1)).toMatchObject({ level: 'caution' })
    expect(found(ID, out(600)).at(-1)).toMatchObject({ level: 'high' })
  })

  test('0 m up and 0 m down that nobody measured is not flat, but on a track', () => {
    const zero = { ascentM: 0, descentM: 0, elevationSource: 'device' as const }
    const steep = { up6to10: 0, up10to15: 0, up15: 0, down6to10: 0, down10to15: 0, down15: 0 }
    const season = (more: Partial<Run>) => [
      ...Array.from({ length: 14 }, (_, i) => runOn(i * 3, 10, { ...zero, ...more })),
      runOn(42, 10, hills(0, 700)),
    ]
    expect(stateOf(ID, season({}))).toBe('no-climb')
    expect(levelOfLast(ID, season({ gradeM: steep }))).toBe('high')
    expect(levelOfLast(ID, season({ surface: wholly('track') }))).toBe('high')
    expect(levelOfLast(ID, season({ descentM: 1 }))).toBe('high')
  })

  test('treadmill runs hide no hill; a run half on one is a treadmill run', () => {
    const indoors = (share: number) =>
      [1, 4, 7, 10, 13, 16].map((day) =>
        runOn(day, 10, { id: `indoors${day}`, surface: { ...wholly('road'), road: 1 - share, treadmill: share } }),
      )
    expect(levelOfLast(ID, [...then(700, 100), ...indoors(0.5)])).toBe('high')
    expect(stateOf(ID, [...then(700, 100), ...indoors(0.4)])).toBe('no-climb')
  })
})
