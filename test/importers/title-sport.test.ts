import { expect, test } from 'vitest'
import { otherSportOfTitle } from '../../src/importers/title-sport.ts'

test.each([
  ['Morning Ride', 'ride'],
  ['Fahrt zum See, Wanderung', 'hike'],
  ['Kayaking on the lake', 'other'],
] as const)('%s names another sport', (title, sport) => {
  expect(otherSportOfTitle(title)).toBe(sport)
})

test.each([
  null,
  '',
  'Workout',
  'training-sessions-22165267',
  'Intervall Training',
  'Ride to the run',
  'Lunch',
])('%s names none', (title) => {
  expect(otherSportOfTitle(title)).toBeNull()
})
