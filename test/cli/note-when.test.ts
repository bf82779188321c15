import { expect, test } from 'vitest'
import { splitWhen } from '../../src/cli/note-when.ts'

test.each([
  ['a sentence alone is of today', ['chest pain and dizzy'], 'today', 'chest pain and dizzy'],
  ['words without quotation marks too', ['left', 'knee', 'hurts'], 'today', 'left knee hurts'],
  [
    'the day may be the first word of the sentence',
    ['yesterday my left knee hurt'],
    'yesterday',
    'yesterday my left knee hurt',
  ],
  ['or a date', ['2026-11-10 left knee 4/10'], '2026-11-10', '2026-11-10 left knee 4/10'],
  ['a time and words stay apart', ['last', 'left knee 4/10'], 'last', 'left knee 4/10'],
  ['an id of a run is a time', ['r1a2b3c4d5e6', 'left knee'], 'r1a2b3c4d5e6', 'left knee'],
  ['a key of a source is a time', ['strava:123', 'left knee'], 'strava:123', 'left knee'],
  ['a slip in a time is not taken for words', ['yesterdy', 'left knee'], 'yesterdy', 'left knee'],
  ['nor a weekday', ['tuesday', 'left knee'], 'tuesday', 'left knee'],
  ['nor a date that the calendar has not', ['2026-11-31 left knee'], '2026-11-31 left knee', ''],
  ['one lone word may be a verb misspelt', ['lst'], 'lst', ''],
] as const)('%s', (_, [first, ...more], when, text) => {
  expect(splitWhen(first, more)).toEqual({ when, text })
})
