import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_TOTALS } from '../../src/model/recording.ts'
import { makeFigures } from '../../src/runs/figures.ts'
import { BERLIN, METRES_PER_DEGREE, MORNING, recording, track } from './build.ts'

const codes = (of: { readonly quality: readonly { readonly code: string }[] }) => of.quality.map(({ code }) => code)

describe('distance', () => {
  test('the device’s total stands, whatever the positions say', () => {
    const totals = { ...NO_TOTALS, distanceM: 5432.1 }
    expect(makeFigures(recording({ totals }))).toMatchObject({ distanceM: 5432.1, distanceSource: 'device' })
  })

  test('without a total: the device’s count; without that: the way over the positions', () => {
    expect(makeFigures(recording())).toMatchObject({ distanceM: 5400, distanceSource: 'samples' })
    const counted = makeFigures(recording({ samples: track({ counted: false }) }))
    expect(counted.distanceSource).toBe('positions')
    expect(counted.distanceM).toBeCloseTo(5400, 0)
  })

  test('a stated 0 is a sensor that was not there: missing is never 0', () => {
    const samples = track({ from: null, counted: false })
    const figures = makeFigures(recording({ samples, totals: { ...NO_TOTALS, distanceM: 0, timerS: 1800 } }))
    expect(figures).toMatchObject({ distanceM: null, distanceSource: 'none', movingS: 1800 })
  })

  test('segments are never joined: a drive between two segments is not run', () => {
    const samples = track({ counted: false })
    for (let i = 900; i <= 1800; i++) samples.lat[i]! += 20_000 / METRES_PER_DEGREE
    const joined = makeFigures(recording({ samples: { ...samples, segmentStarts: Uint32Array.of(0, 900) } }))
    expect(joined.distanceM).toBeCloseTo(5397, 0)
    expect(codes(joined)).toEqual([])
  })

  test('one fix far off adds nothing to a run', () => {
    const samples = track({ counted: false })
    samples.lat[700]! += 0.02
    expect(makeFigures(recording({ samples })).distanceM).toBeCloseTo(5400, 0)
  })

  test('jumps that stay are a receiver that catches up, and are way', () => {
    const every = (n: number) => {
      const samples = track({ counted: false })
      let alongM = 0
      for (let i = 1; i < samples.t.length; i++) {
        alongM += i % n === 0 ? 20 : 3
        samples.lat[i] = BERLIN.lat + alongM / METRES_PER_DEGREE
      }
      return makeFigures(recording({ samples })).distanceM ?? 0
    }
    expect(every(7)).toBeCloseTo(257 * 20 + 1543 * 3, -2)
    expect(every(20)).toBeCloseTo(90 * 20 + 1710 * 3, -2)
  })

  test('over the date line it goes on', () => {
    const samples = track({ counted: false, from: { lat: -17, lon: 179.99 } })
    samples.lat.fill(-17)
    for (let i = 0; i < samples.lon.length; i++) {
      const lon = 179.99 + (i * 3) / (METRES_PER_DEGREE * Math.cos((17 * Math.PI) / 180))
      samples.lon[i] = lon > 180 ? lon - 360 : lon
    }
    expect(makeFigures(recording({ samples })).distanceM).toBeCloseTo(5400, 0)
  })

  test('a counter that starts anew in the middle is added up', () => {
    const samples = track()
    for (let i = 1000; i <= 1800; i++) samples.dist[i]! -= 3000
    expect(makeFigures(recording({ samples })).distanceM).toBe(5397)
  })

  test('device and positions apart by more than a tenth are said to differ', () => {
    const samples = track()
    for (let i = 0; i < samples.dist.length; i++) samples.dist[i]! *= 1.2
    expect(codes(makeFigures(recording({ samples })))).toEqual(['distance-differs'])
    // Where half of the way has no positions they say nothing of the whole.
    samples.lat.fill(Number.NaN, 0, 900)
    expect(codes(makeFigures(recording({ samples })))).toEqual([])
  })
})

describe('time', () => {
  test('the timer is the moving time; without it, the pauses are left out', () => {
    const timer = { ...NO_TOTALS, timerS: 1750, elapsedS: 1900 }
    expect(makeFigures(recording({ totals: timer }))).toMatchObject({ movingS: 1750, elapsedS: 1900 })
    const pauses = [{ fromS: MORNING / 1000 + 600, untilS: MORNING / 1000 + 900 }]
    expect(makeFigures(recording({ pauses }))).toMatchObject({ movingS: 1500, elapsedS: 1800, distanceM: 4500 })
  })

  test('a step that a pause mostly fills is not measured', () => {
    const startS = MORNING / 1000
    const paused = (untilS: number) =>
      makeFigures(
        recording({
          samples: track({ everyS: 60 }),
          pauses: [{ fromS: startS + 602, untilS: startS + untilS }],
        }),
      )
    expect(paused(655)).toMatchObject({ movingS: 1740, distanceM: 5220 })
    expect(paused(620)).toMatchObject({ movingS: 1782, distanceM: 5400 })
  })

  test('standing is not moving, slow hiking is', () => {
    const samples = track()
    for (let i = 600; i <= 1800; i++) samples.dist[i] = Math.max(1800, samples.dist[i]! - 900)
    expect(makeFigures(recording({ samples })).movingS).toBeCloseTo(1500, -1)
    expect(makeFigures(recording({ samples: track({ speedMps: 0.25 }) })).movingS).toBeCloseTo(1800, -1)
    expect(makeFigures(recording({ samples: track({ speedMps: 0.15 }) })).movingS).toBe(0)
  })

  test('elapsed is never below moving, in a file or in a table', () => {
    const totals = { ...NO_TOTALS, timerS: 1801, elapsedS: 1800 }
    expect(makeFigures(recording({ totals })).elapsedS).toBe(1801)
    expect(makeFigures(recording({ totals, samples: null })).elapsedS).toBe(1801)
  })

  test('where each minute stood', () => {
    const { minuteM } = makeFigures(recording({ samples: track({ everyS: 7 }) }))
    expect(minuteM).toEqual(Array.from({ length: 29 }, (_, k) => (k + 1) * 180))
  })
})

describe('heart and steps', () => {
  test('seconds at each beat; gaps and zeros are no beats', () => {
    const samples = track({ seconds: 100 })
    samples.hr.fill(140, 0, 61)
    samples.hr.fill(160, 61, 91)
    samples.hr[91] = 0
    const { hrHistogram, avgHrBpm, maxHrBpm } = makeFigures(recording({ samples }))
    expect(hrHistogram).toEqual({ fromBpm: 140, seconds: [60, ...new Array(19).fill(0), 30] })
    expect(avgHrBpm).toBe(146.7)
    expect(maxHrBpm).toBe(160)
  })

  test('a beat speaks for half a minute at most', () => {
    const samples = track({ everyS: 60, seconds: 600 })
    samples.hr.fill(150)
    expect(makeFigures(recording({ samples })).hrHistogram).toEqual({ fromBpm: 150, seconds: [300] })
  })

  test('cadence is that of running, walking breaks aside', () => {
    const samples = track()
    samples.cad.fill(172)
    samples.cad.fill(110, 200, 500)
    expect(makeFigures(recording({ samples })).cadenceSpm).toBe(172)
    samples.cad.fill(110, 340)
    expect(makeFigures(recording({ samples })).cadenceSpm).toBeNull()
  })
})

describe('impossible data is named', () => {
  test.each([
    ['a minute in a car', { samples: track({ speedMps: 8, seconds: 120 }) }, ['impossible-speed']],
    ['nothing at all', { samples: track({ seconds: 0 }) }, ['zero-length']],
    ['an unset clock', { samples: track({ startMs: Date.UTC(1990, 6, 9) }) }, ['impossible-date']],
    ['a pause of years', { totals: { ...NO_TOTALS, timerS: 1800, elapsedS: 9e7 } }, ['impossible-duration']],
    ['a month without stopping', { totals: { ...NO_TOTALS, timerS: 2.6e6 } }, ['impossible-duration']],
    [
      'a way round the earth without a time',
      { samples: null, totals: { ...NO_TOTALS, distanceM: 4e7 } },
      ['impossible-distance'],
    ],
    ['a forgotten stop button', { totals: { ...NO_TOTALS, timerS: 1800, elapsedS: 2.4e6 } }, []],
    ['a sprint', { samples: track({ speedMps: 8, seconds: 40 }) }, []],
  ])('%s', (_, over, expected) => {
    expect(codes(makeFigures(recording(over)))).toEqual(expected)
  })

  test('driving is seen on positions too, and a ride of the same speed is named the same until its sport is known', () => {
    const samples = track({ speedMps: 14, seconds: 300, counted: false })
    expect(codes(makeFigures(recording({ samples })))).toContain('impossible-speed')
  })

  test('a minute and a half in a car is seen although its steps are left out of the distance', () => {
    const samples = track({ counted: false })
    let alongM = 0
    for (let i = 1; i < samples.t.length; i++) {
      alongM += i > 900 && i <= 990 ? 14 : 3
      samples.lat[i] = BERLIN.lat + alongM / METRES_PER_DEGREE
    }
    const figures = makeFigures(recording({ samples }))
    expect(figures.distanceM).toBeCloseTo(1710 * 3, -1)
    expect(codes(figures)).toEqual(['impossible-speed'])
  })

  test('a manual entry of long ago is no unset clock', () => {
    const totals = { ...NO_TOTALS, distanceM: 42_195, movingS: 12_000 }
    const row = { format: 'strava-csv', samples: null, startMs: Date.UTC(1986, 3, 20), totals } as const
    expect(codes(makeFigures(recording(row)))).toEqual([])
  })
})

test('a stated heart rate or cadence that nobody has is not told: a column read as another, a field never set', () => {
  const totals = { ...NO_TOTALS, distanceM: 5000, timerS: 1500, avgHrBpm: 412, maxHrBpm: 1371, avgCadenceSpm: 2285 }
  const untold = { avgHrBpm: null, maxHrBpm: null, cadenceSpm: null }
  expect(makeFigures(recording({ samples: null, totals }))).toMatchObject(untold)
  expect(makeFigures(recording({ samples: track({ from: null }), totals })).avgHrBpm ?? 0).toBeLessThanOrEqual(240)
})

test('samples of any kind give figures without NaN', () => {
  const value = fc.oneof(fc.constant(Number.NaN), fc.double({ min: -500, max: 9000, noNaN: true }))
  const sample = fc.record({
    dt: fc.integer({ min: 1, max: 4000 }),
    ele: value,
    dist: value,
    hr: value,
    cad: value,
    north: value,
  })
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 60 }), fc.boolean(), (rows, barometric) => {
      const samples = track({ seconds: rows.length - 1, from: null, counted: false })
      let t = MORNING / 1000
      rows.forEach((row, i) => {
        t += row.dt
        samples.t[i] = t
        samples.ele[i] = row.ele
        samples.dist[i] = row.dist
        samples.hr[i] = row.hr
        samples.cad[i] = row.cad
        samples.lat[i] = row.north / 1000
        samples.lon[i] = Number.isNaN(row.north) ? Number.NaN : 0
      })
      const altitudeKind = barometric ? 'barometric' : 'unknown'
      const figures = makeFigures(recording({ samples, altitudeKind, startMs: MORNING }))
      expect(JSON.stringify(figures, (_, v) => (Number.isNaN(v) ? 'NaN' : v))).not.toContain('NaN')
      expect(figures.distanceM ?? 0).toBeGreaterThanOrEqual(0)
    }),
  )
})

test.each([1_838_000_001, 100_001])('a climb of %d m is another column’s figure, and not told', (ascentM) => {
  const stated = recording({
    samples: null,
    totals: { ...NO_TOTALS, distanceM: 9000, timerS: 3000, ascentM, descentM: 80 },
  })
  expect(makeFigures(stated)).toMatchObject({ distanceM: 9000, ascentM: null, descentM: 80 })
})
