import { describe, expect, test } from 'vitest'
import { namesRace } from '../../../src/lib/race-words.ts'
import { loadState } from '../../../src/load/load-state.ts'
import { makeSeries } from '../../../src/load/series/index.ts'
import { makeRaces } from '../../../src/load/series/races.ts'
import type { Run } from '../../../src/model/run.ts'
import { input, onDay, runOn } from '../make-run.ts'

const words = (title: string) => namesRace({ title, description: null, privateNote: null })

describe('whether the runner calls a run a race', () => {
  test.each([
    'Berlin Marathon',
    '10K race',
    'parkrun #212',
    'Riverside parkrun, new PB',
    'Manjushree Trail Race 50',
    'Hamburg Halbmarathon',
    'Half marathon in 1:38!',
    'Lakeside Ultra',
    'Ultra-trail of the three valleys',
    'Maratona di Roma',
    'Medio día. Maratón de Valencia',
    'Vereinswettkampf 5000 m, Wettkampf',
    'Race day! Went out too fast.',
    'Raced the club 10k',
  ])('%s: yes', (title) => expect(words(title)).toBe(true))

  test.each([
    'Morning Run',
    'Marathon pace 3 × 5 km',
    'marathon training week 7',
    'Last long run before the marathon',
    'Three weeks to Berlin Marathon',
    'Pre-race shakeout',
    'Post race recovery',
    'No race today, just easy',
    "It wasn't a race",
    'Half marathon prep',
    'race pace intervals',
    'Tempo instead of the race',
    'Volunteered at parkrun, then 5 easy',
    'Ultra run',
    'Watch ultra test',
    'Trace of snow, embrace the rain',
    'Shakeout, marathon tomorrow',
    'Braced myself on Race Street',
    'Easy. Next race is in May',
  ])('%s: no', (title) => expect(words(title)).toBe(false))

  test('also in what is written to it, and not where nothing is', () => {
    expect(namesRace({ title: null, description: null, privateNote: 'my first parkrun' })).toBe(true)
    expect(namesRace({ title: null, description: null, privateNote: null })).toBe(false)
  })
})

describe('a race by its length and pace', () => {
  const base = Array.from({ length: 20 }, (_, i) => runOn(i * 3, 10))
  const by = (last: Run) => {
    const { sessions } = makeSeries(input([...base, last]))
    return makeRaces(sessions).of(sessions.at(-1)!)
  }
  // The others were run at 6 min a km.
  const at = (km: number, minPerKm: number) => runOn(60, km, { movingS: km * minPerKm * 60 })
  test.each([
    [42.0, 5.7, 'pace'],
    [43.5, 5.7, 'pace'],
    [41.99, 5.7, null],
    [43.51, 5.7, null],
    [21, 5.7, 'pace'],
    [21.6, 5.7, 'pace'],
    [21.61, 5.7, null],
    [42.2, 6 / 1.05, 'pace'],
    [42.2, 5.72, null],
    [30, 5, null],
  ])('%s km at %s min/km: %s', (km, pace, expected) => expect(by(at(km, pace))).toBe(expected))
  test('what the runner denied is no race, whatever its words and pace say', () => {
    const denied = { edited: { race: { was: null, is: false } } } as const
    expect(by(runOn(60, 10, { title: 'Berlin Marathon' }))).toBe('words')
    expect(by(runOn(60, 10, { title: 'Berlin Marathon', ...denied }))).toBe(null)
    expect(by({ ...at(42.2, 5), ...denied })).toBe(null)
    expect(by(runOn(60, 10, { race: true, edited: { race: { was: null, is: true } } }))).toBe('marked')
  })

  test('a mark says so at any length', () => expect(by(runOn(60, 5, { race: true }))).toBe('marked'))
})

describe('runs that ask for rest as a race does', () => {
  const habit = (longS: number) =>
    Array.from({ length: 24 }, (_, i) => runOn(i * 2, 8, i % 4 === 3 ? { movingS: longS, elapsedS: longS } : {}))
  const races = (runs: readonly Run[], day = 48) => loadState(input(runs, { asOf: onDay(day) })).races

  test('three hours of a runner who does that every week ask for nothing', () => {
    const again = (timeS: number) => races([...habit(10_500), runOn(48, 8, { movingS: timeS })])
    expect(again(10_836)).toEqual([])
    // More than 1.15 times the longest of six weeks.
    expect(again(12_075)).toEqual([])
    expect(again(12_076)).toMatchObject([{ by: 'long-run', timeS: 12_076 }])
  })

  test('nor does anything up to three hours; beyond it a jump in distance, or nothing to compare with, does', () => {
    const longest = { movingS: 10_800, elapsedS: 10_800 }
    expect(races([...habit(3000), runOn(48, 8, longest)])).toEqual([])
    expect(races([...habit(10_500), runOn(48, 12, { movingS: 10_801 })])).toMatchObject([{ by: 'long-run' }])
    expect(races([runOn(48, 20, { movingS: 10_801 })])).toMatchObject([{ by: 'long-run' }])
  })

  test('two races of a day are one, and all of two weeks are kept', () => {
    const heats = [7, 11].map((hour) =>
      runOn(48, 5, { id: `heat${hour}`, race: true, startMs: runOn(48, 1).startMs + hour * 3_600_000 }),
    )
    const earlier = runOn(40, 42.2, { id: 'marathon', race: true })
    expect(races([...habit(3000), earlier, ...heats])).toMatchObject([
      { runId: 'marathon', by: 'marked' },
      { date: onDay(48), timeS: 3600 },
    ])
  })
})
