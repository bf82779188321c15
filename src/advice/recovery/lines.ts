import type { Line } from '../../model/advice.ts'

/** What to do and what to leave out, in the order it is shown. */
export interface Lines {
  readonly do: readonly Line[]
  readonly avoid: readonly Line[]
}

/** A line by its key in `words/`. */
export const line = (key: string, detail: Line['detail'] = {}): Line => ({ key, detail })
