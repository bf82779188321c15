import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeFormat } from '../../src/lib/format.ts'
import { zoneAt } from '../../src/lib/zone-at.ts'
import { NO_TOTALS } from '../../src/model/recording.ts'
import type { Samples } from '../../src/model/samples.ts'
import { wholly } from '../../src/model/surface.ts'
import { makeFigures } from '../../src/runs/figures.ts'
import { keptSamples } from '../../src/runs/kept-samples.ts'
import { leftOutLines } from '../../src/words/en/left-out.ts'
import { METRES_PER_DEGREE, recording, track } from './build.ts'

/** A run of 5,400 m in 30 minutes that nothing but its positions tells. */
const placed = (shape = {}) => track({ counted: false, ...shape })
const figuresOf = (samples: Samples, over = {}) => makeFigures(recording({ samples, ...over }))
const north = (samples: Samples, i: number, metres: number) => {
  samples.lat[i]! += metres / METRES_PER_DEGREE
}
const east = (samples: Samples, i: number, metres: number) => {
  samples.lon[i]! += metres / (METRES_PER_DEGREE * Math.cos((samples.lat[i]! * Math.PI) / 180))
}
const codes = (samples: Samples, over = {}) => figuresOf(samples, over).left.map(({ code }) => code)
const furthestM = ({ lat }: Samples) => {
  const known = lat.filter((value) => !Number.isNaN(value))
  return (Math.max(...known) - Math.min(...known)) * METRES_PER_DEGREE
}

/** Samples written on one by one. */
function walked(speeds: readonly number[], startMs?: number): Samples {
  const samples = placed({ seconds: speeds.length - 1, ...(startMs === undefined ? {} : { startMs }) })
  let alongM = 0
  for (const [i, speed] of speeds.entries()) {
    alongM += i === 0 ? 0 : speed
    samples.lat[i] = 52.5 + alongM / METRES_PER_DEGREE
  }
  return samples
}
const times = (count: number, speed: number): readonly number[] => new Array(count).fill(speed)

describe('a step is judged with its neighbours', () => {
  test('a spike a minute goes, and is named', () => {
    const samples = placed()
    for (let i = 30; i < 1800; i += 60) east(samples, i, 57)
    const figures = figuresOf(samples)
    expect(figures.distanceM).toBeCloseTo(5400, -1)
    expect(figures.left).toMatchObject([{ code: 'spike', points: 30, s: 60 }])
  })

  test('fixes that came late and caught up keep their way', () => {
    const samples = placed()
    // Every minute the position stands still for twelve seconds, then is where it should be.
    for (let i = 60; i < 1740; i += 60) samples.lat.fill(samples.lat[i]!, i, i + 12)
    expect(figuresOf(samples).distanceM).toBeCloseTo(5400, -1)
    // A receiver that lags, at a third of the speed, and catches up.
    const lagging = placed()
    for (let i = 60; i < 1740; i += 60) for (let k = 1; k < 20; k++) north(lagging, i + k, -2 * k)
    expect(figuresOf(lagging).distanceM).toBeCloseTo(5400, -1)
  })

  test('a lost fix is a gap that is bridged, at a pole or where both degrees are 0', () => {
    for (const [lat, lon] of [
      [90, -80],
      [0, 0],
    ] as const) {
      const samples = placed()
      samples.lat.fill(lat, 600, 700)
      samples.lon.fill(lon, 600, 700)
      const figures = figuresOf(samples)
      expect(figures.distanceM).toBeCloseTo(5400, -1)
      expect(figures.movingS).toBe(1800)
      expect(figures.left).toMatchObject([{ code: 'gap', points: 100, s: 100 }])
    }
  })

  test('the way before the first fix is counted, and that is named', () => {
    const samples = placed()
    const lateS = 40
    const at = lateS
    // One sample at the start of the clock, then nothing until the first fix.
    const late = { ...samples }
    for (const name of ['t', 'lat', 'lon', 'ele', 'dist', 'hr', 'cad', 'speed'] as const) {
      const column = samples[name]
      late[name] = Float64Array.of(column[0]!, ...column.subarray(at))
    }
    late.lat[0] = Number.NaN
    late.lon[0] = Number.NaN
    const figures = figuresOf(late)
    expect(figures.distanceM).toBeCloseTo(5400 - 120 + 75, -1)
    expect(figures.left).toEqual([{ code: 'head', points: 0, m: 75, s: 40 }])
    expect(leftOutLines(figures.left, makeFormat({ units: 'km' })).join()).toBe(
      '40 seconds before the first position: counted at the pace that followed, 0.1 km',
    )
  })

  test('a count that falls time and again is none: the positions tell the way', () => {
    const samples = track()
    for (let i = 0; i <= 1800; i++) samples.dist[i] = 7.5 + ((i * 7919) % 97) / 10
    expect(figuresOf(samples)).toMatchObject({ distanceM: 5400, distanceSource: 'positions' })
    // One that starts anew with each lap is a count.
    const laps = track({ from: null })
    for (let i = 0; i <= 1800; i++) laps.dist[i] = (i % 300) * 3
    expect(figuresOf(laps).distanceM).toBeCloseTo(5400, -2)
  })

  test('a jump aside that stays is no way, a jump forward is', () => {
    const aside = placed()
    for (let i = 900; i <= 1800; i++) east(aside, i, 30)
    expect(figuresOf(aside).distanceM).toBeLessThan(5430)
    const forward = placed()
    for (let i = 900; i <= 1800; i++) north(forward, i, 30)
    expect(figuresOf(forward).distanceM).toBeCloseTo(5430, -1)
  })

  test('an app that writes every few metres and late keeps the corners between its positions', () => {
    // From one side of the street to the other, a position every four seconds; now and then one is left out and caught up.
    const samples = placed({ everyS: 4 })
    for (let i = 0; i < samples.lat.length; i++) {
      if (i % 2 === 0) east(samples, i, 12)
      north(samples, i, 60 * Math.floor(i / 30))
    }
    const step = Math.hypot(12, 12)
    const jumps = Math.floor(samples.lat.length / 30)
    const plainM = (samples.lat.length - 1 - jumps) * step + jumps * Math.hypot(72, 12)
    expect(figuresOf(samples).distanceM).toBeGreaterThan(0.97 * plainM)
  })

  test('positions whose times an app counted: a way it missed is way, as far as the clock stood elsewhere for it', () => {
    const missed = (idleS: number) => {
      const samples = placed({ everyS: 5 })
      for (let i = 100; i < samples.t.length; i++) north(samples, i, 2000)
      samples.t[samples.t.length - 1]! += idleS
      return figuresOf(samples)
    }
    expect(missed(700).distanceM).toBeCloseTo(7400, -2)
    // Without the time for it nobody knows how it came there.
    expect(missed(0).distanceM).toBeCloseTo(5400, -2)
    expect(missed(0).left).toMatchObject([{ code: 'gap' }])
  })

  test('a clock that ran while the sky was still looked for: that way is bridged at the pace that follows', () => {
    const late = (searchedS: number, hearts: readonly number[] = []) => {
      const samples = placed()
      for (let i = 0; i < samples.hr.length; i++) samples.hr[i] = hearts[Math.min(i, hearts.length - 1)] ?? Number.NaN
      samples.t[0]! -= searchedS
      samples.lat[0] = Number.NaN
      samples.lon[0] = Number.NaN
      return figuresOf(samples)
    }
    // Less a quarter of a minute from the start button to full pace.
    expect(late(100).distanceM).toBeCloseTo(5655, -1)
    expect(late(100).movingS).toBe(1900)
    // A heart that is as slow at the first fix as before any run has waited for it; one that is quick has run.
    expect(late(100, [Number.NaN, 82, 90, 146]).distanceM).toBeCloseTo(5400, -1)
    expect(late(100, [Number.NaN, 138, 146]).distanceM).toBeCloseTo(5655, -1)
    // For longer nobody knows whether one ran or waited.
    expect(late(600).distanceM).toBeCloseTo(5400, -1)
  })

  test('jitter from second to second makes no way, but on a lane a watch has put it right already', () => {
    const jittering = () => {
      const samples = placed()
      for (let i = 0; i <= 1800; i++) east(samples, i, i % 2 === 0 ? 0.2 : -0.2)
      return samples
    }
    const asWritten = 1800 * Math.hypot(3, 0.4)
    expect(figuresOf(jittering(), { surface: wholly('track') }).distanceM).toBeCloseTo(asWritten, 0)
    expect(figuresOf(jittering()).distanceM).toBeLessThan(asWritten - 30)
  })
})

describe('a stop that the file does not mark', () => {
  test('what was strolled in it is no run; a lost signal goes on at its pace', () => {
    const without = (stop: number, metres: number) => {
      const samples = placed()
      const keep = Array.from(samples.t.keys()).filter((i) => i < 900 || i >= 900 + stop)
      const column = (from: Float64Array) => Float64Array.from(keep, (i) => from[i]!)
      const cut = {
        ...samples,
        ...Object.fromEntries(
          (['t', 'lat', 'lon', 'ele', 'dist', 'hr', 'cad', 'speed'] as const).map((name) => [
            name,
            column(samples[name]),
          ]),
        ),
      } as Samples
      for (let i = 900; i < cut.t.length; i++) north(cut, i, metres - stop * 3)
      return cut
    }
    const strolled = figuresOf(without(120, 60))
    expect(strolled.distanceM).toBeCloseTo(1680 * 3 - 3, -1)
    expect(strolled.movingS).toBeLessThan(1690)
    expect(strolled.left).toMatchObject([{ code: 'gap', points: 0 }])
    expect(figuresOf(without(20, 60))).toMatchObject({ left: [] })
    expect(figuresOf(without(20, 60)).distanceM).toBeCloseTo(5400, -1)
  })
})

test('what was carried over a gap that the file does not mark is neither run nor ride', () => {
  const samples = placed()
  for (let i = 900; i <= 1800; i++) {
    samples.t[i]! += 600
    north(samples, i, 5000)
  }
  const figures = figuresOf(samples)
  expect(figures.distanceM).toBeCloseTo(5400, -1)
  expect(figures.movingS).toBe(1799)
  expect(figures.quality).toEqual([])
  expect(figures.left).toMatchObject([{ code: 'gap', points: 0, m: 5003, s: 601 }])
})

describe('part of a recording is wrong', () => {
  test('the drive home is cut off the end, with its time, its hills and its drawing', () => {
    const speeds = [...times(1800, 3), ...times(60, 0), ...times(300, 14), ...times(60, 1)]
    for (const dist of [false, true]) {
      const samples = walked(speeds)
      let alongM = 0
      if (dist) for (const [i, speed] of speeds.entries()) samples.dist[i] = alongM += i === 0 ? 0 : speed
      const totals = dist ? { ...NO_TOTALS, distanceM: alongM, timerS: 2219, elapsedS: 2219 } : NO_TOTALS
      const figures = figuresOf(samples, { totals })
      expect(figures.distanceM).toBeCloseTo(5400, -2)
      expect(figures.movingS!).toBeLessThan(1900)
      expect(figures.left.map(({ code }) => code)).toContain('tail')
      expect(figures.quality).toEqual([])
      expect(furthestM(keptSamples({ ...recording(), samples }).samples)).toBeLessThan(5500)
    }
  })

  test('a ride between two runs is not cut off: nobody knows which was the run', () => {
    const samples = walked([...times(900, 3), ...times(300, 10), ...times(900, 3)])
    expect(figuresOf(samples).quality.map(({ code }) => code)).toContain('impossible-speed')
  })

  test('wild positions in the first minutes are left out, and the sound rest is counted', () => {
    const samples = placed()
    const random = fc.sample(fc.integer({ min: -500, max: 500 }), { numRuns: 960, seed: 7 })
    for (let i = 0; i < 480; i++) {
      north(samples, i, random[2 * i]!)
      east(samples, i, random[2 * i + 1]!)
    }
    const figures = figuresOf(samples)
    expect(figures.distanceM).toBeCloseTo(1320 * 3, -2)
    expect(figures.left).toMatchObject([{ code: 'head' }])
    expect(figures.left[0]!.points).toBeGreaterThan(470)
    expect(furthestM(keptSamples({ ...recording(), samples }).samples)).toBeLessThan(4100)
  })

  test('two stray points hours later are left out by their clock', () => {
    const samples = placed({ seconds: 1802 })
    for (const i of [1801, 1802]) {
      samples.t[i]! += 5400
      samples.lat[i] = samples.lat[0]!
    }
    const figures = figuresOf(samples)
    expect(figures).toMatchObject({ movingS: 1800, elapsedS: 1800, left: [{ code: 'clock', points: 2 }] })
    expect(figures.distanceM).toBeCloseTo(5400, -1)
  })

  test('a first fix left over from another continent gives neither way nor zone', () => {
    const samples = placed()
    samples.lat[0] = 40.7
    samples.lon[0] = -74
    const figures = figuresOf(samples)
    expect(figures.distanceM).toBeCloseTo(5397, -1)
    expect(zoneAt(figures.firstPosition!.lat, figures.firstPosition!.lon)).toBe('Europe/Berlin')
    expect(codes(samples)).toEqual(['head'])
  })
})

describe('whatever is done to the positions', () => {
  const at = fc.integer({ min: 60, max: 1740 })

  test('a spike, however far and wherever, changes the distance by a few metres at most', () => {
    fc.assert(
      fc.property(at, fc.integer({ min: 20, max: 1_000_000 }), fc.integer({ min: 1, max: 8 }), (i, metres, long) => {
        const samples = placed()
        for (let k = i; k < i + long; k++) east(samples, k, metres)
        expect(Math.abs(figuresOf(samples).distanceM! - 5400)).toBeLessThan(30)
      }),
      { numRuns: 60 },
    )
  })

  test('a position that stands and then jumps keeps the way', () => {
    fc.assert(
      fc.property(at, fc.integer({ min: 5, max: 60 }), (i, long) => {
        const samples = placed()
        samples.lat.fill(samples.lat[i]!, i, Math.min(1800, i + long))
        expect(Math.abs(figuresOf(samples).distanceM! - 5400)).toBeLessThan(10)
      }),
      { numRuns: 60 },
    )
  })

  test('it is the same run backwards, and at any place', () => {
    fc.assert(
      fc.property(
        at,
        fc.integer({ min: 20, max: 90 }),
        fc.double({ min: -70, max: 70, noNaN: true }),
        (i, metres, lat) => {
          const there = placed({ from: { lat, lon: 10 } })
          east(there, i, metres)
          const back = { ...there, lat: there.lat.toReversed(), lon: there.lon.toReversed() }
          const [one, other] = [figuresOf(there).distanceM!, figuresOf(back).distanceM!]
          expect(Math.abs(one - other)).toBeLessThan(1)
          expect(Math.abs(one - 5400)).toBeLessThan(30)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('wild positions without end are judged in bounded time and give finite figures', () => {
    const samples = placed({ seconds: 20_000 })
    const random = fc.sample(fc.integer({ min: -50_000, max: 50_000 }), { numRuns: 20_001, seed: 3 })
    for (let i = 0; i <= 20_000; i++) north(samples, i, random[i]!)
    expect(Number.isFinite(figuresOf(samples).distanceM ?? 0)).toBe(true)
  })
})
