import type { Reason, ReasonOf } from '../model/advice.ts'
import type { EvidenceOf, RuleId } from '../model/rule-evidence.ts'
import type { EpisodeLife } from './episode-state/index.ts'
import type { JudgedReason } from './judge-note.ts'
import { activityOf, atLeast, cap, careOf, join, type Level, NO_LIMIT } from './level.ts'
import { PAIN_RULES } from './pain-rules.ts'
import type { DayRule, RuleMatch } from './rule.ts'

/** A rule over the day that holds. */
export interface DayReason extends RuleMatch {
  readonly rule: DayRule
}

interface RankedReason {
  readonly reason: Reason
  readonly at: Level
  readonly rank: number
}

/** Every reason, strongest first; in one level the order of the rules. Never empty. */
export function reasonsOf(open: readonly EpisodeLife[], day: readonly DayReason[], asOf: string): readonly Reason[] {
  const ranked: RankedReason[] = open.flatMap(painReasons)
  for (const { rule, level: at, because } of day) {
    ranked.push({ at, rank: PAIN_RULES.length, reason: reason(rule.id, at, because, rule.sources) })
  }
  if (ranked.length === 0) return [reason('no-warning-sign', NO_LIMIT, { asOf }, ['safety-choice'])]
  const sorted = ranked.toSorted((one, other) => weight(other.at) - weight(one.at) || one.rank - other.rank)
  // Beside an emergency, or care of the same day, what else there is only stands in the way.
  const grave = sorted.filter(({ at }) => at.c >= 3)
  const urgent = sorted.some(({ at }) => at.c >= 4)
  return onceEach((urgent ? grave : sorted).map(({ reason }) => reason))
}

/** The runner's words stand with the first reason they gave, a load finding with the strongest rule that leans on it. */
function onceEach(reasons: readonly Reason[]): readonly Reason[] {
  const quoted = new Set<unknown>()
  const findings = new Set<string>()
  return reasons.flatMap((each) => {
    const { noteId, date, words } = each.because
    const flagId = 'flagId' in each.because ? each.because.flagId : undefined
    if (flagId !== undefined) {
      const finding = `${flagId} ${date}`
      if (findings.has(finding)) return []
      findings.add(finding)
    }
    if (noteId === undefined) return [each]
    // One text may have made several notes, one a place.
    const already = quoted.has(words)
    quoted.add(words)
    return [already ? ({ ...each, because: { ...each.because, words: '' } } as Reason) : each]
  })
}

// Headline order: care from C3 up outweighs activity, below it activity does.
const weight = ({ a, c }: Level): number => (c >= 3 ? c * 100 : a * 20) + a * 4 + c

function painReasons(life: EpisodeLife): readonly RankedReason[] {
  const where = { area: life.history.area, side: life.history.side, episode: life.history.id }
  // One line a rule: the latest note for which it holds at its strictest.
  const byRule = new Map<RuleId, RankedReason>()
  for (const { facts, reason: found } of life.reasons) {
    const at = cap(found.level, life.level)
    const before = byRule.get(found.rule.id)
    if (before !== undefined && !atLeast(at, before.at)) continue
    const { noteId, date, words, suggested } = facts
    byRule.set(found.rule.id, {
      at,
      rank: PAIN_RULES.indexOf(found.rule) + (isUnknown(found) ? PAIN_RULES.length : 0),
      reason: reason(
        found.rule.id,
        at,
        { ...where, noteId, date, words, suggested, ...found.because },
        found.rule.sources,
      ),
    })
  }
  // Signs that are an emergency together are explained by the rule that names the emergency.
  const unexplained = byRule.get('unexplained-discomfort')
  if (unexplained !== undefined && COVERED_BY_ANOTHER.some((id) => tellsAsMuch(byRule.get(id), unexplained)))
    byRule.delete('unexplained-discomfort')
  const list = [...byRule.values()]
  const reached = list.map(({ at }) => at).reduce(join, NO_LIMIT)
  if (life.step === 'trial' || life.step === 'return' || !atLeast(reached, life.level)) {
    list.push({
      at: life.level,
      rank: PAIN_RULES.length,
      reason: reason('way-back', life.level, { ...where, step: life.step, quietDaysLeft: life.quietDaysLeft }, [
        'S0',
        'S3',
        'convention',
      ]),
    })
  }
  return list
}

const tellsAsMuch = (one: RankedReason | undefined, other: RankedReason): boolean =>
  one !== undefined && atLeast(one.at, other.at)

const COVERED_BY_ANOTHER = ['heart-signs', 'heat-signs'] as const

/** Which field of a rule's figures may be unknown: such a reason asks, and the questions above it ask already. */
const MAY_BE_UNKNOWN: Readonly<Partial<Record<RuleId, string>>> = {
  'changed-gait': 'gait',
  'sharp-pain': 'quality',
  'pain-in-the-run': 'trend',
  'slow-healing-tissue': 'tissue',
  'next-morning': 'nextMorning',
}

function isUnknown({ rule, because }: JudgedReason): boolean {
  const field = MAY_BE_UNKNOWN[rule.id]
  return field !== undefined && (because as Readonly<Record<string, unknown>>)[field] === 'unknown'
}

/** A rule's evidence comes from the rule itself, so the two belong together. */
const reason = <Id extends RuleId>(rule: Id, at: Level, because: EvidenceOf<Id>, sources: readonly string[]): Reason =>
  ({ rule, activity: activityOf(at), care: careOf(at), because, sources }) as ReasonOf<Id> as Reason
