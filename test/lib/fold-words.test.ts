import { expect, test } from 'vitest'
import { foldWords } from '../../src/lib/fold-words.ts'

test('spellings that differ in case, accents, width and punctuation fold to the same', () => {
  for (const spelling of ['trail_running', 'TRAIL-RUNNING', ' Trail  Running ', 'Ｔrail\u00a0running'])
    expect(foldWords(spelling)).toBe('trail running')
  expect(foldWords('Dénivelé positif')).toBe('denivele positif')
  expect(foldWords('De\u0301nivele\u0301 positif')).toBe('denivele positif')
})

test('a Japanese sound mark is no accent', () => {
  expect(foldWords('ランニング')).toBe('ランニング')
  expect(foldWords('ランニング')).not.toBe(foldWords('ランニンク'))
})
