import type { BoardMember, BoardParts, GivenParts } from '../../model/board.ts'

/** How an athlete's row was judged last. */
export interface JudgedRow {
  /** The athlete's own day. */
  readonly judgedOn: string
  /** The zone of that day. */
  readonly zone: string
  readonly rulesVersion: string
}

/** A row to be put: the athlete's parts, and the zone their day is told by. */
export interface RowToPut extends BoardParts {
  readonly zone: string
}

/** What jobs judged of each athlete, for those whom the athlete lets see it. */
export interface Board {
  /** Replaces the athlete's row; nothing for one who has no log. */
  put(athlete: string, row: RowToPut): Promise<void>
  /** How those who have a row were judged. */
  judged(athletes: readonly string[]): Promise<ReadonlyMap<string, JudgedRow>>
  /**
   * The rows of those whom `choose` takes from all that were judged, each with the parts its member was given: the others are
   * not read. One snapshot. Members who do not share the board are left out before anything is read.
   */
  read(
    members: readonly BoardMember[],
    choose: (facts: ReadonlyMap<string, BoardParts['board']>) => readonly BoardMember[],
  ): Promise<ReadonlyMap<string, GivenParts>>
  close(): Promise<void>
}
