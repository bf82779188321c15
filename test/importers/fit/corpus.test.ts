import { describe, expect, test } from 'vitest'
import { fitImporter } from '../../../src/importers/fit/read.ts'
import type { Recording } from '../../../src/model/recording.ts'
import { corpusFits, hasCorpus } from './corpus.ts'

const read = (path: string, bytes: Uint8Array) => fitImporter.read({ path, bytes }, { csvUnits: null })

const files = corpusFits()

const named = (name: string) => {
  const file = files.find((each) => each.name.endsWith(`/${name}`))
  if (file === undefined) throw new Error(`${name} is not in the corpus`)
  return read(file.name, file.bytes)
}

/** Files that hold no activity, and what they end as. */
const NO_ACTIVITY: Readonly<Record<string, string>> = {
  'thomaschampagne__elevate/appledouble._empty.fit': 'bad-fit', // a shadow file of macOS; no importer claims it
  'sports-alliance__sports-lib/empty-sessions.fit': 'empty', // no byte in it
  'dtcooper__python-fitparse/Settings.fit': 'fit-settings',
  'dtcooper__python-fitparse/Settings2.fit': 'fit-settings',
  'SamR1__FitTrackee/example.fit': 'fit-course',
}

/** Where ours and the catalogue rightly differ. */
const EXCEPTIONS: Readonly<
  Record<string, { readonly durationS?: number; readonly distanceM?: number; readonly why: string }>
> = {
  'dtcooper__python-fitparse/nick.fit': {
    durationS: 14_382,
    why: 'no session: the catalogue gives first to last record, 16723 s; eight stops of the timer take 2341 s off',
  },
  'jimmykane__fit-parser/triathlon_summary_last.fit': {
    durationS: 4043,
    distanceM: 18_726,
    why: 'the catalogue was made with a decoder that fails on it; the same race with the summary first says this',
  },
}

const sum = (recordings: readonly Recording[], of: (recording: Recording) => number | null): number =>
  recordings.reduce((total, recording) => total + (of(recording) ?? 0), 0)

const countedM = ({ samples }: Recording): number | null => samples?.dist.findLast((d) => !Number.isNaN(d)) ?? null

const distanceOf = (recording: Recording): number | null => recording.totals.distanceM ?? countedM(recording)
const durationOf = ({ totals }: Recording): number | null => totals.timerS ?? totals.elapsedS

function rises(values: Float64Array): boolean {
  return values.every((value, i) => i === 0 || value > values[i - 1]!)
}

describe.skipIf(!hasCorpus)('every FIT file of the corpus (skipped: no corpus beside the project)', () => {
  test.each(
    files.filter(({ name }) => NO_ACTIVITY[name] === undefined).map((file) => [file.name, file] as const),
  )('%s gives its activity with the distance and time of its device', (name, { bytes, durationS, distanceM }) => {
    const { recordings, problems, skipped } = read(name, bytes)
    expect(recordings.length).toBeGreaterThan(0)
    expect(problems.filter(({ level }) => level === 'error')).toEqual([])
    expect(skipped).toEqual([])
    const exception = EXCEPTIONS[name]
    const wantedM = exception?.distanceM ?? distanceM ?? 0
    const wantedS = exception?.durationS ?? durationS ?? 0
    // The catalogue is rounded to whole metres and seconds.
    expect(Math.abs(sum(recordings, distanceOf) - wantedM)).toBeLessThanOrEqual(0.005 * wantedM + 0.5)
    expect(Math.abs(sum(recordings, durationOf) - wantedS)).toBeLessThanOrEqual(0.01 * wantedS + 0.5)
    for (const { samples } of recordings) if (samples !== null) expect(rises(samples.t)).toBe(true)
  })

  test('the rest holds none and says so', () => {
    const ends = files
      .filter(({ name }) => NO_ACTIVITY[name] !== undefined)
      .map(({ name, bytes }) => {
        const { recordings, problems, skipped } = read(name, bytes)
        return [name, recordings.length, ...problems.map(({ code }) => code), ...skipped]
      })
    expect(ends).toEqual(files.filter(({ name }) => NO_ACTIVITY[name]).map(({ name }) => [name, 0, NO_ACTIVITY[name]]))
    expect(ends.length).toBe(Object.keys(NO_ACTIVITY).length)
  })

  test('is claimed by its bytes, except the shadow file of macOS', () => {
    const unclaimed = files.filter(({ name, bytes }) => !fitImporter.identify({ path: name, bytes }))
    expect(unclaimed.map(({ name }) => name)).toEqual(['thomaschampagne__elevate/appledouble._empty.fit'])
  })

  test('the sport is the one the file names', () => {
    const runs = files.filter(({ sport }) => /^running\/[^+]*$/.test(sport))
    expect(runs.length).toBeGreaterThan(20)
    for (const { name, bytes } of runs) {
      const [recording] = read(name, bytes).recordings
      expect([name, recording?.sport, recording?.sportOrigin]).toEqual([name, 'run', 'file'])
    }
  })

  test('a triathlon says the same whether its summary stands first or last', () => {
    const plain = (name: string) =>
      named(name).recordings.map(({ sport, startMs, totals, samples }) => ({
        sport,
        startMs,
        distanceM: totals.distanceM,
        timerS: totals.timerS,
        samples: samples?.t.length,
        firstS: samples?.t[0],
      }))
    const first = plain('triathlon_summary_first.fit')
    expect(first.map(({ sport }) => sport)).toEqual(['swim', 'transition', 'ride', 'transition', 'run'])
    expect(plain('triathlon_summary_last.fit')).toEqual(first)
  })

  test('each leg of a race counts its distance from its own start', () => {
    for (const name of ['920xt-triathlon.fit', '4623204522.fit', '6788312639-1.fit', 'sample_mulitple_header.fit']) {
      for (const recording of named(name).recordings) {
        if (recording.sport !== 'run' && recording.sport !== 'ride') continue
        const stated = recording.totals.distanceM ?? 0
        expect(Math.abs((countedM(recording) ?? 0) - stated)).toBeLessThan(0.005 * stated + 5)
      }
    }
  })

  test('a watch that lost its power gives back every record', () => {
    const { recordings, problems } = named('empty-activities.fit')
    expect(recordings[0]!.samples!.t.length).toBe(2319)
    expect(recordings[0]!.quality.map(({ code }) => code)).toEqual(['sport-guessed', 'no-summary', 'partial'])
    expect(problems).toMatchObject([{ level: 'warning', code: 'partial', at: { byte: 86_008 } }])
    // 18.3 km in 38 minutes: nobody ran that.
    expect(recordings[0]!.sport).toBe('other')
  })

  test('a stray byte ends the records where it stands; what the watch summed up stays', () => {
    const { recordings, problems } = named('strava-android-app-201.10-b1218918.fit')
    expect(problems).toMatchObject([{ code: 'partial', at: { byte: 7471 }, detail: { why: 'impossible' } }])
    expect(recordings[0]!.totals.distanceM).toBe(11_274.04)
    const { t, lat, dist } = recordings[0]!.samples!
    // Position and distance of one second stand in two records of the file.
    expect(lat.filter((value, i) => !Number.isNaN(value) && !Number.isNaN(dist[i]!)).length).toBeGreaterThan(200)
    // The misread record claims the year 2085.
    expect(t[t.length - 1]! * 1000).toBeLessThan(Date.UTC(2021, 8, 28))
  })

  test('offsets of local time are whole quarters of an hour that exist', () => {
    const offset = (name: string) => named(name).recordings[0]!.utcOffsetS
    expect(offset('6782987395.fit')).toBe(-4 * 3600)
    expect(offset('flagged-hr.fit')).toBe(3 * 3600) // written as 10753 s
    expect(offset('garmin-swim.fit')).toBeNull() // millions of seconds
    expect(offset('6916663933.fit')).toBeNull() // 0 in Czechia
  })

  test("a barometer is known from the watch's own list of sensors, or from its name", () => {
    const kind = (name: string) => named(name).recordings[0]!.altitudeKind
    expect(kind('6782987395.fit')).toBe('barometric') // Forerunner 945 lists it
    expect(kind('garmin.fit')).toBe('barometric') // Forerunner 910XT does not
    expect(kind('6909950168.fit')).toBe('barometric') // Suunto 9 Baro
    expect(kind('6914448270.fit')).toBe('unknown') // Suunto 9
    expect(kind('310xt-run.fit')).toBe('unknown') // Forerunner 310XT has none
    expect(kind('6860622783.fit')).toBe('none') // treadmill
  })

  test('surface comes from the kind of running; "generic" is not road', () => {
    const surface = (name: string) => named(name).recordings[0]!.surface
    expect(surface('loup-blanc.fit').trail).toBe(1)
    expect(surface('6860622783.fit').treadmill).toBe(1)
    expect(surface('6782987395.fit')).toMatchObject({ unknown: 1, road: 0 })
  })

  test("the clock's stops explain elapsed less timer time of every run", () => {
    const runs = files.flatMap(({ name, bytes }) =>
      read(name, bytes)
        .recordings.filter(({ sport }) => sport === 'run')
        .map((recording) => ({ name, recording })),
    )
    for (const { name, recording } of runs) {
      const { elapsedS, timerS } = recording.totals
      const pausedS = recording.pauses.reduce((total, { fromS, untilS }) => total + untilS - fromS, 0)
      expect([name, Math.abs(elapsedS! - timerS! - pausedS) < 5]).toEqual([name, true])
    }
  })

  test('a wrong checksum is told and harms nothing', () => {
    const { recordings, problems } = named('activity-filecrc.fit')
    expect(problems).toMatchObject([{ level: 'warning', code: 'bad-checksum', at: { byte: 769 } }])
    expect(recordings[0]!.quality).toEqual([{ code: 'bad-checksum' }])
    expect(recordings[0]!.samples!.t.length).toBe(14)
  })

  test('effort as the runner rated it', () => {
    expect(named('garmin-stamina.fit').recordings[0]!.rpe).toBe(4)
  })
})
