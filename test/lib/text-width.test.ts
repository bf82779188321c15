import { expect, test } from 'vitest'
import { textWidth } from '../../src/lib/text-width.ts'

test('a text is as wide as a terminal draws it', () => {
  expect(textWidth('Left knee')).toBe(9)
  expect(textWidth('16.1 km △ ↓240 m')).toBe(16)
  expect(textWidth('山道')).toBe(4)
  expect(textWidth('🏃')).toBe(2)
  // One letter in two characters.
  expect(textWidth('e\u0301')).toBe(1)
})
