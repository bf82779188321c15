import type { Detail } from './flag.ts'

/** An answer, and the option of `note edit` that gives it. */
export interface AskAnswer {
  readonly value: string
  readonly option: string
}

/** A question about a note with the answers it may get: the same on the terminal, on the page and in JSON. */
export interface Ask {
  /** Key of the words table; the same wherever it is put. */
  readonly id: string
  readonly noteId: string
  /** Further notes that its answer holds for. */
  readonly alsoFor: readonly string[]
  readonly detail: Detail
  /** In the order they are shown. "Don't know" is always one more, and the only one that stands chosen. */
  readonly answers: readonly AskAnswer[]
  /** Several may be ticked at once. */
  readonly several: boolean
}

/** A question of today with what is typed for each answer; of a note, or of the day. */
export interface TodayAsk {
  readonly id: string
  readonly noteId: string | null
  readonly detail: Detail
  readonly answers: readonly { readonly value: string; readonly command: string }[]
  /** Several may be ticked at once. */
  readonly several: boolean
}
