import { expect, test } from 'vitest'
import { firstSentence } from '../../src/lib/first-sentence.ts'

test.each([
  ['Sunday went 902 m down, 3.4 times as much. Braking is hard.', 'Sunday went 902 m down, 3.4 times as much.'],
  ['Week +35 % (38.9 km → 52.5 km). Above 30 %, more.', 'Week +35 % (38.9 km → 52.5 km).'],
  ['Once. “Said” then.', 'Once.'],
  ['No end', 'No end'],
  ['', ''],
])('%j begins with %j', (text, first) => {
  expect(firstSentence(text)).toBe(first)
})
