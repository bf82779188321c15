import { expect, test } from 'vitest'
import { found, stateOf } from '../judge.ts'
import { runOn } from '../make-run.ts'

const ID = 'acute-chronic-ratio'
const daily = (from: number, to: number, km: number) => Array.from({ length: to - from }, (_, i) => runOn(from + i, km))

// A run of x km a day after many days of 5: after one day acute = 5 + .25·(x−5), chronic = 5 + (2/29)·(x−5).
// 1.5 is passed where 5 + .25·d > 7.5 + (3/29)·d, that is d > 17.058…
test('says it when the last days hold more than one and a half times the last weeks', () => {
  const steady = daily(0, 60, 5)
  expect(found(ID, [...steady, runOn(60, 22.05)])).toEqual([])
  expect(found(ID, [...steady, runOn(60, 22.07)])[0]).toMatchObject({ level: 'note', unit: 'm/day' })
})

test('never more than a note, and once a week', () => {
  const findings = found(ID, [...daily(0, 60, 5), ...daily(60, 66, 40)])
  expect(findings.map(({ level }) => level)).toEqual(['note'])
})

test('needs 28 days, distances, and no way back after a gap', () => {
  expect(stateOf(ID, daily(0, 28, 5))).toBe('short-history')
  expect(stateOf(ID, daily(0, 29, 5))).toBe('clear')
  expect(stateOf(ID, [...daily(0, 40, 5), runOn(40, null)])).toBe('no-distance')
  expect(stateOf(ID, [...daily(0, 40, 5), runOn(60, 30)])).toBe('not applicable')
})
