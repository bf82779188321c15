/** What became of every file that was met, those in zips too; an archive counts where it could not be opened. They add up to `files`. */
export interface Accounted {
  /** Gave something new: a run or another activity that was not known, or a newer version of one. */
  readonly read: number
  /** Gave what is known already. */
  readonly unchanged: number
  /** The same bytes as another file of this import. */
  readonly copies: number
  /** Never held an activity: counted by kind. */
  readonly skipped: number
  /** Should have held one and gave none: named among the problems. */
  readonly failed: number
}

/** What became of one file. */
export type Fate = keyof Accounted

/** What a file gave, as far as its fate goes. */
export interface FileGave {
  /** Of its bytes; null where they never came out of their packing. */
  readonly sha256: string | null
  /** What each of its sources did to the log. */
  readonly outcomes: readonly ('added' | 'replaced' | 'unchanged')[]
  readonly hasError: boolean
}

/** Counts fates; tells a copy by the bytes it has met before. */
export function startAccount(): {
  file(gave: FileGave): void
  /** Files of which no more is known than their fate. */
  add(fate: Fate, files: number): void
  result(): Accounted
} {
  const account = { read: 0, unchanged: 0, copies: 0, skipped: 0, failed: 0 }
  const met = new Set<string>()

  function fateOf({ sha256, outcomes, hasError }: FileGave): Fate {
    if (outcomes.length === 0) return hasError ? 'failed' : 'skipped'
    if (sha256 !== null && met.has(sha256)) return 'copies'
    if (sha256 !== null) met.add(sha256)
    return outcomes.every((outcome) => outcome === 'unchanged') ? 'unchanged' : 'read'
  }

  return {
    file: (gave) => {
      account[fateOf(gave)] += 1
    },
    add: (fate, files) => {
      account[fate] += files
    },
    result: () => ({ ...account }),
  }
}
