import { describe, expect, test } from 'vitest'
import { alarmRate } from './alarm-rate.ts'
import { corpusLog, hasCorpus } from './corpus-logs.ts'
import { buildingSeason, SEASONS, steadySeason } from './seasons.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]
/** The first weeks of a log have little to be held against. */
const SETTLED = 6

const share = (rates: readonly ReturnType<typeof alarmRate>[], key: 'caution' | 'modify') =>
  rates.reduce((sum, rate) => sum + rate[key], 0) / rates.reduce((sum, rate) => sum + rate.weeks, 0)

describe('how often the flags speak (rules.md §4 alarm rate)', () => {
  test('steady training: a caution in at most 2 % of weeks', () => {
    expect(
      share(
        SEEDS.map((seed) => alarmRate(steadySeason(seed), SETTLED)),
        'caution',
      ),
    ).toBeLessThanOrEqual(0.02)
  })

  test('building up by 1–2 km with cut-backs: load alone says "modify" in at most one week in three', () => {
    const rates = SEEDS.map((seed) => alarmRate(buildingSeason(seed), SETTLED))
    expect(share(rates, 'modify')).toBeLessThanOrEqual(1 / 3)
    // … and the build is not passed over in silence.
    expect(share(rates, 'caution')).toBeGreaterThan(0)
  })

  test('no season is all alarms, and the run too long on the way back is heard', () => {
    for (const season of Object.values(SEASONS)) expect(alarmRate(season(1), SETTLED).modify).toBeLessThan(15)
  })

  test.skipIf(!hasCorpus).each(['strava', 'garmin'] as const)(
    'the real log (%s): "modify" in at most 20 % of active weeks, a caution in at most 33 % [needs SOREPOINT_CORPUS]',
    (name) => {
      const rate = alarmRate(corpusLog(name))
      expect(rate.weeks).toBeGreaterThan(80)
      expect(rate.modify / rate.weeks).toBeLessThanOrEqual(0.2)
      expect(rate.caution / rate.weeks).toBeLessThanOrEqual(0.33)
      expect(rate.caution).toBeGreaterThan(0)
    },
  )
})
