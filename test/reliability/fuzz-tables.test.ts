import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { families } from './fuzz/families.ts'
import { faultsOf } from './fuzz/judge.ts'

/** Cases of each kind; `node scripts/fuzz.ts` reads for as long as it is told. */
const CASES = 2500
/** What is shown of a log is asked about every eighth: most of the time goes there. */
const SHOWN_EACH = 8

const KINDS = ['strava-csv', 'garmin-csv', 'activity-csv', 'garmin-json', 'spliced'] as const

describe.each(KINDS)('%s files that nobody meant to be read', (kind) => {
  test('end as runs, a counted kind or a named problem, quickly, and harm no log', () => {
    const files = families(false)[kind]
    if (files === undefined) throw new Error(`no files of kind ${kind}`)
    const file = fc.property(files, ({ path, bytes }) => {
      expect(faultsOf({ path, bytes }, bytes.length % SHOWN_EACH === 0)).toEqual([])
    })
    fc.assert(file, { numRuns: CASES })
  })
})

const CROWDS = ['many-activities', 'equal-starts']

test('every kind of file is read by one of the three tests', () => {
  const kinds = [...KINDS, ...CROWDS, 'fit', 'gpx', 'tcx', 'kml']
  expect(Object.keys(families(false)).toSorted()).toEqual(kinds.toSorted())
})
