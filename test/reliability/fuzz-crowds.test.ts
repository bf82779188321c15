import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { families } from './fuzz/families.ts'
import { faultsOf } from './fuzz/judge.ts'
import { faultsOfExport, ownExports } from './fuzz/own-exports.ts'

/** Each holds up to some hundred activities; `node scripts/fuzz.ts` reads for as long as it is told. */
const CASES = 40

describe.each(['many-activities', 'equal-starts'])('%s in one file', (kind) => {
  test('end as runs or a named problem, quickly, and harm no log', () => {
    const file = fc.property(families(false)[kind]!, ({ path, bytes }) => {
      expect(faultsOf({ path, bytes }, bytes.length % 4 === 0)).toEqual([])
    })
    fc.assert(file, { numRuns: CASES })
  })
})

test('an own export that was changed is taken whole, and the log answers, or refused whole', async () => {
  const exports = fc.asyncProperty(await ownExports(), async (bytes) => {
    expect(await faultsOfExport(bytes)).toEqual([])
  })
  await fc.assert(exports, { numRuns: 5 * CASES })
})
