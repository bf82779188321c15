import { expect, test } from 'vitest'
import { type Surface, type SurfaceShares, wholly } from '../../../src/model/surface.ts'
import { found, levelOfLast, stateOf } from '../judge.ts'
import { runOn } from '../make-run.ts'

const ID = 'new-surface'
const on = (surface: Surface) => ({ surface: wholly(surface) })
const base = (surface: Surface = 'road') => Array.from({ length: 22 }, (_, i) => runOn(i * 2, 10, on(surface)))
const mix = (trail: number): { surface: SurfaceShares } => ({ surface: { ...wholly('road'), road: 1 - trail, trail } })

test.each([
  [5, 1, 'note'],
  [4.99, 1, null],
  [10, 0.5, 'note'],
  [10, 0.49, null],
])('%s km, %s of it trail, after six weeks of road: %s', (km, share, level) => {
  expect(levelOfLast(ID, [...base(), runOn(44, km, mix(share))])).toBe(level)
})

test('a surface with a tenth of the last six weeks is known', () => {
  // Twenty-one runs of 10 km lie in the 42 days before; 23.3 km of trail among them are a tenth of the 233.3 km.
  const trail = (km: number) => runOn(21, km, on('trail'))
  expect(levelOfLast(ID, [...base(), trail(23.4), runOn(44, 9, mix(0.6))])).toBe(null)
  expect(levelOfLast(ID, [...base(), trail(23.3), runOn(44, 9, mix(0.6))])).toBe('note')
})

test('the share of a surface moving by more than 30 points is said as well', () => {
  const half = Array.from({ length: 22 }, (_, i) => runOn(i * 2, 6, mix(0.2)))
  const week = [44, 46, 48].map((day) => runOn(day, 6, mix(0.8)))
  const findings = found(ID, [...half, ...week])
  expect(findings[0]?.detail).toMatchObject({ surface: 'trail', what: 'shift' })
  const moved = (to: number) => found(ID, [...half, ...[44, 46, 48].map((day) => runOn(day, 6, mix(to)))])
  // The run of day 42 is in the seven days as well: (0.2 + 3 × 0.6) / 4 is 30 points above 0.2.
  expect(moved(0.6)).toEqual([])
  expect(moved(0.61)).toHaveLength(1)
})

test('together with a run far longer than usual it is a caution', () => {
  expect(levelOfLast(ID, [...base(), runOn(44, 12, on('trail'))])).toBe('caution')
})

test('where earlier runs do not tell their ground it is raised, and said to be unsure', () => {
  expect(found(ID, [...base('unknown'), runOn(44, 6, on('trail'))])[0]).toMatchObject({
    level: 'note',
    confidence: 'low',
  })
  expect(found(ID, [...base(), runOn(44, 6, on('trail'))])[0]?.confidence).toBe('usual')
})

test('unknown ground today is no new ground', () => {
  expect(stateOf(ID, [...base(), runOn(44, 6, on('unknown'))])).toBe('clear')
})

test('two weeks of log are needed', () => {
  expect(stateOf(ID, [runOn(0, 6, on('road')), runOn(13, 6, on('trail'))])).toBe('short-history')
  expect(levelOfLast(ID, [runOn(0, 6, on('road')), runOn(14, 6, on('trail'))])).toBe('note')
})
