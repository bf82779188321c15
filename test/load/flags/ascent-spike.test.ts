import { expect, test } from 'vitest'
import { found, levelOfLast, stateOf } from '../judge.ts'
import { hills, runOn } from '../make-run.ts'

const ID = 'ascent-spike'
const then = (upM: number, before: number) => [
  ...Array.from({ length: 12 }, (_, i) => runOn(i * 3, 10, hills(before, before))),
  runOn(36, 10, hills(upM, 0)),
]

test.each([
  [250, 200, null],
  [251, 200, 'note'],
  [149, 100, null],
  [150, 100, 'note'],
  [299, 150, 'note'],
  [350, 200, 'note'],
  [351, 200, 'caution'],
  [2000, 200, 'caution'],
])('%s m up after at most %s m: %s', (upM, before, level) => {
  expect(levelOfLast(ID, then(upM, before))).toBe(level)
})

test('the memory is 30 days', () => {
  const season = (gap: number) => [
    runOn(0, 10, hills(600, 0)),
    ...[10, 18, 26].map((day) => runOn(day, 10, hills(50, 0))),
    runOn(gap, 10, hills(600, 0)),
  ]
  expect(levelOfLast(ID, season(30))).toBe(null)
  expect(levelOfLast(ID, season(31))).toBe('caution')
})

test('GPS altitude is a note at most, no altitude is "not enough"', () => {
  const gps = (upM: number) => ({ ...hills(upM, 0), elevationSource: 'gps' }) as const
  const season = [...Array.from({ length: 12 }, (_, i) => runOn(i * 3, 10, gps(100))), runOn(36, 10, gps(900))]
  expect(found(ID, season).map(({ level }) => level)).toEqual(['note'])
  expect(stateOf(ID, [...then(200, 200), runOn(38, 10)])).toBe('no-climb')
})

test('altitude that leaps is no altitude', () => {
  const leaping = { ...hills(900, 0), quality: [{ code: 'altitude-jumps' }] as const }
  expect(stateOf(ID, [...then(100, 100), runOn(38, 10, leaping)])).toBe('no-climb')
})
