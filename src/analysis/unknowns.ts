import type { Unknown, WeekTotals } from '../model/analysis.ts'
import type { FlagId, NotEnough } from '../model/flag.ts'
import { isQuarantined } from '../model/quality.ts'
import type { Run } from '../model/run.ts'
import type { Settings } from '../model/settings.ts'

/** What the analysis could not tell, and why: shown, never passed over. */
export function unknowns(input: {
  readonly totals: WeekTotals
  readonly weekRuns: readonly Run[]
  readonly notEnough: readonly NotEnough[]
  readonly settings: Settings
  readonly experienceFrom: 'setting' | 'log' | 'long-break' | 'unknown'
  /** Flags raised in the week: what one of its runs could not tell, another did. */
  readonly raised: ReadonlySet<FlagId>
  readonly suggestionsToReview: number
}): readonly Unknown[] {
  const { totals, weekRuns, notEnough, settings } = input
  const list: Unknown[] = []
  const counted = (key: string, count: number) => {
    if (count > 0) list.push({ key, detail: { runs: count, of: totals.runs } })
  }
  counted('runs-without-distance', totals.runs - totals.runsWithDistance)
  counted('runs-without-climb', totals.runs - totals.runsWithClimb)
  const gps = weekRuns.filter(({ elevationSource, leftOut }) => elevationSource === 'gps' && !leftOut).length
  counted('climb-by-gps', gps)
  const quarantined = weekRuns.filter(({ leftOut, quality }) => !leftOut && isQuarantined(quality))
  for (const { date, quality, title } of quarantined) {
    list.push({ key: 'quarantined-run', detail: { date, title, code: quality[0]?.code ?? '' } })
  }
  const unknown = onceEach(notEnough.filter(({ id }) => !input.raised.has(id)))
  for (const { id, why, detail } of unknown) list.push({ key: `flag:${id}`, detail: { ...detail, why } })
  if (input.experienceFrom === 'unknown') list.push({ key: 'experience-unknown', detail: {} })
  const asksEffort = unknown.some(({ why }) => why === 'no-intensity')
  if (!asksEffort && settings.maxHrBpm === null && weekRuns.some(({ avgHrBpm }) => avgHrBpm !== null)) {
    list.push({ key: 'max-heart-rate-unknown', detail: {} })
  }
  if (settings.conditions === null) list.push({ key: 'conditions-never-asked', detail: {} })
  if (input.suggestionsToReview > 0) list.push({ key: 'notes-to-review', detail: { count: input.suggestionsToReview } })
  return list
}

/** What several flags lack alike, and one sentence tells: hard minutes and hard days, weeks and averages. */
const ALIKE: ReadonlySet<string> = new Set(['no-intensity', 'short-history', 'no-recent-run', 'no-runs'])
/** Lacks it in a sense of its own: shoes named, not days known. */
const APART: readonly FlagId[] = ['new-shoe']

function onceEach(notEnough: readonly NotEnough[]): readonly NotEnough[] {
  const seen = new Set<string>()
  return notEnough.filter(({ id, why }) => {
    if (!ALIKE.has(why) || APART.includes(id)) return true
    return !seen.has(why) && seen.add(why)
  })
}
