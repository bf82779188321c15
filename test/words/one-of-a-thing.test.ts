import { expect, test } from 'vitest'
import { COHORT_WORDS } from '#words/cohort.ts'
import { notEnoughText } from '#words/flags/index.ts'
import { OVERVIEW_WORDS } from '#words/overview.ts'
import { problemText } from '#words/problems.ts'
import { unknownText } from '#words/unknowns.ts'
import { makeFormat } from '../../src/lib/format.ts'
import { FLAG_IDS } from '../../src/model/flag.ts'
import type { Problem } from '../../src/model/problem.ts'

const format = makeFormat({ units: 'km', locale: 'en-GB' })

/** "1 files", "one runs", "1 days are". */
const MANY_FOR_ONE = /\b(?:1|one) (?:\w+ )?(?:files|runs|days|weeks|rows|notes|activities|places|points)\b/i

const sentences: readonly (readonly [string, string])[] = [
  ...(['missing-member', 'too-many-activities'] as const).map((code): readonly [string, string] => {
    const problem: Problem = { path: 'a', level: 'warning', code, detail: { count: 1, taken: 1 } }
    return [code, problemText(problem)]
  }),
  ...['runs-without-distance', 'runs-without-climb', 'climb-by-gps', 'notes-to-review'].flatMap((key) =>
    [1, 7].map((of): readonly [string, string] => [
      `${key} of ${of}`,
      unknownText({ key, detail: { runs: 1, of, count: 1 } }, format),
    ]),
  ),
  ...FLAG_IDS.flatMap((id) =>
    ['short-history', 'no-distance'].map((why): readonly [string, string] => [
      `${id} ${why}`,
      notEnoughText(id, why, { daysKnown: 1, daysNeeded: 28, runs: 1, unknownRuns: 1, days: 30 }),
    ]),
  ),
  ['overview', OVERVIEW_WORDS.totals(1, '5 km', '5 km')],
  ['cohort table', COHORT_WORDS.table('flags.csv', 1)],
  ['cohort within', COHORT_WORDS.within(3, 2, 1)],
]

test.each(sentences)('one of a thing is not written as many: %s', (_, sentence) => {
  expect(sentence).not.toMatch(MANY_FOR_ONE)
})
