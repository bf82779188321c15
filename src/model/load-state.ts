/** A race, or a run long enough to be one. */
export interface RaceOfLate {
  readonly date: string
  readonly runId: string
  /** Null: not known, and read as long. */
  readonly timeS: number | null
  /** Marked as a race; called one in its words; of a race's length and faster than usual; or over 3 h without a habit of it. */
  readonly by: 'marked' | 'words' | 'pace' | 'long-run'
}

/** What the load module tells the advice beside its findings: the runner's usual and the caps in force. rules.md §5c, LF3, LF4, LF7. */
export interface LoadState {
  readonly asOf: string
  /** Mean of the last 4 complete weeks, of the last 12, that held a run; a lone big week counts as a usual one. Null without any run. */
  readonly usualWeekM: number | null
  /** Longest run of 30 days that counts: a lone spike counts as what was usual before it (§5c); less after a gap. */
  readonly usualLongestM: number | null
  readonly usualConfidence: 'usual' | 'low'
  /** LF7, or null outside a return phase. */
  readonly returnPhase: {
    /** Null where no run is known: the start is capped as after a long gap. */
    readonly gapDays: number | null
    readonly from: string
    readonly until: string
    readonly runCapM: number | null
    readonly weekCapM: number | null
    /** g ≥ 56, or no history: run-walk of at most this. */
    readonly runWalkMaxS: number | null
  } | null
  /** Metres of descent and ascent of one run up to which LF3 and LF4 raise nothing. */
  readonly descentNoteLineM: number | null
  readonly ascentNoteLineM: number | null
  /** ≥12 months of log with a run in ≥40 of the last 52 weeks, and not 8 weeks off within the last 8. */
  readonly experiencedByLog: boolean
  /** Weeks off ≥8 ended less than 8 weeks ago: beginner whatever the setting. */
  readonly backFromLongBreak: boolean
  /** Surfaces with ≥10 % of the last 42 days' known distance. */
  readonly familiarSurfaces: readonly string[]
  /** Usual number of running days in a week that holds a run. */
  readonly usualRunDays: number | null
  /** Usual number of runs in such a week. */
  readonly usualRuns: number | null
  /** Share of a usual week that its longest run is. */
  readonly usualShare: number | null
  /** Races of the 14 days before, and runs of over 3 h beyond the runner's habit, oldest first. */
  readonly races: readonly RaceOfLate[]
}
