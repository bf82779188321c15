import { BANDS, bandOf, LONGEST_DAYS } from '../../src/cohort/method.ts'
import { seededRandom } from '../../src/lib/seeded-random.ts'

/** An invented cohort, the same every time for the same seed. */
export interface CohortPlan {
  readonly seed: number
  readonly runners: number
  readonly days: number
  /** How many times as often an injury comes in a session of each band; the first is 1. */
  readonly ratios: readonly [1, number, number, number]
}

/** E1's size, with the ratios it found, planted. */
export const AS_E1: CohortPlan = { seed: 1, runners: 5205, days: 548, ratios: [1, 1.64, 1.52, 2.28] }

/** One invented runner. Days are counted from the first of the study. */
export interface InventedRunner {
  readonly days: readonly number[]
  readonly distancesM: readonly number[]
  /** Run days on which an injury was noted. */
  readonly injuries: readonly number[]
}

// Chosen so that a cohort of E1's size has about its sessions, its injured and its bands.
const SESSIONS_A_DAY = 0.206
const HAZARD = 0.0043
const SHAPE = 1.5
const WEEKDAYS = [0.6, 1.2, 0.9, 1.2, 0.5, 1, 1.6]
const SUNDAY = 6
const OFF_DAYS = { least: 5, most: 29 } as const
const RAMP_DAYS = 21
const YEAR = 365.25

/** Runner after runner. */
export function* inventedCohort(plan: CohortPlan): Generator<InventedRunner> {
  for (let index = 0; index < plan.runners; index += 1) yield inventedRunner(plan, index)
}

function inventedRunner({ seed, days, ratios }: CohortPlan, index: number): InventedRunner {
  const random = seededRandom(seed * 1_000_003 + index)
  // Who is frail is also the one who jumps: a comparison between runners would take the one for the other.
  const frailty = gamma(random, SHAPE) / SHAPE
  const spikes = (0.045 + 0.06 * frailty) * (0.5 + random())
  const often = SESSIONS_A_DAY * Math.exp(0.6 * normal(random) - 0.18)
  const usualM = 4000 + 5000 * random()
  const isLongOnSunday = random() < 0.5
  const spread = 0.16 + 0.1 * random()
  const phase = random() < 0.85 ? 0 : YEAR / 2
  const ran: { days: number[]; distancesM: number[]; injuries: number[] } = { days: [], distancesM: [], injuries: [] }
  let oldest = 0
  let offUntil = -1
  let rampFrom = Number.NEGATIVE_INFINITY
  let waitsForRamp = false
  for (let day = 0; day < days; day += 1) {
    const season = 1 + 0.35 * Math.sin((2 * Math.PI * (day + phase)) / YEAR)
    if (day <= offUntil || random() > often * season * (WEEKDAYS[day % 7] as number)) continue
    if (waitsForRamp) {
      rampFrom = day
      waitsForRamp = false
    }
    const ramp = day - rampFrom < RAMP_DAYS ? 0.5 + (0.5 * (day - rampFrom)) / RAMP_DAYS : 1
    const long = isLongOnSunday && day % 7 === SUNDAY ? 1.5 : 1
    const spike = random() < spikes ? 1.15 + 1.1 * random() ** 2 : 1
    const m = Math.round(usualM * (0.9 + 0.1 * season) * ramp * long * spike * Math.exp(spread * normal(random)))
    while (oldest < ran.days.length && (ran.days[oldest] as number) < day - LONGEST_DAYS) oldest += 1
    let longest = 0
    for (let before = oldest; before < ran.days.length; before += 1)
      longest = Math.max(longest, ran.distancesM[before] as number)
    ran.days.push(day)
    ran.distancesM.push(m)
    const band = longest === 0 ? 0 : BANDS.indexOf(bandOf(m / longest))
    if (random() >= HAZARD * frailty * (ratios[band] as number)) continue
    ran.injuries.push(day)
    offUntil = day + OFF_DAYS.least + Math.floor(random() * (OFF_DAYS.most - OFF_DAYS.least + 1))
    waitsForRamp = true
  }
  return ran
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Marsaglia and Tsang, for shapes of 1 and more. */
function gamma(random: () => number, shape: number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}
