import { describe, expect, test } from 'vitest'
import { sportOfType } from '../../src/importers/sport-of-type.ts'

/** Types of real exports and files (docs/importers/tables.md) that are no known word by themselves, or were none. */
describe('an activity type', () => {
  test.each([
    ['Outdoor Run', 'run', 'unknown'],
    ['Running - Trail', 'run', 'trail'],
    ['Indoor Track Running', 'run', 'track'],
    ['20230211户外跑步', 'run', 'unknown'],
    ['室内跑步', 'run', 'treadmill'],
    ['Løb terræn', 'run', 'trail'],
    ['Corrida em trilhas', 'run', 'trail'],
    ['Corrida em esteira', 'run', 'treadmill'],
    ['Entrenamiento en cinta', 'run', 'treadmill'],
    ['Course à pied sur tapis roulant', 'run', 'treadmill'],
    ['Course à pied urbaine', 'run', 'road'],
    ['Futás', 'run', 'unknown'],
    ['Beltéri futás', 'run', 'treadmill'],
    ['Bieganie', 'run', 'unknown'],
    ['Running Workout', 'run', 'unknown'],
  ] as const)('%s is %s on %s', (type, sport, surface) => {
    expect(sportOfType(type)).toEqual({ sport, surface })
  })

  test.each([
    ['Konditionspass', 'other'],
    ['Annan', 'other'],
    ['Simbassäng', 'swim'],
    ['Svøm i pool', 'swim'],
    ['Natação em alto mar', 'swim'],
    ['Ciclismo em local fechado', 'ride'],
    ['Ciclismo en sala', 'ride'],
    ['Längdskidåkning klassisk stil', 'ski'],
    ['Entreno de fuerza', 'strength'],
    ['Treadmill Walking', 'walk'],
    ['Indoor Walk', 'walk'],
    ['Football (Soccer)', 'other'],
    ['Gym & Fitness Equipment', 'other'],
    ['Wheelchair Run', 'other'],
    ['Cardio Workout', 'other'],
  ] as const)('%s is no run but %s', (type, sport) => {
    expect(sportOfType(type)?.sport).toBe(sport)
  })

  test.each([
    'Ski Run',
    'Run / Walk',
    'Trail Hike',
    'footprint#photo',
    'trip#track',
    'x'.repeat(1000),
  ])('%s names no one sport', (type) => {
    expect(sportOfType(type)).toBeNull()
  })
})
