import { expect, test } from 'vitest'
import { textOrder } from '../../src/lib/text-order.ts'

test('orders by codes and not as a language would: the same log in the same order on every machine', () => {
  expect(['ä', 'z', 'a', 'Z', 'ä'].toSorted(textOrder)).toEqual(['Z', 'a', 'z', 'ä', 'ä'])
  expect(textOrder('n1', 'n1')).toBe(0)
})
