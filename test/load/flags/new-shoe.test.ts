import { expect, test } from 'vitest'
import { found, levelOfLast, stateOf } from '../judge.ts'
import { input, runOn } from '../make-run.ts'

const ID = 'new-shoe'
const old = Array.from({ length: 15 }, (_, i) => runOn(i * 2, 10, { shoe: 'old' }))
const fresh = (day: number, km: number) => runOn(day, km, { shoe: 'new' })
const rest = [31, 33].map((day) => runOn(day, 15, { shoe: 'old' }))

test.each([
  [10, null],
  [10.1, 'note'],
  [30, 'note'],
  [30.1, 'caution'],
])('%s km in a new shoe beside 30 km in an old one: %s', (km, level) => {
  expect(levelOfLast(ID, [...old, ...rest, fresh(35, km)])).toBe(level)
})

test('a shoe that has run 30 km is no longer new', () => {
  const worn = (km: number) => [...old, fresh(24, km), runOn(36, 10, { shoe: 'old' }), fresh(37, 10)]
  expect(levelOfLast(ID, worn(29.9))).toBe('note')
  expect(levelOfLast(ID, worn(30))).toBe(null)
})

test('when shoes have been named for less than four weeks, every shoe would look new', () => {
  const unnamed = old.map((run) => ({ ...run, shoe: null }))
  expect(stateOf(ID, [...unnamed, fresh(35, 20)])).toBe('short-history')
})

test('a run that names no shoe is "not enough"; a finding names the shoe', () => {
  expect(stateOf(ID, [...old, runOn(35, 10)])).toBe('no-shoe')
  expect(found(ID, [...old, ...rest, fresh(35, 20)])[0]?.detail).toEqual({ shoe: 'new', beforeM: 0 })
})

test('what a pair had run before the log is the runner’s word: a worn one is not new, a new one is from the first day', () => {
  const { settings } = input([])
  const entered = (name: string, beforeM: number) => ({
    settings: { ...settings, shoes: [{ name, beforeM, retiredOn: null }] },
  })
  const runs = [...old, ...rest, fresh(35, 20)]
  expect(levelOfLast(ID, runs, entered('new', 0))).toBe('note')
  expect(levelOfLast(ID, runs, entered('new', 30_000))).toBe(null)
  const unnamed = old.map((run) => ({ ...run, shoe: null }))
  const first = [...unnamed, fresh(35, 20)]
  expect(stateOf(ID, first)).toBe('short-history')
  expect(levelOfLast(ID, first, entered('new', 0))).not.toBe(null)
  expect(levelOfLast(ID, first, entered('new', 400_000))).toBe(null)
  expect(stateOf(ID, first, entered('another', 0))).toBe('short-history')
})
