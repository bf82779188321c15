/** What the runner says of a pair of shoes; the rest is known from the runs that name it. */
export interface KnownShoe {
  /** As runs name it. */
  readonly name: string
  /** Metres in it that are in no run of the log. */
  readonly beforeM: number
  /** Local day it was retired on; null: it is worn. */
  readonly retiredOn: string | null
}
