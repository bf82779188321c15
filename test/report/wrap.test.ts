import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../../src/lib/text-width.ts'
import { wrap } from '../../src/report/wrap.ts'

describe('wrapping', () => {
  test('never passes the width and loses no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 30 })),
        fc.integer({ min: 4, max: 40 }),
        (words, width) => {
          const lines = wrap(words.join(' '), width)
          expect(Math.max(0, ...lines.map(textWidth))).toBeLessThanOrEqual(width)
          expect(lines.join('').replaceAll(/\s/g, '')).toBe(words.join('').replaceAll(/\s/g, ''))
        },
      ),
    )
  })

  test('breaks between words where it can', () => {
    expect(wrap('hold your longest at 13.2 km', 12)).toEqual(['hold your', 'longest at', '13.2 km'])
    expect(wrap('aaaaaaaaaa bb', 4)).toEqual(['aaaa', 'aaaa', 'aa', 'bb'])
  })
})
