import type { RuleEvidence, RuleId } from '../model/rule-evidence.ts'
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
export interface RuleMatch<Id extends RuleId = RuleId> {
  readonly level: Level
  readonly because: RuleEvidence[Id]
}

interface RuleBase<Id extends RuleId> {
  /** Kebab-case, a noun, the failing state. */
  readonly id: Id
  /** Rows of rules.md §1 and §2 it carries, and properties it serves. */
  readonly requirements: readonly string[]
  readonly sources: readonly SourceKey[]
}

/** A rule over one note of one place. */
export interface PainRule<Id extends RuleId = RuleId> extends RuleBase<Id> {
  readonly row: Row
  readonly check: (facts: PainFacts) => RuleMatch<Id> | null
}

/** A rule over a day: what the runner noted about it, what the load flags found, who the runner is. */
export interface DayRule<Id extends RuleId = RuleId> extends RuleBase<Id> {
  readonly check: (facts: DayFacts) => RuleMatch<Id> | null
}

/** What made a rule hold, typed by its id; null where another rule held. */
export function evidenceBy<Id extends RuleId>(
  { rule, because }: { readonly rule: { readonly id: RuleId }; readonly because: RuleEvidence[RuleId] },
  id: Id,
): RuleEvidence[Id] | null {
  return rule.id === id ? (because as RuleEvidence[Id]) : null
}
