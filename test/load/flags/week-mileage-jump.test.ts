import { describe, expect, test } from 'vitest'
import { loadFlags } from '../../../src/load/run-flags.ts'
import type { Run } from '../../../src/model/run.ts'
import { found, stateOf } from '../judge.ts'
import { input, onDay, runOn } from '../make-run.ts'

const ID = 'week-mileage-jump'
/** Weeks of three runs on Tuesday, Thursday and Sunday that add up to the kilometres given. */
const weeks = (...km: readonly number[]): Run[] =>
  km.flatMap((total, week) => [1, 3, 6].map((weekday) => runOn(week * 7 + weekday, total / 3)))
/** What is said of a calendar week itself. */
const ofWeek = (runs: readonly Run[], week: number) =>
  found(ID, runs, { asOf: onDay(week * 7 + 6) }).filter(
    ({ date, detail }) => date === onDay(week * 7 + 6) && detail['window'] === 'calendar',
  )

describe('a calendar week against the weeks before', () => {
  test.each([
    [33, null],
    [33.1, 'note'],
    [39, 'note'],
    [39.1, 'caution'],
    [300, 'caution'],
  ])('%s km after 30 km weeks: %s, never more', (km, level) => {
    expect(ofWeek(weeks(30, 30, 30, 30, 30, km), 5)[0]?.level ?? null).toBe(level)
  })

  test('the larger of the week before and the mean of four is the baseline', () => {
    expect(ofWeek(weeks(40, 40, 40, 40, 20, 38), 5)).toEqual([])
    expect(ofWeek(weeks(20, 20, 20, 20, 40, 44), 5)).toEqual([])
    expect(ofWeek(weeks(20, 20, 20, 20, 40, 45), 5)[0]).toMatchObject({
      baseline: 40_000,
      detail: { against: 'week-before' },
    })
  })

  test('below 15 km a week it is a note, below 10 km nothing', () => {
    expect(ofWeek(weeks(14.9, 14.9, 14.9, 14.9, 14.9, 25), 5)[0]?.level).toBe('note')
    expect(ofWeek(weeks(15, 15, 15, 15, 15, 25), 5)[0]?.level).toBe('caution')
    expect(ofWeek(weeks(7, 7, 7, 7, 7, 9.9), 5)).toEqual([])
    expect(ofWeek(weeks(7, 7, 7, 7, 7, 10), 5)[0]?.level).toBe('note')
  })

  test('from two weeks on it is judged with less confidence, from five weeks with the usual one', () => {
    expect(ofWeek(weeks(30, 45), 1)).toEqual([])
    expect(ofWeek(weeks(30, 30, 45), 2)[0]?.confidence).toBe('low')
    expect(ofWeek([...weeks(30, 30, 30, 30, 45), runOn(0, 1)], 4)[0]?.confidence).toBe('usual')
    expect(stateOf(ID, weeks(30))).toBe('short-history')
  })

  test('seven days inside a quiet calendar week get one note', () => {
    // Long weekend at the end of one week, long days at the start of the next: no calendar week stands out.
    const late = [...weeks(30, 30, 30, 30, 30), runOn(40, 20), runOn(41, 10), runOn(42, 14), runOn(43, 14)]
    const findings = found(ID, late, { asOf: onDay(48) })
    expect(findings.map(({ date, level, week, detail }) => [date, level, week, detail['window']])).toEqual([
      [onDay(48), 'note', '2026-W08', 'rolling'],
    ])
  })

  test('one finding a week, whatever the windows say', () => {
    const findings = found(ID, weeks(20, 30, 45, 60, 20, 60, 90), { asOf: onDay(48) })
    expect(new Set(findings.map(({ week }) => week)).size).toBe(findings.length)
    expect(findings.length).toBeGreaterThan(3)
  })

  test('while the week runs, the seven days up to today stand apart from the findings', () => {
    const { findings, provisional } = loadFlags(input([...weeks(30, 30, 30, 30, 30), runOn(36, 30)]))
    expect(findings.filter(({ id }) => id === ID)).toEqual([])
    expect(provisional).toMatchObject([{ id: ID, level: 'note', date: onDay(36), detail: { window: 'rolling' } }])
  })

  test('a return phase has its own caps', () => {
    const season = [...weeks(30, 30, 30, 30, 30), ...[49, 51, 54].map((day) => runOn(day, 30))]
    expect(found(ID, season, { asOf: onDay(55) })).toEqual([])
  })

  test('a run without a distance: raised only where the week is too big without it as well', () => {
    const missing = (day: number) => runOn(day, null, { id: 'missing' })
    expect(stateOf(ID, [...weeks(30, 30, 30, 30, 30, 30), missing(40)])).toBe('no-distance')
    expect(ofWeek([...weeks(30, 30, 30, 30, 30, 45), missing(40)], 5)[0]).toMatchObject({
      level: 'caution',
      confidence: 'low',
    })
    // The 15 km a week that a caution takes must be known: what may have been run is no reason for it.
    expect(ofWeek([...weeks(14, 14, 14, 14, 14, 30), missing(32)], 5)[0]?.level).toBe('note')
    // In the weeks before it may have been as long as the longest run.
    expect(stateOf(ID, [...weeks(30, 30, 30, 30, 30, 35.5), missing(18)])).toBe('no-distance')
  })
})
