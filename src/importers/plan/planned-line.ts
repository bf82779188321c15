/** A line of a training plan: what is planned on a day, in its own words. */
export interface PlannedLine {
  /** Line of the table, or number of the calendar's entry, from 1. */
  readonly line: number
  /** Local day. */
  readonly date: string
  readonly text: string
}

/** A line that tells no day. */
export interface LineNotRead {
  readonly line: number
  readonly text: string
  readonly why: 'no-date' | 'ambiguous-date' | 'no-text'
}

/** A training plan as read. */
export interface PlanLines {
  readonly lines: readonly PlannedLine[]
  readonly notRead: readonly LineNotRead[]
}
