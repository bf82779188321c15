import { median } from 'simple-statistics'
import { maxOver, sumOver } from '../../lib/window.ts'
import { SPIKE } from '../spike.ts'
import type { Amounts } from './amounts.ts'
import type { Days } from './days.ts'
import type { Mornings } from './mornings.ts'
import type { Session } from './sessions.ts'

/** A gap of at least this many days without a run opens a return phase (LF7). */
export const GAP_DAYS_MIN = 7
/** From here on the way back is a new beginning, with run-walk. */
const RESTART_GAP_DAYS = 56
/** A beginner's cap: 20–30 minutes of run-walk. */
export const RUN_WALK_MAX_S = 1800
/** A phase lasts as long as the gap, within these. */
export const PHASE_DAYS = { min: 7, max: 28 }
const USUAL_WINDOW_DAYS = 28
/** LF7: so many runs of the way back are held lower than the later ones. */
export const FIRST_RUNS = 3
const MEDIAN_FACTOR = 1.5

/** LF7, by days without a run: share of the longest before, and of the usual week in each 7-day block. Caps are convention. */
const CAPS: readonly { readonly fromGap: number; readonly run: number; readonly blocks: readonly number[] }[] = [
  { fromGap: 28, run: 0.5, blocks: [0.35, 0.5, 0.65] },
  { fromGap: 14, run: 0.7, blocks: [0.5, 0.7, 0.85] },
  // After an illness shorter gaps count as well.
  { fromGap: 0, run: 0.9, blocks: [0.9, 0.9] },
]

/** The days after a gap, with their caps. Figures are null when the weeks before the gap are not known. */
export interface ReturnPhase {
  readonly gapDays: number
  readonly afterIllness: boolean
  /** Day of the first run back. */
  readonly from: number
  readonly until: number
  /** Share of the longest before. */
  readonly share: number
  readonly longestM: number | null
  readonly medianM: number | null
  readonly usualWeekM: number | null
  readonly blocks: readonly number[]
  readonly runWalkMaxS: number | null
}

/** The phases of a log, those that a run would open included. */
export interface ReturnPhases {
  /** The newest phase that holds the day. */
  at(day: number): ReturnPhase | null
  /** True if any of the days lies in a phase. */
  touches(from: number, to: number): boolean
  /** The phase that a run on `day` would open, when none has been run since the gap began. */
  wouldOpen(day: number): ReturnPhase | null
}

interface Known {
  readonly sessions: readonly Session[]
  readonly days: Days
  readonly distance: Amounts
  readonly mornings: Mornings
}

/** One pass over the sessions, oldest first: each phase may rest on the one before it. */
export function makeReturnPhases(known: Known): ReturnPhases {
  const phases: ReturnPhase[] = []
  const open = (lastRun: number, day: number): ReturnPhase | null =>
    phaseAfter(known, phases.at(-1) ?? null, lastRun, day)
  let lastRun: number | null = null
  for (const { day } of known.sessions) {
    const phase = lastRun === null || lastRun === day ? null : open(lastRun, day)
    if (phase !== null) phases.push(phase)
    lastRun = day
  }
  const at = (day: number): ReturnPhase | null => {
    const phase = phases.findLast(({ from }) => from <= day)
    return phase !== undefined && day <= phase.until ? phase : null
  }
  return {
    at,
    touches: (from, to) => phases.some((phase) => phase.from <= to && phase.until >= from),
    wouldOpen: (day) => (lastRun === null || lastRun >= day ? null : open(lastRun, day)),
  }
}

/** Longest run the phase allows, m; null when the runs before the gap are not known. */
export function runCapM(phase: ReturnPhase, runsSinceFrom: number): number | null {
  if (phase.longestM === null) return null
  const cap = phase.share * phase.longestM
  return runsSinceFrom < FIRST_RUNS && phase.medianM !== null
    ? Math.min(cap, phase.share * phase.medianM * MEDIAN_FACTOR)
    : cap
}

/** The block of seven days since the first run back, and its cap. */
export function blockAt(phase: ReturnPhase, day: number): { readonly from: number; readonly capM: number | null } {
  const number = Math.floor((day - phase.from) / 7)
  const share = phase.blocks[number]
  return {
    from: phase.from + number * 7,
    capM: share === undefined || phase.usualWeekM === null ? null : share * phase.usualWeekM,
  }
}

function phaseAfter(known: Known, before: ReturnPhase | null, lastRun: number, day: number): ReturnPhase | null {
  const gapDays = day - lastRun - 1
  const afterIllness = gapDays >= 1 && illBetween(known.mornings, lastRun, day - 1)
  if (gapDays < GAP_DAYS_MIN && !afterIllness) return null
  const caps = CAPS.find(({ fromGap }) => gapDays >= fromGap) as (typeof CAPS)[number]
  const until = day + Math.max(PHASE_DAYS.min, Math.min(gapDays, PHASE_DAYS.max)) - 1
  const usual = usualBefore(known, before, lastRun)
  return {
    gapDays,
    afterIllness,
    from: day,
    // A second gap inside a phase does not shorten it.
    until: before !== null && before.until >= lastRun ? Math.max(until, before.until) : until,
    share: caps.run,
    ...usual,
    blocks: caps.blocks,
    runWalkMaxS: gapDays >= RESTART_GAP_DAYS || usual.longestM === null ? RUN_WALK_MAX_S : null,
  }
}

function illBetween(mornings: Mornings, from: number, to: number): boolean {
  for (let day = from; day <= to; day += 1) {
    if (mornings.byDay.get(day)?.ill === true) return true
  }
  return false
}

/** What was usual up to the last run before the gap. Inside an older phase its caps stand for the weeks they replaced. */
function usualBefore(known: Known, before: ReturnPhase | null, lastRun: number) {
  const { days, distance, sessions } = known
  const unknown = { longestM: null, medianM: null, usualWeekM: null }
  // Fewer than 28 days before the gap: treated as a beginner (LF7).
  if (days.firstRun === null || lastRun - days.firstRun + 1 < USUAL_WINDOW_DAYS) return unknown
  const longestM = maxOver(distance.longest, lastRun - SPIKE.windowDays.value + 1, lastRun)
  if (longestM === 0) return unknown
  const distances = sessions
    .filter(({ day, distanceM }) => distanceM !== null && day <= lastRun && day > lastRun - SPIKE.windowDays.value)
    .map(({ distanceM }) => distanceM as number)
  const weekM = sumOver(distance.sum, lastRun - USUAL_WINDOW_DAYS + 1, lastRun) / (USUAL_WINDOW_DAYS / 7)
  const older = before !== null && before.until >= lastRun ? before : null
  return {
    longestM: Math.max(longestM, older === null ? 0 : (runCapM(older, FIRST_RUNS) ?? 0)),
    medianM: median(distances),
    usualWeekM: Math.max(weekM, older === null ? 0 : (blockAt(older, lastRun).capM ?? 0)),
  }
}
