import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkLog } from '../../src/app/log/check-log.ts'
import { openLog } from '../../src/app/log/open-log.ts'
import { readLog } from '../../src/app/log/read-log.ts'
import { refreshRuns } from '../../src/app/log/refresh-runs.ts'
import { putSeason } from '../app/season.ts'
import { makeNote } from '../store/make.ts'
import { useTemporaryFolder } from '../store/temporary-folder.ts'

const file = useTemporaryFolder()

/** What may be told of a log that was damaged: something a runner can read. */
const isNamed = (error: unknown): boolean => error instanceof Error && 'expected' in error && error.expected === true

test('a log with any bytes changed opens or is refused by name, and the doctor says what is wrong', async () => {
  const path = file('log.db')
  const log = await openLog({ path, athlete: null })
  await putSeason(log.store)
  for (let n = 0; n < 20; n++) await log.store.putNote(makeNote(`n${n}`, { text: `words ${n}` }))
  await refreshRuns(log.store)
  const whole = await readLog(log.store)
  await log.close()
  const bytes = readFileSync(path)
  const damage = fc.record({
    at: fc.nat(bytes.length - 1),
    length: fc.constantFrom(1, 1, 4, 64, 4096),
    by: fc.integer({ min: 1, max: 255 }),
    cut: fc.constantFrom(0, 0, 0, 1, 100, 4096, 50_000),
  })
  let number = 0
  const ends = { refused: 0, found: 0, unharmed: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
      const broken = Buffer.from(bytes)
      for (const { at, length, by } of damages) {
        for (let i = at; i < Math.min(at + length, broken.length); i++) broken[i]! ^= by
      }
      const copy = file(`copy-${number++}.db`)
      copyFileSync(path, copy)
      writeFileSync(copy, broken.subarray(0, broken.length - damages[0]!.cut))
      try {
        const damaged = await openLog({ path: copy, athlete: null })
        try {
          const findings = await checkLog(damaged)
          const now = await readLog(damaged.store)
          ends[findings.length > 0 ? 'found' : 'unharmed'] += 1
          // Nothing is found: then nothing that was said is missing.
          if (findings.length === 0) expect(now.notes.map(({ id }) => id)).toEqual(whole.notes.map(({ id }) => id))
        } finally {
          await damaged.close()
        }
      } catch (error) {
        if (!isNamed(error)) throw error
        ends.refused += 1
      }
    }),
    { numRuns: 150 },
  )
  expect(Math.min(ends.refused, ends.found)).toBeGreaterThan(5)
})
