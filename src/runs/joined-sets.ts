/** Sets that only grow together, under pairs that must stay apart. */
export interface JoinedSets {
  /** Puts two members and all that belong to them together, unless that joins a forbidden pair. True if they are together now. */
  join(a: number, b: number): boolean
  forbid(a: number, b: number): void
  /** The set of a member, in rising order. */
  setOf(member: number): readonly number[]
  /** Every set, by its smallest member. */
  sets(): readonly (readonly number[])[]
}

/** `count` members, each alone. */
export function makeJoinedSets(count: number): JoinedSets {
  const setOf: number[][] = Array.from({ length: count }, (_, member) => [member])
  const forbidden = new Map<number, Set<number>>()
  const apart = (a: number, b: number) => {
    const known = forbidden.get(a)
    if (known === undefined) forbidden.set(a, new Set([b]))
    else known.add(b)
  }
  const clash = (one: readonly number[], other: readonly number[]) =>
    one.some((member) => {
      const not = forbidden.get(member)
      return not !== undefined && other.some((candidate) => not.has(candidate))
    })
  return {
    join(a, b) {
      const [one, other] = [setOf[a]!, setOf[b]!]
      if (one === other) return true
      if (forbidden.size > 0 && clash(one, other)) return false
      const joined = [...one, ...other].sort((x, y) => x - y)
      for (const member of joined) setOf[member] = joined
      return true
    },
    forbid(a, b) {
      apart(a, b)
      apart(b, a)
    },
    setOf: (member) => setOf[member]!,
    sets: () => setOf.filter((set, member) => set[0] === member),
  }
}
