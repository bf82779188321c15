import { expect, test } from 'vitest'
import { bestFirst } from '../../src/runs/same-run/rank-sources.ts'
import { sportOf } from '../../src/runs/sport-of.ts'
import { recording, source, track } from './build.ts'

const named = (name: string, over: Parameters<typeof recording>[0]) => source(recording(over), name)

test('a cut copy is cut against the longest that is sound, whatever impossible copy is longer still', () => {
  const whole = named('whole', { format: 'gpx', samples: track({ counted: false }) })
  const cut = named('cut', { samples: track({ seconds: 900 }) })
  const impossible = named('impossible', { format: 'tcx', samples: track({ seconds: 3600, speedMps: 9 }) })
  expect(bestFirst([impossible, cut, whole]).map(({ name }) => name)).toEqual([
    'whole.gpx',
    'cut.fit',
    'impossible.tcx',
  ])
})

test('a sport somebody named beats "other", whoever said that', () => {
  const row = named('row', { format: 'strava-csv', sport: 'other', sportOrigin: 'table' })
  expect(sportOf([row, named('file', { sport: 'hike' })]).sport).toBe('hike')
  expect(sportOf([row, named('guess', { sport: 'run', sportOrigin: 'guessed' })]).sport).toBe('run')
  expect(sportOf([row]).sport).toBe('other')
})
