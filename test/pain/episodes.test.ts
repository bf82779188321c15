import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DayCheck, emptyDay } from '../../src/model/day-check.ts'
import { pendingReview } from '../../src/pain/episodes/index.ts'
import { histories, RUNS, series } from './histories.ts'
import { day, makeNote } from './make.ts'

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

  test('muscles sore on both sides are no part of another muscle of one side', () => {
    const noted = [makeNote(0, 'left hamstring 2/10 tight'), makeNote(2, 'both quads 3/10 sore all over')]
    const places = (more: readonly string[]) =>
      histories([...noted, ...more.map((text, n) => makeNote(4 + 2 * n, text))]).map(
        ({ area, side, notes, runsInRow }) => [area, side, notes.length, runsInRow],
      )
    expect(places([])).toEqual([
      ['back-thigh', 'left', 1, 1],
      ['front-thigh', 'both', 1, 1],
    ])
    // Each goes on by itself, and "quads no pain" says nothing of the hamstring.
    expect(places(['left hamstring 1/10', 'quads 0/10', 'quads 0/10'])).toEqual([
      ['back-thigh', 'left', 2, 2],
      ['front-thigh', 'both', 3, 0],
    ])
    const asked = histories(noted, {
      dayChecks: [
        { ...emptyDay(day(3)), quiet: [{ area: 'front-thigh', side: 'both', quiet: true, symptomFree: false }] },
      ],
    })
    expect(asked.map(({ quietAnswers }) => quietAnswers.length)).toEqual([0, 1])
  })

  test('a muscle beside it on one side is the same story: such pain may wander', () => {
    const [thigh] = histories([makeNote(0, 'left hamstring 2/10'), makeNote(2, 'left quad 2/10')])
    expect(thigh).toMatchObject({ side: 'left', runsInRow: 2 })
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
