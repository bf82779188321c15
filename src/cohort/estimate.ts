import { probit } from 'simple-statistics'
import { conditionalLogistic } from './conditional-logistic.ts'
import { BANDS, type Band, COHORT_VERSION, CUT_DAYS, LEVEL_PCT } from './method.ts'
import type { RunnerSet } from './runner-set.ts'

/** How many times as often an injury began in a session of a band, within runners. */
export interface BandEstimate {
  readonly band: Band
  readonly sessions: number
  readonly injuries: number
  /** Null for a band without an injury, or where nothing is known; 1 for the band compared with. */
  readonly ratio: number | null
  readonly low: number | null
  readonly high: number | null
  readonly logRatio: number | null
  /** Clustered by runner. */
  readonly se: number | null
}

export interface CohortEstimate {
  readonly version: string
  readonly cutDays: number
  readonly levelPct: number
  /** Runners in any set, and those with an injury: only these say something. */
  readonly runners: number
  readonly runnersWithInjury: number
  readonly sessions: number
  readonly injuries: number
  readonly bands: readonly BandEstimate[]
}

/** The estimate of a cohort; the order of the sets does not matter. */
export function cohortEstimate(given: readonly RunnerSet[]): CohortEstimate {
  // Sums of floating-point numbers depend on their order: the same sets give the same digits.
  const sets = given.filter(({ sessions }) => sum(sessions) > 0).toSorted(bySize)
  const sessions = BANDS.map((_, band) => sum(sets.map((set) => set.sessions[band] as number)))
  const injuries = BANDS.map((_, band) => sum(sets.map((set) => set.events[band] as number)))
  // A band without an injury has no ratio; its sessions are compared with nothing.
  const kept = BANDS.map((_, band) => band).filter((band) => band === 0 || (injuries[band] as number) > 0)
  const narrowed = sets.map((set) => ({
    sessions: kept.map((band) => set.sessions[band] as number),
    events: kept.map((band) => set.events[band] as number),
  }))
  const fit = kept.length < 2 || injuries[0] === 0 ? null : conditionalLogistic(narrowed)
  const z = probit(0.5 + LEVEL_PCT / 200)
  return {
    version: COHORT_VERSION,
    cutDays: CUT_DAYS,
    levelPct: LEVEL_PCT,
    runners: sets.length,
    runnersWithInjury: sets.filter(({ events }) => sum(events) > 0).length,
    sessions: sum(sessions),
    injuries: sum(injuries),
    bands: BANDS.map((band, index) => {
      const counts = { band, sessions: sessions[index] as number, injuries: injuries[index] as number }
      if (index === 0) return { ...counts, ratio: fit === null ? null : 1, ...UNTOLD }
      const at = kept.indexOf(index) - 1
      const [logRatio, se] = [fit?.beta[at], fit?.se[at]]
      if (at < 0 || logRatio === undefined || se === undefined) return { ...counts, ratio: null, ...UNTOLD }
      const [low, high] = [Math.exp(logRatio - z * se), Math.exp(logRatio + z * se)]
      return { ...counts, ratio: Math.exp(logRatio), low, high, logRatio, se }
    }),
  }
}

const UNTOLD = { low: null, high: null, logRatio: null, se: null } as const

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function bySize(one: RunnerSet, other: RunnerSet): number {
  for (const key of ['sessions', 'events'] as const) {
    for (let band = 0; band < BANDS.length; band += 1) {
      const difference = (one[key][band] as number) - (other[key][band] as number)
      if (difference !== 0) return difference
    }
  }
  return 0
}
