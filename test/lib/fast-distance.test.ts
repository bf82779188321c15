import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fastDistanceM } from '../../src/lib/fast-distance.ts'
import { haversineM } from '../../src/lib/haversine.ts'
import { zoneAt } from '../../src/lib/zone-at.ts'

test('agrees with the great circle within a millionth on steps of a track, and exactly on leaps', () => {
  const place = fc.record({
    lat: fc.double({ min: -84, max: 84, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  const step = fc.double({ min: -0.006, max: 0.006, noNaN: true })
  fc.assert(
    fc.property(place, step, step, ({ lat, lon }, north, east) => {
      const truth = haversineM(lat, lon, lat + north, lon + east)
      expect(Math.abs(fastDistanceM(lat, lon, lat + north, lon + east) - truth)).toBeLessThanOrEqual(
        1e-6 * truth + 1e-5,
      )
    }),
  )
  expect(fastDistanceM(52.5, 13.4, 48.1, 11.6)).toBe(haversineM(52.5, 13.4, 48.1, 11.6))
  expect(fastDistanceM(0, 179.999, 0, -179.999)).toBeCloseTo(222.39, 1)
  expect(fastDistanceM(Number.NaN, 0, 1, 1)).toBeNaN()
})

test('zones by place, at sea and off the map', () => {
  expect(zoneAt(52.5, 13.4)).toBe('Europe/Berlin')
  expect(zoneAt(27.7, 85.3)).toBe('Asia/Kathmandu')
  expect(zoneAt(0, -30)).toBe('Etc/GMT+2')
  expect(zoneAt(91, 0)).toBeNull()
  expect(zoneAt(Number.NaN, 0)).toBeNull()
})
