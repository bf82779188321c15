import type { Headline } from './advice.ts'
import type { Area, Side } from './area.ts'
import type { FlagId } from './flag.ts'
import type { Scope } from './scope.ts'

/** What a reason rests on decides who may know it: the scope it is shown to. */
export type ReasonScope = Extract<Scope, 'load' | 'pain-words' | 'conditions'>

/** Why the advice is what it is: ids and figures, and nothing that anybody wrote. */
export interface BoardReason {
  /** Id of a rule. */
  readonly rule: string
  /** The load flag that the rule leans on, with its figures; null where there is none. */
  readonly flag: {
    readonly id: FlagId
    readonly value: number
    readonly baseline: number | null
    readonly unit: string
  } | null
  readonly area: Area | null
  readonly side: Side | null
  /** 0–10, where a number was noted. */
  readonly severity: number | null
  /** Day of the note, the run or the week's end; null where there is none. */
  readonly date: string | null
}

/** What a coach's board keeps of one athlete as of a day, apart by scope: who was given one sees that part alone. */
export interface BoardParts {
  /** The athlete's own day that it was judged for. */
  readonly judgedOn: string
  readonly rulesVersion: string
  readonly board: {
    readonly headline: Headline
    /** Questions whose answer could still change the advice. */
    readonly questions: number
    /** One of them asks about a danger. */
    readonly asksDanger: boolean
    /** Last day with a run, another activity, a note or an answer; null for an empty log. */
    readonly lastData: string | null
    /** What the gravest reason rests on; null where nothing stands against running. */
    readonly because: ReasonScope | null
  }
  readonly load: {
    readonly weekM: number
    readonly weekRuns: number
    readonly usualWeekM: number | null
    readonly lastRun: string | null
    readonly reason: BoardReason | null
  }
  readonly 'pain-words': {
    /** Places that still set the level. */
    readonly places: readonly {
      readonly area: Area | null
      readonly side: Side | null
      readonly severityMax: number | null
    }[]
    readonly reason: BoardReason | null
  }
  readonly conditions: { readonly reason: BoardReason | null }
}

/** The parts of a row that somebody was given: those of other scopes are not even read. */
export type GivenParts = Pick<BoardParts, 'judgedOn' | 'board'> & {
  readonly [Part in ReasonScope]: BoardParts[Part] | null
}

/** What of a row somebody may see. */
export interface SharedRow {
  readonly judgedOn: string
  readonly board: Omit<BoardParts['board'], 'because'>
  /** Null where it is not shared. */
  readonly load: Omit<BoardParts['load'], 'reason'> | null
  /** Null where they are not shared. */
  readonly places: BoardParts['pain-words']['places'] | null
  /** The gravest that may be known. */
  readonly reason: BoardReason | null
  /** A graver one is not shared. */
  readonly withheld: boolean
}

/** An athlete on somebody's board, and what of theirs that person may see. */
export interface BoardMember {
  readonly athlete: string
  /** As it is shown. */
  readonly name: string
  readonly group: string | null
  readonly scopes: ReadonlySet<Scope>
}

/** How soon somebody should have a word with an athlete, from the gravest. */
export const WORDS_WANTED = ['now', 'this-week', 'when-you-meet', 'none'] as const
/** One of `WORDS_WANTED`. */
export type WordWanted = (typeof WORDS_WANTED)[number]

/** One athlete on a page of the board. */
export interface BoardLine {
  readonly member: BoardMember
  readonly wanted: WordWanted
  /** So many days without a run, a note or an answer, where they are many. */
  readonly silentDays: number | null
  /** Null while nothing was judged: an empty log, or one that waits for its turn. */
  readonly row: SharedRow | null
}

/** A page of somebody's board: the gravest first. */
export interface BoardView {
  readonly lines: readonly BoardLine[]
  readonly page: number
  readonly pages: number
  /** How many of the group want a word how soon. */
  readonly counts: Readonly<Record<WordWanted, number>>
  readonly groups: readonly string[]
  /** The one that is shown; null: everybody. */
  readonly group: string | null
  readonly today: string
}
