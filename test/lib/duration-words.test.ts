import { expect, test } from 'vitest'
import { readDuration } from '../../src/lib/duration-words.ts'

test.each([
  ['45 min', 2700],
  ['45:10', 2710],
  ['1:02:03', 3723],
  ['1 h 5', 3900],
  ['1h05', 3900],
  ['1.5 h', 5400],
  ['90 minutes', 5400],
  ['2 hours', 7200],
  ["45'", 2700],
])('%s is so many seconds', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds)
})

test('a clock of two parts is what the distance allows', () => {
  expect(readDuration('1:45', 18_000)).toBe(6300)
  expect(readDuration('1:45', 400)).toBe(105)
  expect(readDuration('45:10', 8000)).toBe(2710)
})

test.each(['45', '', 'soon', '45:70', '-3 min', '1:2:3:4'])('"%s" is no time', (text) => {
  expect(readDuration(text)).toBeNull()
})
