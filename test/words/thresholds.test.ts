import { expect, test } from 'vitest'
import { thresholdName, thresholdValue } from '../../src/words/en/thresholds.ts'

test.each([
  ['noteRatio', 'note'],
  ['cautionBaselineMinM', 'caution baseline min'],
  ['windowDays', 'window'],
  ['overLongest', 'over longest'],
  ['nights', 'nights'],
])('%s reads as "%s"', (name, read) => {
  expect(thresholdName(name)).toBe(read)
})

test.each([
  [1.03, 'ratio', '3 % more'],
  [1.3, 'ratio', '30 % more'],
  [2, 'ratio', 'twice as much'],
  [1, 'ratio', 'as much as usual'],
  [4, 'ratio', '300 % more'],
  [0.1, 'share', '10 %'],
  [1800, 's', '30 min'],
  [150, 'm', '150 m'],
  [15_000, 'm/week', '15 km a week'],
  [1, 'runs', '1 run'],
  [30, 'days', '30 days'],
])('%d %s is %s', (value, unit, told) => {
  expect(thresholdValue(value, unit)).toBe(told)
})
