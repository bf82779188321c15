import { expect, test } from 'vitest'
import { identify } from '../../src/importers/identify.ts'
import { type Importer, NOTHING } from '../../src/importers/importer.ts'

const claiming = (id: string, start: string): Importer => ({
  id,
  identify: ({ bytes }) => Buffer.from(bytes).toString().startsWith(start),
  read: () => NOTHING,
})

const file = (text: string) => ({ path: 'run.xyz', bytes: Buffer.from(text) })
const importers = [claiming('apples', 'a'), claiming('pears', 'p'), claiming('all-fruit', 'pe')]

test('the one that claims a file by its content has it', () => {
  expect(identify(file('apple'), importers)).toEqual({ ok: true, value: importers[0] })
})

test('a file nobody claims is no fault', () => {
  expect(identify(file('stone'), importers)).toEqual({ ok: true, value: null })
})

test('two claimants are an error that names both, not a matter of order', () => {
  expect(identify(file('pear'), importers)).toEqual({ ok: false, error: ['pears', 'all-fruit'] })
})
