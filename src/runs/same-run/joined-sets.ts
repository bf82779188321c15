/** One of several activities of a file: no two parts of one file are ever together. */
export interface FilePart {
  readonly file: number
  readonly part: number
}

/** Sets that only grow together, under members that must stay apart. */
export interface JoinedSets {
  /** Puts two members and all that belong to them together, unless that joins what must stay apart. True if they are together now. */
  join(a: number, b: number): boolean
  forbid(a: number, b: number): void
  /** What names the set of a member until that set is next joined. */
  rootOf(member: number): number
  /** Every set, by its smallest member; each in rising order. */
  sets(): readonly (readonly number[])[]
}

/**
 * `count` members, each alone. Joining all of them costs `count` times its logarithm, whatever stays apart: what a set
 * carries is always poured from the smaller into the larger.
 * @param parts Of a member that is one of several activities of a file; null for others.
 */
export function makeJoinedSets(count: number, parts: readonly (FilePart | null)[] = []): JoinedSets {
  const above = Int32Array.from({ length: count }, (_, member) => member)
  const size = new Int32Array(count).fill(1)
  const partsOf = new Map<number, Map<number, number>>()
  parts.forEach((known, member) => {
    if (known !== null) partsOf.set(member, new Map([[known.file, known.part]]))
  })
  const apart = new Map<number, Set<number>>()

  function rootOf(member: number): number {
    let at = member
    while (above[at] !== at) {
      above[at] = above[above[at]!]!
      at = above[at]!
    }
    return at
  }

  function keepApart(one: number, other: number): void {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = apart.get(a)
      if (known === undefined) apart.set(a, new Set([b]))
      else known.add(b)
    }
  }

  function clash(one: number, other: number): boolean {
    if (apart.get(one)?.has(other) === true) return true
    const [mine, theirs] = [partsOf.get(one), partsOf.get(other)]
    if (mine === undefined || theirs === undefined) return false
    const [fewer, more] = mine.size < theirs.size ? [mine, theirs] : [theirs, mine]
    for (const [file, part] of fewer) {
      const there = more.get(file)
      if (there === undefined || there === part) continue
      // Remembered, so that two large sets are compared once.
      keepApart(one, other)
      return true
    }
    return false
  }

  function pour(small: number, large: number): void {
    above[small] = large
    size[large]! += size[small]!
    const strangers = apart.get(small)
    apart.delete(small)
    for (const stranger of strangers ?? []) {
      apart.get(stranger)!.delete(small)
      keepApart(large, stranger)
    }
    const [from, into] = [partsOf.get(small), partsOf.get(large)]
    partsOf.delete(small)
    if (from === undefined) return
    if (into === undefined || into.size < from.size) {
      for (const entry of into ?? []) from.set(...entry)
      partsOf.set(large, from)
    } else for (const entry of from) into.set(...entry)
  }

  return {
    rootOf,
    join(a, b) {
      const [one, other] = [rootOf(a), rootOf(b)]
      if (one === other) return true
      if (clash(one, other)) return false
      if (size[one]! < size[other]!) pour(one, other)
      else pour(other, one)
      return true
    },
    forbid(a, b) {
      const [one, other] = [rootOf(a), rootOf(b)]
      if (one !== other) keepApart(one, other)
    },
    sets() {
      const sets = new Map<number, number[]>()
      for (let member = 0; member < count; member++) {
        const root = rootOf(member)
        const set = sets.get(root)
        if (set === undefined) sets.set(root, [member])
        else set.push(member)
      }
      return [...sets.values()]
    },
  }
}
