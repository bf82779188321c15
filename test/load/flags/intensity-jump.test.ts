import { expect, test } from 'vitest'
import { levelOfLast, stateOf } from '../judge.ts'
import { NO_SETTINGS, runOn } from '../make-run.ts'

const ID = 'intensity-jump'
const settings = { ...NO_SETTINGS, maxHrBpm: 190 }
/** `hard` minutes at 171 bpm (90 % of 190) or more, the rest at 140. */
const hardRun = (day: number, hard: number) => {
  const seconds = Array.from({ length: 60 }, () => 0)
  seconds[0] = 1800
  seconds[171 - 140] = hard * 60
  return runOn(day, 8, { hrHistogram: { fromBpm: 140, seconds } })
}
const season = (usual: number, week: number) => [
  ...Array.from({ length: 5 }, (_, i) => hardRun(i * 7, usual)),
  hardRun(35, week),
]

test.each([
  [20, 30, null],
  [20, 31, 'note'],
  [20, 40, 'note'],
  [20, 41, 'caution'],
  [0, 14, null],
  [0, 15, null],
  [0, 16, 'note'],
  [0, 21, 'caution'],
])('hard minutes a week from %s to %s: %s', (usual, week, level) => {
  expect(levelOfLast(ID, season(usual, week), { settings })).toBe(level)
})

test('one beat below 90 % is not hard', () => {
  const seconds = [3600]
  const almost = runOn(35, 8, { hrHistogram: { fromBpm: 170, seconds } })
  const hard = runOn(35, 8, { hrHistogram: { fromBpm: 171, seconds } })
  expect(levelOfLast(ID, [...season(20, 0).slice(0, -1), almost], { settings })).toBe(null)
  expect(levelOfLast(ID, [...season(20, 0).slice(0, -1), hard], { settings })).toBe('caution')
})

test('felt effort stands in for heart rate', () => {
  const felt = (day: number, rpe: number) => runOn(day, 5, { rpe })
  const easy = Array.from({ length: 12 }, (_, i) => felt(i * 3, 4))
  expect(levelOfLast(ID, [...easy, felt(36, 6)])).toBe(null)
  expect(levelOfLast(ID, [...easy, felt(36, 7)])).toBe('caution')
})

test('without a maximum heart rate in the settings it is "not enough", never the observed one', () => {
  expect(stateOf(ID, season(20, 60))).toBe('no-intensity')
})
