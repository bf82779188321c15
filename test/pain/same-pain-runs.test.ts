import { describe, expect, test } from 'vitest'
import { painOfRuns } from '../../src/pain/episodes/pain-of-runs.ts'
import { counts, histories, series } from './histories.ts'
import { day, makeNote, makeRun } from './make.ts'

describe('the same pain, run after run (LF18)', () => {
  test.each([
    ['h', [1]],
    ['hhh', [1, 2, 3]],
    ['h..h', [1, 2]],
    ['hfh', [1, 0, 2]],
    ['hffh', [1, 0, 0, 1]],
    ['hhffh', [1, 2, 0, 0, 3]],
  ])('%s counts %j: rest and missing notes do not reset it, two pain-free runs do, three of the last six count as three', (pattern, expected) => {
    expect(histories(series(pattern)).flatMap(counts)).toEqual(expected)
  })

  test('three of six is three only within 28 days', () => {
    const late = [
      makeNote(0, 'left knee 2/10'),
      makeNote(2, 'left knee 2/10'),
      makeNote(4, 'left knee 0/10'),
      makeNote(6, 'left knee 0/10'),
      makeNote(30, 'left knee 2/10'),
    ]
    expect(histories(late).at(-1)!.runsInRow).toBe(1)
  })

  test('after two pain-free runs nothing is counted any more', () => {
    expect(histories(series('hhhff'))[0]!.runsInRow).toBe(0)
    expect(histories(series('hhhf'))[0]!.runsInRow).toBe(3)
  })

  test('"no pain" without a place is a pain-free run of every place', () => {
    const notes = [
      makeNote(0, 'left knee 3/10'),
      makeNote(0, 'right calf 2/10'),
      makeNote(2, 'no pain'),
      makeNote(4, 'no pain today'),
    ]
    expect(histories(notes).map(({ runsInRow }) => runsInRow)).toEqual([0, 0])
  })

  test('"no pain" found in an export ends no count before it is confirmed', () => {
    const free = [makeNote(2, 'no pain', { status: 'suggested' }), makeNote(4, 'no pain', { status: 'suggested' })]
    const [knee] = histories([makeNote(0, 'left knee 3/10'), ...free], { asOf: day(6) })
    expect(knee!.runsInRow).toBe(1)
  })

  test('a day without a run, a ride, and a sign without pain do not count', () => {
    const ride = makeRun(6, { sport: 'ride' })
    const notes = [
      makeNote(0, 'left knee 2/10'),
      makeNote(3, 'left knee 4/10', { apart: true }),
      makeNote(6, 'left knee 2/10'),
    ]
    const [knee] = histories(notes, { runs: [makeRun(0), ride] })
    expect(counts(knee!)).toEqual([1, 0, 0])
    expect(knee!.notes.map(({ runId }) => runId)).toEqual(['r0', null, null])
  })

  test('two notes of one run count once', () => {
    const twice = [makeNote(0, 'left knee 2/10'), makeNote(0, 'outer left knee 4/10'), makeNote(2, 'left knee 3/10')]
    expect(histories(twice).flatMap(counts)).toEqual([1, 1, 2])
  })
})

test('pain on runs: one entry a run and place, with the highest severity and the count', () => {
  const notes = [
    makeNote(0, 'left knee 2/10'),
    makeNote(2, 'left knee 2/10'),
    makeNote(2, 'outer left knee 5/10'),
    makeNote(4, 'left knee 0/10'),
    makeNote(6, 'left knee 1/10', { apart: true }),
  ]
  expect(
    painOfRuns(histories(notes)).map(({ runId, place, severity, runsInRow, oneSided }) => [
      runId,
      place,
      severity,
      runsInRow,
      oneSided,
    ]),
  ).toEqual([
    ['r0', 'knee:left', 2, 1, true],
    ['r2', 'knee:left', 5, 2, true],
  ])
})
