import { describe, expect, test } from 'vitest'
import { DAY_RULES } from '../../src/advice/day-rules.ts'
import type { Level } from '../../src/advice/level.ts'
import { PAIN_RULES } from '../../src/advice/pain-rules.ts'
import { DAY_CASES, NOTE_CASES, type RowCase } from './row-cases.ts'

interface Rule<F> {
  readonly id: string
  readonly check: (facts: F) => { readonly level: Level } | null
}

function rowsOf<F>(rules: readonly Rule<F>[], cases: readonly RowCase<F>[]): void {
  for (const { id, check } of rules) {
    const those = cases.filter(({ rule }) => rule === id)
    test(`${id} has its row of the table`, () => expect(those.length).toBeGreaterThan(0))
    test.each(those)(`${id}: $of`, ({ facts, gives }) => {
      const fired = check(facts)
      expect(fired === null ? null : [fired.level.a, fired.level.c]).toEqual(gives)
    })
  }
  test('no case speaks of a rule that is gone', () => {
    const ids = new Set(rules.map(({ id }) => id))
    expect(cases.map(({ rule }) => rule).filter((rule) => !ids.has(rule))).toEqual([])
  })
}

describe('every row of the decision table, as rules.md §5 has it', () => {
  describe('over a note', () => rowsOf(PAIN_RULES, NOTE_CASES))
  describe('over a day', () => rowsOf(DAY_RULES, DAY_CASES))
})
