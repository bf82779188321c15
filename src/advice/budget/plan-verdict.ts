import { addDays } from '../../lib/local-date.ts'
import type { Advice, Budget, Line, Phase } from '../../model/advice.ts'
import { TRIAL_MAX_S, TRIAL_RUN_WALK_MPS, TRIAL_SHARE } from './trial.ts'

/** Whether a planned run fits the advice: `if` holds only under the conditions named. */
export type Verdict = 'yes' | 'if' | 'no'

/** What one run on that day may hold at most; null: no such limit. */
export interface PlanLimits {
  readonly longestRunM: number
  /** What the seven days from the day of the advice may hold together. */
  readonly weekM: number | null
  /** A run-walk trial is limited by its time. */
  readonly timeS: number | null
  readonly descentM: number | null
  readonly ascentM: number | null
  readonly walkBreaks: boolean
  readonly hard: boolean
  /** Empty: any. */
  readonly surfaces: readonly string[]
}

/** The answer to "may I run this?". */
export interface PlanVerdict {
  readonly verdict: Verdict
  /** Null where no run is advised at all, or no figures are ours to give. */
  readonly limits: PlanLimits | null
  /** Why not, or under what conditions: keys of the words table with SI figures; never empty. */
  readonly reasons: readonly Line[]
}

/** What of a planned run is judged; null is not known. */
export interface PlannedFigures {
  /** Local day. */
  readonly date: string
  readonly distanceM: number | null
  readonly timeS: number | null
  readonly ascentM: number | null
  readonly descentM: number | null
  readonly surface: string | null
  /** Already planned within the same seven days, m. */
  readonly beforeM?: number
}

/**
 * Whether today's advice and budget have room for a run on a day. Never says more than the advice (P40): a day on which no
 * running is advised is a no, one that waits for answers is at best an if.
 * @param asOf day of the advice; `planned.date` is that day or later
 * @param usualSpeedMps what a run in time alone is turned into metres with; null where nobody knows
 * @param usualLongestM what a trial is a share of
 */
export function planVerdict(
  advice: Advice,
  asOf: string,
  planned: PlannedFigures,
  usual: { readonly speedMps: number | null; readonly longestM: number | null },
): PlanVerdict {
  const phase = phaseOn(advice.phases, asOf, planned.date)
  const activity = phase?.activity ?? advice.activity
  if (activity === 'no-running' || activity === 'no-exercise') {
    const next = advice.phases.find(({ from, activity: later }) => from > planned.date && later === 'modify')
    const detail = { date: planned.date, ...(next === undefined ? {} : { from: next.from }) }
    return { verdict: 'no', limits: null, reasons: [{ key: activity, detail }] }
  }
  if (isReferred(advice)) return { verdict: 'if', limits: null, reasons: [{ key: 'if-cleared', detail: {} }] }
  const waits = waitsFor(phase, asOf, planned.date)
  const limits = isStopped(advice)
    ? trialLimits(usual.longestM)
    : limitsOf(advice.budget as Budget, phase, usual.longestM)
  const tooMuch = excesses(planned, limits, usual.speedMps)
  if (tooMuch.length > 0) return { verdict: 'no', limits, reasons: tooMuch }
  const conditions = [...waits, ...conditionsOf(planned, limits, activity, usual.speedMps)]
  if (conditions.length > 0) return { verdict: 'if', limits, reasons: conditions }
  return { verdict: 'yes', limits, reasons: [{ key: 'within-limits', detail: {} }] }
}

/** The stretch of the days ahead that holds the day; of a day past them all, the last. */
function phaseOn(phases: readonly Phase[], asOf: string, date: string): Phase | null {
  if (date === asOf) return null
  return phases.find(({ from, until }) => from <= date && (until === null || date <= until)) ?? phases.at(-1) ?? null
}

/** No figures are given: somebody who knows the runner gives them (rules.md §5d). */
function isReferred({ budget, activity }: Advice): boolean {
  return budget === null || (budget.distanceM === 0 && (activity === 'as-planned' || activity === 'modify'))
}

const isStopped = ({ activity }: Advice): boolean => activity === 'no-running' || activity === 'no-exercise'

/** What has to come true before the day. */
function waitsFor(phase: Phase | null, asOf: string, date: string): readonly Line[] {
  if (phase === null) return []
  if (phase.condition === 'trial-run')
    return [{ key: 'if-quiet-until-then', detail: { from: asOf, until: addDays(date, -1) } }]
  return phase.activity === 'modify' ? [{ key: 'if-nothing-changes', detail: {} }] : []
}

/** After a rest comes a trial (rules.md §5b). */
function trialLimits(usualLongestM: number | null): PlanLimits {
  const byTimeM = TRIAL_MAX_S * TRIAL_RUN_WALK_MPS
  const longestRunM = Math.min(byTimeM, usualLongestM === null ? byTimeM : TRIAL_SHARE * usualLongestM)
  return {
    longestRunM,
    weekM: null,
    timeS: TRIAL_MAX_S,
    descentM: 0,
    ascentM: 0,
    walkBreaks: true,
    hard: false,
    surfaces: [],
  }
}

function limitsOf(budget: Budget, phase: Phase | null, usualLongestM: number | null): PlanLimits {
  const today: PlanLimits = {
    longestRunM: budget.longestRunM,
    weekM: budget.distanceM,
    timeS: null,
    descentM: budget.descentM,
    ascentM: budget.ascentM,
    walkBreaks: budget.walkBreaks,
    hard: budget.hard,
    surfaces: budget.surfaces,
  }
  if (phase?.condition !== 'trial-run') return today
  const trial = trialLimits(usualLongestM)
  return { ...trial, longestRunM: Math.min(trial.longestRunM, today.longestRunM) }
}

/** Flat ground has this much for each kilometre all the same, m; a trial asks for flat ground. */
const FLAT_M_PER_KM = 10

function excesses(planned: PlannedFigures, limits: PlanLimits, speedMps: number | null): readonly Line[] {
  const { distanceM, timeS, descentM, ascentM, surface } = planned
  const found: Line[] = []
  const lengthM = distanceM ?? (timeS === null || speedMps === null ? null : timeS * speedMps)
  if (lengthM !== null && lengthM > limits.longestRunM) {
    found.push({
      key: 'too-long',
      detail: { plannedM: lengthM, longestM: limits.longestRunM, estimated: distanceM === null },
    })
  } else if (lengthM !== null && limits.weekM !== null && lengthM + (planned.beforeM ?? 0) > limits.weekM) {
    found.push({
      key: 'too-much-for-week',
      detail: { plannedM: lengthM + (planned.beforeM ?? 0), weekM: limits.weekM },
    })
  }
  if (limits.timeS !== null && timeS !== null && timeS > limits.timeS) {
    found.push({ key: 'too-long-in-time', detail: { plannedS: timeS, longestS: limits.timeS } })
  }
  const flatM = ((lengthM ?? limits.longestRunM) / 1000) * FLAT_M_PER_KM
  const over = (heightM: number | null, limitM: number | null): boolean =>
    heightM !== null && limitM !== null && heightM > Math.max(limitM, limitM === 0 ? flatM : 0)
  if (over(descentM, limits.descentM)) {
    found.push({ key: 'too-much-descent', detail: { plannedM: descentM, limitM: limits.descentM } })
  }
  if (over(ascentM, limits.ascentM)) {
    found.push({ key: 'too-much-ascent', detail: { plannedM: ascentM, limitM: limits.ascentM } })
  }
  if (surface !== null && limits.surfaces.length > 0 && !limits.surfaces.includes(surface)) {
    found.push({ key: 'new-ground', detail: { surface, familiar: limits.surfaces.join(' ') } })
  }
  return found
}

/** What the plan leaves open and a limit asks for. Where all is as planned the limits stand beside the answer. */
function conditionsOf(
  planned: PlannedFigures,
  limits: PlanLimits,
  activity: Advice['activity'],
  speedMps: number | null,
): readonly Line[] {
  const conditions: Line[] = []
  const isLengthKnown = planned.distanceM !== null || (planned.timeS !== null && speedMps !== null)
  if (!isLengthKnown) conditions.push({ key: 'if-no-longer', detail: { longestM: limits.longestRunM } })
  if (activity === 'as-planned') return conditions
  if (planned.descentM === null && limits.descentM !== null) {
    conditions.push({ key: 'if-descent', detail: { limitM: limits.descentM } })
  }
  if (planned.ascentM === null && limits.ascentM !== null) {
    conditions.push({ key: 'if-ascent', detail: { limitM: limits.ascentM } })
  }
  if (planned.surface === null && limits.surfaces.length > 0) {
    conditions.push({ key: 'if-familiar-ground', detail: { familiar: limits.surfaces.join(' ') } })
  }
  if (limits.walkBreaks) conditions.push({ key: 'if-walk-breaks', detail: {} })
  if (!limits.hard) conditions.push({ key: 'if-easy', detail: {} })
  return conditions
}
