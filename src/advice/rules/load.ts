import { exceeds } from '../../lib/compare.ts'
import { daysBetween } from '../../lib/local-date.ts'
import { SPIKE } from '../../load/spike.ts'
import type { Finding } from '../../model/flag.ts'
import type { FindingEvidence } from '../../model/rule-evidence.ts'
import { type DayFacts, SECOND_SPIKE_DAYS } from '../day-facts.ts'
import { level } from '../level.ts'
import type { DayRule } from '../rule.ts'

function because({ id, level: flagLevel, detail, ...found }: Finding): FindingEvidence {
  const { value, baseline, ratio, date, runId, week, unit } = found
  const figures = { flagId: id, flagLevel, value, baseline, ratio, date, runId, week, unit }
  if (detail['window'] === undefined) return figures
  // A week's finding is dated on its Sunday; what it found may lie on other days.
  return {
    ...figures,
    window: String(detail['window']),
    from: String(detail['from']),
    to: String(detail['to']),
  }
}

const strongest = (findings: readonly Finding[]): Finding | undefined =>
  findings.toSorted((one, other) => (other.ratio ?? 0) - (one.ratio ?? 0))[0]

const isLoad = ({ id }: Finding): boolean => id !== 'same-pain-again'
const isSpike = ({ id, level: at }: Finding): boolean => id === 'session-distance-spike' && at !== 'note'

/** rules.md §4 "What a flag does": a caution caps the budget. LF18 speaks through the pain rules. */
export const loadFlag: DayRule<'load-flag'> = {
  id: 'load-flag',
  requirements: ['S1-2', 'S1-32', 'S2-6', 'S2-7', 'S2-17', 'S4-4', 'D8'],
  sources: ['E1', 'S1', 'S2'],
  check: ({ findings }) => {
    const first = strongest(findings.filter((finding) => finding.level !== 'note' && isLoad(finding)))
    return first === undefined ? null : { level: level(0, 1), because: because(first) }
  },
}

/** rules.md §4: a note is worth a sentence and no more. */
export const loadNote: DayRule<'load-note'> = {
  id: 'load-note',
  requirements: ['S1-32', 'S2-6', 'S4-4'],
  sources: ['E1', 'convention'],
  check: ({ findings }) => {
    const load = findings.filter(isLoad)
    // A caution already says more; the way back after a gap has a rule of its own.
    if (load.some((finding) => finding.level !== 'note')) return null
    const first = strongest(load.filter(({ id }) => id !== 'return-after-gap' && id !== 'cadence-drift'))
    return first === undefined ? null : { level: level(0, 1), because: because(first) }
  },
}

/** rules.md §4: what lifts a week to A1. One finding is named: the one that does it. */
export const loadStep: DayRule<'load-step'> = {
  id: 'load-step',
  requirements: ['S1-2', 'S1-32', 'S2-6', 'S4-4'],
  sources: ['E1', 'safety-choice'],
  check: (facts) => {
    const by = stepFinding(facts)
    return by === null ? null : { level: level(1, 1), because: { ...because(by.finding), why: by.why } }
  },
}

function stepFinding({ findings, earlierSpikes, troubled }: DayFacts): { finding: Finding; why: string } | null {
  const load = findings.filter(isLoad)
  const high = load.find(({ level: at }) => at === 'high')
  if (high !== undefined) return { finding: high, why: 'high' }
  const spikes = load.filter(isSpike)
  const moderate = spikes.find(({ ratio }) => ratio !== null && exceeds(ratio, SPIKE.moderateRatio.value))
  if (moderate !== undefined) return { finding: moderate, why: 'moderate-spike' }
  const all = [...earlierSpikes, ...spikes]
  const second = spikes.findLast((spike) =>
    all.some(
      (other) => other !== spike && other.date <= spike.date && daysBetween(other.date, spike.date) < SECOND_SPIKE_DAYS,
    ),
  )
  if (second !== undefined) return { finding: second, why: 'second-spike' }
  // A week's jump is dated on its last day; the spike may lie on any day of that week.
  const week = load.find(
    ({ id, level: at, date }) =>
      id === 'week-mileage-jump' &&
      at !== 'note' &&
      all.some((spike) => spike.date <= date && daysBetween(spike.date, date) < 7),
  )
  if (week !== undefined) return { finding: week, why: 'spike-and-week' }
  const caution = load.find(({ level: at }) => at === 'caution')
  return caution !== undefined && troubled ? { finding: caution, why: 'caution-with-pain' } : null
}

/** rules.md §4: after a high flag an easy or rest day; a rest day where anything hurts. */
export const dayAfterHighFlag: DayRule<'day-after-high-flag'> = {
  id: 'day-after-high-flag',
  requirements: ['S0-24', 'S2-5'],
  sources: ['safety-choice', 'E1'],
  check: ({ findings, asOf, painToday }) => {
    const high = findings.find(
      ({ level: at, date, id }) => at === 'high' && id !== 'same-pain-again' && daysBetween(date, asOf) <= 1,
    )
    return high === undefined ? null : { level: level(painToday ? 2 : 1, 1), because: because(high) }
  },
}

/** LF7: the way back after a gap is capped, not stopped. */
export const returnPhase: DayRule<'return-phase'> = {
  id: 'return-phase',
  requirements: ['S1-32', 'S4-6'],
  sources: ['E24', 'E33', 'convention'],
  check: ({ load }) =>
    load.returnPhase === null
      ? null
      : {
          level: level(0, 1),
          because: { gapDays: load.returnPhase.gapDays, from: load.returnPhase.from, until: load.returnPhase.until },
        },
}

/** LF14 asks about limping. */
export const cadenceAsks: DayRule<'cadence-asks'> = {
  id: 'cadence-asks',
  requirements: ['S1-33'],
  sources: ['E32'],
  check: ({ findings }) => {
    const drift = findings.find(({ id }) => id === 'cadence-drift')
    return drift === undefined ? null : { level: level(0, 1), because: because(drift) }
  },
}
