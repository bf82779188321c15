import { expect, test } from 'vitest'
import { makeFormat } from '../../src/lib/format.ts'
import type { Run } from '../../src/model/run.ts'
import { headlineSentence } from '../../src/words/en/advice.ts'
import { logOf } from '../make/log.ts'
import { analysisOn, levelOf, runOn } from './log.ts'

const NONE: Run['surface'] = { road: 0, trail: 0, track: 0, treadmill: 0, unknown: 0 }
const treadmill = Array.from({ length: 50 }, (_, at) => runOn(2 * at, 7, { surface: { ...NONE, treadmill: 1 } }))
const trail = (day: number, descentM: number): Run =>
  runOn(day, 7, { surface: { ...NONE, trail: 1 }, descentM, ascentM: descentM, elevationSource: 'barometric' })

test('after months of treadmill the first descent caps the next, and the first sentence says so', () => {
  const { advice } = analysisOn(logOf({ runs: [...treadmill, trail(101, 300)] }), 102)
  expect(levelOf(advice)).toEqual({ a: 0, c: 1 })
  // LF3's floor of 150 m, less a tenth for how exact heights are.
  expect(advice.budget?.descentM).toBeLessThanOrEqual(150)
  expect(advice.avoid.map(({ key }) => key)).toContain('less-downhill')
  expect(headlineSentence(advice, makeFormat({ units: 'km' }))).toMatch(/^Run on, but go no more than \d+ m downhill/)
})

test('new ground and a first descent in one run are one cause (LF19): no step by themselves', () => {
  const { advice, recentFlags } = analysisOn(logOf({ runs: [...treadmill, trail(101, 300)] }), 101)
  const cautions = recentFlags.filter(({ level }) => level === 'caution').map(({ id }) => id)
  expect(cautions).toEqual(expect.arrayContaining(['descent-spike', 'new-surface']))
  expect(cautions).not.toContain('stacked-flags')
  expect(advice.activity).toBe('as-planned')
})

test('one too short for a caution is said as well: legs that knew no downhill are held at what a first one may be', () => {
  const { advice } = analysisOn(logOf({ runs: [...treadmill, trail(101, 260)] }), 101)
  expect(levelOf(advice)).toEqual({ a: 0, c: 1 })
  expect(headlineSentence(advice, makeFormat({ units: 'km' }))).toMatch(/^Run on, but go no more than \d+ m downhill/)
})
