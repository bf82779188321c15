import { expect, test } from 'vitest'
import { found, levelOfLast } from '../judge.ts'
import { NO_SETTINGS, runOn } from '../make-run.ts'

const ID = 'no-rest-day'
const row = (days: number, from = 0) => Array.from({ length: days }, (_, i) => runOn(from + i, 5))
const experienced = { settings: { ...NO_SETTINGS, experience: 'experienced' as const } }
const beginner = { settings: { ...NO_SETTINGS, experience: 'beginner' as const } }

test.each([
  [5, null],
  [6, 'note'],
  [10, 'caution'],
])('an experienced runner: %s days in a row: %s', (days, level) => {
  expect(levelOfLast(ID, row(days), experienced)).toBe(level)
})

test.each([
  [2, null],
  [3, 'note'],
  [5, 'caution'],
])('a beginner: %s days in a row: %s; unknown is read as beginner', (days, level) => {
  expect(levelOfLast(ID, row(days), beginner)).toBe(level)
  expect(levelOfLast(ID, row(days))).toBe(level)
})

test('a row no longer than a quarter above one of the last twelve weeks is a habit', () => {
  const levels = (days: number) => found(ID, [...row(8), ...row(days, 20)], experienced).map(({ level }) => level)
  expect(levels(10)).toEqual(['note', 'note'])
  expect(levels(11)).toEqual(['note', 'note', 'caution'])
})

test('a habit is remembered for twelve weeks', () => {
  const levels = (from: number) =>
    found(ID, [...row(8), runOn(30, 5), runOn(60, 5), ...row(10, from)], experienced).map(({ level }) => level)
  expect(levels(84)).not.toContain('caution')
  // The first of the eight days has slid out; ten in a row are more than a quarter above seven.
  expect(levels(85)).toContain('caution')
})

test('a year of running daily is told once, not every week', () => {
  const cautions = found(ID, row(365), experienced).filter(({ level }) => level === 'caution')
  expect(cautions).toHaveLength(1)
})

test('a day nobody recorded ends the row', () => {
  expect(found(ID, [...row(5), ...row(5, 6)], experienced)).toEqual([])
})

test('a log of a year with runs in most weeks is an experienced runner’s', () => {
  const year = Array.from({ length: 122 }, (_, i) => runOn(i * 3, 5))
  expect(levelOfLast(ID, [...year, ...row(4, 366)])).toBe(null)
})
