import { describe, expect, test } from 'vitest'
import { parseNote } from '../../src/pain/symptom/parse-note.ts'

const areasOf = (text: string): readonly (string | null)[] => parseNote(text).symptoms.map(({ area }) => area)

describe('"when I was", "when I started": of this run, and not of long ago', () => {
  test.each([
    ['left knee hurt when I started, eased after 2k', 'knee'],
    ['left knee hurts when I first get going', 'knee'],
    ['left knee hurt when I was running downhill', 'knee'],
    ['hip sore when I was on the stairs', 'hip'],
    ['chest pain when I was at the top of the climb', 'chest'],
    ['calf pulled when I was in the sprint', 'calf'],
    ['heel sore when I was out of bed', 'heel'],
    ['shin pain when we started down the hill', 'shin'],
    ['last time I ran my knee hurt', 'knee'],
    ['last time out the calf pulled at 5k', 'calf'],
  ])('%s', (text, area) => {
    expect(areasOf(text)).toEqual([area])
  })

  test('a danger among them is not lost', () => {
    expect(parseNote('chest pain when I was at the top of the climb').symptoms[0]?.signs['chest-pain']).toBe(true)
  })

  test.each([
    'when I was a kid my knee hurt',
    'my knee used to hurt when I was younger',
    'when I was at school I broke my leg',
    'when we lived in Leeds my calf was always sore',
    'last time here my knee blew up',
  ])('long ago: %s', (text) => {
    expect(areasOf(text)).toEqual([])
  })
})
