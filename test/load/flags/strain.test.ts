import { expect, test } from 'vitest'
import { found, stateOf } from '../judge.ts'
import { runOn } from '../make-run.ts'

const ID = 'strain'
/** Easy and long days in turn, every day known. */
const uneven = (days: number) =>
  Array.from({ length: days }, (_, day) => runOn(day, day % 3 === 0 ? 12 : 4 + (day % 2)))
const evenWeek = (from: number, km: number) => Array.from({ length: 7 }, (_, i) => runOn(from + i, km))

test('a heavy, even week stands out against the runner’s own twelve weeks', () => {
  const findings = found(ID, [...uneven(84), ...evenWeek(84, 12)])
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ level: 'note', unit: 'load × sameness' })
})

test('the usual rhythm going on says nothing', () => {
  expect(found(ID, uneven(120))).toEqual([])
})

test('needs six weeks of days known in full', () => {
  expect(stateOf(ID, uneven(40))).toBe('short-history')
  expect(stateOf(ID, uneven(60))).toBe('clear')
  expect(stateOf(ID, [...uneven(60), runOn(62, 5)])).toBe('rest-days-unconfirmed')
})
