import { expect, test } from 'vitest'
import { reasonSentence } from '#words/rules.ts'
import { makeFormat } from '../../src/lib/format.ts'

const format = makeFormat({ units: 'km', locale: 'en-GB' })

const sentence = (support: 'earlier-fracture' | 'condition'): string =>
  reasonSentence(
    {
      rule: 'bone-stress-pattern',
      activity: 'no-running',
      care: 'professional-before-next-run',
      because: { area: 'shin', side: 'left', support, trend: 'improves' },
      sources: ['S1'],
    },
    format,
  )

test('a runner whose condition weakens bone reads of that, and of no fracture they never had', () => {
  expect(sentence('condition')).not.toContain('fracture')
  expect(sentence('condition')).toContain('a condition that makes bone weaker')
  expect(sentence('earlier-fracture')).toContain('an earlier stress fracture')
})
