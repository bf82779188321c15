import { expect, test } from 'vitest'
import { makeSeries } from '../../../src/load/series/index.ts'
import type { Run } from '../../../src/model/run.ts'
import { input, runOn } from '../make-run.ts'

const effortOf = (runs: readonly Run[]) => makeSeries(input(runs)).effort
/** Ten runs of an hour on ten days, the first `rated` of them felt as 5 of 10. */
const hours = (rated: number) =>
  Array.from({ length: 10 }, (_, day) => runOn(day, 10, { movingS: 3600, rpe: day < rated ? 5 : null }))

test('a window is counted in felt effort when nine tenths of its sessions are rated', () => {
  expect(effortOf(hours(9)).unitOver(0, 9)).toBe('felt')
  expect(effortOf(hours(8)).unitOver(0, 9)).toBe('minutes')
  expect(effortOf([]).unitOver(0, 9)).toBe(null)
})

test('an unrated session counts by its minutes at the window’s mean rate', () => {
  expect(effortOf(hours(9)).sumOver('felt', 0, 9)).toBeCloseTo(10 * 5 * 60, 9)
  const longer = [...hours(9).slice(0, 9), runOn(9, 20, { movingS: 7200 })]
  expect(effortOf(longer).sumOver('felt', 0, 9)).toBeCloseTo(11 * 5 * 60, 9)
})

test('seven days all the same count as ten, one long day among them as what it is', () => {
  expect(effortOf(hours(10)).sameness('minutes', 6)).toBe(10)
  const uneven = hours(10).map((run, day) => (day === 6 ? { ...run, movingS: 7200 } : run))
  // Mean 480/7 minutes; spread of six 60s and a 120, of the population.
  expect(effortOf(uneven).sameness('minutes', 6)).toBeCloseTo(
    480 / 7 / Math.sqrt((6 * 60 ** 2 + 120 ** 2) / 7 - (480 / 7) ** 2),
    9,
  )
  // Unrated days are filled in before the days are compared.
  expect(effortOf(hours(6)).sameness('felt', 6)).toBe(10)
})

test('a day without an entry leaves sameness untold', () => {
  const gap = hours(10).filter((_, day) => day !== 3)
  expect(effortOf(gap).unknownDays(6)).toBe(1)
  expect(effortOf(gap).sameness('minutes', 6)).toBe(null)
})
