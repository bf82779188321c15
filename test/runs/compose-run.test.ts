import { describe, expect, test } from 'vitest'
import { NO_TOTALS, type Recording } from '../../src/model/recording.ts'
import type { StoredSource } from '../../src/model/source.ts'
import { wholly } from '../../src/model/surface.ts'
import { deriveRuns } from '../../src/runs/derive-runs.ts'
import { findRun } from '../../src/runs/find-run.ts'
import { runIdOf } from '../../src/runs/run-id.ts'
import { BERLIN, MORNING, recording, source, stravaRow, track } from './build.ts'

const runs = (...sources: StoredSource[]) => deriveRuns({ sources, verdicts: [], edits: [], settings: { zone: null } })
const one = (...sources: StoredSource[]) => {
  const found = runs(...sources)
  expect(found).toHaveLength(1)
  return found[0]!
}
const watch = (over: Partial<Recording> = {}) => source(recording(over), 'watch')
const phone = (over: Partial<Recording> = {}) =>
  source(recording({ format: 'gpx', samples: track({ counted: false, speedMps: 3.05 }), ...over }), 'phone')

describe('which source gives what', () => {
  test('figures from the FIT, the words from Strava, every source kept, the best first', () => {
    const file = watch({ title: 'Berlin Running', device: 'Forerunner 945', description: 'from the watch' })
    const row = stravaRow(1, MORNING, 5300, 1700, {
      title: 'Knee felt fine',
      description: ' ',
      rpe: 4,
      shoe: 'Blue ones',
    })
    const run = one(row, phone({ title: 'track' }), file)
    expect(run).toMatchObject({ title: 'Knee felt fine', description: 'from the watch', rpe: 4, shoe: 'Blue ones' })
    expect(run).toMatchObject({ distanceM: 5400, device: 'Forerunner 945' })
    expect(run.sources.map(({ format }) => format)).toEqual(['fit', 'gpx', 'strava-csv'])
  })

  test('a watch that died gives way to the phone that went on', () => {
    const died = watch({ samples: track({ seconds: 900 }) })
    const run = one(died, source(recording({ format: 'gpx', samples: track({ counted: false }) }), 'phone'))
    expect(run.sources.map(({ format }) => format)).toEqual(['gpx', 'fit'])
    expect(run.distanceM).toBeCloseTo(5400, 0)
  })

  test('impossible data gives way to sound data; alone it quarantines the run', () => {
    const driven = track({ counted: false })
    for (let i = 0; i < driven.t.length; i++) driven.dist[i] = i * 3 + 5 * Math.min(100, Math.max(0, i - 800))
    const late = watch({ samples: driven })
    expect(one(late).quality.map(({ code }) => code)).toContain('impossible-speed')
    const sound = one(late, phone({ samples: track({ counted: false, seconds: 1690 }) }))
    expect(sound.sources[0]?.format).toBe('gpx')
    expect(sound.quality.map(({ code }) => code)).not.toContain('impossible-speed')
  })

  test('what is too fast for a run is none too fast for the ride the runner corrected it to', () => {
    const fast = watch({ key: 'strava:8', samples: track({ speedMps: 8 }) })
    expect(one(fast).quality.map(({ code }) => code)).toEqual(['impossible-speed'])
    const row = stravaRow(8, MORNING, 14_400, 1800, { sport: 'ride', describes: 'strava:8' })
    expect(one(fast, row)).toMatchObject({ sport: 'ride', quality: [] })
  })

  test('hills come from the best altitude there is, all from one source', () => {
    const up = (alongM: number) => alongM / 30
    const flatWatch = watch()
    const barometric = source(
      recording({ format: 'tcx', altitudeKind: 'barometric', samples: track({ eleAt: up }) }),
      'barometer',
    )
    const row = stravaRow(1, MORNING, 5400, 1800, {
      totals: { ...NO_TOTALS, distanceM: 5400, movingS: 1800, ascentM: 90 },
    })
    expect(one(flatWatch, barometric, row)).toMatchObject({ elevationSource: 'barometric', distanceM: 5400 })
    expect(one(flatWatch, row)).toMatchObject({ elevationSource: 'summary', ascentM: 90, descentM: null, gradeM: null })
  })

  test('a guessed sport is named until a table tells it', () => {
    const untold = phone({ sportOrigin: 'guessed', quality: [{ code: 'sport-guessed' }] })
    expect(one(untold).quality).toEqual([{ code: 'sport-guessed' }])
    expect(one(untold, stravaRow(1, MORNING, 5400, 1800)).quality).toEqual([])
  })

  test('surface: the device’s sub-sport beats a tick in the table beats a word in the title', () => {
    const said = (surface: 'trail' | 'road' | 'track', surfaceOrigin: Recording['surfaceOrigin']) => ({
      surface: wholly(surface),
      surfaceOrigin,
    })
    const row = stravaRow(1, MORNING, 5400, 1800, said('road', 'table'))
    expect(one(watch(said('track', 'device')), row).surface.track).toBe(1)
    expect(one(watch(said('track', 'title')), row)).toMatchObject({ surface: wholly('road'), surfaceOrigin: 'table' })
  })

  test('no positions alone is no treadmill', () => {
    const indoor = watch({ samples: track({ from: null }) })
    expect(one(indoor)).toMatchObject({ surface: wholly('unknown'), surfaceOrigin: 'none' })
  })

  test('a race if any source says so', () => {
    expect(one(watch(), stravaRow(1, MORNING, 5400, 1800, { race: true })).race).toBe(true)
    expect(one(watch(), stravaRow(1, MORNING, 5400, 1800, { race: false })).race).toBe(false)
    // Nobody said anything: that is no "no".
    expect(one(watch()).race).toBe(null)
  })
})

describe('ids', () => {
  const file = source(recording({ key: 'strava:2' }), 'file')
  const row = stravaRow(7, MORNING, 5400, 1800)
  const other = source(recording({ samples: track({ startMs: MORNING + 36_000_000, from: BERLIN }) }), 'other')

  test('the id is that of the smallest source key, and the old ids find the run after a merge', () => {
    const all = runs(file, row, other)
    expect(all[0]?.id).toBe(runIdOf('strava-row:7'))
    for (const key of ['strava:2', 'strava-row:7', runIdOf('strava:2'), runIdOf('strava-row:7')]) {
      expect(findRun(all, key)?.id).toBe(all[0]?.id)
    }
    expect(findRun(all, runIdOf(other.key))?.id).toBe(all[1]?.id)
    expect(findRun(all, 'r000000000000')).toBeNull()
  })

  test('after a split each id finds its own', () => {
    const verdicts = [{ sourceA: file.key, sourceB: row.key, verdict: 'different' as const }]
    const split = deriveRuns({ sources: [file, row], verdicts, edits: [], settings: { zone: null } })
    expect(findRun(split, runIdOf('strava:2'))?.sources.map(({ key }) => key)).toEqual(['strava:2'])
    expect(findRun(split, runIdOf('strava-row:7'))?.sources.map(({ key }) => key)).toEqual(['strava-row:7'])
  })
})
