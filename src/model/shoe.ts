/** What the runner says of a pair of shoes; the rest is known from the runs that name it. */
export interface KnownShoe {
  /** As runs name it. */
  readonly name: string
  /** Metres in it that are in no run of the log. */
  readonly beforeM: number
  /** Local day it was retired on; null: it is worn. */
  readonly retiredOn: string | null
}

/** A pair of shoes: what the runner says of it and what was run in it. */
export interface ShoeLine extends KnownShoe {
  /** Metres in all: of the runs, and before them. */
  readonly distanceM: number
  readonly runs: number
  /** Runs in it that have no distance: it has run farther than is known. */
  readonly unmeasured: number
  /** Local days of its first and last run; null: no run names it. */
  readonly first: string | null
  readonly last: string | null
}
