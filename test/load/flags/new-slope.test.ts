import { expect, test } from 'vitest'
import type { GradeBin, Run } from '../../../src/model/run.ts'
import { found, levelOfLast, stateOf } from '../judge.ts'
import { hills, runOn } from '../make-run.ts'

const ID = 'new-slope'
const FLAT = { up6to10: 0, up10to15: 0, up15: 0, down6to10: 0, down10to15: 0, down15: 0 }
const steep = (bin: GradeBin, metres: number): Partial<Run> => ({
  ...hills(100, 100),
  gradeM: { ...FLAT, [bin]: metres },
})
const then = (bin: GradeBin, metres: number, before: number, beforeBin = bin) => [
  ...Array.from({ length: 14 }, (_, i) => runOn(i * 3, 10, steep(beforeBin, before))),
  runOn(42, 10, steep(bin, metres)),
]

test.each([
  ['down6to10', 399, 0, null],
  ['down6to10', 400, 0, 'note'],
  ['down6to10', 600, 400, null],
  ['down6to10', 601, 400, 'note'],
  ['down10to15', 799, 0, 'note'],
  ['down10to15', 800, 320, 'note'],
  ['down10to15', 801, 320, 'caution'],
  ['down15', 1500, 375, 'caution'],
  ['down15', 1501, 375, 'high'],
  ['up15', 3000, 0, 'note'],
] as const)('%s: %s m after at most %s m: %s', (bin, metres, before, level) => {
  expect(levelOfLast(ID, then(bin, metres, before))).toBe(level)
})

test('knowing the way up does not teach the way down', () => {
  expect(levelOfLast(ID, then('down10to15', 1000, 5000, 'up10to15'))).toBe('caution')
})

test('names the slope that is newest', () => {
  const both = { ...hills(100, 100), gradeM: { ...FLAT, up6to10: 2000, down10to15: 900 } }
  const season = [...then('down6to10', 0, 0).slice(0, -1), runOn(42, 10, both)]
  expect(found(ID, season)[0]).toMatchObject({ level: 'caution', value: 900, detail: { slope: 'down10to15' } })
})

test('a table tells height but no slopes: "not enough"', () => {
  expect(stateOf(ID, [...then('up15', 0, 0), runOn(44, 10, hills(100, 100))])).toBe('no-slope')
})

test('GPS slopes are a note at most', () => {
  const season = then('down15', 5000, 0).map((run) => ({ ...run, elevationSource: 'gps' as const }))
  expect(found(ID, season)[0]).toMatchObject({ level: 'note', confidence: 'low' })
})
