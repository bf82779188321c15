import { describe, expect, test } from 'vitest'
import { NO_TOTALS } from '../../src/model/recording.ts'
import type { Samples } from '../../src/model/samples.ts'
import type { StoredSource } from '../../src/model/source.ts'
import { deriveRuns } from '../../src/runs/derive-runs.ts'
import { garminRow, MORNING, recording, source, type TrackShape, track } from './build.ts'

const SETTINGS = { zone: null }
const runsOf = (sources: readonly StoredSource[]) =>
  deriveRuns({ sources, verdicts: [], edits: [], settings: SETTINGS })
const of = (name: string, samples: Samples, over: Parameters<typeof recording>[0] = {}) =>
  source(recording({ samples, ...over }), name)

/** The same way at the same instants, counted as another device counts it. */
function counting(share: number, shape: TrackShape = {}): Samples {
  const samples = track(shape)
  return { ...samples, dist: samples.dist.map((metres) => metres * share) }
}

const beating = (samples: Samples, bpm: number): Samples => ({ ...samples, hr: samples.hr.map(() => bpm) })

/** Began later, at the place where the body was by then. */
function later(seconds: number, share: number): Samples {
  const whole = track()
  const cut = (column: Float64Array) => column.slice(seconds)
  const { t, lat, lon, dist } = whole
  return {
    ...track({ startMs: MORNING + seconds * 1000, seconds: 1800 - seconds }),
    ...{ t: cut(t), lat: cut(lat), lon: cut(lon), dist: cut(dist).map((metres) => (metres - seconds * 3) * share) },
  }
}

describe('one body that two devices recorded is one run', () => {
  const indoors = (share: number, startMs = MORNING) => counting(share, { from: null, startMs })

  test.each([1.06, 1.1, 1.2])('a treadmill’s watch and a foot pod that counts %f of it', (share) => {
    const [run, ...others] = runsOf([of('watch', indoors(1)), of('pod', indoors(share))])
    expect(others).toEqual([])
    expect(run!.quality).toContainEqual({
      code: 'recordings-differ',
      detail: expect.objectContaining({ other: expect.any(String) }),
    })
  })

  test.each([3, 20, 60, 180])('a phone that counts 11 %% more and began %i s later', (seconds) => {
    const [run, ...others] = runsOf([of('watch', track()), of('phone', later(seconds, 1.11), { format: 'gpx' })])
    expect(others).toEqual([])
    expect(run!.quality.map(({ code }) => code)).toContain('recordings-differ')
  })

  test.each(['walk', 'hike'] as const)('a %s likewise', (sport) => {
    const slow = track({ speedMps: 1.4 })
    const phone = counting(1.2, { speedMps: 1.4 })
    expect(runsOf([of('watch', slow, { sport }), of('phone', phone, { sport, format: 'gpx' })])).toHaveLength(1)
  })

  test('what agrees is no doubt', () => {
    const [run] = runsOf([of('watch', track()), of('phone', counting(1.02), { format: 'gpx' })])
    expect(run!.sources).toHaveLength(2)
    expect(run!.quality).toEqual([])
  })

  test('two rows of a table with one start and two ways, as on the night the clock goes back: the doubt is named', () => {
    const row = (n: number, distanceM: number, timeS: number) => {
      const one = garminRow('2026-11-01T01:30:00', distanceM, timeS, { key: `garmin-csv:2026-11-01T01:30:00#${n}` })
      return { ...one, sha256: `row ${n}` }
    }
    const [run, ...others] = runsOf([row(1, 5040, 1800), row(2, 8000, 2880)])
    expect(others).toEqual([])
    expect(run!.quality).toMatchObject([
      {
        code: 'recordings-differ',
        detail: { distanceM: 8000, otherM: 5040, other: 'garmin-csv:2026-11-01T01:30:00#1' },
      },
    ])
    expect(runsOf([row(1, 5040, 1800), row(2, 5100, 1810)])[0]!.quality).toEqual([])
  })

  test('and is parted by the runner for good', () => {
    const [watch, pod] = [of('watch', indoors(1)), of('pod', indoors(1.1))]
    const verdict = { sourceA: watch.key, sourceB: pod.key, verdict: 'different' } as const
    expect(deriveRuns({ sources: [watch, pod], verdicts: [verdict], edits: [], settings: SETTINGS })).toHaveLength(2)
  })
})

describe('two people stay two', () => {
  test('who ran side by side, each with a heart of their own', () => {
    const two = [of('she', beating(track(), 150)), of('he', beating(track(), 168))]
    expect(runsOf(two)).toHaveLength(2)
  })

  test('whose hearts beat alike at times are taken for one', () => {
    const he = track()
    he.hr.set(he.t.map((_, i) => (i < 900 ? 150 : 168)))
    expect(runsOf([of('she', beating(track(), 150)), of('he', he)])).toHaveLength(1)
  })

  test('on two treadmills at one time with two hearts', () => {
    const [she, he] = [track({ from: null }), counting(1.1, { from: null })]
    expect(runsOf([of('she', beating(she, 150)), of('he', beating(he, 170))])).toHaveLength(2)
  })

  test('who started together and were two kilometres apart most of the time, though they ran as far', () => {
    const away = track()
    away.lon.set(away.lon.map((lon, i) => lon + Math.min(i, 1800 - i) * 6e-5))
    expect(runsOf([of('she', track()), of('he', away)])).toHaveLength(2)
  })
})

describe('a clock that was never set tells no time', () => {
  test('two runs that begin with it stay two', () => {
    const one = of('one', track({ startMs: 86_400_000 }))
    const other = of('other', track({ startMs: 86_400_000, speedMps: 3.05 }))
    expect(runsOf([one, other])).toHaveLength(2)
  })

  test('nor a row with such a clock', () => {
    const row = (key: string) =>
      source(
        recording({
          ...{ format: 'garmin-csv', key, samples: null, startMs: null, localStart: '1970-01-01T00:00:00' },
          totals: { ...NO_TOTALS, distanceM: 5000, timerS: 1500 },
        }),
        key,
      )
    expect(runsOf([row('a'), row('b')])).toHaveLength(2)
  })
})
