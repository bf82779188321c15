import { describe, expect, test } from 'vitest'
import type { LoadInput } from '../../src/load/input.ts'
import { loadState } from '../../src/load/load-state.ts'
import { loadFlags } from '../../src/load/run-flags.ts'
import type { Run } from '../../src/model/run.ts'
import { wholly } from '../../src/model/surface.ts'
import { hills, input, NO_SETTINGS, onDay, painOn, runOn } from './make-run.ts'

const state = (runs: readonly Run[], more: Partial<LoadInput> = {}) => {
  return loadState(input(runs, more))
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

  test('a lone long run beyond its line is never the new usual', () => {
    const spike = [...weeks(), runOn(71, 22)]
    expect(state(spike, { asOf: onDay(72) })).toMatchObject({ usualWeekM: 30_000, usualLongestM: 12_000 })
    expect(state(spike, { asOf: onDay(77) }).usualLongestM).toBe(12_000)
    for (const day of [78, 84, 100])
      expect(state(spike, { asOf: onDay(day) }).usualLongestM).toBeLessThanOrEqual(12_000)
  })

  test('P27 a spike at the end of a thin week makes no more usual than a usual run would', () => {
    const thin = [...weeks(9), runOn(64, 6)]
    const without = state([...thin, runOn(69, 12)], { asOf: onDay(69) })
    const withSpike = state([...thin, runOn(69, 20)], { asOf: onDay(69) })
    expect(withSpike.usualWeekM ?? 0).toBeLessThanOrEqual(without.usualWeekM ?? 0)
    expect(withSpike.usualLongestM).toBe(12_000)
  })

  test('a second spike within six weeks confirms the first, by a third at most', () => {
    const then = (day: number, km: number, more: Partial<LoadInput> = {}) =>
      state([...weeks(12), runOn(45, 16), runOn(day, km)], { asOf: onDay(day), ...more }).usualLongestM
    expect(then(51, 16)).toBe(12_000)
    expect(then(52, 16)).toBeCloseTo(15_600, 6)
    expect(then(52, 22)).toBeCloseTo(15_600, 6)
    expect(then(52, 15)).toBe(15_000)
    // Nine tenths of the first are enough.
    expect(then(52, 14.4)).toBe(14_400)
    expect(then(52, 14.39)).toBe(12_000)
    expect(then(87, 16)).toBeCloseTo(15_600, 6)
    expect(then(88, 16)).toBe(12_000)
    const hurt = (day: number) => ({ pains: [painOn(day)] })
    expect(then(52, 16, hurt(45))).toBe(12_000)
    expect(then(52, 16, hurt(52))).toBe(12_000)
    expect(then(52, 16, hurt(50))).toBeCloseTo(15_600, 6)
  })

  test('a race longer than usual is a spike, however little', () => {
    const race = (km: number, marked: boolean) =>
      state([...weeks(), runOn(71, km, { race: marked })], { asOf: onDay(72) }).usualLongestM
    expect([race(12.9, false), race(12.9, true), race(12, true)]).toEqual([12_900, 12_000, 12_000])
  })

  test('P32 a spike is more than a tenth and at least a kilometre longer', () => {
    const usualWith = (km: number) => state([...weeks(), runOn(71, km)], { asOf: onDay(72) }).usualLongestM
    expect([usualWith(13.2), usualWith(13.21)]).toEqual([13_200, 12_000])
    const short = (km: number) =>
      state([3, 5, 8, 10, 12, 15, 17, 19, 22].map((day) => runOn(day, 5)).concat(runOn(24, km))).usualLongestM
    expect([short(5.99), short(6)]).toEqual([5990, 5000])
  })

  test('a big week counts as a usual one, and as itself when it is held', () => {
    const more = (week: number) => [1, 3, 4, 5, 6].map((day) => runOn(week * 7 + day, 10, { id: `more${week}-${day}` }))
    const big = [...weeks(10), ...more(10)]
    expect(state(big, { asOf: onDay(77) }).usualWeekM).toBe(30_000)
    const held = [...big, ...more(11)]
    expect(state(held, { asOf: onDay(84) }).usualWeekM).toBe(35_000)
  })

  test('while a place holds running back, what was usual before it stands', () => {
    const easy = [10, 11, 12, 13, 14, 15].flatMap((week) => [1, 4].map((day) => runOn(week * 7 + day, 3)))
    const log = [...weeks(), ...easy]
    const frozen = [{ from: onDay(69), until: null }]
    const asOf = onDay(111)
    expect(loadState(input(log, { asOf }), frozen)).toMatchObject({ usualLongestM: 12_000, usualWeekM: 30_000 })
    expect(state(log, { asOf })).toMatchObject({ usualLongestM: 3000, usualWeekM: 6000 })
    // Runs on the way back are no spikes against it, and count when it is over.
    const back = [...log, runOn(110, 9)]
    const over = [{ from: onDay(69), until: onDay(110) }]
    expect(loadState(input(back, { asOf }), over).usualLongestM).toBe(9000)
    expect(loadState(input(back, { asOf })).usualLongestM).toBe(3000)
  })

  test('a gap takes its share of what was usual, frozen or not, but leaves two kilometres', () => {
    const asOf = onDay(69 + 31)
    expect(state(weeks(), { asOf }).usualLongestM).toBe(6000)
    expect(loadState(input(weeks(), { asOf }), [{ from: onDay(60), until: null }]).usualLongestM).toBe(6000)
    expect(state(weeks(), { asOf: onDay(69 + 60) }).usualLongestM).toBeCloseTo(3600, 6)
    const short = weeks().map((run) => ({ ...run, distanceM: (run.distanceM as number) / 4 }))
    expect(state(short, { asOf: onDay(69 + 60) }).usualLongestM).toBe(2000)
  })

  test('a run beyond the cap of the way back counts as that cap, and confirms nothing', () => {
    const back = [...weeks(), runOn(85, 4), runOn(87, 12), runOn(89, 4), runOn(96, 12)]
    expect(state(back, { asOf: onDay(97) }).usualLongestM).toBeCloseTo(8400, 6)
  })

  test('an empty log takes the runner’s own answer, and says that it is not sure', () => {
    const settings = { ...NO_SETTINGS, usualWeekM: 24_000, usualLongestM: 10_000, runsPerWeek: 3 }
    expect(state([], { settings, asOf: onDay(3) })).toMatchObject({
      usualWeekM: 24_000,
      usualLongestM: 10_000,
      usualRunDays: 3,
      usualConfidence: 'low',
      returnPhase: null,
    })
    expect(state(weeks(), { settings })).toMatchObject({ usualWeekM: 30_000, usualLongestM: 12_000 })
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
    expect(ahead(60)).toMatchObject({ gapDays: 59, runCapM: 3_600, weekCapM: 10_500, runWalkMaxS: 1800 })
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

  test('one big descent is not what the legs are taken to know, however long ago; a second one is, by a third at most', () => {
    const spike = [...weeks(10, hills(200, 240)), runOn(71, 10, hills(200, 800))]
    for (const day of [72, 78, 85, 100])
      expect(state(spike, { asOf: onDay(day) }).descentNoteLineM).toBeLessThanOrEqual(300)
    const easy = [74, 76, 79].map((day) => runOn(day, 10, hills(200, 240)))
    const again = (day: number) => state([...spike, ...easy, runOn(day, 10, hills(200, 780))], { asOf: onDay(day) })
    expect(again(77).descentNoteLineM).toBe(300)
    expect(again(78).descentNoteLineM).toBe(1.25 * 1.3 * 240)
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
    expect(state(race, { asOf: onDay(84) }).races).toMatchObject([{ date: onDay(71), by: 'marked' }])
    expect(state(race, { asOf: onDay(85) }).races).toEqual([])
    expect(state([...weeks(), runOn(71, 31)], { asOf: onDay(72) }).races).toMatchObject([{ by: 'long-run' }])
  })
})
