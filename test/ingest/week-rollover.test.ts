import { describe, expect, test } from 'vitest'
import { withRollover } from '../../src/ingest/week-rollover.ts'
import { recording, track } from '../runs/build.ts'

const WEEKS_MS = 1024 * 7 * 86_400_000
const RUN_MS = Date.UTC(2021, 0, 16, 14, 35)
const early = () => recording({ samples: track({ startMs: RUN_MS - WEEKS_MS }) })

describe('a receiver that counts its weeks anew', () => {
  test.each([
    ['RunnerUp_2021-01-16-15-34-59_Running.tcx'],
    ['export.zip!activities/20210116_153459.gpx'],
    ['2021-01-17/2021_01_16.fit'],
  ])('%s tells the day', (path) => {
    const from = { ...early(), pauses: [{ fromS: 10, untilS: 20 }] }
    const righted = withRollover(from, path)
    expect(righted.startMs).toBe(RUN_MS)
    expect(righted.samples!.t[0]).toBe(RUN_MS / 1000)
    expect(righted.samples!.t.length).toBe(from.samples!.t.length)
    expect(righted.pauses).toEqual([{ fromS: 10 + WEEKS_MS / 1000, untilS: 20 + WEEKS_MS / 1000 }])
    expect(righted.quality).toEqual([{ code: 'week-rollover' }])
  })

  test('the runner’s own day may be the one before or after that of UTC', () => {
    const evening = recording({ samples: track({ startMs: Date.UTC(2021, 0, 17, 3) - WEEKS_MS }) })
    expect(withRollover(evening, 'run-2021-01-16.gpx').startMs).toBe(Date.UTC(2021, 0, 17, 3))
  })

  test.each([
    ['no day in the name', 'morning-run.gpx', early],
    ['the day of the clock', '2001-06-02.gpx', early],
    ['another day', '2021-03-16.gpx', early],
    ['a number that is none', '12021011645.gpx', early],
    ['a run of the day it says', '2021-01-16.gpx', () => recording({ samples: track({ startMs: RUN_MS }) })],
  ])('%s: nothing is changed', (_, path, of) => {
    const from = of()
    expect(withRollover(from, path)).toBe(from)
  })
})
