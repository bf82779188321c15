import { median } from 'simple-statistics'
import { sumOver } from '../../lib/window.ts'
import { SPIKE } from '../spike.ts'
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
/** rules.md §5c: what is left after a gap is never less than this, if it was as much before; convention. */
export const LEAST_RUN_M = 2000

/** LF7, by days without a run: share of the longest before, and of the usual week in each 7-day block. Caps are convention. */
const CAPS: readonly { readonly fromGap: number; readonly run: number; readonly blocks: readonly number[] }[] = [
  { fromGap: RESTART_GAP_DAYS, run: 0.3, blocks: [0.35, 0.5, 0.65] },
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
  /** Last run before the gap. */
  readonly lastRun: number
  /** The usual longest of that day: no spike makes the way back longer. */
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

/** What a way back is made from, as known while the days are gone through. */
export interface BeforeGap {
  readonly sessions: readonly Session[]
  readonly days: Days
  readonly mornings: Mornings
  /** Usual longest at the end of each day. */
  readonly usualM: Float64Array
  /** Counted metres of each day. */
  readonly countedM: Float64Array
}

/** Longest run the phase allows, m; null when the runs before the gap are not known. */
export function runCapM(phase: ReturnPhase, runsSinceFrom: number): number | null {
  if (phase.longestM === null) return null
  const cap = phase.share * phase.longestM
  const first = runsSinceFrom < FIRST_RUNS && phase.medianM !== null
  const capM = first ? Math.min(cap, phase.share * (phase.medianM as number) * MEDIAN_FACTOR) : cap
  return Math.max(capM, Math.min(LEAST_RUN_M, phase.longestM))
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

/** The caps a run on `day` would be under after days off; null where none were off for long enough, or ill. */
export function capsAfter(mornings: Mornings, lastRun: number, day: number): (typeof CAPS)[number] | null {
  const gapDays = day - lastRun - 1
  if (gapDays < GAP_DAYS_MIN && !illAfter(mornings, lastRun, day)) return null
  return CAPS.find(({ fromGap }) => gapDays >= fromGap) ?? null
}

/** The phase that a run on `day` opens. @param before the phase opened last */
export function phaseAfter(
  known: BeforeGap,
  before: ReturnPhase | null,
  lastRun: number,
  day: number,
): ReturnPhase | null {
  const caps = capsAfter(known.mornings, lastRun, day)
  if (caps === null) return null
  const gapDays = day - lastRun - 1
  const until = day + Math.max(PHASE_DAYS.min, Math.min(gapDays, PHASE_DAYS.max)) - 1
  const usual = usualBefore(known, before, lastRun)
  return {
    gapDays,
    afterIllness: illAfter(known.mornings, lastRun, day),
    from: day,
    // A second gap inside a phase does not shorten it.
    until: before !== null && before.until >= lastRun ? Math.max(until, before.until) : until,
    share: caps.run,
    lastRun,
    ...usual,
    blocks: caps.blocks,
    runWalkMaxS: gapDays >= RESTART_GAP_DAYS || usual.longestM === null ? RUN_WALK_MAX_S : null,
  }
}

/** At least a day off after the last run, and ill on one of them. */
function illAfter(mornings: Mornings, lastRun: number, day: number): boolean {
  if (day - lastRun <= 1) return false
  for (let at = lastRun; at < day; at += 1) {
    if (mornings.byDay.get(at)?.ill === true) return true
  }
  return false
}

/** What was usual up to the last run before the gap. Inside an older phase its caps stand for the weeks they replaced. */
function usualBefore({ days, sessions, usualM, countedM }: BeforeGap, before: ReturnPhase | null, lastRun: number) {
  const longestM = usualM[lastRun] as number
  // Fewer than 28 days before the gap: treated as a beginner (LF7).
  const known = days.firstRun !== null && lastRun - days.firstRun + 1 >= USUAL_WINDOW_DAYS
  if (!known || !(longestM > 0)) return { longestM: null, medianM: null, usualWeekM: null }
  const distances: number[] = []
  for (let i = sessions.findLastIndex(({ day }) => day <= lastRun); i >= 0; i -= 1) {
    const { day, distanceM } = sessions[i] as Session
    if (day <= lastRun - SPIKE.windowDays.value) break
    if (distanceM !== null) distances.push(distanceM)
  }
  const weekM = sumOver(countedM, lastRun - USUAL_WINDOW_DAYS + 1, lastRun) / (USUAL_WINDOW_DAYS / 7)
  const older = before !== null && before.until >= lastRun ? before : null
  return {
    longestM,
    medianM: distances.length === 0 ? null : median(distances),
    usualWeekM: Math.max(weekM, older === null ? 0 : (blockAt(older, lastRun).capM ?? 0)),
  }
}
