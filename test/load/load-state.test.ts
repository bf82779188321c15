import { describe, expect, test } from 'vitest'
import type { LoadInput } from '../../src/load/input.ts'
import { loadState } from '../../src/load/load-state.ts'
import { loadFlags } from '../../src/load/run-flags.ts'
import type { Run } from '../../src/model/run.ts'
import { wholly } from '../../src/model/surface.ts'
import { hills, input, onDay, runOn } from './make-run.ts'

const state = (runs: readonly Run[], more: Partial<LoadInput> = {}) => {
  const log = input(runs, more)
  return loadState(log, loadFlags(log).findings)
}
/** Ten weeks of 10, 8 and 12 km on Tuesday, Thursday and Sunday; Monday of the eleventh is day 70. */
const weeks = (count = 10, more: Partial<Run> = {}) =>
  Array.from({ length: count * 3 }, (_, i) =>
    runOn(Math.floor(i / 3) * 7 + ([1, 3, 6][i % 3] as number), [10, 8, 12][i % 3] as number, more),
  )

describe('what is usual', () => {
  test('the mean of the last four weeks, and the longest run of 30 days', () => {
    expect(state(weeks(), { asOf: onDay(70) })).toMatchObject({
      usualWeekM: 30_000,
      usualLongestM: 12_000,
      usualRunDays: 3,
      usualConfidence: 'usual',
      returnPhase: null,
    })
  })

  test('a long run beyond its line is not the new usual while it is open', () => {
    const spike = [...weeks(), runOn(71, 22)]
    expect(state(spike, { asOf: onDay(72) })).toMatchObject({ usualWeekM: 30_000, usualLongestM: 12_000 })
    expect(state(spike, { asOf: onDay(77) }).usualLongestM).toBe(12_000)
    expect(state(spike, { asOf: onDay(78) }).usualLongestM).toBe(22_000)
  })

  test('P27 a spike at the end of a thin week does not raise what is usual', () => {
    const thin = [...weeks(9), runOn(64, 6)]
    const without = state(thin, { asOf: onDay(69) })
    const withSpike = state([...thin, runOn(69, 20)], { asOf: onDay(69) })
    expect(withSpike.usualWeekM ?? 0).toBeLessThanOrEqual(without.usualWeekM ?? 0)
    expect(withSpike.usualLongestM).toBe(12_000)
  })

  test('a spike keeps no older run in force', () => {
    // 16 km on day 45 is within the 30 days before the spike on day 74, and slides out of the 30 up to today.
    const runs = [...weeks(), runOn(45, 16), runOn(74, 22)]
    expect(state(runs, { asOf: onDay(74) }).usualLongestM).toBe(16_000)
    expect(state(runs, { asOf: onDay(75) }).usualLongestM).toBe(12_000)
  })

  test('two quiet weeks of the last twelve are enough, one is not sure', () => {
    // The last runs are in the tenth week, days 63 to 69.
    expect(state(weeks(), { asOf: onDay(69 + 70) })).toMatchObject({ usualWeekM: 30_000, usualConfidence: 'usual' })
    expect(state(weeks(), { asOf: onDay(69 + 77) })).toMatchObject({ usualWeekM: 30_000, usualConfidence: 'low' })
    expect(state(weeks(), { asOf: onDay(69 + 84) }).usualWeekM).toBe(null)
  })

  test('weeks without running do not make the usual week nothing', () => {
    expect(state(weeks(), { asOf: onDay(100) }).usualWeekM).toBe(30_000)
  })

  test('an empty log has no usual, and a beginner’s way in', () => {
    expect(state([], { asOf: onDay(3) })).toMatchObject({
      usualWeekM: null,
      usualLongestM: null,
      usualConfidence: 'low',
      returnPhase: { runCapM: null, runWalkMaxS: 1800, from: onDay(3) },
    })
  })
})

describe('the way back', () => {
  test('is told before the first run back as well, and tightens as the gap grows', () => {
    const ahead = (day: number) => state(weeks(), { asOf: onDay(69 + day) }).returnPhase
    expect(ahead(7)).toBe(null)
    expect(ahead(8)).toMatchObject({ gapDays: 7, runCapM: 10_800, weekCapM: 27_000, from: onDay(77) })
    expect(ahead(20)).toMatchObject({ gapDays: 19, runCapM: 8_400, weekCapM: 15_000 })
    expect(ahead(60)).toMatchObject({ gapDays: 59, runCapM: 6_000, weekCapM: 10_500, runWalkMaxS: 1800 })
  })

  test('ends with its last day', () => {
    const back = [...weeks(), runOn(80, 5), runOn(86, 5)]
    expect(state(back, { asOf: onDay(89) }).returnPhase).toMatchObject({ from: onDay(80), until: onDay(89) })
    expect(state([...back, runOn(90, 5)], { asOf: onDay(90) }).returnPhase).toBe(null)
  })
})

describe('hills, ground and experience', () => {
  test('the lines up to which climb and descent raise nothing hold in the flags themselves', () => {
    const hilly = weeks(10, hills(200, 240))
    const { descentNoteLineM, ascentNoteLineM } = state(hilly, { asOf: onDay(70) })
    expect([descentNoteLineM, ascentNoteLineM]).toEqual([300, 250])
    const raised = (upM: number, downM: number) =>
      loadFlags(input([...hilly, runOn(71, 10, hills(upM, downM))])).findings.filter(
        ({ id, date }) => ['descent-spike', 'ascent-spike'].includes(id) && date === onDay(71),
      ).length
    expect(raised(250, 300)).toBe(0)
    expect(raised(251, 301)).toBe(2)
  })

  test('on flat ground the lines lie just below the least that is told', () => {
    const flat = weeks(10, hills(50, 50))
    const { descentNoteLineM, ascentNoteLineM } = state(flat, { asOf: onDay(70) })
    expect([descentNoteLineM, ascentNoteLineM]).toEqual([149, 149])
    const raised = (heightM: number) =>
      loadFlags(input([...flat, runOn(71, 10, hills(heightM, heightM))])).findings.map(({ id }) => id)
    expect(raised(149)).not.toContain('descent-spike')
    expect(raised(150)).toEqual(expect.arrayContaining(['ascent-spike', 'descent-spike']))
  })

  test('an open descent spike is not what the legs are taken to know', () => {
    const spike = [...weeks(10, hills(200, 240)), runOn(71, 10, hills(200, 800))]
    expect(state(spike, { asOf: onDay(72) }).descentNoteLineM).toBe(300)
    expect(state(spike, { asOf: onDay(78) }).descentNoteLineM).toBe(1000)
  })

  test('without altitude there is no line', () => {
    expect(state(weeks()).descentNoteLineM).toBe(null)
  })

  test('familiar ground is a tenth of what is known of six weeks', () => {
    const mixed = weeks().map((run, i) => ({
      ...run,
      surface: wholly(i % 3 === 0 ? 'trail' : i % 3 === 1 ? 'unknown' : 'road'),
    }))
    expect(state(mixed).familiarSurfaces).toEqual(['road', 'trail'])
    expect(state(weeks()).familiarSurfaces).toEqual([])
    const tenth = (trail: number) => weeks(10, { surface: { ...wholly('road'), road: 1 - trail, trail } })
    expect(state(tenth(0.1)).familiarSurfaces).toEqual(['road', 'trail'])
    expect(state(tenth(0.09)).familiarSurfaces).toEqual(['road'])
  })

  test('a year of runs in most weeks is experience; eight weeks off take it away for eight weeks', () => {
    const year = weeks(60)
    expect(state(weeks(50)).experiencedByLog).toBe(false)
    // Of 53 weeks the last 52 count; the runs of some are taken out, never of two in a row.
    const without = (count: number) =>
      weeks(53).filter((_, i) => Math.floor(i / 3) % 4 !== 1 || Math.floor(i / 3) >= count * 4)
    expect(state(without(12)).experiencedByLog).toBe(true)
    expect(state(without(13)).experiencedByLog).toBe(false)
    expect(state(year)).toMatchObject({ experiencedByLog: true, backFromLongBreak: false })
    const back = (days: number) =>
      state([...year, ...[0, 3, 6, 9].map((day) => runOn(419 + 57 + day, 5))], { asOf: onDay(419 + 57 + days) })
    expect(back(10)).toMatchObject({ experiencedByLog: false, backFromLongBreak: true })
    expect(back(55).backFromLongBreak).toBe(true)
  })

  test('the last race is told for two weeks, and a run over three hours counts as one', () => {
    const race = [...weeks(), runOn(71, 21, { race: true })]
    expect(state(race, { asOf: onDay(84) }).lastRaceDate).toBe(onDay(71))
    expect(state(race, { asOf: onDay(85) }).lastRaceDate).toBe(null)
    expect(state([...weeks(), runOn(71, 31)], { asOf: onDay(72) }).lastRaceDate).toBe(onDay(71))
  })
})
