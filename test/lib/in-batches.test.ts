import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { inBatches } from '../../src/lib/in-batches.ts'

async function* given(items: readonly (number | 'wait')[], onEnd: () => void = () => {}): AsyncGenerator<number> {
  try {
    for (const item of items) {
      if (item === 'wait') await new Promise((resolve) => setTimeout(resolve, 50))
      else yield item
    }
  } finally {
    onEnd()
  }
}

async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<readonly (readonly T[])[]> {
  const list: (readonly T[])[] = []
  for await (const batch of batches) list.push(batch)
  return list
}

describe('items in batches', () => {
  test('every item once, in order, none in a batch that is too large', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 5 }), async (items, most) => {
        const batches = await all(inBatches(given(items), { items: most, ms: 1000 }))
        expect(batches.flat()).toEqual(items)
        expect(batches.every(({ length }) => length >= 1 && length <= most)).toBe(true)
        expect(batches.slice(0, -1).every(({ length }) => length === most)).toBe(true)
      }),
    )
  })

  test('what is there is not held back for what comes late', async () => {
    vi.useFakeTimers()
    const batches = all(inBatches(given([1, 2, 'wait', 3]), { items: 10, ms: 20 }))
    await vi.advanceTimersByTimeAsync(200)
    expect(await batches).toEqual([[1, 2], [3]])
    vi.useRealTimers()
  })

  test('an error comes after what came before it, and whoever stops ends the giver', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1
      throw new Error('broken')
    }
    await expect(all(inBatches(broken(), { items: 1, ms: 1 }))).rejects.toThrow('broken')
    let isEnded = false
    for await (const _ of inBatches(
      given([1, 2, 3], () => {
        isEnded = true
      }),
      { items: 1, ms: 1 },
    ))
      break
    expect(isEnded).toBe(true)
  })
})
