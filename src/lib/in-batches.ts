/** How many items go together, and how long the first of them may wait for the last. */
export interface BatchLimits {
  readonly items: number
  readonly ms: number
}

/** Items in lists of at most so many, in their order; none is held back for longer than so many milliseconds. */
export async function* inBatches<T>(items: AsyncIterable<T>, limits: BatchLimits): AsyncGenerator<readonly T[]> {
  const iterator = items[Symbol.asyncIterator]()
  let batch: T[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let due: Promise<null> | null = null
  let next = iterator.next()
  try {
    for (;;) {
      const got = due === null ? await next : await Promise.race([next, due])
      if (got === null) {
        due = null
        yield batch
        batch = []
        continue
      }
      if (got.done === true) break
      batch.push(got.value)
      if (batch.length === limits.items) {
        clearTimeout(timer)
        due = null
        yield batch
        batch = []
      } else if (due === null) {
        due = new Promise((resolve) => {
          timer = setTimeout(resolve, limits.ms, null)
        })
      }
      next = iterator.next()
    }
    if (batch.length > 0) yield batch
  } finally {
    clearTimeout(timer)
    await iterator.return?.()
  }
}
