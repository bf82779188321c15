import type { Clearance } from '../model/clearance.ts'
import { domsCap } from './doms.ts'
import { cap, join, type Level, level, NO_LIMIT } from './level.ts'
import { minorTrouble } from './minor-trouble.ts'
import type { PainFacts } from './pain-facts.ts'
import { PAIN_RULES } from './pain-rules.ts'
import type { PainRule, Row, RuleMatch } from './rule.ts'

/** A rule that held for a note, with the level it asks for there. */
export interface JudgedReason extends RuleMatch {
  readonly rule: PainRule
}

/** A note's level and every rule that holds for it. */
export interface Judged {
  readonly level: Level
  readonly reasons: readonly JudgedReason[]
  readonly doms: boolean
}

/** Rows that do not apply to skin or nail, cramp, stitch and numb toes. */
const NOT_FOR_MINOR: readonly Row[] = [
  'severity',
  'trend',
  'place',
  'quality',
  'tissue',
  'daily-life',
  'at-rest',
  'sleep',
  'next-morning',
  'consecutive',
  'site',
]
/** Of a headache the unknowns of a limb say nothing; its own row does (rules.md §5 Headache). */
const NOT_FOR_HEAD_AT_A1: readonly Row[] = ['trend', 'gait', 'quality', 'tissue', 'next-morning']
const CAPPED_BY_DOMS: readonly Row[] = ['severity', 'daily-life', 'next-morning']
/** rules.md §5b, a professional's clearance; the trend row only where it is unchanged, the tissue row only for tendon and joint. */
const CAPPED_BY_CLEARANCE: readonly Row[] = ['severity', 'place', 'tissue', 'trend', 'consecutive']

/**
 * An unanswered suggestion older than this asks about an emergency instead of calling for one (rules.md §5, P6). Care of
 * the same day is a question likewise: else a sign that turns it into an emergency would make old words laxer (P3).
 */
const SUGGESTION_CALLS_FOR_DAYS = 2

/** Component-wise maximum over every rule that holds; nothing subtracts, caps act on single rows. */
export function judgeNote(facts: PainFacts, clearance: Clearance | null): Judged {
  const minor = minorTrouble(facts)
  const doms = domsCap(facts)
  const cleared = clearance !== null && underClearance(facts, clearance)
  const reasons: JudgedReason[] = []
  let total = NO_LIMIT
  for (const rule of PAIN_RULES) {
    if (minor !== null && NOT_FOR_MINOR.includes(rule.row)) continue
    const fired = rule.check(facts)
    if (fired === null) continue
    // Nobody says of a stitch how it made them walk; a limp still counts.
    if (minor !== null && rule.row === 'gait' && facts.gait === 'unknown') continue
    if (facts.area === 'head' && notForHead(rule.row, fired.level)) continue
    let at = fired.level
    if (doms !== null && CAPPED_BY_DOMS.includes(rule.row)) at = cap(at, doms)
    if (cleared && cappedByClearance(rule, facts)) at = cap(at, level(1, 1))
    if (at.c >= 4 && facts.suggested && facts.daysAgo > SUGGESTION_CALLS_FOR_DAYS) at = level(3, 3)
    if (at.a === 0 && at.c === 0) continue
    reasons.push({ rule, level: at, because: fired.because })
    total = join(total, at)
  }
  return { level: total, reasons, doms: doms !== null }
}

const notForHead = (row: Row, { a }: Level): boolean => row === 'place' || (a <= 1 && NOT_FOR_HEAD_AT_A1.includes(row))

function underClearance(facts: PainFacts, clearance: Clearance): boolean {
  return (
    clearance.ceiling !== null &&
    facts.severity <= clearance.ceiling &&
    facts.gait === 'normal' &&
    facts.trend !== 'worsens' &&
    facts.trend !== 'unknown' &&
    (facts.nextMorning === 'back' || facts.nextMorning === 'not-yet-due' || facts.nextMorning === 'no-run')
  )
}

function cappedByClearance(rule: PainRule, facts: PainFacts): boolean {
  if (!CAPPED_BY_CLEARANCE.includes(rule.row)) return false
  if (rule.row === 'tissue') return facts.tissue !== 'bone'
  return rule.row !== 'trend' || facts.trend === 'unchanged'
}
