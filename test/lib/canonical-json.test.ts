import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../src/lib/canonical-json.ts'

test('does not tell in which order an object was built, and tells everything else', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: 0.5 })).toBe('{"a":0.5,"b":[1,{"c":"x","d":null}]}')
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]))
})

test('is JSON of the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
