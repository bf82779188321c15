import { expect, test } from 'vitest'
import { namesRace, raceOfWords } from '../../src/lib/race-words.ts'

const said = (title: string, distanceM: number | null = 10_000) =>
  raceOfWords({ type: 'Run', title, description: null, distanceM })

test.each([
  'Manjushree Trail Race 50',
  'City 10k race!',
  'Race day: club champs',
  'parkrun #52',
  'Wettkampf in Ulm',
  'Gara di Natale',
  'Frühlingslauf (Wettkampf)',
])('%s was a race', (title) => expect(said(title)).toBe(true))

test.each([
  'Race pace intervals',
  'Pre-race shakeout',
  'Easy run before race day',
  'No race today',
  'Race week easy',
  'Post race recovery',
  'Half marathon training',
  'Marathon pace 3x5k',
  'Virtual race 5k',
  'Marshalling at the race',
  'Carrera por la mañana',
  'Morning Run',
  'Rat race commute',
  '',
])('%s says of no race', (title) => expect(said(title)).toBe(null))

test('a name of a distance counts at that distance alone', () => {
  expect(said('Berlin Marathon', 42_420)).toBe(true)
  expect(said('Berlin Marathon', 12_000)).toBe(null)
  expect(said('Berlin Marathon', null)).toBe(null)
  expect(said('Halbmarathon Ulm', 21_130)).toBe(true)
  expect(said('Half Marathon', 42_200)).toBe(null)
})

test('a tag of the description, and a type that is one', () => {
  const bare = { type: null, title: 'Sunday', description: null, distanceM: null }
  expect(raceOfWords({ ...bare, description: 'Hot. #race #sub40' })).toBe(true)
  expect(raceOfWords({ ...bare, type: 'race' })).toBe(true)
  expect(raceOfWords({ ...bare, description: '#racepace' })).toBe(null)
})

test.each([
  'Park run in the rain',
  'Volkslauf Ulm',
  'zavod 10 km',
  '5 km verseny',
])('%s is a race for whoever reads it, a title or a note, with accents or without', (title) => {
  expect(said(title)).toBe(true)
  expect(namesRace({ title: null, description: title, privateNote: null })).toBe(true)
})
