import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/model/problem.ts'
import { problemText } from '../../src/words/en/problems.ts'

const said = (problem: Omit<Problem, 'path' | 'level'>) => problemText({ path: 'x', level: 'warning', ...problem })

describe('the reason given is the reason', () => {
  test('of a row that was left out', () => {
    const row = (why: string) => said({ code: 'bad-row', at: { row: 3 }, detail: { why } })
    expect(row('no-date')).toMatch(/no date and time of day .*\(row 3\)/)
    expect(new Set(['no-date', 'no-id', 'id-twice', 'cut', 'not-an-activity'].map(row)).size).toBe(5)
  })

  test('of a file that stops making sense, which is not one that ends', () => {
    const broken = (why: string) => said({ code: 'partial', at: { byte: 40 }, detail: { why } })
    expect(broken('cut')).toMatch(/^the file ends in the middle/)
    expect(broken('impossible')).toMatch(/^from here on the file makes no sense/)
    expect(broken('too-many')).toMatch(/more records than any activity/)
    expect(said({ code: 'partial', at: { row: 9 } })).toMatch(/^from this row on the table/)
  })

  test('of units that the table tells otherwise than the runner', () => {
    expect(said({ code: 'ambiguous-units', detail: { assumed: 'km' } })).toMatch(/does not tell/)
    expect(said({ code: 'ambiguous-units', detail: { told: 'mi', used: 'km' } })).toMatch(/kilometres, not of miles/)
  })

  test('numbers that were left out are not said to be taken', () => {
    expect(said({ code: 'ambiguous-numbers' })).not.toMatch(/taken/)
  })
})
