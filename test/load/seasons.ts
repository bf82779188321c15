import { seededRandom } from '../../src/lib/seeded-random.ts'
import type { Run } from '../../src/model/run.ts'
import { wholly } from '../../src/model/surface.ts'
import { runOn } from './make-run.ts'

interface Route {
  readonly km: number
  readonly climbM: number
  readonly trail?: boolean
}

const onRoute = (day: number, { km, climbM, trail }: Route, noise: number): Run => {
  const height = climbM * noise
  const steep = trail === true ? 1 : 0.1
  return runOn(day, km * noise, {
    ascentM: height,
    descentM: height,
    elevationSource: 'barometric',
    surface: wholly(trail === true ? 'trail' : 'road'),
    gradeM: {
      up6to10: height * 4 * steep,
      up10to15: height * 1.5 * steep,
      up15: height * 0.5 * steep,
      down6to10: height * 4 * steep,
      down10to15: height * 1.5 * steep,
      down15: height * 0.5 * steep,
    },
  })
}

/** Weeks, each a list of [weekday 0–6, route]; every run a little off, as watches and legs are. */
function season(weeks: readonly (readonly (readonly [number, Route])[])[], spread: number, seed: number): Run[] {
  const roll = seededRandom(seed)
  return weeks.flatMap((runs, week) =>
    runs.map(([weekday, route]) => onRoute(week * 7 + weekday, route, 1 + (roll() * 2 - 1) * spread)),
  )
}

const ofWeeks = <T>(count: number, make: (week: number) => T): T[] =>
  Array.from({ length: count }, (_, week) => make(week))

/** A year of four runs a week, each week anywhere within ±10 % of the plan. */
export function steadySeason(seed: number): Run[] {
  const roll = seededRandom(seed + 7)
  return season(
    ofWeeks(52, () => {
      const factor = 0.9 + roll() * 0.2
      return [
        [1, { km: 8 * factor, climbM: 60 }],
        [3, { km: 10 * factor, climbM: 90 }],
        [5, { km: 6 * factor, climbM: 30 }],
        [6, { km: 16 * factor, climbM: 140 }],
      ] as const
    }),
    0.02,
    seed,
  )
}

/** Six weeks with a longest run of 10–14 km, then 1–2 km more a week; every third or fourth week is cut back. */
export function buildingSeason(seed: number): Run[] {
  const roll = seededRandom(seed + 11)
  const cutEvery = seed % 2 === 0 ? 3 : 4
  let longKm = 10 + (seed % 5)
  return season(
    ofWeeks(22, (week) => {
      const cut = week >= 6 && (week - 6) % cutEvery === cutEvery - 1
      if (!cut && week >= 6) longKm += 1 + roll()
      const share = cut ? 0.7 : 1
      return [
        [1, { km: 7 * share, climbM: 50 }],
        [3, { km: 9 * share, climbM: 70 }],
        [4, { km: 7 * share, climbM: 50 }],
        [6, { km: longKm * share, climbM: longKm * 8 * share }],
      ] as const
    }),
    0.01,
    seed,
  )
}

/** From nothing to 5 km three times a week in ten weeks, then on. */
function beginnerSeason(seed: number): Run[] {
  return season(
    ofWeeks(20, (week) => {
      const km = Math.min(6, 2 + week * 0.4)
      return [
        [1, { km, climbM: km * 5 }],
        [3, { km, climbM: km * 5 }],
        [6, { km: km * 1.2, climbM: km * 6 }],
      ] as const
    }),
    0.04,
    seed,
  )
}

/** Eighteen weeks to a marathon: 14 to 32 km, two weeks of taper, the race, two easy weeks. */
function marathonSeason(seed: number): Run[] {
  const longKm = [16, 18, 14, 19, 21, 16, 23, 25, 18, 26, 28, 20, 29, 31, 22, 32, 22, 14, 42.2, 6, 10]
  const runs = season(
    [...ofWeeks(6, () => 15), ...longKm].map((km, week) => {
      const easy = week >= 23 ? 0.6 : 1
      return [
        [1, { km: 10 * easy, climbM: 60 }],
        [2, { km: 12 * easy, climbM: 80 }],
        [4, { km: 10 * easy, climbM: 60 }],
        [6, { km, climbM: km * 7 }],
      ] as const
    }),
    0.015,
    seed,
  )
  return runs.map((run) => ((run.distanceM ?? 0) > 40_000 ? { ...run, race: true } : run))
}

/** Trails and back-to-back weekends up to 50 km with 2,000 m. */
function ultraTrailSeason(seed: number): Run[] {
  return season(
    ofWeeks(26, (week) => {
      const cut = week % 4 === 3 ? 0.65 : 1
      const long = Math.min(45, 20 + week) * cut
      return [
        [1, { km: 10 * cut, climbM: 120 }],
        [3, { km: 14 * cut, climbM: 400 * cut, trail: true }],
        [5, { km: long, climbM: long * 38, trail: true }],
        [6, { km: long * 0.5, climbM: long * 15, trail: true }],
      ] as const
    }),
    0.03,
    seed,
  )
}

/** Twelve steady weeks, five weeks off, and back by the book, with one run too long in the second week back. */
function returnSeason(seed: number): Run[] {
  const before = ofWeeks(12, () => [10, 10, 16] as const)
  const off = ofWeeks(5, () => [0, 0, 0] as const)
  const back = [
    [3, 4, 5],
    [4, 12, 5],
    [6, 6, 7],
    [6, 7, 8],
    [8, 8, 10],
    [8, 8, 11],
    [9, 9, 12],
    [10, 10, 13],
  ] as const
  return season(
    [...before, ...off, ...back].map((weekKm) =>
      weekKm.flatMap((km, i) => (km === 0 ? [] : [[[1, 3, 6][i] as number, { km, climbM: km * 6 }] as const])),
    ),
    0.02,
    seed,
  )
}

export const SEASONS = {
  steady: steadySeason,
  building: buildingSeason,
  beginner: beginnerSeason,
  marathon: marathonSeason,
  'ultra-trail': ultraTrailSeason,
  'return-from-injury': returnSeason,
} as const
