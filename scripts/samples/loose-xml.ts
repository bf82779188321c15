import type { Recorded } from '../../src/demo/device.ts'
import { gpx, gpxRoute } from '../../src/demo/gpx.ts'
import { type Moment, totalsOf } from '../../src/demo/simulate.ts'
import { tcx } from '../../src/demo/tcx.ts'
import type { Sample } from './expected.ts'
import { loose, type ShortRun, shortRun, truthOf } from './short-run.ts'

/** Positions make the distance, heights the climb; a writer without a barometer tells climb to a third. */
const OF_POSITIONS = { within: { distanceM: 25, timerS: 20, climbM: 8 }, toldSurface: 'unknown' } as const

const WATCH_GPX = { creator: 'StravaGPX COROS APEX 2', name: 'Noon run', type: 'running' } as const

export function looseXml(): readonly Sample[] {
  return [...gpxFiles(), ...plans(), ...tcxFiles()]
}

function gpxFiles(): readonly Sample[] {
  const undeclared = shortRun(15, 6)
  const segments = moved(shortRun(16, 6, { pauseS: 240 }))
  const untyped = shortRun(17, 6)
  const broken = shortRun(18, 6)
  const driven = shortRun(19, 6)
  const text = gpx(broken.recorded, WATCH_GPX)
  const kept = Math.floor(broken.recorded.moments.length / 2)
  const rest = { ...broken.recorded, moments: broken.recorded.moments.slice(0, kept) }
  const half: ShortRun = { ...broken, recorded: { ...rest, totals: totalsOf({ ...rest, pauses: [] }) } }
  return [
    loose(
      'undeclared-prefix.gpx',
      `\uFEFF${gpx(undeclared.recorded, { ...WATCH_GPX, extensions: 'undeclared' })}`,
      'A byte order mark, and a prefix that nobody declared',
      [truthOf(undeclared, OF_POSITIONS)],
    ),
    loose(
      'two-segments.gpx',
      gpx(segments.recorded, { ...WATCH_GPX, newSegments: true }),
      'A new segment after a pause in which the runner was carried 400 m: no distance over the break',
      [truthOf(segments, { ...OF_POSITIONS, timerS: null })],
    ),
    loose('no-type.gpx', gpx(untyped.recorded, { ...WATCH_GPX, type: null }), 'Nobody says that it was a run', [
      truthOf(untyped, { ...OF_POSITIONS, quality: ['sport-guessed'] }),
    ]),
    loose(
      'broken-off.gpx',
      text.slice(0, text.indexOf('<trkpt', nthIndex(text, '</trkpt>', kept)) + 20),
      'Ends in the middle of a point',
      [truthOf(half, { ...OF_POSITIONS, quality: ['partial'] })],
      { problems: ['bad-xml'] },
    ),
    loose('driven-home.gpx', gpx(withDrive(driven.recorded), WATCH_GPX), 'The clock ran on in the car', [
      truthOf(driven, OF_POSITIONS),
    ]),
  ]
}

/** Where the nth (from 1) of a text begins. */
function nthIndex(text: string, part: string, nth: number): number {
  let at = -1
  for (let i = 0; i < nth; i++) at = text.indexOf(part, at + 1)
  return at
}

/** Everything after the pause 400 m further east. */
function moved({ outing, recorded }: ShortRun): ShortRun {
  const untilS = recorded.pauses[0]!.untilS
  const eastDeg = 400 / (111_195.08 * Math.cos((55.42 * Math.PI) / 180))
  const moments = recorded.moments.map((moment) =>
    moment.t < untilS ? moment : { ...moment, lon: moment.lon + eastDeg },
  )
  return { outing, recorded: { ...recorded, moments } }
}

/** Five minutes at 60 km/h behind the run. */
function withDrive(recorded: Recorded): Recorded {
  const last = recorded.moments.at(-1)!
  const drive = Array.from({ length: 75 }, (_, i): Moment => {
    const seconds = (i + 1) * 4
    return { ...last, t: last.t + seconds, lat: last.lat + (seconds * 16.7) / 111_195.08, cadence: 0, hrBpm: 80 }
  })
  return { ...recorded, moments: [...recorded.moments, ...drive] }
}

function plans(): readonly Sample[] {
  const { recorded } = shortRun(20, 6)
  const skipped = { route: 1 }
  return [
    loose('route.gpx', gpxRoute(recorded, 'Moor loop'), 'A planned route', [], { skipped }),
    loose('drawn.gpx', gpx(recorded, { ...WATCH_GPX, untimed: true }), 'A track without times: drawn, not run', [], {
      skipped,
    }),
  ]
}

function tcxFiles(): readonly Sample[] {
  const blanks = shortRun(21, 6)
  const treadmill = shortRun(22, 6, { path: 'treadmill' })
  const ride = shortRun(23, 6, { sport: 'ride', path: 'pass road', effort: 'ride', distanceM: 2500, clock: '10:00:00' })
  const run = shortRun(23, 6, { clock: '10:20:00' })
  const told = { toldSurface: 'unknown', within: { distanceM: 1, timerS: 1, climbM: 8 } } as const
  const creator = 'COROS APEX 2'
  return [
    loose(
      'ten-blanks.tcx',
      tcx([{ recorded: blanks.recorded, sport: 'Running', creator }], { leading: ' '.repeat(10) }),
      'Ten blanks before the declaration, as in every Strava export',
      [truthOf(blanks, told)],
    ),
    loose(
      'treadmill.tcx',
      tcx([{ recorded: treadmill.recorded, sport: 'Running' }]),
      'Distance without positions; nothing says treadmill, and nothing tells the zone',
      [truthOf(treadmill, { ...told, date: null })],
    ),
    loose(
      'multisport.tcx',
      tcx([
        { recorded: ride.recorded, sport: 'Biking', creator },
        { recorded: run.recorded, sport: 'Running', creator },
      ]),
      'A ride and a run in one session: each its own activity',
      [truthOf(ride, { ...told, within: { distanceM: 1, timerS: 1, climbM: 20 } }), truthOf(run, told)],
    ),
  ]
}
