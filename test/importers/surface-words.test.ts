import { describe, expect, test } from 'vitest'
import { surfaceOfText } from '../../src/importers/surface-words.ts'

describe('the ground a title or tag names', () => {
  test.each([
    ['Morning Trail Run', 'trail'],
    ['Trail', 'trail'],
    ['12k trail run with Jo', 'trail'],
    ['Sunday #trail', 'trail'],
    ['Muddy trails, great legs', 'trail'],
    ['Traillauf im Regen', 'trail'],
    ['track session 8x400', 'track'],
    ['6x800m on the track', 'track'],
    ['Bahntraining', 'track'],
    ['Treadmill Running', 'treadmill'],
    ['30 min Laufband', 'treadmill'],
    ['Séance tapis de course', 'treadmill'],
    ['Zwift - Tempus Fugit', 'treadmill'],
    ['Easy road run', 'road'],
  ] as const)('%s: %s', (text, surface) => {
    expect(surfaceOfText(text)).toBe(surface)
  })

  test.each([
    ['', 'says nothing'],
    ['Morning Run', 'says nothing'],
    ['Bushy parkrun', 'a parkrun may be on anything'],
    ['Katy Trail Run', 'a place, perhaps tarmac'],
    ['Indian Creek Trail', 'a place'],
    ['Abbey Road run', 'a place'],
    ['On track for the marathon', 'a figure of speech'],
    ['Back on the track by the river', 'a farm track perhaps'],
    ['Great soundtrack', 'part of another word'],
    ['trailing behind', 'part of another word'],
    ['No treadmill today', 'denied'],
    ['Draußen statt Laufband', 'denied'],
    ['Road run then #trail', 'two of them'],
  ])('%s: not told (%s)', (text) => {
    expect(surfaceOfText(text)).toBeNull()
  })
})
