/**
 * Where the body was and how its heart beat at every second full minute (UTC) of a recording: what tells two recordings
 * of one body from two people who ran at the same time. Columns of equal length; one of which nothing is known is empty.
 */
export interface BodyMarks {
  /** Of the first mark: full minutes since 1970, an even number. */
  readonly fromMinute: number
  /** Ten-thousandths of a degree (11 m), null where no fix was near. */
  readonly latE4: readonly (number | null)[]
  readonly lonE4: readonly (number | null)[]
  /** Mean of the minute around it. */
  readonly hrBpm: readonly (number | null)[]
}
