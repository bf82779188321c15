import { exceeds, reaches } from '../../lib/compare.ts'
import { sumOver } from '../../lib/window.ts'
import { SPIKE } from '../spike.ts'
import { type Countable, type Frozen, type Reduced, usualByDay } from './counted.ts'
import type { Days } from './days.ts'
import type { Mornings } from './mornings.ts'
import type { Races } from './races.ts'
import {
  capsAfter,
  LEAST_RUN_M,
  phaseAfter,
  type ReturnPhase,
  type ReturnPhases,
  RUN_WALK_MAX_S,
  runCapM,
} from './return-phases.ts'
import type { Session } from './sessions.ts'

/** What the runs of a log count as, and what is usual by them (rules.md §5c). The ways back after gaps rest on it and it on them. */
export interface UsualRun {
  /** Usual longest at the end of each day, m; NaN before a length is known. */
  readonly longestM: Float64Array
  /** Counted length of each session by its index, m; NaN without a length. */
  readonly countedM: Float64Array
  readonly returnPhases: ReturnPhases
  /** True on a day that is, or would be, part of a way back. */
  reducedOn(day: number): Reduced | null
}

/** What it is made from. */
export interface UsualRunInput {
  readonly sessions: readonly Session[]
  readonly days: Days
  readonly mornings: Mornings
  readonly races: Races
  /** Runs with pain noted at them. */
  readonly painfulRuns: ReadonlySet<string>
  readonly frozen: readonly Frozen[]
}

/** LF1's caution, of the usual longest (rules.md §5c). */
const isLongSpike = (value: number, usual: number): boolean =>
  exceeds(value, SPIKE.cautionRatio.value * usual) && reaches(value - usual, SPIKE.longerM.value)

/** One pass over the days, oldest first: nothing later changes what an earlier day says. */
export function makeUsualRun(input: UsualRunInput): UsualRun {
  const { sessions, days, mornings, frozen } = input
  const { length } = days.timeline
  const byDay = Map.groupBy(sessions, ({ day }) => day)
  const phases: ReturnPhase[] = []
  const counted = new Float64Array(sessions.length).fill(Number.NaN)
  const countedOfDay = new Float64Array(length)
  const reduced: (Reduced | null)[] = []
  let lastRun: number | null = null
  const usual = usualByDay({
    days: length,
    windowDays: SPIKE.windowDays.value,
    least: LEAST_RUN_M,
    frozen,
    isSpike: isLongSpike,
    reducedOn: (day, usualM) => {
      const runs = byDay.has(day)
      const since = lastRun
      let ahead: Reduced | null = null
      if (since !== null && runs) {
        const known = { sessions, days, mornings, usualM, countedM: countedOfDay }
        const phase = phaseAfter(known, phases.at(-1) ?? null, since, day)
        if (phase !== null) phases.push(phase)
      } else if (since !== null) {
        const caps = capsAfter(mornings, since, day)
        if (caps !== null) ahead = { lastRun: since, share: caps.run }
      }
      if (runs) lastRun = day
      reduced.push(ahead ?? phaseOn(phases, day))
      return reduced.at(-1) as Reduced | null
    },
    on: (day) => withLength(byDay.get(day)).map((session) => countable(session, phaseOn(phases, day), input)),
    counted: (day, values) => {
      withLength(byDay.get(day)).forEach(({ index }, i) => {
        counted[index] = values[i] as number
      })
      countedOfDay[day] = values.reduce((sum, value) => sum + value, 0)
    },
  })
  const known = { sessions, days, mornings, usualM: usual, countedM: countedOfDay }
  return {
    longestM: usual,
    countedM: counted,
    returnPhases: {
      at: (day) => phaseOn(phases, day),
      touches: (from, to) => phases.some((phase) => phase.from <= to && phase.until >= from),
      wouldOpen: (day) =>
        lastRun === null || lastRun >= day ? null : phaseAfter(known, phases.at(-1) ?? null, lastRun, day),
    },
    reducedOn: (day) => reduced[day] ?? null,
  }
}

const withLength = (sessions: readonly Session[] | undefined): readonly Session[] =>
  (sessions ?? []).filter(({ distanceM }) => distanceM !== null)

/** The newest phase that holds the day. */
function phaseOn(phases: readonly ReturnPhase[], day: number): ReturnPhase | null {
  const phase = phases.findLast(({ from }) => from <= day)
  return phase !== undefined && day <= phase.until ? phase : null
}

function countable(
  session: Session,
  phase: ReturnPhase | null,
  { days, races, painfulRuns }: UsualRunInput,
): Countable {
  return {
    value: session.distanceM as number,
    race: races.of(session) !== null,
    hurt: session.runs.some(({ id }) => painfulRuns.has(id)),
    capM: phase === null ? null : capOf(session, phase, days),
  }
}

/** LF7's cap of this run, m; of a run-walk that lasted too long, what half an hour of it was. */
function capOf({ day, distanceM, timeS }: Session, phase: ReturnPhase, days: Days): number | null {
  const capM = runCapM(phase, sumOver(days.sessions, phase.from, day - 1))
  const tooLong = phase.runWalkMaxS !== null && timeS !== null && exceeds(timeS, RUN_WALK_MAX_S)
  const runWalkM = tooLong ? ((distanceM as number) * RUN_WALK_MAX_S) / timeS : Number.POSITIVE_INFINITY
  const least = Math.min(capM ?? Number.POSITIVE_INFINITY, runWalkM)
  return Number.isFinite(least) ? least : null
}
