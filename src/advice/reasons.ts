import type { Reason } from '../model/advice.ts'
import type { EpisodeLife } from './episode-life.ts'
import { activityOf, atLeast, cap, careOf, join, type Level, NO_LIMIT } from './level.ts'
import { PAIN_RULES } from './pain-rules.ts'
import type { DayRule, Fired } from './rule.ts'

/** A rule over the day that holds. */
export interface DayReason extends Fired {
  readonly rule: DayRule
}

interface Told {
  readonly reason: Reason
  readonly at: Level
  readonly rank: number
}

/** Every reason, strongest first; in one level the order of the rules. Never empty. */
export function reasonsOf(open: readonly EpisodeLife[], day: readonly DayReason[], asOf: string): readonly Reason[] {
  const told: Told[] = open.flatMap(painReasons)
  for (const { rule, level: at, because } of day) {
    told.push({ at, rank: PAIN_RULES.length, reason: reason(rule.id, at, because, rule.sources) })
  }
  if (told.length === 0) return [reason('no-warning-sign', NO_LIMIT, { asOf }, ['safety-choice'])]
  return told
    .toSorted((one, other) => weight(other.at) - weight(one.at) || one.rank - other.rank)
    .map(({ reason: said }) => said)
}

// Headline order: care from C3 up outweighs activity, below it activity does.
const weight = ({ a, c }: Level): number => (c >= 3 ? c * 100 : a * 20) + a * 4 + c

function painReasons(life: EpisodeLife): readonly Told[] {
  const where = { area: life.history.area, side: life.history.side, episode: life.history.id }
  // One line a rule: the latest note for which it holds at its strictest.
  const byRule = new Map<string, Told>()
  for (const { facts, reason: found } of life.reasons) {
    const at = cap(found.level, life.level)
    const before = byRule.get(found.rule.id)
    if (before !== undefined && !atLeast(at, before.at)) continue
    const { noteId, date, words, suggested } = facts
    byRule.set(found.rule.id, {
      at,
      rank: PAIN_RULES.indexOf(found.rule),
      reason: reason(
        found.rule.id,
        at,
        { ...where, noteId, date, words, suggested, ...found.because },
        found.rule.sources,
      ),
    })
  }
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

const reason = (rule: string, at: Level, because: Reason['because'], sources: readonly string[]): Reason => ({
  rule,
  activity: activityOf(at),
  care: careOf(at),
  because,
  sources,
})
