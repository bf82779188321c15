import { beforeAll, describe, expect, test } from 'vitest'
import { DAY_RULES } from '../../src/advice/day-rules.ts'
import { PAIN_RULES } from '../../src/advice/pain-rules.ts'
import { ACTIVITIES, CARES, HEADLINES } from '../../src/model/advice.ts'
import { FLAG_IDS } from '../../src/model/flag.ts'
import { LINE_KEYS } from '../../src/words/en/advice.ts'
import { CONDITION_KEYS } from '../../src/words/en/phases.ts'
import { QUESTION_KEYS } from '../../src/words/en/questions.ts'
import { RULE_WORDS } from '../../src/words/en/rules.ts'
import { ARTICLE_ROWS } from './article-rows.ts'
import { reached } from './situations.ts'

const RULES = [...PAIN_RULES, ...DAY_RULES]
let said: ReadonlyMap<string, string>
beforeAll(() => {
  said = reached()
})

describe('everything the advice can say is reached, and has words', () => {
  const keys = (kind: string): readonly string[] =>
    [...said.keys()].filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1))

  test.each([
    ['rule', [...RULES.map(({ id }) => id), 'no-warning-sign', 'way-back']],
    ['line', LINE_KEYS],
    ['question', QUESTION_KEYS],
    ['phase', CONDITION_KEYS],
    ['activity', ACTIVITIES],
    ['care', CARES],
    ['headline', HEADLINES],
    ['emergency', ['null', 'heart', 'heat', 'head', 'spine', 'clot', 'other']],
  ] as const)('each %s', (kind, all) => expect(keys(kind).toSorted()).toEqual([...all].toSorted()))

  test('every rule has its words', () => {
    expect(RULES.map(({ id }) => id).filter((id) => RULE_WORDS[id] === undefined)).toEqual([])
  })
})

describe('the 122 rows of the articles (rules.md §1)', () => {
  test('are all there, once', () => {
    const rows = { S0: 24, S1: 38, S2: 23, S3: 20, S4: 17 }
    const ids = Object.entries(rows).flatMap(([article, count]) =>
      Array.from({ length: count }, (_, index) => `${article}-${index + 1}`),
    )
    expect(ids).toHaveLength(122)
    expect(ARTICLE_ROWS.map(({ id }) => id)).toEqual(ids)
  })

  test('no rule names a row that does not exist', () => {
    const known = new Set(ARTICLE_ROWS.map(({ id }) => id))
    expect(
      RULES.flatMap(({ requirements }) => requirements).filter((id) => id.startsWith('S') && !known.has(id)),
    ).toEqual([])
  })

  test.each(ARTICLE_ROWS)('$id is reachable: $idea', ({ carriedBy }) => {
    for (const carrier of carriedBy) {
      const [kind, key] = carrier.split(':') as [string, string]
      const there = kind === 'flag' ? (FLAG_IDS as readonly string[]).includes(key) : said.has(carrier)
      expect(there, carrier).toBe(true)
    }
  })
})
