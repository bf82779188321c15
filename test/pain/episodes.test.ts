import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DayCheck } from '../../src/model/day-check.ts'
import type { EpisodeHistory } from '../../src/model/episode-history.ts'
import type { PainNote } from '../../src/model/pain-note.ts'
import { episodeHistories, type PainLog, pendingReview } from '../../src/pain/episodes.ts'
import { painOfRuns } from '../../src/pain/pain-of-runs.ts'
import { day, makeNote, makeRun } from './make.ts'

const RUNS = Array.from({ length: 150 }, (_, n) => makeRun(n))

function log(notes: readonly PainNote[], more: Partial<PainLog> = {}): PainLog {
  return { notes, dayChecks: [], selfChecks: [], clearances: [], pastInjuries: [], runs: RUNS, asOf: day(140), ...more }
}

const histories = (notes: readonly PainNote[], more: Partial<PainLog> = {}): readonly EpisodeHistory[] =>
  episodeHistories(log(notes, more))
const counts = ({ notes }: EpisodeHistory): readonly number[] => notes.map(({ runsInRow }) => runsInRow)

/** `hhf`: the left knee hurts, hurts, is noted pain-free on runs two days apart. */
const series = (pattern: string, step = 2): readonly PainNote[] =>
  [...pattern].flatMap((each, n) =>
    each === 'h' ? [makeNote(n * step, 'left knee 2/10')] : each === 'f' ? [makeNote(n * step, 'left knee 0/10')] : [],
  )

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

describe('one place, one story', () => {
  test('kneecap and knee are one, left and right are two', () => {
    const found = histories([
      makeNote(0, 'left knee 2/10'),
      makeNote(2, 'left kneecap 2/10'),
      makeNote(4, 'right knee 2/10'),
    ])
    expect(found.map(({ area, side, runsInRow }) => [area, side, runsInRow])).toEqual([
      ['kneecap', 'left', 2],
      ['knee', 'right', 1],
    ])
  })

  test('a note without a side joins the one open episode, or stands alone between two', () => {
    const one = histories([makeNote(0, 'left knee 2/10'), makeNote(2, 'knee 3/10')])
    expect(one.map(({ side, runsInRow }) => [side, runsInRow])).toEqual([['left', 2]])
    const two = histories([makeNote(0, 'left knee 2/10'), makeNote(2, 'right knee 2/10'), makeNote(4, 'knee 3/10')])
    expect(two.map(({ side, runsInRow }) => [side, runsInRow])).toEqual([
      ['left', 1],
      ['right', 1],
      [null, 1],
    ])
  })

  test('a side told later belongs to the story that began without one', () => {
    const found = histories([makeNote(0, 'knee 2/10'), makeNote(2, 'left knee 2/10')])
    expect(found.map(({ side, runsInRow }) => [side, runsInRow])).toEqual([['left', 2]])
  })

  test('both sides count for each of them', () => {
    const found = histories([
      makeNote(0, 'left knee 2/10'),
      makeNote(2, 'both knees 2/10'),
      makeNote(4, 'left knee 2/10'),
      makeNote(6, 'right knee 2/10'),
    ])
    expect(found.map(({ side, runsInRow }) => [side, runsInRow])).toEqual([
      ['left', 3],
      ['right', 2],
    ])
  })

  test('two pain-free runs, or eight weeks of silence, and a new one begins; silence does not reset the count', () => {
    expect(histories(series('hffh')).length).toBe(2)
    expect(histories([makeNote(0, 'left knee 2/10'), makeNote(55, 'left knee 2/10')]).length).toBe(1)
    const late = histories([makeNote(0, 'left knee 2/10'), makeNote(56, 'left knee 2/10')])
    expect(late.map(({ runsInRow }) => runsInRow)).toEqual([1, 2])
  })

  test('it is pain-free only if all of the place is: the left side fine says nothing of both', () => {
    const found = histories([
      makeNote(0, 'both knees 2/10'),
      makeNote(2, 'left knee 0/10'),
      makeNote(4, 'left knee 0/10'),
    ])
    expect(found.map(({ runsInRow }) => runsInRow)).toEqual([1])
  })

  test('signs without a place have a story of their own', () => {
    const [found] = histories([makeNote(0, 'felt dizzy')])
    expect(found).toMatchObject({ region: 'somewhere', area: null, side: null, runsInRow: 0 })
  })
})

describe('what was known on a day', () => {
  test('later notes are not in it, but the next-morning answer of an earlier one is', () => {
    const answered = makeNote(0, 'left knee 3/10', {
      nextMorning: { answer: 'worse', severity: 4, answeredOn: day(1) },
    })
    const [known] = histories([answered, makeNote(2, 'left knee 5/10')], { asOf: day(0) })
    expect(known!.notes.map(({ note }) => [note.date, note.nextMorning?.answer])).toEqual([[day(0), 'worse']])
  })

  test('suggestions drive it for 14 days, then wait for review; dismissed and diary lines never', () => {
    const suggested = makeNote(0, 'left knee 3/10', { status: 'suggested' })
    expect(histories([suggested], { asOf: day(14) }).length).toBe(1)
    expect(pendingReview([suggested], day(14))).toEqual([])
    expect(histories([suggested], { asOf: day(15) })).toEqual([])
    expect(pendingReview([suggested], day(15))).toEqual([suggested])
    const dismissed = { ...suggested, status: 'dismissed' as const }
    expect(histories([suggested, dismissed], { asOf: day(3) })).toEqual([])
    expect(pendingReview([suggested, dismissed], day(15))).toEqual([])
    expect(histories([makeNote(0, 'left knee 3/10', { diary: true })])).toEqual([])
  })

  test('runs since the last pain are noted pain-free, or silent; other notes do not speak for them', () => {
    const notes = [makeNote(0, 'left knee 3/10'), makeNote(1, 'right calf 2/10'), makeNote(2, 'left knee 0/10')]
    const knee = histories(notes, { runs: RUNS.slice(0, 4), asOf: day(10) }).find(({ region }) => region === 'knee')
    expect(knee!.runsSince.map(({ runId, noted }) => `${runId} ${noted}`)).toEqual([
      'r1 silent',
      'r2 pain-free',
      'r3 silent',
    ])
  })

  test('quiet answers: of the place, since the first note, one a day, the worse of two', () => {
    const check = (n: number, quiet: boolean, side: 'left' | 'right' = 'left'): DayCheck =>
      ({ date: day(n), quiet: [{ area: 'kneecap', side, quiet, symptomFree: quiet }] }) as unknown as DayCheck
    const [knee] = histories([makeNote(5, 'left knee 3/10')], {
      dayChecks: [
        check(4, true),
        check(6, true),
        check(7, true),
        check(7, false),
        check(8, true, 'right'),
        check(150, true),
      ],
    })
    expect(knee!.quietAnswers).toEqual([
      { date: day(6), quiet: true, symptomFree: true },
      { date: day(7), quiet: false, symptomFree: false },
    ])
  })

  test('clearances of the place or of a note; a pass of the other side is none', () => {
    const note = makeNote(0, 'left calf 3/10')
    const clearance = {
      area: 'calf',
      side: 'left',
      noteId: null,
      by: 'physio',
      on: day(3),
      ceiling: 3,
      until: null,
    } as const
    const [calf] = histories([note], {
      clearances: [
        { ...clearance, id: 'c1' },
        { ...clearance, id: 'c2', side: 'right' },
        { ...clearance, id: 'c3', area: null, side: null, noteId: note.id },
        { ...clearance, id: 'c4', area: 'knee' },
        { ...clearance, id: 'c5', on: day(145) },
      ],
      selfChecks: [
        { date: day(2), area: 'calf', side: 'right', passed: true, failedAt: null },
        { date: day(3), area: 'calf', side: 'left', passed: true, failedAt: null },
      ],
    })
    expect(calf!.clearances.map(({ id }) => id)).toEqual(['c1', 'c3'])
    expect(calf!.selfChecks.map(({ date }) => date)).toEqual([day(3)])
  })
})

describe('for every log', () => {
  const TEXTS = [
    'left knee 2/10',
    'left knee 0/10',
    'knee 3/10',
    'right knee 4/10',
    'both knees 1/10',
    'left kneecap 5/10',
    'no pain',
    'right calf tight',
    'felt dizzy',
    'sore',
  ]
  const noteAt = fc
    .tuple(fc.integer({ min: 0, max: 130 }), fc.constantFrom(...TEXTS), fc.boolean())
    .map(([n, text, apart]) => makeNote(n, text, apart ? { apart: true, id: `a${n}${text}` } : {}))
  const logs = fc
    .array(noteAt, { maxLength: 30 })
    .chain((notes) =>
      fc.tuple(fc.constant(notes), fc.shuffledSubarray(notes, { minLength: notes.length, maxLength: notes.length })),
    )

  test('order and duplicates do not matter', () => {
    fc.assert(
      fc.property(logs, ([notes, shuffled]) => {
        expect(
          histories([...shuffled, ...notes.slice(0, 5)], { runs: [...RUNS].reverse().concat(RUNS.slice(0, 9)) }),
        ).toEqual(histories(notes))
      }),
      { numRuns: 150 },
    )
  })

  test('a later day never rewrites the count of an earlier one', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 0, max: 139 }), ([notes], n) => {
        const known = (asOf: string): Map<string, readonly number[]> => {
          const byNote = new Map<string, readonly number[]>()
          for (const { note, runsInRow } of histories(notes, { asOf }).flatMap((each) => each.notes)) {
            if (note.date <= day(n)) byNote.set(note.id, [...(byNote.get(note.id) ?? []), runsInRow].sort())
          }
          return byNote
        }
        expect(known(day(140))).toEqual(known(day(n)))
      }),
      { numRuns: 150 },
    )
  })

  test('every painful note is in some episode', () => {
    fc.assert(
      fc.property(logs, ([notes]) => {
        const found = histories(notes)
        const inSome = new Set(found.flatMap((each) => each.notes.map(({ note }) => note.id)))
        for (const note of notes) if (!note.painFree) expect(inSome.has(note.id)).toBe(true)
      }),
      { numRuns: 150 },
    )
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
