import { describe, expect, test } from 'vitest'
import { gpxImporter } from '../../../src/importers/gpx/read.ts'
import type { Imported } from '../../../src/importers/importer.ts'

const START_S = Date.UTC(2026, 4, 3, 7) / 1000
const METRES_PER_DEGREE = 111_195

const read = (xml: string | Uint8Array, path = 'run.gpx'): Imported =>
  gpxImporter.read({ path, bytes: typeof xml === 'string' ? new TextEncoder().encode(xml) : xml }, { csvUnits: null })

const iso = (second: number) => new Date((START_S + second) * 1000).toISOString()

/** A point so many seconds and metres northwards of the start. */
const point = (second: number, metres: number, inside = '') =>
  `<trkpt lat="${47 + metres / METRES_PER_DEGREE}" lon="8"><ele>400</ele><time>${iso(second)}</time>${inside}</trkpt>`

/** Points one after another, ten seconds apart. */
const way = (fromS: number, speedMps: number, count = 31) =>
  Array.from({ length: count }, (_, i) => point(fromS + i * 10, i * 10 * speedMps)).join('')

const track = (points: string, words = '') => `<trk>${words}<trkseg>${points}</trkseg></trk>`
const gpx = (inside: string, attributes = 'version="1.1" creator="Test"') =>
  `<?xml version="1.0"?><gpx ${attributes}>${inside}</gpx>`

const only = (imported: Imported) => {
  expect(imported.problems).toEqual([])
  expect(imported.recordings).toHaveLength(1)
  return imported.recordings[0]!
}

test('a point of the year 7502, as a converter writes the first one, is a point without time', () => {
  const { recordings } = read(
    gpx(
      track(
        [7502, 2026]
          .map((year, i) => `<trkpt lat="47" lon="8.00${i}"><time>${year}-05-18T23:13:09.4Z</time></trkpt>`)
          .concat('<trkpt lat="47" lon="8.002"><time>2026-05-18T23:13:19Z</time></trkpt>')
          .join(''),
      ),
    ),
  )
  expect(recordings[0]!.samples!.t.length).toBe(2)
  expect(recordings[0]!.quality).toContainEqual({ code: 'partial', detail: { untimed: 1 } })
})

describe('a point without time or position does not shift the others', () => {
  // The way to lose it: five points, the second without time, the third without place, the fourth without heart rate.
  const hr = (bpm: number) =>
    `<extensions><x:TrackPointExtension><x:hr>${bpm}</x:hr></x:TrackPointExtension></extensions>`
  const recording = only(
    read(
      gpx(
        track(
          point(0, 0, hr(100)) +
            `<trkpt lat="47.1" lon="8"><ele>1</ele>${hr(101)}</trkpt>` +
            `<trkpt><time>${iso(20)}</time>${hr(102)}</trkpt>` +
            point(30, 30) +
            point(40, 40, hr(104)),
        ),
      ),
    ),
  )
  test('rows stay together', () => {
    const { t, lat, ele, hr: rates } = recording.samples!
    expect([...t].map((value) => value - START_S)).toEqual([0, 20, 30, 40])
    expect([...rates]).toEqual([100, 102, Number.NaN, 104])
    expect([...ele]).toEqual([400, Number.NaN, 400, 400])
    expect([...lat].map((value) => Math.round((value - 47) * METRES_PER_DEGREE))).toEqual([0, Number.NaN, 30, 40])
  })
  test('the one that cannot be placed is said', () => {
    expect(recording.quality).toContainEqual({ code: 'partial', detail: { untimed: 1 } })
  })
})

describe('dialects', () => {
  test.each([
    [
      'gpxtpx',
      '<gpxtpx:TrackPointExtension><gpxtpx:hr>150</gpxtpx:hr><gpxtpx:cad>85</gpxtpx:cad></gpxtpx:TrackPointExtension>',
    ],
    [
      'ns3',
      '<ns3:TrackPointExtension><ns3:atemp>21</ns3:atemp><ns3:hr>150</ns3:hr><ns3:cad>85</ns3:cad></ns3:TrackPointExtension>',
    ],
    ['gpxdata', '<gpxdata:hr>150</gpxdata:hr><gpxdata:cadence>85</gpxdata:cadence>'],
    ['bare', '<hr>150</hr><cad>85</cad>'],
    [
      'Amazfit, twice',
      '<heartrate>150</heartrate><ns3:TrackPointExtension><ns3:hr>151</ns3:hr></ns3:TrackPointExtension><cad>85</cad>',
    ],
  ])('heart rate and cadence as %s', (_, inside) => {
    const extensions = `<extensions>${inside}</extensions>`
    const xml = gpx(track(point(0, 0, extensions) + point(10, 30, extensions), '<type>running</type>'))
    const { samples } = only(read(xml))
    expect([...samples!.hr]).toEqual([150, 150])
    expect([...samples!.cad]).toEqual([170, 170])
  })

  test('cadence of a run is one leg, unless it is plainly both; of a ride it is as recorded', () => {
    const cad = (value: number, type: string) => {
      const inside = `<extensions><cad>${value}</cad></extensions>`
      return [
        ...only(read(gpx(track(point(0, 0, inside) + point(10, 30, inside), `<type>${type}</type>`)))).samples!.cad,
      ]
    }
    expect(cad(87, 'running')).toEqual([174, 174])
    expect(cad(172, 'running')).toEqual([172, 172])
    expect(cad(87, 'cycling')).toEqual([87, 87])
  })

  test('a heart rate of 0 and a place of 0/0 are missing; a cadence of 0 is standing', () => {
    const inside = '<extensions><hr>0</hr><cad>0</cad></extensions>'
    const { samples } = only(
      read(gpx(track(`<trkpt lat="0" lon="0"><time>${iso(0)}</time>${inside}</trkpt>${point(10, 30)}`))),
    )
    expect(samples!.hr[0]).toBeNaN()
    expect(samples!.lat[0]).toBeNaN()
    expect(samples!.cad[0]).toBe(0)
  })

  test('GPX 1.0 with speed, decimal commas, a BOM and ten blanks before the declaration', () => {
    const xml = `\ufeff          ${gpx(
      `<name>Feierabend</name><desc>Knie &amp; Wade</desc>${track(`<trkpt lat="47,5" lon="8,25"><time>${iso(0)}</time><speed>2,5</speed></trkpt>${point(10, 30)}`)}`,
      'version="1.0" creator="Old"',
    )}`
    const recording = only(read(xml))
    expect(recording).toMatchObject({ title: 'Feierabend', description: 'Knie & Wade', device: 'Old' })
    expect([recording.samples!.lat[0], recording.samples!.lon[0], recording.samples!.speed[0]]).toEqual([
      47.5, 8.25, 2.5,
    ])
  })

  test('distance of an extension counts as the device’s only if it can be metres since the start', () => {
    const counted = (unit: number, perStep = false) =>
      track(
        Array.from({ length: 31 }, (_, i) =>
          point(i * 10, i * 30, `<extensions><distance>${(perStep ? 30 : i * 30) * unit}</distance></extensions>`),
        ).join(''),
      )
    expect(only(read(gpx(counted(1)))).samples!.dist.at(-1)).toBe(900)
    expect(only(read(gpx(counted(0.001)))).samples!.dist.at(-1)).toBeNaN()
    expect(only(read(gpx(counted(1, true)))).samples!.dist.at(-1)).toBeNaN()
  })
})

describe('times', () => {
  test('an offset moves the time and is told; Z and +00:00 tell no place', () => {
    const started = (time: string) => only(read(gpx(track(`<trkpt lat="47" lon="8"><time>${time}</time></trkpt>`))))
    expect(started('2026-05-03T09:00:00.500+02:00')).toMatchObject({ startMs: START_S * 1000 + 500, utcOffsetS: 7200 })
    expect(started('2026-05-03T07:00:00Z')).toMatchObject({ startMs: START_S * 1000, utcOffsetS: null })
    expect(started('2026-05-03T07:00:00+00:00')).toMatchObject({ startMs: START_S * 1000, utcOffsetS: null })
    expect(started('2026-05-03T07:00:00')).toMatchObject({ startMs: START_S * 1000, utcOffsetS: null })
    expect(started('2026-05-03T07:00:00+02:59')).toMatchObject({ utcOffsetS: null })
  })

  test('Garmin’s clock begins before the first fix; in other files that time is none of the run', () => {
    const began = (beforeS: number, creator: string) => {
      const metadata = `<metadata><time>${iso(-beforeS)}</time></metadata>`
      return only(read(gpx(metadata + track(way(0, 3)), `version="1.1" creator="${creator}"`)))
    }
    const late = began(72, 'Garmin Connect')
    expect(late).toMatchObject({ startMs: (START_S - 72) * 1000 })
    expect([...late.samples!.lat.slice(0, 2)].map(Number.isNaN)).toEqual([true, false])
    expect(began(0, 'Garmin Connect').samples!.t[0]).toBe(START_S)
    expect(began(3600, 'Garmin Connect')).toMatchObject({ startMs: START_S * 1000 })
    expect(began(72, 'an export')).toMatchObject({ startMs: START_S * 1000 })
  })

  test('points out of order are sorted, points of one second become one with what each of them knows', () => {
    const { samples, quality } = only(
      read(
        gpx(
          track(
            point(0, 0) +
              point(20, 60) +
              point(10, 30) +
              `<trkpt><time>${iso(20)}</time><extensions><hr>150</hr></extensions></trkpt>` +
              point(30, 90),
          ),
        ),
      ),
    )
    expect([...samples!.t].map((t) => t - START_S)).toEqual([0, 10, 20, 30])
    expect([...samples!.hr]).toEqual([Number.NaN, Number.NaN, 150, Number.NaN])
    expect(Math.round((samples!.lat[2]! - 47) * METRES_PER_DEGREE)).toBe(60)
    expect(quality).toContainEqual({ code: 'time-order', detail: { backwards: 1, equal: 1 } })
  })
})

describe('tracks and segments', () => {
  test('a new segment starts where the file starts one; empty ones leave no mark', () => {
    const xml = gpx(`<trk><trkseg>${way(0, 3)}</trkseg><trkseg/><trkseg>${way(600, 3)}</trkseg></trk>`)
    expect([...only(read(xml)).samples!.segmentStarts]).toEqual([0, 31])
  })

  test('tracks half an hour apart are legs of one run; tracks of another type, day or at the same time are not', () => {
    const running = '<type>running</type>'
    const starts = (xml: string) =>
      read(gpx(xml)).recordings.map(({ startMs, sport }) => [startMs! / 1000 - START_S, sport])
    expect(starts(track(way(0, 3), running) + track(way(2000, 3), running))).toEqual([[0, 'run']])
    expect(starts(track(way(0, 3), running) + track(way(2000, 7), '<type>cycling</type>'))).toEqual([
      [0, 'run'],
      [2000, 'ride'],
    ])
    expect(starts(track(way(86_400, 3), running) + track(way(0, 3), running))).toEqual([
      [0, 'run'],
      [86_400, 'run'],
    ])
    expect(starts(track(way(0, 3), running) + track(way(5, 3), running))).toHaveLength(2)
  })

  test('a handheld that appends to one track for days gives one run a day', () => {
    const xml = gpx(`<trk><trkseg>${way(0, 3)}</trkseg><trkseg>${way(86_400, 3)}</trkseg></trk>`)
    expect(read(xml).recordings.map(({ part, samples }) => [part, samples!.t.length])).toEqual([
      [0, 31],
      [1, 31],
    ])
  })
})

describe('what is no run is named', () => {
  const rte = '<rte><name>Plan</name><rtept lat="47" lon="8"/><rtept lat="47.1" lon="8"/></rte>'
  const untimed = track('<trkpt lat="47" lon="8"/><trkpt lat="47.1" lon="8"/>')
  test.each([
    ['a route', gpx(rte), [], ['route']],
    ['a track without any time', gpx(untimed), [], ['route']],
    ['places', gpx('<wpt lat="47" lon="8"/>'), [], ['other-file']],
    ['nothing', gpx(''), [['error', 'no-activity']], []],
    ['an empty track', gpx(track('')), [['error', 'no-activity']], []],
    [
      'a track with a time here and there',
      gpx(track(point(0, 0) + '<trkpt lat="47" lon="8"/>'.repeat(5))),
      [['error', 'no-time']],
      [],
    ],
    [
      'times without anything else',
      gpx(track(`<trkpt lat="undefined" lon="x"><time>${iso(0)}</time></trkpt>`)),
      [['error', 'no-activity']],
      [],
    ],
    ['blanks', ' \n', [['error', 'empty']], []],
    ['a page of the web', '<html><body>Too many requests<br></body></html>', [['error', 'bad-xml']], []],
  ])('%s', (_, xml, problems, skipped) => {
    const imported = read(xml)
    expect(imported.recordings).toEqual([])
    expect(imported.problems.map(({ level, code }) => [level, code])).toEqual(problems)
    expect(imported.skipped).toEqual(skipped)
  })

  test('a run beside its planned route: the run is read, the route is counted', () => {
    const imported = read(gpx(rte + track(way(0, 3))))
    expect(only(imported).sport).toBe('run')
    expect(imported.skipped).toEqual(['route'])
  })
})

describe('a recording of which GPX holds no points, or none with a time', () => {
  const unreadable = way(0, 3).replaceAll('T07:', 'T7:')

  test('whose times nobody can read is no planned route', () => {
    const imported = read(gpx(track(unreadable, '<type>running</type>')))
    expect(imported).toMatchObject({ recordings: [], skipped: [] })
    expect(imported.problems).toEqual([{ path: 'run.gpx', level: 'error', code: 'times-unreadable' }])
    // Beside a run that can be read it is a remark.
    const beside = read(gpx(track(unreadable) + track(way(0, 3), '<type>running</type>')))
    expect(beside.recordings).toHaveLength(1)
    expect(beside.problems).toEqual([{ path: 'run.gpx', level: 'warning', code: 'times-unreadable' }])
  })

  const indoor = '<trk><name>Treadmill</name><type>treadmill_running</type><trkseg/></trk>'

  test('is an indoor run without points, and told what to export', () => {
    const imported = read(gpx(indoor))
    expect(imported).toMatchObject({ recordings: [], skipped: [] })
    expect(imported.problems).toMatchObject([{ level: 'error', code: 'indoor-without-points' }])
  })

  test('comes with its totals where the file holds them beside the track', () => {
    const totals =
      '<extensions><distance>5020.5</distance><average_hr>141.0</average_hr><start_time>2026-05-03T07:00:00</start_time><moving_time>1810.2</moving_time><elapsed_time>1840</elapsed_time></extensions>'
    const imported = read(gpx(indoor + totals))
    expect(imported.problems).toMatchObject([{ level: 'warning', code: 'indoor-without-points' }])
    expect(imported.recordings).toMatchObject([
      {
        sport: 'run',
        startMs: START_S * 1000,
        surface: { treadmill: 1 },
        title: 'Treadmill',
        samples: null,
        totals: { distanceM: 5020.5, movingS: 1810.2, elapsedS: 1840, avgHrBpm: 141, ascentM: null },
      },
    ])
  })
})

describe('a title', () => {
  // Late fixes: a minute of wheels in the guess by speed.
  const leaping = Array.from({ length: 120 }, (_, i) =>
    point(i * 10, Math.floor(i / 6) * 60 * 3 * (i < 60 ? 6 : 1)),
  ).join('')

  test.each([
    ['<name>Running 8/20/26 7:07 am</name>', 'activity.gpx', 'run'],
    ['<name>Morning Run</name>', 'activity.gpx', 'run'],
    ['<name>Laufen am 3. Mai</name>', 'activity.gpx', 'run'],
    ['', 'Trail_running-2026-05-03.gpx', 'run'],
    ['', 'export.zip!gpx/TrailRun.gpx', 'run'],
    ['<name>Cycling 8/20/26 7:07 am</name>', 'Running.gpx', 'ride'],
    ['<name>Appalachian Trail</name>', 'activity.gpx', 'other'],
    ['<name>Ride after the run</name>', 'activity.gpx', 'other'],
    ['<name>Lunch</name>', 'activity_123.gpx', 'other'],
  ])('%s in %s: %s, whatever the speed', (words, path, sport) => {
    const [recording] = read(gpx(track(leaping, words)), path).recordings
    expect(recording).toMatchObject({ sport, sportOrigin: 'guessed' })
  })

  test('of inner data of an app is none; its sport and what the runner wrote are read', () => {
    const name =
      'Workout(id=1, uuid=u, start=1789203600000, end=1789207200000, comment=To the market, and back, distance=6012.0, workoutTypeId=walking, intervalSetUsedId=-1)'
    const [walk] = read(gpx(`<metadata><name>${name}</name></metadata>${track(way(0, 3))}`)).recordings
    expect(walk).toMatchObject({ sport: 'walk', sportOrigin: 'file', title: 'To the market, and back' })
    const [bare] = read(
      gpx(track(way(0, 3), `<name>${name.replace('To the market, and back', 'null')}</name>`)),
    ).recordings
    expect(bare).toMatchObject({ sport: 'walk', title: null })
    const [json] = read(gpx(track(way(0, 3), '<name>{"type":"RUN","id":3,"notes":""}</name>'))).recordings
    expect(json).toMatchObject({ sport: 'run', sportOrigin: 'file', title: null })
    const [plain] = read(gpx(track(way(0, 3), '<name>Intervals (6x800, hard)</name>'))).recordings
    expect(plain!.title).toBe('Intervals (6x800, hard)')
  })
})

test.each([
  ['<type>VirtualRun</type>', 'Test', true],
  ['<type>running</type><name>Zwift - Volcano Flat in Watopia</name>', 'Test', true],
  ['<type>running</type>', 'Zwift', true],
  ['<type>running</type><name>Virtual London Marathon</name>', 'Test', false],
  ['<type>running</type>', 'Garmin Connect', false],
])('%s by %s is before a screen: %s', (words, creator, virtual) => {
  expect(only(read(gpx(track(way(0, 3), words), `creator="${creator}"`))).virtual).toBe(virtual)
})

describe('sport, words and device', () => {
  test.each([
    ['<type>9</type>', 'run', 'file', 'unknown'],
    ['<type>running</type>', 'run', 'file', 'unknown'],
    ['<type>Running</type>', 'run', 'file', 'unknown'],
    ['<type>trail_running</type>', 'run', 'file', 'trail'],
    ['<type>treadmill_running</type>', 'run', 'file', 'treadmill'],
    ['<type>1</type>', 'ride', 'file', 'unknown'],
    ['<type>17</type>', 'ride', 'file', 'unknown'],
    ['<type>4</type>', 'hike', 'file', 'unknown'],
    ['', 'run', 'guessed', 'unknown'],
    ['<type>Garmin data</type>', 'run', 'guessed', 'unknown'],
    ['<name>Morning Ride</name>', 'ride', 'guessed', 'unknown'],
    ['<name>Bike to Run Club</name>', 'run', 'guessed', 'unknown'],
    ['<link href="x"><type>cycling</type></link>', 'run', 'guessed', 'unknown'],
  ])('%s at 3 m/s is %s, %s', (words, sport, origin, surface) => {
    const recording = only(read(gpx(track(way(0, 3), words))))
    expect(recording).toMatchObject({ sport, sportOrigin: origin })
    expect(recording.surface[surface as 'trail']).toBe(1)
    expect(recording.quality.some(({ code }) => code === 'sport-guessed')).toBe(origin === 'guessed')
  })

  test('title and description are the track’s, else the file’s; the author’s name is neither', () => {
    const metadata = '<metadata><name>File</name><author><name>Somebody</name></author><desc>About it</desc></metadata>'
    expect(only(read(gpx(metadata + track(way(0, 3)))))).toMatchObject({ title: 'File', description: 'About it' })
    expect(
      only(read(gpx(metadata + track(way(0, 3), '<name>Mine</name><desc>Knee 3/10</desc><cmt>windy</cmt>')))),
    ).toMatchObject({ title: 'Mine', description: 'Knee 3/10\nwindy' })
    expect(
      only(read(gpx(`<metadata><author><name>Somebody</name></author></metadata>${track(way(0, 3))}`))).title,
    ).toBeNull()
  })

  test('altitude: a barometer only where the creator says so, none where there is none, an all-zero one is none', () => {
    const kind = (creator: string, points: string) =>
      only(read(gpx(track(points), `creator="${creator}"`))).altitudeKind
    expect(kind('Garmin Forerunner 945', way(0, 3))).toBe('barometric')
    expect(kind('strava.com Android with barometer', way(0, 3))).toBe('barometric')
    expect(kind('StravaGPX', way(0, 3))).toBe('unknown')
    expect(kind('Garmin Forerunner 945', way(0, 3).replaceAll('<ele>400</ele>', ''))).toBe('none')
    expect(kind('Garmin Forerunner 945', way(0, 3).replaceAll('<ele>400</ele>', '<ele>0.0</ele>'))).toBe('none')
  })
})

test('a file that breaks off keeps what came before, says where, and is partial', () => {
  const whole = gpx(track(way(0, 3)).replaceAll('<trkpt', '\n<trkpt'))
  const imported = read(whole.slice(0, whole.lastIndexOf('<time>') + 10))
  expect(imported.recordings).toHaveLength(1)
  expect(imported.recordings[0]!.samples!.t).toHaveLength(30)
  expect(imported.recordings[0]!.quality).toContainEqual({ code: 'partial', detail: { why: 'ends-early', line: 32 } })
  expect(imported.problems).toMatchObject([{ path: 'run.gpx', level: 'warning', code: 'bad-xml', at: { line: 32 } }])
})
