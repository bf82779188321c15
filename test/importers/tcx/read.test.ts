import { describe, expect, test } from 'vitest'
import type { Imported } from '../../../src/importers/importer.ts'
import { tcxImporter } from '../../../src/importers/tcx/read.ts'
import { NO_TOTALS } from '../../../src/model/recording.ts'
import { makeFigures } from '../../../src/runs/figures.ts'
import { corpusFile, hasCorpus } from '../xml-corpus.ts'

const START_S = Date.UTC(2026, 4, 3, 7) / 1000
const iso = (second: number) => new Date((START_S + second) * 1000).toISOString()

const read = (xml: string): Imported =>
  tcxImporter.read({ path: 'run.tcx', bytes: new TextEncoder().encode(xml) }, { csvUnits: null })

const only = (imported: Imported) => {
  expect(imported.problems).toEqual([])
  expect(imported.recordings).toHaveLength(1)
  return imported.recordings[0]!
}

const place = (metres: number) =>
  `<Position><LatitudeDegrees>${47 + metres / 111_195}</LatitudeDegrees><LongitudeDegrees>8</LongitudeDegrees></Position>`
const point = (second: number, metres: number, inside = '') =>
  `<Trackpoint><Time>${iso(second)}</Time>${place(metres)}<DistanceMeters>${metres}</DistanceMeters>${inside}</Trackpoint>`
/** Eleven points, ten seconds apart, at 3 m/s. */
const way = (fromS: number, fromM: number) =>
  `<Track>${Array.from({ length: 11 }, (_, i) => point(fromS + i * 10, fromM + i * 30)).join('')}</Track>`

interface LapWords {
  readonly timer?: number | null
  readonly metres?: number | null
  readonly more?: string
}

const lap = (fromS: number, inside: string, { timer = 100, metres = 300, more = '' }: LapWords = {}) =>
  `<Lap StartTime="${iso(fromS)}">${timer === null ? '' : `<TotalTimeSeconds>${timer}</TotalTimeSeconds>`}
    ${metres === null ? '' : `<DistanceMeters>${metres}</DistanceMeters>`}<Calories>50</Calories>${more}${inside}</Lap>`
const activity = (inside: string, sport = 'Sport="Running"') =>
  `<Activity ${sport}><Id>${iso(0)}</Id>${inside}</Activity>`
const tcx = (inside: string) =>
  `<?xml version="1.0"?><TrainingCenterDatabase><Activities>${inside}</Activities></TrainingCenterDatabase>`

const heart = (name: string, bpm: number) => `<${name}><Value>${bpm}</Value></${name}>`

describe('laps', () => {
  test('add up to what the device states; heart rate by their time', () => {
    const rates = (average: number, highest: number) =>
      heart('AverageHeartRateBpm', average) + heart('MaximumHeartRateBpm', highest)
    const recording = only(
      read(
        tcx(
          activity(
            lap(0, way(0, 0), { timer: 300, more: rates(140, 160) }) +
              lap(300, way(300, 300), { timer: 100, more: rates(160, 170) }),
          ),
        ),
      ),
    )
    expect(recording.totals).toEqual({
      ...NO_TOTALS,
      distanceM: 600,
      timerS: 400,
      calories: 100,
      avgHrBpm: 145,
      maxHrBpm: 170,
    })
    expect([...recording.samples!.segmentStarts]).toEqual([0])
    expect(recording.pauses).toEqual([])
  })

  test('one lap that states no distance leaves none for the run: missing is not 0', () => {
    const totals = only(read(tcx(activity(lap(0, way(0, 0)) + lap(100, way(100, 300), { metres: null }))))).totals
    expect([totals.distanceM, totals.timerS]).toEqual([null, 200])
  })

  test('laps that cover only a part of the points are no totals: Movescount leaves the last one out', () => {
    const recording = only(read(tcx(activity(lap(0, way(0, 0) + way(110, 330))))))
    expect(recording.totals).toEqual(NO_TOTALS)
    expect(recording.quality).toContainEqual({ code: 'no-summary' })
  })

  test('a lap of 0 m had no distance to state (vívofit): its time stands', () => {
    const recording = only(read(tcx(activity(lap(0, way(0, 0), { metres: 0 })))))
    expect(recording.totals).toMatchObject({ distanceM: 0, timerS: 100 })
    expect(recording.quality).toEqual([])
    expect(recording.samples!.dist[10]).toBe(300)
  })

  test('points that count their distances up twice (Huawei) do not outweigh laps that end with them', () => {
    const twice = Array.from({ length: 11 }, (_, i) =>
      point(i * 10, i * 30).replace(
        /<DistanceMeters>.*?<\/DistanceMeters>/,
        `<DistanceMeters>${15 * i * (i + 1)}</DistanceMeters>`,
      ),
    ).join('')
    const recording = only(read(tcx(activity(lap(0, `<Track>${twice}</Track>`)))))
    expect(recording.totals).toMatchObject({ distanceM: 300, timerS: 100 })
    expect(recording.samples!.dist.every(Number.isNaN)).toBe(true)
    expect(makeFigures(recording)).toMatchObject({ distanceM: 300, movingS: 100, quality: [] })
  })

  test('a second Track in a lap is a pause and a new segment, a new lap is neither', () => {
    const recording = only(
      read(
        tcx(
          activity(
            lap(0, `${way(0, 0)}<Track/>${way(400, 300)}`, { timer: 200, metres: 600 }) + lap(510, way(510, 600)),
          ),
        ),
      ),
    )
    expect(recording.pauses).toEqual([{ fromS: START_S + 100, untilS: START_S + 400 }])
    expect([...recording.samples!.segmentStarts]).toEqual([0, 11])
  })

  test('a run without points, typed in or from a treadmill, is a run with totals', () => {
    expect(only(read(tcx(activity(lap(0, '', { timer: 1800, metres: 5000 })))))).toMatchObject({
      sport: 'run',
      startMs: START_S * 1000,
      samples: null,
      altitudeKind: 'none',
      totals: { distanceM: 5000, timerS: 1800 },
    })
  })

  test('the start is the lap’s, though the first point came later', () => {
    expect(only(read(tcx(activity(lap(-4, way(0, 0)))))).startMs).toBe((START_S - 4) * 1000)
  })
})

describe('points', () => {
  test('of a treadmill have distance and no place', () => {
    const bare = (second: number) =>
      `<Trackpoint><Time>${iso(second)}</Time><DistanceMeters>${second * 3}</DistanceMeters></Trackpoint>`
    const { samples } = only(read(tcx(activity(lap(0, `<Track>${bare(0)}${bare(50)}${bare(100)}</Track>`)))))
    expect([...samples!.dist]).toEqual([0, 150, 300])
    expect(samples!.lat.every(Number.isNaN)).toBe(true)
  })

  test('an empty first point and one without place shift nothing', () => {
    const rates = (bpm: number) => heart('HeartRateBpm', bpm)
    const points = `<Trackpoint/><Trackpoint><Time>${iso(0)}</Time>${rates(120)}</Trackpoint>${point(10, 30)}${point(20, 60, rates(122))}`
    const { samples } = only(read(tcx(activity(lap(0, `<Track>${points}</Track>`)))))
    expect([...samples!.t].map((t) => t - START_S)).toEqual([0, 10, 20])
    expect([...samples!.hr]).toEqual([120, Number.NaN, 122])
    expect([...samples!.dist]).toEqual([Number.NaN, 30, 60])
  })

  test.each([
    [
      'RunCadence of one leg, any prefix',
      '<Extensions><ns5:TPX><ns5:RunCadence>87</ns5:RunCadence></ns5:TPX></Extensions>',
      174,
    ],
    [
      'RunCadence without prefix',
      '<Extensions><TPX xmlns="x"><Speed>3</Speed><RunCadence>87</RunCadence></TPX></Extensions>',
      174,
    ],
    ['plain Cadence of one leg', '<Cadence>87</Cadence>', 174],
    [
      'a foot pod over plain Cadence',
      '<Cadence>60</Cadence><Extensions><TPX><RunCadence>87</RunCadence></TPX></Extensions>',
      174,
    ],
    ['doubled by its app', '<Cadence>172</Cadence>', 172],
  ])('%s', (_, inside, steps) => {
    const { samples } = only(
      read(tcx(activity(lap(0, `<Track>${point(0, 0, inside)}${point(10, 30, inside)}</Track>`)))),
    )
    expect([...samples!.cad]).toEqual([steps, steps])
  })

  test('an offset in the times is told', () => {
    const at = (time: string) => `<Trackpoint><Time>${time}</Time><DistanceMeters>1</DistanceMeters></Trackpoint>`
    const track = `<Track>${at('2015-04-05T17:18:58.000+02:00')}${at('2015-04-05T17:19:58.000+02:00')}</Track>`
    expect(only(read(tcx(`<Activity Sport="Running"><Lap>${track}</Lap></Activity>`)))).toMatchObject({
      utcOffsetS: 7200,
      startMs: Date.UTC(2015, 3, 5, 15, 18, 58),
    })
  })
})

describe('activities', () => {
  test('each one of a triathlon is its own, the change between them too', () => {
    const legs = `<MultiSportSession><Id>${iso(0)}</Id>
      <FirstSport>${activity(lap(0, way(0, 0)), 'Sport="Other"')}</FirstSport>
      <NextSport><Transition StartTime="${iso(200)}"><TotalTimeSeconds>60</TotalTimeSeconds><DistanceMeters>20</DistanceMeters></Transition>
        ${activity(lap(300, way(300, 0)), 'Sport="Biking"')}</NextSport>
      <NextSport>${activity(lap(600, way(600, 0)))}</NextSport></MultiSportSession>`
    const { recordings, problems } = read(tcx(legs))
    expect(problems).toEqual([])
    expect(
      recordings.map(({ part, sport, totals, samples }) => [part, sport, totals.timerS, samples?.t.length]),
    ).toEqual([
      [0, 'other', 100, 11],
      [1, 'transition', 60, undefined],
      [2, 'ride', 100, 11],
      [3, 'run', 100, 11],
    ])
  })

  test.each([
    ['Sport="Running"', 'run', 'file'],
    ['Sport="running"', 'run', 'file'],
    ['Sport="Biking"', 'ride', 'file'],
    ['Sport="Other"', 'other', 'file'],
    ['', 'run', 'guessed'],
  ])('%s', (attribute, sport, sportOrigin) => {
    expect(only(read(tcx(activity(lap(0, way(0, 0)), attribute))))).toMatchObject({ sport, sportOrigin })
  })

  test('notes are kept word for word, those of laps too; the device is the creator, not the author', () => {
    const xml = tcx(
      activity(
        `${lap(0, way(0, 0), { more: '<Notes>hill</Notes>' })}<Notes>Left knee 4/10 &lt;again&gt;</Notes>
         <Creator><Name>Forerunner 945</Name></Creator>`,
      ),
    )
    const recording = only(
      read(xml.replace('</Activities>', '</Activities><Author><Name>Garmin Connect API</Name></Author>')),
    )
    expect(recording).toMatchObject({ description: 'hill\nLeft knee 4/10 <again>', device: 'Forerunner 945' })
  })
})

describe('what is no run is named', () => {
  const course = `<Courses><Course><Name>Loop</Name><Lap/>${way(0, 0)}</Course></Courses>`
  test.each([
    ['a course', `<TrainingCenterDatabase>${course}</TrainingCenterDatabase>`, [], ['course']],
    [
      'a workout',
      '<TrainingCenterDatabase><Workouts><Workout/></Workouts></TrainingCenterDatabase>',
      [],
      ['other-file'],
    ],
    ['nothing', tcx(''), [['error', 'no-activity']], []],
    ['an activity of nothing', tcx(activity('')), [['error', 'no-activity']], []],
    [
      'points without any time',
      tcx(`<Activity><Lap><Track><Trackpoint>${place(0)}</Trackpoint></Track></Lap></Activity>`),
      [['error', 'no-time']],
      [],
    ],
    ['blanks', '   ', [['error', 'empty']], []],
  ])('%s', (_, xml, problems, skipped) => {
    const imported = read(xml)
    expect(imported.recordings).toEqual([])
    expect(imported.problems.map(({ level, code }) => [level, code])).toEqual(problems)
    expect(imported.skipped).toEqual(skipped)
  })
})

test('a cut file keeps its points without the totals of laps that were only the beginning', () => {
  const whole = tcx(activity(lap(0, way(0, 0)) + lap(100, way(100, 300))))
  const { recordings, problems } = read(whole.slice(0, whole.lastIndexOf('<Time>')))
  expect(problems).toMatchObject([{ level: 'warning', code: 'bad-xml', detail: { why: 'ends-early' } }])
  expect(recordings[0]!.totals).toEqual(NO_TOTALS)
  expect(recordings[0]!.samples!.dist.at(-1)).toBe(570)
  expect(recordings[0]!.quality.map(({ code }) => code)).toContain('partial')
})

describe.skipIf(!hasCorpus)('real files', () => {
  const real = (name: string) => {
    const file = corpusFile(`sports-alliance__sports-lib/${name}`)
    expect(tcxImporter.identify(file)).toBe(true)
    return only(tcxImporter.read(file, { csvUnits: null }))
  }

  test('ten blanks before the declaration', () => {
    expect(real('6281425038.tcx.gz')).toMatchObject({ sport: 'run', device: 'Polar V800', totals: { timerS: 1545 } })
  })

  test('treadmill: 10.6 km in 3098 s by the laps, 3101 points, no place', () => {
    const { samples, totals, altitudeKind } = real('6860622783.tcx.gz')
    expect([samples!.t.length, samples!.lat.every(Number.isNaN), altitudeKind]).toEqual([3101, true, 'none'])
    expect(totals).toMatchObject({ distanceM: 10_630.37, timerS: 3097.789 })
  })

  test('41 pauses of a V800 explain why its clock shows 644 s less than the wall', () => {
    const { pauses, totals, samples } = real('polar.tcx.gz')
    const pausedS = pauses.reduce((sum, { fromS, untilS }) => sum + untilS - fromS, 0)
    expect(pauses).toHaveLength(41)
    expect(Math.abs(samples!.t.at(-1)! - samples!.t[0]! - pausedS - totals.timerS!)).toBeLessThan(60)
  })

  test('Movescount states 1999 m in two laps and counts 2909 m: the points tell', () => {
    const { totals, samples, quality } = real('movescount.tcx.gz')
    expect(totals.distanceM).toBeNull()
    expect(samples!.dist.at(-1)! - samples!.dist[0]!).toBe(2909)
    expect(quality).toEqual([{ code: 'no-summary' }])
  })
})

describe('an app that writes kilometres where the schema has metres', () => {
  const kilometres = (placed: boolean, metres: number | null) =>
    lap(
      0,
      `<Track>${Array.from({ length: 31 }, (_, i) => `<Trackpoint><Time>${iso(i * 60)}</Time>${placed ? place(i * 180) : ''}<DistanceMeters>${i * 0.18}</DistanceMeters></Trackpoint>`).join('')}</Track>`,
      { timer: 1800, metres },
    )
  const figuresOf = (inside: string) => makeFigures(only(read(tcx(activity(inside)))))

  test('is read by its positions, and on a treadmill by a pace that nobody stands', () => {
    expect(figuresOf(kilometres(true, 5.4)).distanceM).toBeCloseTo(5400)
    expect(figuresOf(kilometres(false, 5.4)).distanceM).toBeCloseTo(5400)
    // In the points alone, beside a lap in metres.
    expect(figuresOf(kilometres(true, 5400)).distanceM).toBeCloseTo(5400)
  })

  test('but who stood still for half an hour did', () => {
    expect(figuresOf(lap(0, '', { timer: 1800, metres: 0.2 })).distanceM).toBeCloseTo(0.2)
  })
})
