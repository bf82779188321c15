import type { Detail } from '../model/flag.ts'
import type { SourceKey } from '../model/sources.ts'
import type { DayFacts } from './day-facts.ts'
import type { Level } from './level.ts'
import type { PainFacts } from './pain-facts.ts'

/** The rows of the decision table (rules.md §5). Caps act on rows, so every pain rule names its own. */
export type Row =
  | 'severity'
  | 'trend'
  | 'gait'
  | 'place'
  | 'quality'
  | 'tissue'
  | 'daily-life'
  | 'at-rest'
  | 'sleep'
  | 'painkiller'
  | 'next-morning'
  | 'consecutive'
  | 'self-check'
  | 'sign'
  | 'site'
  | 'minor'

/** A rule that holds: its level and what made it hold. */
export interface RuleMatch {
  readonly level: Level
  readonly because: Detail
}

interface RuleBase {
  /** Kebab-case, a noun, the failing state. */
  readonly id: string
  /** Rows of rules.md §1 and §2 it carries, and properties it serves. */
  readonly articles: readonly string[]
  readonly sources: readonly SourceKey[]
}

/** A rule over one note of one place. */
export interface PainRule extends RuleBase {
  readonly row: Row
  readonly check: (facts: PainFacts) => RuleMatch | null
}

/** A rule over a day: what the runner noted about it, what the load flags found, who the runner is. */
export interface DayRule extends RuleBase {
  readonly check: (facts: DayFacts) => RuleMatch | null
}
