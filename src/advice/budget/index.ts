import { reaches } from '../../lib/compare.ts'
import { roundDown } from '../../lib/round-down.ts'
import type { Budget } from '../../model/advice.ts'
import type { LoadState } from '../../model/load-state.ts'
import { AFTER_RACE_WEEK_DAYS, easyAfterRace, type SinceRace } from '../after-race.ts'
import type { EpisodeLife } from '../episode-state/index.ts'
import type { Level } from '../level.ts'
import { minorTrouble } from '../minor-trouble.ts'
import { TRIAL_MAX_S, TRIAL_RUN_WALK_MPS, TRIAL_SHARE } from './trial.ts'

/** What a state allows, as shares of the usual (rules.md §5c). */
export interface Allowance {
  readonly id: 'as-planned' | 'load-only' | 'mild' | 'cautious' | 'kneecap' | 'trial' | 'rest' | 'after-race'
  readonly longest: number
  readonly week: number
  readonly hard: boolean
  readonly dayBetween: boolean
  readonly walkBreaks: boolean
  /** Climb and descent of one run, share of the flag's note line. */
  readonly slope: number
  /** At most this much descent and ascent for each kilometre of the longest run, m; null: no such limit. */
  readonly slopePerKmM: number | null
  readonly newGround: boolean
}

/** "Flat" and "rolling" in metres of height for each kilometre. Convention of ours: the articles give words. */
const FLAT_M_PER_KM = 10
const ROLLING_M_PER_KM = 20

const row = (entry: Partial<Allowance> & Pick<Allowance, 'id' | 'longest' | 'week'>): Allowance => ({
  hard: false,
  dayBetween: false,
  walkBreaks: false,
  slope: 1,
  slopePerKmM: null,
  newGround: false,
  ...entry,
})

/** rules.md §5c; the shares of the week in the pain rows are convention [M]. */
export const ALLOWANCES = {
  'as-planned': row({ id: 'as-planned', longest: 1.1, week: 1.1, hard: true, newGround: true }),
  'load-only': row({ id: 'load-only', longest: 1, week: 1, hard: true }),
  mild: row({ id: 'mild', longest: 1, week: 0.8, slopePerKmM: ROLLING_M_PER_KM }),
  cautious: row({ id: 'cautious', longest: 0.75, week: 0.7, dayBetween: true, walkBreaks: true, slope: 0.5 }),
  // E27: shorter, slower, no downhill.
  kneecap: row({
    id: 'kneecap',
    longest: 0.75,
    week: 0.7,
    dayBetween: true,
    walkBreaks: true,
    slopePerKmM: FLAT_M_PER_KM,
  }),
  trial: row({
    id: 'trial',
    longest: TRIAL_SHARE,
    week: 0.5,
    dayBetween: true,
    walkBreaks: true,
    slopePerKmM: FLAT_M_PER_KM,
  }),
  rest: row({ id: 'rest', longest: 0, week: 0 }),
  'after-race': row({ id: 'after-race', longest: 0.4, week: 0.4 }),
} as const satisfies Record<string, Allowance>

/** Runs in a week for someone whose habit is not known. */
const UNKNOWN_RUN_DAYS = 3
/** Alternate days in seven. */
const ALTERNATE_DAYS = 4
const MOST_RUN_DAYS = 6
/** rules.md §5c: round down to .1 km. */
const STEP_M = 100
/** rules.md §5c: with so many runs in the usual week, one of them is at most this share of the week, or the usual share if that is more. */
const LONGEST_OF_WEEK = { share: 0.6, fromRuns: 3 }

/** What the budget of the next seven days is made from. */
export interface BudgetInput {
  readonly level: Level
  /** Levels of the day by where they come from: load flags alone, or anything else. */
  readonly dayLevel: Level
  readonly loadLevel: Level
  readonly lives: readonly EpisodeLife[]
  readonly load: LoadState
  readonly sinceRace: SinceRace | null
  /** §5d: no running advice, so no figures to run by. */
  readonly referred: boolean
  readonly asOf: string
}

/** The rows of the budget table that hold; the strictest figure of all of them is given. */
export function allowances(input: BudgetInput): readonly Allowance[] {
  const { level, dayLevel, loadLevel, lives, sinceRace, referred } = input
  const rows: Allowance[] = [ALLOWANCES['as-planned']]
  if (level.a >= 2 || referred) rows.push(ALLOWANCES.rest)
  if (loadLevel.a === 1) rows.push(ALLOWANCES['load-only'])
  if (dayLevel.a === 1) rows.push(ALLOWANCES.mild)
  for (const life of lives) {
    if (!life.open || life.level.a === 0) continue
    if (life.step === 'trial') rows.push(ALLOWANCES.trial)
    else rows.push(ALLOWANCES[careful(life)])
  }
  if (sinceRace !== null && sinceRace.days < AFTER_RACE_WEEK_DAYS) rows.push(ALLOWANCES['after-race'])
  return rows
}

/** Which row a place that may be run on asks for. */
export function careful({ facts }: EpisodeLife): 'mild' | 'cautious' | 'kneecap' {
  if (facts === null || minorTrouble(facts) !== null) return 'mild'
  if (facts.tissue === 'kneecap') return 'kneecap'
  return facts.severity >= 3 || facts.tissue === 'tendon' || facts.runsInRow >= 2 ? 'cautious' : 'mild'
}

/** rules.md §5c. Null only where no exercise is advised at all. */
export function budgetOf(input: BudgetInput): Budget | null {
  if (input.level.a === 3) return null
  const { load, asOf } = input
  const rows = allowances(input)
  const least = (pick: (allowance: Allowance) => number): number => Math.min(...rows.map(pick))
  const phase = load.returnPhase
  const runWalkM = phase?.runWalkMaxS != null ? phase.runWalkMaxS * TRIAL_RUN_WALK_MPS : null
  const trial = rows.some(({ id }) => id === 'trial')
  const unknownHistory = load.usualLongestM === null
  const longest = Math.min(
    unknownHistory
      ? TRIAL_MAX_S *
          TRIAL_RUN_WALK_MPS *
          Math.min(
            1,
            least(({ longest: share }) => share),
          )
      : load.usualLongestM * least(({ longest: share }) => share),
    phase?.runCapM ?? Number.POSITIVE_INFINITY,
    runWalkM ?? Number.POSITIVE_INFINITY,
    trial ? TRIAL_MAX_S * TRIAL_RUN_WALK_MPS : Number.POSITIVE_INFINITY,
    // rules.md §5b: after a trial each run is at most a step longer than the last good one.
    ...input.lives.flatMap(({ ladder }) => ladder?.nextM ?? []),
  )
  // Within the caps never below the last good run.
  const lastGoodM = Math.min(longest, ...input.lives.flatMap(({ ladder }) => ladder?.lastGoodM ?? []))
  const onTheWay = input.lives.some(({ ladder }) => ladder?.nextM != null)
  const resting = least(({ week }) => week) === 0
  const runDays = resting ? 0 : runDaysOf(rows, load)
  const week = Math.min(
    load.usualWeekM === null ? longest * runDays : load.usualWeekM * least(({ week: share }) => share),
    phase?.weekCapM ?? Number.POSITIVE_INFINITY,
  )
  const shared = week * longestShare(rows, runDays, load)
  const longestRunM = roundDown(
    resting ? 0 : Math.min(longest, Math.max(shared, onTheWay ? Math.min(lastGoodM, week) : 0)),
    STEP_M,
  )
  return {
    // What the days with a run can hold: a week of ten times the longest run is none.
    distanceM: roundDown(resting ? 0 : Math.min(week, longestRunM * runDays), STEP_M),
    longestRunM,
    descentM: slopeM(load.descentNoteLineM, rows, longestRunM),
    ascentM: slopeM(load.ascentNoteLineM, rows, longestRunM),
    hard: rows.every(({ hard }) => hard) && !easyAfterRace(load.races, asOf) && phase === null,
    maxRunDays: runDays,
    restDays: 7 - runDays,
    walkBreaks:
      rows.some(({ walkBreaks }) => walkBreaks) ||
      runWalkM !== null ||
      input.lives.some(({ ladder }) => ladder?.walkBreaks),
    surfaces: rows.every(({ newGround }) => newGround) ? [] : load.familiarSurfaces,
    usualWeekM: load.usualWeekM,
    usualLongestM: load.usualLongestM,
    confidence: load.usualConfidence,
  }
}

/** One run is never the week: how much of it the longest may be. */
function longestShare(rows: readonly Allowance[], runDays: number, { usualRuns, usualShare }: LoadState): number {
  const several = usualRuns === null || reaches(usualRuns, LONGEST_OF_WEEK.fromRuns)
  // A week cut for pain is not spent in one run by anybody.
  const cut = runDays > 1 && rows.some(({ dayBetween }) => dayBetween)
  if (!several && !cut) return 1
  return Math.max(LONGEST_OF_WEEK.share, usualShare ?? 0)
}

function runDaysOf(rows: readonly Allowance[], { usualRunDays }: LoadState): number {
  const usual = Math.max(1, Math.min(MOST_RUN_DAYS, Math.round(usualRunDays ?? UNKNOWN_RUN_DAYS)))
  return rows.some(({ dayBetween }) => dayBetween) ? Math.min(usual, ALTERNATE_DAYS) : usual
}

function slopeM(noteLineM: number | null, rows: readonly Allowance[], longestRunM: number): number | null {
  if (longestRunM === 0) return 0
  const perKm = rows.map(({ slopePerKmM }) => slopePerKmM).filter((value) => value !== null)
  const limits = perKm.map((value) => (value * longestRunM) / 1000)
  if (noteLineM !== null) limits.push(noteLineM * Math.min(...rows.map(({ slope }) => slope)))
  return limits.length === 0 ? null : Math.floor(Math.min(...limits) / 10) * 10
}
