import { expect, test } from 'vitest'
import { suggestSimilar } from '../../src/lib/suggest-similar.ts'

test.each([
  ['imprt', 'import'],
  ['rpeort', 'report'],
  ['todays', 'today'],
  ['KNEE', 'knee'],
  ['nee', 'knee'],
])('%s means %s', (given, meant) => {
  expect(suggestSimilar(given, ['report', 'import', 'today', 'knee', 'kneecap'])).toBe(meant)
})

test('what is like nothing means nothing', () => {
  for (const given of ['banana', 'x', '']) expect(suggestSimilar(given, ['report', 'import', 'knee'])).toBeNull()
})

test('a part of a long name is enough', () => {
  expect(suggestSimilar('milage', ['session-distance-spike', 'week-mileage-jump'])).toBe('week-mileage-jump')
  expect(suggestSimilar('knee', ['outer-knee', 'knee'])).toBe('knee')
})

test('the nearest wins, the first of two that are as near', () => {
  expect(suggestSimilar('shi', ['chin', 'shin', 'skin'])).toBe('shin')
})
