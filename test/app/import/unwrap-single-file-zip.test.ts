import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unwrapSingleFileZip } from '../../../src/ingest/unwrap-single-file-zip.ts'
import { zipOf } from './zips.ts'

const RUN = Buffer.from('a run that was downloaded as a zip and saved as a FIT file'.repeat(20))

describe('a zip that bears the name of a file', () => {
  test.each([true, false])('holds that file, deflated: %s', async (deflated) => {
    expect(Buffer.from(unwrapSingleFileZip(await zipOf([['23126859222_ACTIVITY.fit', RUN]], { deflated })))).toEqual(
      RUN,
    )
  })

  test('of several files, of none, or damaged is left as it is', async () => {
    const one = await zipOf([['a.fit', RUN]])
    const damaged = Buffer.from(one).fill(0xff, 40, 60)
    for (const zip of [
      await zipOf([]),
      await zipOf([
        ['a.fit', RUN],
        ['b.fit', RUN],
      ]),
      damaged,
      one.subarray(0, -1),
    ]) {
      expect(unwrapSingleFileZip(zip)).toBe(zip)
    }
  })

  test('whatever lies in it, nothing breaks', async () => {
    const one = await zipOf([['a.fit', RUN]])
    const changes = fc.array(fc.tuple(fc.nat(one.length - 1), fc.nat(255)), { maxLength: 8 })
    fc.assert(
      fc.property(changes, (changed) => {
        const zip = Buffer.from(one)
        for (const [at, value] of changed) zip[at] = value
        expect(unwrapSingleFileZip(zip)).toBeInstanceOf(Uint8Array)
      }),
    )
    expect(unwrapSingleFileZip(RUN)).toBe(RUN)
  })
})
