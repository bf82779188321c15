import { describe, expect, test } from 'vitest'
import { NO_TOTALS } from '../../src/model/recording.ts'
import type { SameRunVerdict, StoredSource } from '../../src/model/source.ts'
import { groupSources } from '../../src/runs/same-run/index.ts'
import { BERLIN, garminRow, MORNING, recording, source, stravaRow, track } from './build.ts'

const MINUTE = 60_000

/** The groups by the names of their files. */
function groups(
  sources: readonly StoredSource[],
  verdicts: readonly SameRunVerdict[] = [],
  zone: string | null = null,
) {
  return groupSources(sources, verdicts, zone).map((group) => group.map(({ name }) => name))
}

const fit = source(recording(), 'watch')
const gpx = source(
  recording({
    format: 'gpx',
    samples: track({ startMs: MORNING + 4000, seconds: 1790, speedMps: 3.04, counted: false }),
  }),
  'phone',
)

describe('one run from several sources', () => {
  test('a watch and a phone that began four seconds later and measured one per cent more', () => {
    expect(groups([fit, gpx])).toHaveLength(1)
  })

  test('a watch’s file and an app’s copy of it, which begin and end together and count the way a fifth apart', () => {
    const copy = track({ startMs: MORNING + 1000, seconds: 1799, speedMps: 3.6, counted: false })
    expect(groups([fit, source(recording({ format: 'gpx', samples: copy }), 'copy')])).toHaveLength(1)
    const twice = track({ startMs: MORNING + 1000, seconds: 1799, speedMps: 6, counted: false })
    expect(groups([fit, source(recording({ format: 'gpx', samples: twice }), 'twice')])).toHaveLength(2)
    const later = track({ startMs: MORNING + 60_000, seconds: 1740, speedMps: 3.6, counted: false })
    expect(groups([fit, source(recording({ format: 'gpx', samples: later }), 'later')])).toHaveLength(2)
  })

  test('a cut copy is absorbed by the whole, from the middle too', () => {
    const middle = track({
      startMs: MORNING + 600_000,
      seconds: 600,
      from: { lat: BERLIN.lat + 0.0162, lon: BERLIN.lon },
    })
    expect(groups([fit, source(recording({ samples: middle }), 'cut')])).toHaveLength(1)
  })

  test('two people who ran alike at the same time, two kilometres apart', () => {
    const from = { lat: BERLIN.lat + 0.018, lon: BERLIN.lon }
    expect(groups([fit, source(recording({ samples: track({ from }) }), 'friend')])).toHaveLength(2)
  })

  test('the same bytes under another name', () => {
    const one = source(recording({ key: 'strava:1', samples: null, startMs: MORNING }), 'bytes')
    const other = source(recording({ samples: null, startMs: MORNING }), 'bytes')
    expect(groups([one, other])).toHaveLength(1)
  })

  test('a row and the file it names, though the row was cropped', () => {
    const file = source(recording({ key: 'strava:77' }), 'file')
    expect(groups([file, stravaRow(9, MORNING, 20_000, 900, { describes: 'strava:77' })])).toHaveLength(1)
  })

  test('Garmin’s summary that begins in the second of its file', () => {
    const totals = { ...NO_TOTALS, distanceM: 4000, timerS: 1200 }
    const summary = recording({
      format: 'garmin-json',
      key: 'garmin-json:5',
      samples: null,
      startMs: MORNING + 300,
      totals,
    })
    expect(groups([fit, source(summary, 'summary')])).toHaveLength(1)
  })

  test('a GPX that does not tell its sport and the FIT that does', () => {
    const untold = recording({ ...gpxOf('ride'), sportOrigin: 'guessed' })
    expect(groups([fit, source(untold, 'untold')])).toHaveLength(1)
  })

  test('on a treadmill without distance: by start and length', () => {
    const bare = { samples: track({ from: null, counted: false }), totals: { ...NO_TOTALS, timerS: 1800 } }
    const row = stravaRow(3, MORNING + 1000, 5100, 1795)
    expect(groups([source(recording(bare), 'treadmill'), row])).toHaveLength(1)
  })
})

function gpxOf(sport: 'run' | 'ride') {
  return { format: 'gpx', sport, samples: track({ counted: false }) } as const
}

describe('two activities stay two', () => {
  test('both legs of a double day', () => {
    const evening = recording({ samples: track({ startMs: MORNING + 600 * MINUTE }) })
    expect(groups([fit, source(evening, 'evening')])).toHaveLength(2)
  })

  test('a warm-up and its race, a minute apart', () => {
    const race = recording({ samples: track({ startMs: MORNING + 31 * MINUTE, speedMps: 4 }) })
    expect(groups([fit, source(race, 'race')])).toHaveLength(2)
  })

  test('a warm-up whose watch ran into the race', () => {
    const warmUp = recording({ samples: track({ seconds: 1200, speedMps: 2.5 }) })
    const race = recording({ samples: track({ startMs: MORNING + 18 * MINUTE, seconds: 2400, speedMps: 4 }) })
    expect(groups([source(warmUp, 'warm-up'), source(race, 'race')])).toHaveLength(2)
  })

  test('two athletes at the same time, in two places or at two speeds', () => {
    const elsewhere = recording({ samples: track({ from: { lat: 48.1, lon: 11.6 } }) })
    // The same way, started together, two minutes sooner at home.
    const faster = recording({ samples: track({ speedMps: 3.3, seconds: 1636 }) })
    expect(groups([fit, source(elsewhere, 'Munich')])).toHaveLength(2)
    expect(groups([fit, source(faster, 'faster')])).toHaveLength(2)
  })

  test('strength on the phone in a pause of the run', () => {
    const paused = { ...track(), segmentStarts: Uint32Array.of(0, 600) }
    for (let i = 600; i < paused.t.length; i++) paused.t[i]! += 1800
    const strength = recording({
      sport: 'other',
      samples: null,
      startMs: MORNING + 12 * MINUTE,
      totals: { ...NO_TOTALS, timerS: 1200 },
    })
    expect(groups([source(recording({ samples: paused }), 'run'), source(strength, 'strength')])).toHaveLength(2)
  })

  test('a ride and a run over the same time', () => {
    expect(groups([fit, source(recording(gpxOf('ride')), 'ride')])).toHaveLength(2)
  })

  test('two activities of one file, even with the same times, and even when told to', () => {
    const parts = [0, 1].map((part) => source(recording({ part }), 'chained'))
    const same: SameRunVerdict = { sourceA: parts[0]!.key, sourceB: parts[1]!.key, verdict: 'same' }
    expect(groups(parts)).toHaveLength(2)
    expect(groups([...parts, fit])).toHaveLength(2)
    expect(groups(parts, [same])).toHaveLength(2)
  })

  test('rows that all name one file of several legs go each to its leg', () => {
    const legs = [0, 1].map((part) => {
      const samples = track({ startMs: MORNING + part * 60 * MINUTE, speedMps: 3 + part })
      return source(recording({ part, key: `strava:5#${part}`, samples }), 'triathlon')
    })
    const rows = [0, 1].map((part) =>
      stravaRow(part, MORNING + part * 60 * MINUTE, 5400 + 1800 * part, 1800, { describes: 'strava:5' }),
    )
    expect(groups([...legs, ...rows])).toEqual(
      [
        ['row 0.strava-csv', 'triathlon.fit'],
        ['row 1.strava-csv', 'triathlon.fit'],
      ].map((group) => expect.arrayContaining(group)),
    )
  })
})

describe('rows that tell only their wall time', () => {
  test('go to the recording that began when that clock showed this', () => {
    expect(groups([fit, garminRow('2026-11-22T07:00:02', 5400, 1800)])).toHaveLength(1)
  })

  test('not to one of another hour, of another length, or of another sport', () => {
    expect(groups([fit, garminRow('2026-11-22T08:00:00', 5700, 1800)])).toHaveLength(2)
    expect(groups([fit, garminRow('2026-11-22T07:00:00', 8000, 1800)])).toHaveLength(2)
    expect(groups([fit, garminRow('2026-11-22T07:00:00', 5400, 3000)])).toHaveLength(2)
    expect(groups([fit, garminRow('2026-11-22T07:00:00', 5400, 1800, { sport: 'ride' })])).toHaveLength(2)
  })

  test('of a watch still on home time, if every figure is the same', () => {
    const home = 'America/New_York'
    expect(groups([fit, garminRow('2026-11-22T01:00:00', 5400, 1800)], [], home)).toHaveLength(1)
    expect(groups([fit, garminRow('2026-11-22T01:00:00', 5300, 1800)], [], home)).toHaveLength(2)
    expect(groups([fit, garminRow('2026-11-22T01:07:00', 5400, 1800)], [], home)).toHaveLength(2)
  })

  test('not to the other leg of a double day, though both are alike to the metre', () => {
    expect(groups([fit, garminRow('2026-11-22T17:00:00', 5400, 1800)])).toHaveLength(2)
    const treadmill = source(recording({ samples: track({ from: null }) }), 'treadmill')
    expect(groups([treadmill, garminRow('2026-11-22T17:00:00', 5400, 1800)], [], 'Europe/Berlin')).toHaveLength(2)
  })

  test('each leg of a commute keeps its own row, whatever the zone', () => {
    const indoor = (startMs: number) => recording({ samples: track({ startMs, from: null }) })
    const legs = [source(indoor(MORNING), 'to work'), source(indoor(MORNING + 600 * MINUTE), 'home')]
    const rows = [garminRow('2026-11-22T07:00:00', 5400, 1800), garminRow('2026-11-22T17:00:00', 5400, 1800)]
    for (const zone of ['Europe/Berlin', null]) {
      const found = groups([...legs, ...rows], [], zone)
      expect(found).toContainEqual(expect.arrayContaining(['to work.fit', 'garmin 2026-11-22T07:00:00.garmin-csv']))
      expect(found).toContainEqual(expect.arrayContaining(['home.fit', 'garmin 2026-11-22T17:00:00.garmin-csv']))
    }
  })

  test('in a zone of five and three quarter hours', () => {
    const kathmandu = recording({ samples: track({ from: { lat: 27.7, lon: 85.3 } }) })
    expect(groups([source(kathmandu, 'watch'), garminRow('2026-11-22T11:45:00', 5420, 1803)])).toHaveLength(1)
  })
})

describe('what the runner said', () => {
  const verdict = (a: StoredSource, b: StoredSource, said: 'same' | 'different'): SameRunVerdict => ({
    sourceA: a.key,
    sourceB: b.key,
    verdict: said,
  })
  const later = source(recording({ samples: track({ startMs: MORNING + 600 * MINUTE }) }), 'later')
  const row = stravaRow(1, MORNING, 5400, 1800)

  test('a wrong merge is split, a missed one joined', () => {
    expect(groups([fit, gpx], [verdict(fit, gpx, 'different')])).toHaveLength(2)
    expect(groups([fit, later], [verdict(later, fit, 'same')])).toHaveLength(1)
  })

  test('a split holds against any chain of likenesses', () => {
    const found = groupSources([fit, gpx, row], [verdict(gpx, fit, 'different')], null)
    const home = (key: string) => found.findIndex((group) => group.some((member) => member.key === key))
    expect(home(fit.key)).not.toBe(home(gpx.key))
    expect(found).toHaveLength(2)
  })

  test('a verdict about a source that is not there waits for it', () => {
    const gone: SameRunVerdict = { sourceA: fit.key, sourceB: 'strava:404', verdict: 'same' }
    expect(groups([fit], [gone])).toHaveLength(1)
  })
})
