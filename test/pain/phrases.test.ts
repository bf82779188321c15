import { describe, expect, test } from 'vitest'
import { parseNote } from '../../src/pain/symptom/parse-note.ts'
import { MISSED, PHRASES } from './phrases.ts'
import { summary } from './summary.ts'

describe.each(Object.entries(PHRASES))('%s', (_, phrases) => {
  test.each(phrases)('%s', (text, reads) => {
    expect(summary(parseNote(text))).toBe(reads)
  })
})

describe('what is not yet understood', () => {
  test.each(MISSED)('$text', ({ text, should, reads }) => {
    expect(should).not.toBe(reads)
    expect(summary(parseNote(text))).toBe(reads)
  })

  test('no miss loses a sign that should be reported, but for those that only make it milder', () => {
    const signs = (line: string): string[] => line.match(/\+[\w-]+/g) ?? []
    const milder = ['+cramp-gone-with-stretching', '+headache-settled-within-hours', '+dizzy']
    const lost = MISSED.flatMap(({ should, reads }) =>
      signs(should).filter((sign) => !signs(reads).includes(sign) && !milder.includes(sign)),
    )
    expect(lost).toEqual([])
  })
})

test('the table is large, and most of it is hard', () => {
  const all = Object.values(PHRASES).flat()
  expect(new Set(all.map(([text]) => text)).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(300)
  expect(all.length - (PHRASES['plain']?.length ?? 0)).toBeGreaterThanOrEqual(all.length / 2)
})
