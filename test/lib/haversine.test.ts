import { expect, test } from 'vitest'
import { haversineM } from '../../src/lib/haversine.ts'

test('a degree of longitude at the equator, a quarter and half of the globe', () => {
  const quarterM = (Math.PI / 2) * 6_371_008.8
  expect(haversineM(0, 10, 0, 11)).toBeCloseTo(quarterM / 90, 6)
  expect(haversineM(0, 0, 90, 0)).toBeCloseTo(quarterM, 6)
  expect(haversineM(0, 0, 0, 180)).toBeCloseTo(2 * quarterM, 6)
})

test('the date line is no journey around the world', () => {
  expect(haversineM(0, 179.9999, 0, -179.9999)).toBeLessThan(25)
})

test('steps of a runner keep their millimetres', () => {
  // 1e-5 of a degree of latitude is 1.11195 m.
  expect(haversineM(47, 8, 47.00001, 8)).toBeCloseTo(1.11195, 4)
})

test('a missing position gives no distance', () => {
  expect(haversineM(47, 8, Number.NaN, 8)).toBeNaN()
})
