import { describe, expect, test } from 'vitest'
import { barometer, satellite } from '../../scripts/accuracy/routes.ts'
import { NO_TOTALS } from '../../src/model/recording.ts'
import { makeFigures } from '../../src/runs/figures.ts'
import { recording, track } from './build.ts'

/** Two hills of 60 m, on even slopes of 8 %: 750 m up, 750 m down. */
const hills = (alongM: number) => {
  const at = (alongM % 1500) / 1500
  return 200 + 120 * (at < 0.5 ? at : 1 - at)
}
const overHills = track({ seconds: 1000, eleAt: hills })

describe('climb', () => {
  test('the device’s totals come first', () => {
    const totals = { ...NO_TOTALS, ascentM: 131, descentM: 128 }
    const figures = makeFigures(recording({ samples: overHills, altitudeKind: 'barometric', totals }))
    expect(figures).toMatchObject({ ascentM: 131, descentM: 128, elevationSource: 'device' })
  })

  test('a barometer gives the hills that are there', () => {
    const figures = makeFigures(recording({ samples: overHills, altitudeKind: 'barometric' }))
    expect(figures.elevationSource).toBe('barometric')
    expect(figures.ascentM).toBeCloseTo(120, -1)
    expect(figures.descentM).toBeCloseTo(120, -1)
    expect(figures.longestClimbM).toBeCloseTo(59, -1)
    expect(figures.gradeM?.up6to10).toBeGreaterThan(1400)
    expect(figures.gradeM?.down6to10).toBeGreaterThan(1400)
    expect(figures.gradeM?.up15).toBe(0)
  })

  test('altitude of an unknown kind is a barometer’s where it is as quiet as one, and a satellite’s where it wanders', () => {
    const quiet = makeFigures(recording({ samples: overHills }))
    expect(quiet.elevationSource).toBe('barometric')
    expect(quiet.ascentM).toBeCloseTo(120, -1)
    const noise = satellite(new Array(1001).fill(0), 3)
    const wandering = track({ seconds: 1000, eleAt: (alongM, second) => hills(alongM) + noise[second]! })
    expect(makeFigures(recording({ samples: wandering })).elevationSource).toBe('gps')
  })

  test('a flat hour climbs nothing worth the name, whatever the sensor and although it is not named', () => {
    const climbs = (noise: typeof barometer) =>
      Array.from({ length: 12 }, (_, seed) => {
        const heights = noise(new Array(3601).fill(100), seed + 1)
        const samples = track({ seconds: 3600, eleAt: (_, second) => heights[second]! })
        return makeFigures(recording({ samples })).ascentM!
      })
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean(climbs(satellite))).toBeLessThan(50)
    expect(Math.max(...climbs(barometer))).toBeLessThan(15)
  })

  test('a barometer in a file that names none finds rolling hills that a satellite’s count loses', () => {
    const rolling = (alongM: number) => 6 * (1 - Math.cos((2 * Math.PI * alongM) / 600))
    const heights = barometer(
      Array.from({ length: 3601 }, (_, second) => rolling(second * 3)),
      5,
    )
    const samples = track({ seconds: 3600, eleAt: (_, second) => heights[second]! })
    expect(makeFigures(recording({ samples })).ascentM! / 216).toBeCloseTo(1, 1)
  })

  test('no altitude is not a flat run', () => {
    const none = { ascentM: null, descentM: null, elevationSource: 'none', gradeM: null, longestClimbM: null }
    expect(makeFigures(recording())).toMatchObject(none)
    const filledIn = track({ eleAt: () => 0 })
    expect(makeFigures(recording({ samples: filledIn }))).toMatchObject(none)
  })

  test('a table’s totals are a summary', () => {
    const totals = { ...NO_TOTALS, distanceM: 9000, movingS: 3000, ascentM: 210, descentM: null }
    const row = makeFigures(recording({ format: 'strava-csv', samples: null, totals }))
    expect(row).toMatchObject({ ascentM: 210, descentM: null, elevationSource: 'summary', gradeM: null })
  })

  test('ascent alone: what went up and did not stay up came down', () => {
    const samples = track({ seconds: 1000, eleAt: (alongM) => hills(alongM) - alongM / 50 })
    const totals = { ...NO_TOTALS, ascentM: 100, descentM: null }
    const figures = makeFigures(recording({ samples, altitudeKind: 'barometric', totals }))
    expect(figures.elevationSource).toBe('device')
    expect(figures.descentM).toBeCloseTo(160, -1)
  })

  test('a descent of 0 down a mountain is a field nobody filled in', () => {
    const samples = track({ eleAt: (alongM) => 2000 - alongM / 10 })
    const totals = { ...NO_TOTALS, ascentM: 4, descentM: 0 }
    const figures = makeFigures(recording({ samples, altitudeKind: 'barometric', totals }))
    expect(figures.descentM).toBeGreaterThan(500)
  })

  test('a cable car in a pause is not climbed', () => {
    const samples = track({ eleAt: (alongM) => (alongM > 2700 ? 900 : 300) })
    const cut = { ...samples, segmentStarts: Uint32Array.of(0, 901) }
    const figures = makeFigures(recording({ samples: cut, altitudeKind: 'barometric' }))
    expect(figures).toMatchObject({ ascentM: 0, descentM: 0, longestClimbM: 0, quality: [] })
  })

  test('pauses do not cost the climb around them', () => {
    const eleAt = (alongM: number) => 100 + alongM / 30
    const starts = Uint32Array.from({ length: 60 }, (_, k) => k * 30)
    const samples = { ...track({ eleAt }), segmentStarts: starts }
    const figures = makeFigures(recording({ samples, altitudeKind: 'barometric' }))
    // 180 m in all, of which the 59 steps across a segment's start are not measured.
    expect(figures.ascentM).toBeGreaterThan(170)
    expect(figures.ascentM).toBeLessThan(175)
  })

  test('one leap of the sensor is taken out; many, and no climb is told', () => {
    const one = track({ eleAt: (alongM) => hills(alongM) + (alongM > 1000 ? 80 : 0), seconds: 1000 })
    expect(makeFigures(recording({ samples: one, altitudeKind: 'barometric' })).ascentM).toBeCloseTo(120, -1)
    const many = track({ eleAt: (_, second) => (second % 6 < 3 ? 100 : 160) })
    const figures = makeFigures(recording({ samples: many, totals: { ...NO_TOTALS, ascentM: 540, descentM: 540 } }))
    expect(figures).toMatchObject({ ascentM: null, descentM: null, elevationSource: 'none', gradeM: null })
    expect(figures.quality).toEqual([{ code: 'altitude-jumps', detail: { leaps: 600, heightM: 36_000 } }])
  })

  test('leaps are cut out and named, and the rest is counted', () => {
    const steps = (count: number) =>
      track({ eleAt: (alongM, second) => hills(alongM) + 60 * Math.min(count, Math.floor(second / 400)) })
    const climb = (count: number) => makeFigures(recording({ samples: steps(count), altitudeKind: 'barometric' }))
    expect(climb(0).left).toEqual([])
    for (const count of [1, 3, 4]) {
      expect(climb(count).ascentM! - climb(0).ascentM!).toBeCloseTo(0, -1)
      expect(climb(count)).toMatchObject({
        quality: [],
        left: [{ code: 'altitude', points: count, m: 60 * count, s: 0 }],
      })
    }
  })

  test('a device’s total is believed as far as its own altitude allows', () => {
    const told = (ascentM: number, descentM: number, over = {}) =>
      makeFigures(
        recording({
          samples: overHills,
          altitudeKind: 'barometric',
          totals: { ...NO_TOTALS, ascentM, descentM },
          ...over,
        }),
      )
    expect(told(150, 150)).toMatchObject({ ascentM: 150, elevationSource: 'device' })
    expect(told(300, 300).elevationSource).toBe('barometric')
    expect(told(300, 300).ascentM).toBeCloseTo(120, -1)
    // Altitude over half of the run says nothing against the total of the whole.
    const half = { ...overHills, ele: overHills.ele.map((ele, i) => (i % 2 === 0 && i < 600 ? Number.NaN : ele)) }
    expect(told(300, 300, { samples: half })).toMatchObject({ ascentM: 300, elevationSource: 'device' })
  })

  test('sixteen metres in four seconds are a slope, in three seconds the sensor', () => {
    const step = (everyS: number) =>
      makeFigures(
        recording({
          samples: track({ everyS, eleAt: (_, second) => (second < 900 ? 100 : 116) }),
          altitudeKind: 'barometric',
        }),
      ).ascentM
    expect(step(4)).toBeCloseTo(16, 0)
    expect(step(3)).toBe(0)
  })

  test('over more than five minutes without altitude nobody knows how it went', () => {
    const gap = (seconds: number) => {
      const samples = track({ eleAt: (_, second) => (second < 700 ? 100 : 200) })
      samples.ele.fill(Number.NaN, 601, 600 + seconds)
      return makeFigures(recording({ samples, altitudeKind: 'barometric' })).ascentM
    }
    expect(gap(300)).toBeCloseTo(100, 0)
    expect(gap(301)).toBe(0)
  })

  test('a hill lower than a dip that a climb goes on through is the longest where there is no other', () => {
    const samples = track({ eleAt: (alongM) => 100 + 8 * Math.sin((Math.PI * alongM) / 5400) })
    const { longestClimbM, longestDescentM } = makeFigures(recording({ samples, altitudeKind: 'barometric' }))
    expect(longestClimbM).toBeCloseTo(8, 0)
    expect(longestDescentM).toBeCloseTo(8, 0)
  })

  test('GPS altitude that does not bear out the device’s totals tells no grades', () => {
    const noise = satellite(new Array(1001).fill(0), 3)
    const samples = track({ seconds: 1000, eleAt: (alongM, second) => hills(alongM) + noise[second]! })
    const totals = { ...NO_TOTALS, ascentM: 140, descentM: 140 }
    expect(makeFigures(recording({ samples, totals }))).toMatchObject({
      elevationSource: 'device',
      gradeM: null,
    })
  })
})
