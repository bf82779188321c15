import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventedRunner } from '../../scripts/history/invented-runner.ts'
import { flagHistory, type HistoryInput } from '../../src/history/flag-history.ts'
import { addDays } from '../../src/lib/local-date.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import { NO_SYMPTOM } from '../../src/model/symptom.ts'
import { NO_SETTINGS, onDay, runOn } from '../load/make-run.ts'
import { untoldNote } from '../make/note.ts'

/** A year and a half of four runs a week; every ninth Sunday is a long-run jump. */
const RUNS = Array.from({ length: 78 * 7 }, (_, day) => day)
  .filter((day) => [1, 3, 5, 6].includes(day % 7))
  .map((day) => runOn(day, isJump(day) ? 19 : day % 7 === 6 ? 10 : 7))

function isJump(day: number): boolean {
  return day % 63 === 6 && day > 60
}

const hurt = (day: number, more: Partial<PainNote> = {}): PainNote => ({
  ...untoldNote(`n${String(day).padStart(4, '0')}`, onDay(day)),
  symptom: { ...NO_SYMPTOM, area: 'knee', side: 'left', severity: 3 },
  ...more,
})

const log = (notes: readonly PainNote[], more: Partial<HistoryInput> = {}): HistoryInput => ({
  ...{ runs: RUNS, notes, dayChecks: [], selfChecks: [], clearances: [], pastInjuries: [], settings: NO_SETTINGS },
  ...{ asOf: onDay(78 * 7), notedSince: null, notNoted: [] },
  ...more,
})

const historyOf = (notes: readonly PainNote[], more: Partial<HistoryInput> = {}) =>
  flagHistory(log(notes, more)).history
const whys = (notes: readonly PainNote[], more: Partial<HistoryInput> = {}) =>
  historyOf(notes, more).episodes.map(({ date, why }) => [date, why])
const primary = (notes: readonly PainNote[], more: Partial<HistoryInput> = {}) => historyOf(notes, more).flags[0]!

/** Pains far enough apart, after the first note. */
const FIRST = hurt(15)
const LATER = [157, 251, 346, 440].map((day) => hurt(day - ((day % 7) - 1), { id: `n${day}` }))

describe('which pains are compared', () => {
  test('never the first note of the log: noting began with it', () => {
    expect(whys([FIRST])).toEqual([[onDay(15), 'first-note']])
    expect(primary([FIRST]).painsCounted).toBe(0)
    // Whatever was said of earlier months.
    expect(whys([FIRST, ...LATER], { notedSince: onDay(0) })[0]).toEqual([onDay(15), 'first-note'])
  })

  test('a pain on a run day, outside of what an earlier one left', () => {
    expect(whys([FIRST, ...LATER]).slice(1)).toEqual(LATER.map(({ date }) => [date, null]))
  })

  test('a note on a rest day belongs to the last run, at most two days before', () => {
    // Wednesdays and Saturdays are runs here, Thursdays none; nobody runs in the week around day 301.
    const rest = RUNS.filter((run) => run.date < onDay(296) || run.date > onDay(306))
    expect(whys([FIRST, hurt(157 - (157 % 7) + 4)])).toEqual([
      [onDay(15), 'first-note'],
      [onDay(157 - (157 % 7) + 4), null],
    ])
    expect(whys([FIRST, hurt(301)], { runs: rest })[1]).toEqual([onDay(301), 'no-run-near'])
  })

  test('none in the six weeks after the first run back, whatever the place', () => {
    const calf = { symptom: { ...NO_SYMPTOM, area: 'calf', side: 'right', severity: 4 } } as const
    // The first run after the pain of a Tuesday, day 155, is that of Thursday.
    expect(whys([FIRST, hurt(155), hurt(157 + 42, calf)])[2]).toEqual([onDay(157 + 42), 'within-cut'])
    const after = RUNS.map(({ date }) => date).find((date) => date > onDay(157 + 42))!
    expect(whys([FIRST, hurt(155), hurt(0, { ...calf, id: 'late', date: after })])[2]).toEqual([after, null])
    const { cuts } = historyOf([FIRST, hurt(155)])
    expect(cuts[1]).toMatchObject({ from: onDay(156), until: onDay(157 + 42) })
  })

  test('two places that begin on one run are one pain', () => {
    const both = [hurt(155), hurt(155, { id: 'other', symptom: { ...NO_SYMPTOM, area: 'calf', severity: 2 } })]
    expect(whys([FIRST, ...both]).map(([, why]) => why)).toEqual(['first-note', null, 'within-cut'])
  })

  test('not what was only found in an export; nor months that were not noted; nor a sign without a place', () => {
    expect(whys([FIRST, hurt(155, { status: 'suggested', sourceKey: 'strava:1' })])[1]?.[1]).toBe('suggested')
    expect(whys([FIRST, hurt(155, { status: 'dismissed' })])).toHaveLength(1)
    const gap = [{ from: onDay(150), until: onDay(180) }]
    expect(whys([FIRST, hurt(155)], { notNoted: gap })[1]?.[1]).toBe('within-cut')
    expect(historyOf([FIRST], { notNoted: gap }).coverage).toEqual([
      { from: onDay(16), until: onDay(149), basis: 'first-note' },
      { from: onDay(181), until: onDay(78 * 7), basis: 'first-note' },
    ])
    const dizzy = hurt(155, { symptom: { ...NO_SYMPTOM, signs: { dizzy: true } } })
    expect(whys([FIRST, dizzy])).toHaveLength(1)
  })

  test('says since when notes count, and by whose word', () => {
    expect(historyOf([FIRST]).coverage).toEqual([{ from: onDay(16), until: onDay(78 * 7), basis: 'first-note' }])
    expect(historyOf([FIRST], { notedSince: onDay(3) }).coverage).toEqual([
      { from: onDay(3), until: onDay(78 * 7), basis: 'said' },
    ])
    expect(historyOf([]).coverage).toEqual([])
  })

  test('a pain with nothing to compare says so', () => {
    const few = RUNS.filter((run) => run.date < onDay(62) || run.date === onDay(155))
    expect(whys([FIRST, hurt(155)], { runs: few })[1]).toEqual([onDay(155), 'few-comparison-runs'])
  })
})

describe('what stood before them', () => {
  test('a jump on the run itself and up to six days before, not seven', () => {
    const jump = [...Array(78 * 7).keys()].filter(isJump)[3]!
    for (const [days, before] of [
      [0, 1],
      [2, 1],
      [6, 1],
      [9, 0],
    ] as const) {
      expect([days, primary([FIRST, hurt(jump + days)]).painsBefore]).toEqual([days, before])
    }
  })

  test('beside the runs of the same weekday in the same year, its own among them', () => {
    const { history } = flagHistory(log([FIRST, hurt(155)]))
    const tuesdays = RUNS.filter(
      ({ date }) => (Date.parse(date) - Date.parse(onDay(155))) % (7 * 86_400_000) === 0,
    ).filter(({ date }) => date >= onDay(16) && date < addDays(onDay(16), 365))
    const cut = history.cuts.flatMap(({ from, until }) => tuesdays.filter(({ date }) => date >= from && date <= until))
    expect(history.flags[0]?.comparisonRuns).toBe(tuesdays.length - new Set(cut).size)
    expect(history.flags[0]?.baseShare).toBeGreaterThan(0.05)
    expect(history.flags[0]?.baseShare).toBeLessThan(0.25)
  })

  test('is never made of notes: the same flags are raised on the same days whatever is written', () => {
    const silent = flagHistory(log([])).days.raisedOn
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 20, max: 500 }), { minLength: 1, maxLength: 12 }), (days) => {
        const notes = days.map((day, index) => hurt(day, { id: `n${index}` }))
        expect(flagHistory(log(notes)).days.raisedOn).toEqual(silent)
      }),
      { numRuns: 12 },
    )
    expect(historyOf(LATER).flags.find(({ id }) => id === 'same-pain-again')).toMatchObject({
      painsBefore: 0,
      why: 'made-from-pain',
    })
  })

  test('the order of runs and notes is nothing, nor is what comes after the day', () => {
    const notes = [FIRST, ...LATER]
    const { runs } = log([])
    const before = JSON.stringify(flagHistory(log(notes)))
    expect(JSON.stringify(flagHistory(log(notes.toReversed(), { runs: runs.toReversed() })))).toBe(before)
    const asOf = onDay(400)
    const upTo = log(
      notes.filter(({ date }) => date <= asOf),
      { runs: runs.filter(({ date }) => date <= asOf), asOf },
    )
    expect(JSON.stringify(flagHistory(log(notes, { asOf })))).toBe(JSON.stringify(flagHistory(upTo)))
  })
})

describe('what it may say', () => {
  test('under three pains nothing; the primary flag is the first, and every number is one', () => {
    expect(historyOf([FIRST, ...LATER.slice(0, 2)]).state).toBe('too-few')
    const { flags, state, withStudy } = historyOf([FIRST, ...LATER])
    expect(state).toBe('none')
    expect(withStudy).not.toBeNull()
    expect(flags.map(({ role }) => role)).toEqual(['primary', ...flags.slice(1).map(() => 'other')])
    expect(JSON.stringify(historyOf([]))).not.toMatch(/null,"levelPct":null|Infinity|NaN/)
    for (const flag of flags) {
      for (const figure of [flag.expectedPains, flag.baseShare, flag.chance, flag.rateRatio.low]) {
        expect(Number.isFinite(figure)).toBe(true)
      }
    }
  })

  test('three or four pains lean at most; a flag before each of eight stands out, with a wider interval', () => {
    const jumps = [...Array(78 * 7).keys()].filter(isJump)
    const afterJumps = (count: number) =>
      jumps.slice(1, 1 + count).map((day, index) => hurt(day + 2, { id: `n${index}`, date: onDay(day + 2) }))
    const four = primary([hurt(3), ...afterJumps(4)])
    expect(four).toMatchObject({ painsCounted: 4, painsBefore: 4, state: 'leans', widened: true })
    expect(four.rateRatio.levelPct).toBeGreaterThan(95)
    const seven = primary([hurt(3), ...afterJumps(7)])
    expect(seven).toMatchObject({ painsCounted: 7, state: 'stands-out', chanceKind: 'exact' })
    expect(seven.rateRatio.high).toBeNull()
  })

  test('flags that stand nearly always or hardly ever are not tested', () => {
    const { flags } = historyOf([FIRST, ...LATER])
    for (const { why, baseShare, state } of flags) {
      if (why === 'too-rare') expect(baseShare).toBeLessThan(0.02)
      if (why === 'too-common') expect(baseShare).toBeGreaterThan(0.6)
      if (why !== null) expect(state).toBe('none')
    }
  })

  // The whole bench is scripts/bench-history.ts; a few runners here, so that a slip in the method shows at once.
  test('of twenty-four runners whose pains have nothing to do with any flag, hardly one is told of a link', () => {
    const found = Array.from({ length: 24 }, (_, seed) => {
      const how = { pains: 8, ratio: 1, hazard: 'even', cutsTraining: true, years: 4 } as const
      return historyOf([], { ...inventedRunner(seed, how) }).state
    }).filter((state) => state === 'leans' || state === 'stands-out')
    expect(found.length).toBeLessThanOrEqual(2)
  })
})
