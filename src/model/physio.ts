import type { Advice } from './advice.ts'
import type { Analysis } from './analysis.ts'
import type { Clearance, PastInjury, SelfCheck } from './clearance.ts'
import type { Episode } from './episode.ts'
import type { Finding } from './flag.ts'
import type { FlagHistory } from './flag-history.ts'
import type { PainNote } from './pain-note.ts'
import type { Run } from './run.ts'

/** Advice as it stood at the end of a day, under the present rules. */
export interface DatedAdvice {
  readonly date: string
  readonly advice: Advice
}

/** One place from the weeks before it hurt to now: what a physio asks first. */
export interface EpisodeStory {
  readonly episode: Episode
  /** The same place before that, oldest first. */
  readonly earlierHere: readonly Episode[]
  /** Oldest first, dismissed ones left out. */
  readonly notes: readonly PainNote[]
  /** Load flags of the weeks before the first note, oldest first. */
  readonly flagsBefore: readonly Finding[]
  /** Of the last half year, on the days of its notes and on the last day of each week, only where it changed; oldest first. */
  readonly advised: readonly DatedAdvice[]
  /** Runs of the weeks before the first note, oldest first. */
  readonly runsBefore: readonly Run[]
  /** Shoes whose first run of the whole log lies in those weeks. */
  readonly newShoes: readonly { readonly shoe: string; readonly date: string }[]
  /** Runs from the first note on, oldest first. */
  readonly runs: readonly Run[]
  readonly clearances: readonly Clearance[]
  readonly selfChecks: readonly SelfCheck[]
}

/** What a runner takes to a physio. */
export interface PhysioReport {
  /** Whose page it is, where one log holds several; null: the reader knows. */
  readonly athlete: string | null
  /** As of the day: the load, the settings, what is unknown. */
  readonly analysis: Analysis
  /** Open places first, then those of the last half year; the newest first. */
  readonly stories: readonly EpisodeStory[]
  /** Older places, a line each. */
  readonly earlier: readonly Episode[]
  readonly pastInjuries: readonly PastInjury[]
  /** How often each flag stood before the pains, and before ordinary runs. */
  readonly beforePains: FlagHistory
}
