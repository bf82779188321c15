import { describe, expect, test } from 'vitest'
import { sportOfWord } from '../../src/importers/sport-words.ts'

describe('an activity type in any spelling', () => {
  test.each([
    ['Running', 'run', 'unknown'],
    ['RUNNING', 'run', 'unknown'],
    ['run', 'run', 'unknown'],
    ['Run', 'run', 'unknown'],
    ['trail_running', 'run', 'trail'],
    ['Trail Running', 'run', 'trail'],
    ['TrailRun', 'run', 'trail'],
    ['Ultra Running', 'run', 'unknown'],
    ['Obstacle Run', 'run', 'unknown'],
    ['treadmill_running', 'run', 'treadmill'],
    ['Indoor Running', 'run', 'treadmill'],
    ['VirtualRun', 'run', 'treadmill'],
    ['virtual_run', 'run', 'treadmill'],
    ['track_running', 'run', 'track'],
    ['Street Running', 'run', 'road'],
    ['Lauf', 'run', 'unknown'],
    ['Laufen', 'run', 'unknown'],
    ['Traillauf', 'run', 'trail'],
    ['Course à pied', 'run', 'unknown'],
    ['Course a\u0300 pied', 'run', 'unknown'],
    ['Hardloopsessie', 'run', 'unknown'],
    ['Běh', 'run', 'unknown'],
    ['ランニング', 'run', 'unknown'],
    ['トレイルラン', 'run', 'trail'],
    ['Carrera', 'run', 'unknown'],
    ['Corsa', 'run', 'unknown'],
    ['Corrida', 'run', 'unknown'],
    ['Corrida na esteira', 'run', 'treadmill'],
    ['Löpning', 'run', 'unknown'],
    ['Løb', 'run', 'unknown'],
  ] as const)('%s is %s on %s', (word, sport, surface) => {
    expect(sportOfWord(word)).toEqual({ sport, surface })
  })

  test.each([
    ['Ride', 'ride'],
    ['Radfahrt', 'ride'],
    ['Jízda', 'ride'],
    ['Fietsrit', 'ride'],
    ['Vélo', 'ride'],
    ['EBikeRide', 'ride'],
    ['Velomobile', 'ride'],
    ['Hike', 'hike'],
    ['Walk', 'walk'],
    ['Alpine Ski', 'ski'],
    ['cross_country_skiing_ws', 'ski'],
    ['Weight Training', 'strength'],
    ['Workout', 'other'],
    ['Běh na lyžích', 'ski'],
    ['bikeToRunTransition_v2', 'transition'],
    ['multi_sport', 'multisport'],
    ['wheelchair_push_run', 'other'],
  ] as const)('%s is no run but %s', (word, sport) => {
    expect(sportOfWord(word)?.sport).toBe(sport)
  })

  test.each(['', '9', 'uncategorized', 'generic', 'Rumpelstilzchen', 'x'.repeat(1000)])('%s says nothing', (word) => {
    expect(sportOfWord(word)).toBeNull()
  })
})
