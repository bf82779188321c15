import { expect, test } from 'vitest'
import { withoutCommand } from '../../src/lib/without-command.ts'

test.each([
  [
    'It takes your maximum heart rate (sorepoint settings max-hr 190), or your rating.',
    'It takes your maximum heart rate, or your rating.',
  ],
  ['the newer caution holds. Set it: sorepoint settings experience experienced', 'the newer caution holds.'],
  ['cannot be read without your maximum: sorepoint settings max-hr 190', 'cannot be read without your maximum.'],
  ['count only once you confirm them: sorepoint note list --status suggested', 'count only once you confirm them.'],
  ['there is no run "nope"; sorepoint runs lists them', 'there is no run "nope".'],
  [
    'no run yet to note it on; say the day: sorepoint note today "left knee 4/10, got worse"',
    'no run yet to note it on.',
  ],
  ['a date, or the id of a run (sorepoint runs)', 'a date, or the id of a run.'],
  ['Get your export from Strava and read it in: sorepoint import FILE', 'Get your export from Strava and read it in.'],
  ['A run of 8 km: it fits.', 'A run of 8 km: it fits.'],
])('%s', (text, left) => {
  expect(withoutCommand(text)).toBe(left)
})
