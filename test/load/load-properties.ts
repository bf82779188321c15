import assert from 'node:assert/strict'
import fc from 'fast-check'
import { sinceLongRace } from '../../src/advice/after-race.ts'
import { type BudgetInput, budgetOf } from '../../src/advice/budget/index.ts'
import { NO_LIMIT } from '../../src/advice/level.ts'
import { loadState } from '../../src/load/load-state.ts'
import type { Finding, FlagId } from '../../src/model/flag.ts'
import { FLAG_LEVELS } from '../../src/model/flag.ts'
import type { LoadState } from '../../src/model/load-state.ts'
import type { Run } from '../../src/model/run.ts'
import { never, type Property, property, SEED } from '../advice/properties/property.ts'
import { LOAD } from '../advice/row-cases.ts'
import { found } from './judge.ts'
import { hills, input, onDay, runOn } from './make-run.ts'

/** Twelve weeks of 10, 8 and `longKm` on Tuesday, Thursday and Sunday; Monday of the thirteenth is day 84. */
const weeks = (longKm: number, more: Partial<Run> = {}): readonly Run[] =>
  Array.from({ length: 36 }, (_, i) =>
    runOn(
      Math.floor(i / 3) * 7 + ([1, 3, 6][i % 3] as number),
      [longKm / 2, longKm / 2.5, longKm][i % 3] as number,
      more,
    ),
  )
const usualOf = (runs: readonly Run[], day: number): number =>
  loadState(input(runs, { asOf: onDay(day) })).usualLongestM ?? 0

/** A flag must say at least this of the last run. */
function floor(id: FlagId, runs: readonly Run[], level: Finding['level']): void {
  const last = runs.at(-1) as Run
  const said = found(id, runs).find(({ runId, date }) => runId === last.id || date === last.date)
  const at = said === undefined ? -1 : FLAG_LEVELS.indexOf(said.level)
  never(at < FLAG_LEVELS.indexOf(level), () => `${id} says ${said?.level ?? 'nothing'}, ${level} is the floor`)
}

const budget = (load: Partial<LoadState>, more: Partial<BudgetInput> = {}) => {
  const given = budgetOf({
    level: NO_LIMIT,
    dayLevel: NO_LIMIT,
    loadLevel: NO_LIMIT,
    lives: [],
    load: { ...LOAD, ...load },
    sinceRace: null,
    referred: false,
    asOf: LOAD.asOf,
    ...more,
  })
  assert.ok(given !== null)
  return given
}

/** What holds of load and budget whatever the log: run as a test, and under every mutant of scripts/mutate-load.ts. */
export const LOAD_PROPERTIES: readonly Property[] = [
  property('P27', 'a lone spike never counts for more than what was usual, on any day after it', (runs) =>
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 30 }),
        fc.integer({ min: 111, max: 400 }),
        fc.integer({ min: 0, max: 60 }),
        (longKm, percent, later) => {
          const km = Math.max((longKm * percent) / 100, longKm + 1.05)
          const usualM = usualOf([...weeks(longKm), runOn(85, km)], 85 + later)
          never(usualM > longKm * 1000 + 1, () => `${longKm} km, one of ${km}, ${later} days later: ${usualM}`)
        },
      ),
      { numRuns: runs, seed: SEED },
    ),
  ),
  property(
    'P27',
    'a second spike too soon, too late or too short confirms nothing, and a third more is the most',
    (runs) =>
      fc.assert(
        fc.property(fc.integer({ min: 15, max: 30 }), fc.integer({ min: 130, max: 300 }), (longKm, percent) => {
          const km = (longKm * percent) / 100
          const after = (days: number, second: number) => {
            const easy = Array.from({ length: 20 }, (_, i) => runOn(86 + 3 * i, longKm / 2)).filter(
              ({ date }) => date < onDay(85 + days),
            )
            return usualOf([...weeks(longKm), runOn(85, km), ...easy, runOn(85 + days, second)], 85 + days)
          }
          const most = longKm * 1000 + 1
          never(after(6, km) > most, () => 'six days')
          // By then the easy runs alone are usual.
          never(after(43, km) > longKm * 500 + 1, () => 'forty-three days')
          if (km * 0.89 > longKm * 1.1 + 1) never(after(10, km * 0.89) > most, () => 'nine tenths')
          never(after(7, km) > longKm * 1300 + 1, () => 'a third more')
        }),
        { numRuns: Math.ceil(runs / 4), seed: SEED },
      ),
  ),
  property('P32', 'from a tenth and a kilometre on a run is a spike', () => {
    never(usualOf([...weeks(20), runOn(85, 22.1)], 85) > 20_000, () => '22.1 km after 20')
    never(usualOf([...weeks(6), runOn(85, 7.1)], 85) > 6000, () => '7.1 km after 6')
    never(usualOf([...weeks(20), runOn(85, 20.5, { race: true })], 85) > 20_000, () => 'a race of 20.5 km')
  }),
  property('P27 P29', 'a gap takes its share, and more of it the longer it was', () => {
    const after = (gap: number) => loadState(input(weeks(20), { asOf: onDay(83 + gap + 1) }))
    for (const [gap, share] of [
      [7, 0.9],
      [13, 0.9],
      [14, 0.7],
      [27, 0.7],
      [28, 0.5],
      [55, 0.5],
      [56, 0.3],
      [200, 0.3],
    ] as const) {
      const { usualLongestM, returnPhase } = after(gap)
      never((usualLongestM ?? 0) > share * 20_000 + 1, () => `usual after ${gap} days`)
      never((returnPhase?.runCapM ?? Number.POSITIVE_INFINITY) > share * 20_000 + 1, () => `cap after ${gap} days`)
    }
  }),
  property('P26 P27', 'every row of the budget keeps to its shares, and one run is never the week', (runs) =>
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 80 }),
        fc.integer({ min: 5, max: 40 }),
        fc.integer({ min: 3, max: 7 }),
        (weekKm, longKm, usualRuns) => {
          const load = {
            usualWeekM: weekKm * 1000,
            usualLongestM: longKm * 1000,
            usualRuns,
            usualRunDays: Math.min(6, usualRuns),
            usualShare: 0.4,
          }
          const rows = [
            [budget(load), 1.1, 1.1],
            [budget(load, { level: { a: 1, c: 1 }, loadLevel: { a: 1, c: 1 } }), 1, 1],
            [budget(load, { level: { a: 1, c: 1 }, dayLevel: { a: 1, c: 1 } }), 1, 0.8],
            [budget(load, { sinceRace: { date: '', days: 6, restDays: 3, by: 'marked', runId: '' } }), 0.4, 0.4],
          ] as const
          for (const [{ distanceM, longestRunM }, longest, week] of rows) {
            never(longestRunM > longest * longKm * 1000 + 1, () => `longest ${longestRunM}`)
            never(distanceM > week * weekKm * 1000 + 1, () => `week ${distanceM}`)
            never(longestRunM > 0.6 * distanceM + 100, () => `${longestRunM} of ${distanceM}`)
          }
        },
      ),
      { numRuns: runs, seed: SEED },
    ),
  ),
  property(
    'P16',
    'a race of 75 minutes asks for three days, one of six hours for seven, a shorter one for none',
    () => {
      const since = (timeS: number, days: number) =>
        sinceLongRace([{ date: onDay(84), runId: '', timeS, by: 'marked' }], onDay(84 + days))
      assert.equal(since(4500, 1)?.restDays, 3)
      assert.equal(since(21_600, 1)?.restDays, 7)
      assert.equal(since(4499, 1), null)
    },
  ),
  property('P16', 'three hours and more beyond the habit of six weeks count as a race', () => {
    const last = (timeS: number) =>
      loadState(input([...weeks(15), runOn(81, 15, { movingS: 11_000 }), runOn(85, 15, { movingS: timeS })]))
    never(!last(12_700).races.some(({ date }) => date === onDay(85)), () => '1.155 times the longest')
    never(loadState(input([runOn(85, 20, { movingS: 10_900 })])).races.length === 0, () => 'nothing to compare with')
  }),
  property('P28 P32', 'just above each line a flag says what it must', () => {
    floor('session-distance-spike', [...weeks(20), runOn(85, 20.7)], 'note')
    floor('session-distance-spike', [...weeks(20), runOn(85, 22.1)], 'caution')
    floor('session-distance-spike', [...weeks(20), runOn(85, 40.1)], 'high')
    floor('session-distance-spike', [...weeks(5), runOn(85, 6.1)], 'caution')
    const untold = (km: number) => ({ ...runOn(85, km), distanceM: null })
    floor('session-time-spike', [...weeks(20), untold(22.1)], 'caution')
    floor('session-time-spike', [...weeks(20), untold(40.1)], 'high')
    const down = (m: number, before = 200) => [...weeks(20, hills(before, before)), runOn(85, 10, hills(before, m))]
    floor('descent-spike', down(251), 'note')
    floor('descent-spike', down(301), 'caution')
    floor('descent-spike', down(601, 300), 'high')
    floor('descent-spike', down(150, 50), 'note')
    floor('descent-spike', down(300, 100), 'caution')
    floor('descent-spike', down(600, 250), 'high')
    const up = (m: number, before = 200) => [...weeks(20, hills(before, before)), runOn(85, 10, hills(m, before))]
    floor('ascent-spike', up(251), 'note')
    floor('ascent-spike', up(351), 'caution')
    floor('ascent-spike', up(150, 50), 'note')
    floor('ascent-spike', up(300, 100), 'caution')
    // 38 km a week; the last of them grows.
    const week = (km: number) => [...weeks(20).slice(0, -1), runOn(83, 20 + km)]
    floor('week-mileage-jump', week(4), 'note')
    floor('week-mileage-jump', week(11.6), 'caution')
    const back = (gap: number, km: number) => [...weeks(20), runOn(83 + gap + 1, km)]
    floor('return-after-gap', back(7, 1), 'note')
    floor('return-after-gap', back(10, 13.6), 'caution')
    floor('return-after-gap', back(10, 22.1), 'high')
    floor('return-after-gap', back(28, 10.1), 'high')
  }),
]
