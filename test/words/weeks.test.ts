import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SUNDAY } from '../../scripts/weeks/diary.ts'
import { TWENTY_WEEKS } from '../../scripts/weeks/twenty-weeks.ts'
import { analyse } from '../../src/analysis/analyse.ts'
import { makeFormat } from '../../src/lib/format.ts'
import { weekOf } from '../../src/lib/iso-week.ts'
import { headlineSentence } from '../../src/words/en/advice.ts'

const page = readFileSync(new URL('../../docs/weeks.md', import.meta.url), 'utf8')

test('there are twenty weeks', () => expect(TWENTY_WEEKS).toHaveLength(20))

test.each(
  TWENTY_WEEKS.map((each, index) => [index + 1, each.name, each.log] as const),
)('docs/weeks.md, week %i, says what the product says: %s', (number, name, log) => {
  const entry = page.split(/^\*\*(?=\d+\. )/m)[number] ?? ''
  expect(entry.toLowerCase()).toContain(name.split(',')[0]?.toLowerCase())
  const { advice } = analyse(log(), weekOf(SUNDAY), SUNDAY)
  expect(entry).toContain(`> ${headlineSentence(advice, makeFormat({ units: 'km' }))}\n`)
})
