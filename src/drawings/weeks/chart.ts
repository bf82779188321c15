import type { Markup } from '../../lib/markup.ts'
import type { LegendEntry } from '../frame.ts'

/** A chart of weeks: what it draws at a width, its legend, and the same in words. */
export interface Chart {
  /** Kebab-case. */
  readonly id: string
  readonly title: string
  /** For who cannot see it. */
  readonly text: string
  readonly legend: readonly LegendEntry[]
  readonly draw: (width: number) => Markup
}

/** Where a week leads; null where nothing leads on. */
export type HrefOf = ((weekId: string) => string) | null
