import { addDays } from '../../lib/local-date.ts'
import type { Clearance } from '../../model/clearance.ts'
import type { EpisodeHistory } from '../../model/episode-history.ts'
import type { RuleId } from '../../model/rule-evidence.ts'
import type { Sign } from '../../model/symptom.ts'
import type { JudgedReason } from '../judge-note.ts'
import { level } from '../level.ts'
import type { PainFacts } from '../pain-facts.ts'
import { beginTrial, countAnew, type State } from './state.ts'

/** Rules whose C3 only a professional's clearance ends (rules.md §5b: bone, groin). */
const LOCKING_RULES = new Set<RuleId>(['bone-stress-pattern', 'groin-on-load', 'sudden-foot-pain'])
/** Likewise: giving way, lasting numbness, bone. */
const LOCKING_SIGNS: readonly Sign[] = ['giving-way', 'numb-or-tingling', 'bony-tenderness']

/** True if nothing but a clearance may end what these rules ask for. */
export function locks(facts: PainFacts, reasons: readonly JudgedReason[]): boolean {
  return reasons.some(({ rule, level: at, because }) => {
    if (at.c >= 4) return true
    if (at.c < 3) return false
    if (LOCKING_RULES.has(rule.id) || (rule.id === 'slow-healing-tissue' && facts.tissue === 'bone')) return true
    const signs = 'signs' in because ? (because.signs ?? []) : []
    return LOCKING_SIGNS.some((sign) => signs.includes(sign))
  })
}

/** Bone, or a pattern that fits it: after it the way back is a professional's plan (rules.md §5b). */
export const isBone = (facts: PainFacts, reasons: readonly JudgedReason[]): boolean =>
  facts.tissue === 'bone' ||
  facts.has('bony-tenderness') ||
  reasons.some(({ rule, level: at }) => at.c >= 3 && LOCKING_RULES.has(rule.id))

/** A clearance with a pain ceiling that covers the day: guided rehabilitation. */
export function activeClearance(history: EpisodeHistory, day: string): Clearance | null {
  return (
    history.clearances.findLast(
      ({ ceiling, on, until }) => ceiling !== null && on <= day && (until === null || day <= until),
    ) ?? null
  )
}

/**
 * Clearances of the day, before its notes are taken in. A professional looked: what needed one no longer does.
 * Gives back those that found nothing to clear: they speak of the day's own notes.
 */
export function clearedBefore(state: State, history: EpisodeHistory, day: string): readonly Clearance[] {
  const today = history.clearances.filter(({ on }) => on === day)
  const ofToday = ({ noteId }: Clearance): boolean =>
    noteId !== null && history.notes.some(({ note }) => note.id === noteId && note.date === day)
  const left = today.filter((clearance) => ofToday(clearance) || !needsClearing(state))
  if (left.length < today.length) clear(state, day)
  // From A3 to A2 that day, to a trial the day after, if nothing was noted since.
  const yesterday = history.clearances.some(({ on }) => addDays(on, 1) === day && on >= state.since)
  if (yesterday && !state.locked && state.level.a === 2 && state.level.c <= 1) beginTrial(state, day)
  return left
}

/** Clearances of the day that its notes had to come before. */
export function clearedAfter(state: State, left: readonly Clearance[], day: string): void {
  if (left.length > 0 && needsClearing(state)) clear(state, day)
}

const needsClearing = ({ level: { a, c } }: State): boolean => a >= 2 || c >= 2

function clear(state: State, day: string): void {
  state.afterBone ||= state.locked && state.boneLocked
  state.locked = false
  state.level = level(state.level.a === 3 ? 2 : state.level.a, state.level.c > 1 ? 1 : state.level.c)
  state.quietNeeded = Math.max(1, state.quietNeeded)
  countAnew(state, day, 'noted')
}
