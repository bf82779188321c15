import { describe, expect, test } from 'vitest'
import { guessSport } from '../../src/importers/guess-sport.ts'
import { NO_TOTALS } from '../../src/model/recording.ts'
import { emptySamples, type Samples } from '../../src/model/samples.ts'

const METRES_PER_DEGREE = 111_195

/** Ten minutes northwards, one sample a second, at the speed of each second. */
function moving(speedAt: (second: number) => number, column: 'lat' | 'dist' | 'speed' = 'lat'): Samples {
  const samples = emptySamples(600)
  let metres = 0
  for (let second = 0; second < 600; second++) {
    samples.t[second] = 1_700_000_000 + second
    if (column === 'speed') samples.speed[second] = speedAt(second)
    if (column === 'dist') samples.dist[second] = metres
    if (column === 'lat') {
      samples.lat[second] = 47 + metres / METRES_PER_DEGREE
      samples.lon[second] = 8
    }
    metres += speedAt(second)
  }
  return samples
}

describe.each(['lat', 'dist', 'speed'] as const)('from the %s column', (column) => {
  test.each([
    ['a walk', 1.3, 'other'],
    ['a slow jog', 1.8, 'run'],
    ['an easy run', 2.8, 'run'],
    ['a fast runner', 5.6, 'run'],
    ['a ride', 7.5, 'other'],
    ['a car', 25, 'other'],
  ])('%s at %d m/s is %s', (_, speedMps, sport) => {
    expect(
      guessSport(
        moving(() => speedMps, column),
        NO_TOTALS,
      ),
    ).toBe(sport)
  })
})

test('standing at lights does not turn a run into a walk', () => {
  expect(
    guessSport(
      moving((second) => (second % 120 < 60 ? 2.9 : 0)),
      NO_TOTALS,
    ),
  ).toBe('run')
})

test('a hilly ride is no run though its average is one: nobody runs 10 m/s for two minutes', () => {
  expect(
    guessSport(
      moving((second) => (second % 300 < 60 ? 10 : 4)),
      NO_TOTALS,
    ),
  ).toBe('other')
})

test('one leap of a lost satellite does not turn a run into a ride', () => {
  expect(
    guessSport(
      moving((second) => (second === 300 ? 250 : 2.9)),
      NO_TOTALS,
    ),
  ).toBe('run')
})

test('a way covered between two segments says nothing', () => {
  const samples = moving((second) => (second === 299 ? 20_000 : 2.9))
  expect(guessSport({ ...samples, segmentStarts: Uint32Array.of(0, 300) }, NO_TOTALS)).toBe('run')
})

test('without samples the totals tell', () => {
  expect(guessSport(null, { ...NO_TOTALS, distanceM: 10_000, timerS: 3600 })).toBe('run')
  expect(guessSport(null, { ...NO_TOTALS, distanceM: 30_000, timerS: 3600 })).toBe('other')
  expect(guessSport(null, { ...NO_TOTALS, distanceM: 10_000, movingS: 3600, timerS: 20_000 })).toBe('run')
  expect(guessSport(null, { ...NO_TOTALS, avgSpeedMps: 2.7 })).toBe('run')
})

test('nothing known is no run', () => {
  expect(guessSport(null, NO_TOTALS)).toBe('other')
  expect(guessSport(emptySamples(0), NO_TOTALS)).toBe('other')
  expect(guessSport(emptySamples(0), { ...NO_TOTALS, distanceM: 5000, timerS: 0 })).toBe('other')
})
