import type { Area, Side } from '../../model/area.ts'
import type { Spread } from '../../model/symptom.ts'
import type { Found } from '../text/phrases.ts'

/** A place as the text names it once. */
export interface Mention {
  readonly found: Found
  /** Tokens of the place with its side and part. */
  readonly from: number
  readonly until: number
  readonly area: Area
  readonly side: Side | null
  readonly spread: Spread | null
  /** Mentions coordinated with it ("knee and calf") have the same number. */
  readonly group: number
}

/** A mention before it is known which others it stands with. */
export type Named = Omit<Mention, 'group'>
