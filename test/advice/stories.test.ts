import { expect, test } from 'vitest'
import { analysisOn, levelOf } from './log.ts'
import { CALLS, type Call, STORIES } from './stories/runners.ts'

/** Our call in the physio's letters. */
function callOf({ a, c }: { a: number; c: number }): Call {
  if (c >= 4) return 'D'
  if (c === 3) return 'X'
  return a >= 2 ? 'N' : a === 1 ? 'M' : 'R'
}

const told = STORIES.flatMap(({ name, log, calls, danger }) =>
  Object.entries(calls).map(([day, physio]) => {
    const ours = callOf(levelOf(analysisOn(log, Number(day)).advice))
    return { name, day, physio, ours, danger: danger === true, by: CALLS.indexOf(ours) - CALLS.indexOf(physio) }
  }),
)
const line = ({ name, day, physio, ours }: (typeof told)[number]): string =>
  `${name}, day ${day}: ${physio}, ours ${ours}`

/** Shares that issue and rules set: stricter on few days, laxer on next to none. */
const MOST_STRICTER = 0.2
const MOST_LAXER = 0.05

test('stories: stricter than a careful physio on at most a fifth of the days', () => {
  const stricter = told.filter(({ by }) => by > 0)
  expect(stricter.length / told.length, stricter.map(line).join('\n')).toBeLessThanOrEqual(MOST_STRICTER)
})

test('stories: laxer on none that names a danger, and on one in twenty of the others', () => {
  const laxer = told.filter(({ by }) => by < 0)
  expect(laxer.filter(({ danger }) => danger).map(line)).toEqual([])
  expect(laxer.length / told.length, laxer.map(line).join('\n')).toBeLessThanOrEqual(MOST_LAXER)
})
