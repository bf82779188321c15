import { type PlanVerdict, planVerdict } from '../../advice/budget/plan-verdict.ts'
import { analyse, type Log } from '../../analysis/analyse.ts'
import { checkDate } from '../../lib/check-date.ts'
import { weekOf } from '../../lib/iso-week.ts'
import { addDays } from '../../lib/local-date.ts'
import { type ParsedPlan, parsePlan } from '../../load/parse-plan.ts'
import { type PlannedRun, planFlags } from '../../load/plan-flags.ts'
import type { Advice } from '../../model/advice.ts'
import type { Finding, NotEnough } from '../../model/flag.ts'
import { isCounted, type Run } from '../../model/run.ts'
import { episodeHistories } from '../../pain/episodes/index.ts'
import { withNotedIllness } from '../../pain/episodes/noted-illness.ts'
import { painOfRuns } from '../../pain/episodes/pain-of-runs.ts'

/** A planned run against the advice and the log. */
export interface JudgedRun extends PlanVerdict {
  /** The advice it is held against. */
  readonly advice: Advice
  /** Flags that the run would raise. */
  readonly findings: readonly Finding[]
  readonly notEnough: readonly NotEnough[]
}

/** A plan as understood, whether it fits, and what it would raise. */
export interface Planned extends JudgedRun {
  readonly understood: ParsedPlan
}

/**
 * Whether a run fits today's advice and budget, and the flags it would raise: the same code over the log with the run in it.
 * @param text - `18 km 400 m down trail`, `10 mi 300 ft up`, `90 min road`, `1h30`; what is not understood is in `understood.unread`
 * @param date - the local day it would be run on
 * @param today - the day the advice is of; the same day where it is not given
 * @throws {RangeError} for a `date` or `today` that is no day
 */
export function planRun(log: Log, text: string, date: string, today = date): Planned {
  const understood = parsePlan(text)
  return { understood, ...judgePlannedRun(log, { ...understood, date }, today) }
}

/** The same for a run whose figures are known, such as a route's. @throws {RangeError} for a date that is no day */
export function judgePlannedRun(log: Log, planned: PlannedRun, today: string): JudgedRun {
  checkDate('date', planned.date)
  checkDate('today', today)
  const analysis = analyse(log, weekOf(today, log.settings.weekStart), today)
  const usual = { speedMps: usualSpeedMps(log.runs, today), longestM: analysis.usual.longestM }
  const runs = log.runs.filter((run) => run.date <= planned.date)
  const pains = painOfRuns(episodeHistories({ ...log, runs, asOf: planned.date }))
  const { findings, notEnough } = planFlags(
    { runs, dayChecks: withNotedIllness(log.dayChecks, log.notes), pains, settings: log.settings, asOf: planned.date },
    planned,
  )
  return { advice: analysis.advice, ...planVerdict(analysis.advice, today, planned, usual), findings, notEnough }
}

/** Days whose runs tell how fast the runner usually is: those LF3 remembers. */
const SPEED_DAYS = 42

/** Median speed of the last six weeks, m/s; null where no run tells it. */
export function usualSpeedMps(runs: readonly Run[], today: string): number | null {
  const from = addDays(today, -SPEED_DAYS)
  const speeds = runs
    .filter((run) => run.sport === 'run' && isCounted(run) && run.date > from && run.date <= today)
    .flatMap(({ distanceM, movingS }) => (distanceM !== null && movingS ? [distanceM / movingS] : []))
    .sort((a, b) => a - b)
  return speeds[Math.floor(speeds.length / 2)] ?? null
}
