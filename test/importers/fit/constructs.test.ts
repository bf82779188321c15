import { describe, expect, test } from 'vitest'
import { fitImporter } from '../../../src/importers/fit/read.ts'
import { readWithReference } from '../../../src/importers/fit/reference.ts'
import { hourOfRunning, inventedRun, START_FIT_S, START_MS, sessionFields } from './generate.ts'
import { field, fitFile, message } from './write.ts'

const ENUM = 0
const U8 = 2
const BYTES = 13
const U16 = 132
const S32 = 133
const U32 = 134

const read = (bytes: Uint8Array, path = 'a.fit') => fitImporter.read({ path, bytes }, { csvUnits: null })

const only = (bytes: Uint8Array) => {
  const { recordings, problems } = read(bytes)
  expect(recordings.length).toBe(1)
  return { recording: recordings[0]!, samples: recordings[0]!.samples!, problems }
}

const activityId = message({ global: 0, local: 0, fields: [field(0, ENUM, 4), field(1, U16, 1), field(2, U16, 4315)] })

const record = (second: number, distanceM: number, bigEndian = false) =>
  message({
    global: 20,
    local: 1,
    bigEndian,
    fields: [
      field(253, U32, START_FIT_S + second, bigEndian),
      field(5, U32, distanceM * 100, bigEndian),
      field(2, U16, (300 + 500) * 5, bigEndian),
      field(0, S32, 0x2234_5678, bigEndian),
      field(1, S32, 0x0823_4567, bigEndian),
      field(3, U8, 150, bigEndian),
    ],
  })

const session = (startS: number, elapsedS: number, sport = 1, subSport = 0, distanceM = elapsedS * 3) =>
  message({
    global: 18,
    local: 2,
    fields: [
      field(253, U32, START_FIT_S + startS + elapsedS),
      field(2, U32, START_FIT_S + startS),
      field(7, U32, elapsedS * 1000),
      field(8, U32, elapsedS * 1000),
      field(9, U32, distanceM * 100),
      field(5, ENUM, sport),
      field(6, ENUM, subSport),
    ],
  })

const timer = (second: number, type: number) =>
  message({
    global: 21,
    local: 3,
    fields: [field(253, U32, START_FIT_S + second), field(0, ENUM, 0), field(1, ENUM, type)],
  })

const records = (from: number, until: number, startM = 0) =>
  Array.from({ length: until - from + 1 }, (_, i) => record(from + i, startM + i * 3)).flat()

describe('what some writers do', () => {
  test('the reserved bit of a data header is not looked at', () => {
    // Every record of a Magene C706 has it.
    const [first, ...rest] = Array.from({ length: 100 }, (_, i) => record(i, i * 3))
    const headerAt = first!.length - (4 + 4 + 2 + 4 + 4 + 1) - 1
    const mark = (bytes: number[]) => bytes.map((byte, at) => (at === headerAt ? byte | 0x10 : byte))
    expect(mark(first!)[headerAt]).toBe(0x11)
    const { samples, problems } = only(fitFile([...activityId, ...[first!, ...rest].flatMap(mark), ...session(0, 99)]))
    expect(problems).toEqual([])
    expect(samples.t.length).toBe(100)
  })

  test('of a field that a definition repeats the first one holds, the second where the first is empty', () => {
    const twice = (first: number, second: number) =>
      only(
        fitFile([
          ...activityId,
          ...records(0, 99),
          ...message({
            global: 18,
            local: 2,
            fields: [
              field(253, U32, START_FIT_S + 99),
              field(2, U32, START_FIT_S),
              field(7, U32, 99_000),
              field(5, ENUM, first),
              field(5, ENUM, second),
            ],
          }),
        ]),
      ).recording.sport
    expect(twice(1, 0)).toBe('run')
    expect(twice(2, 1)).toBe('ride')
    expect(twice(0xff, 1)).toBe('run')
  })

  test('a run before a screen says so: by its sub sport, or by the program that wrote it', () => {
    const told = (maker: number, subSport: number) => {
      const id = message({ global: 0, local: 0, fields: [field(0, ENUM, 4), field(1, U16, maker)] })
      const { recording } = only(fitFile([...id, ...records(0, 99), ...session(0, 99, 1, subSport)]))
      return [recording.virtual, recording.surface.treadmill]
    }
    expect(told(1, 58)).toEqual([true, 1])
    expect(told(260, 0)).toEqual([true, 1])
    expect(told(1, 1)).toEqual([false, 1])
    expect(told(1, 0)).toEqual([false, 0])
  })
})

describe('structure', () => {
  test('an hour from a public encoder comes back as it was made', () => {
    const { recording, samples, problems } = only(hourOfRunning())
    expect(problems).toEqual([])
    expect(recording).toMatchObject({
      startMs: START_MS,
      sport: 'run',
      surface: { trail: 1 },
      surfaceOrigin: 'device',
      device: 'Garmin Forerunner 965',
      quality: [],
    })
    expect(recording.totals).toMatchObject({
      distanceM: 11_160,
      timerS: 3600,
      elapsedS: 3600,
      ascentM: 212,
      descentM: 208,
    })
    expect(samples.t.length).toBe(3601)
    expect(samples.dist[1234]).toBeCloseTo(1234 * 3.1, 2)
    expect(samples.hr[1234]).toBe(120 + (1234 % 40))
    // 84 and 64/128 revolutions of one leg.
    expect(samples.cad[1234]).toBe(169)
  })

  test('a name that is no text (Zwift) gives way to the maker; one cut within a letter keeps the rest', () => {
    const named = (bytes: readonly number[]) =>
      only(
        fitFile([
          ...message({
            global: 0,
            local: 0,
            fields: [field(0, ENUM, 4), field(1, U16, 260), { number: 8, baseType: 7, bytes }],
          }),
          ...records(0, 9),
        ]),
      ).recording.device
    expect(named([0xd0, 0x8f, 0x02, 0xff, 0])).toBe('Zwift')
    expect(named([0x48, 0x75, 0x62, 0xc3])).toBe('Hub')
  })

  test('a watch by its product as sold in Asia, and its barometer, that no sensor list tells', () => {
    const id = (product: number) =>
      message({ global: 0, local: 0, fields: [field(0, ENUM, 4), field(1, U16, 1), field(2, U16, product)] })
    const of = (product: number) => only(fitFile([...id(product), ...records(0, 9)])).recording
    expect(of(3003)).toMatchObject({ device: 'Garmin Forerunner 645', altitudeKind: 'barometric' })
    expect(of(2396)).toMatchObject({ device: 'Garmin Forerunner 235', altitudeKind: 'unknown' })
    expect(of(1537)).toMatchObject({ device: 'Garmin Forerunner 910XT', altitudeKind: 'barometric' })
    expect(of(65_000)).toMatchObject({ device: 'Garmin', altitudeKind: 'unknown' })
  })

  test('both byte orders say the same', () => {
    const little = only(fitFile([...activityId, ...record(0, 0), ...record(1, 3)]))
    const big = only(fitFile([...activityId, ...record(0, 0, true), ...record(1, 3, true)]))
    expect(big.samples).toEqual(little.samples)
    expect(little.samples.ele[0]).toBe(300)
    expect(little.samples.lat[0]).toBeCloseTo((0x2234_5678 * 180) / 2 ** 31, 9)
    expect(little.samples.dist[1]).toBe(3)
  })

  test('a header of 12 bytes', () => {
    expect(only(fitFile([...activityId, ...records(0, 9)], { headerSize: 12 })).samples.t.length).toBe(10)
  })

  test('summary first, records after', () => {
    const { recording, samples } = only(fitFile([...activityId, ...session(0, 9), ...records(0, 9)]))
    expect(samples.t.length).toBe(10)
    expect(recording.totals.distanceM).toBe(27)
  })

  test('two sessions in one file take their own records, and the second counts from its own start', () => {
    const data = [...activityId, ...records(0, 9), ...records(10, 29, 30), ...session(0, 10), ...session(10, 20, 1, 3)]
    const { recordings } = read(fitFile(data))
    expect(recordings.map(({ part, samples }) => [part, samples!.t.length, samples!.dist[1]])).toEqual([
      [0, 10, 3],
      [1, 20, 6],
    ])
    expect(recordings[1]!.startMs).toBe(START_MS + 10_000)
  })

  test('chained files: each its own recording, whatever their order', () => {
    const first = fitFile([...activityId, ...records(0, 9), ...session(0, 9)])
    const second = fitFile([...activityId, ...records(7000, 7030), ...session(7000, 30)])
    const { recordings, problems } = read(Uint8Array.from([...second, ...first]))
    expect(problems).toEqual([])
    expect(recordings.map(({ part, samples }) => [part, samples!.t.length])).toEqual([
      [0, 31],
      [1, 10],
    ])
  })

  test('a chained file without a session that goes on where the first stopped belongs to it', () => {
    const first = fitFile([...activityId, ...session(0, 19), ...records(0, 9)])
    const { recordings } = read(Uint8Array.from([...first, ...fitFile([...activityId, ...records(10, 19, 30)])]))
    expect(recordings.map(({ samples }) => [samples!.t.length, samples!.dist[19]])).toEqual([[20, 57]])
  })

  test('compressed timestamps roll over', () => {
    // START_FIT_S ends in five bits of its own; offsets follow it, three seconds apart, over several roll-overs.
    const whole = record(0, 0)
    const compressed = Array.from({ length: 40 }, (_, i) =>
      message({
        global: 20,
        local: 2,
        fields: [field(3, U8, 100 + i)],
        timeOffset: (START_FIT_S + 3 * (i + 1)) % 32,
        defined: i > 0,
      }),
    ).flat()
    const { samples } = only(fitFile([...activityId, ...whole, ...compressed]))
    expect([...samples.t].map((t) => t - START_MS / 1000)).toEqual(Array.from({ length: 41 }, (_, i) => 3 * i))
    expect(samples.hr[40]).toBe(139)
  })

  test('a compressed time without any whole one before it cannot be placed: no sample, no crash', () => {
    const floating = message({ global: 20, local: 1, fields: [field(3, U8, 100)], timeOffset: 5 })
    expect(only(fitFile([...activityId, ...floating, ...records(0, 3)])).samples.t.length).toBe(4)
  })

  test('developer fields are stepped over, described or not', () => {
    const fields = [field(253, U32, START_FIT_S), field(3, U8, 150)]
    const odd = message({ global: 20, local: 1, fields, developer: [{ number: 0, index: 9, bytes: [1, 2, 3, 4, 5] }] })
    const { samples, problems } = only(fitFile([...activityId, ...odd, ...records(1, 3)]))
    expect(problems).toEqual([])
    expect([samples.t.length, samples.hr[0]]).toEqual([4, 150])
  })

  test('speed and distance packed into three bytes add up over their roll-over at 256 m', () => {
    const sixteenths = (metres: number) => (metres * 16) % 4096
    const packed = (second: number, metres: number) =>
      message({
        global: 20,
        local: 1,
        fields: [
          field(253, U32, START_FIT_S + second),
          {
            number: 8,
            baseType: BYTES,
            bytes: [300 & 0xff, (300 >> 8) | ((sixteenths(metres) & 0x0f) << 4), sixteenths(metres) >> 4],
          },
        ],
      })
    const data = Array.from({ length: 20 }, (_, i) => packed(i * 10, i * 30)).flat()
    const { samples } = only(fitFile([...activityId, ...data]))
    expect(samples.dist[19]).toBe(570)
    expect(samples.speed[19]).toBe(3)
  })

  test('a local message type can be defined anew', () => {
    const other = message({ global: 20, local: 1, fields: [field(3, U8, 99), field(253, U32, START_FIT_S + 5)] })
    const { samples } = only(fitFile([...activityId, ...records(0, 3), ...other]))
    expect([...samples.hr]).toEqual([150, 150, 150, 150, 99])
  })
})

describe('values', () => {
  const one = (...fields: Parameters<typeof message>[0]['fields']) =>
    only(
      fitFile([...activityId, ...message({ global: 20, local: 1, fields: [field(253, U32, START_FIT_S), ...fields] })]),
    ).samples

  test('invalid values are gaps, zero is a value', () => {
    const gaps = one(field(5, U32, 0xffff_ffff), field(2, U16, 0xffff), field(3, U8, 0xff), field(4, U8, 0xff))
    expect([gaps.dist[0], gaps.ele[0], gaps.hr[0], gaps.cad[0]]).toEqual([NaN, NaN, NaN, NaN])
    const zeros = one(field(5, U32, 0), field(2, U16, 500 * 5), field(4, U8, 0))
    expect([zeros.dist[0], zeros.ele[0], zeros.cad[0]]).toEqual([0, 0, 0])
  })

  test('a position is both numbers or none, and 0,0 is none', () => {
    const half = one(field(0, S32, 1000), field(1, S32, 0x7fff_ffff))
    expect([half.lat[0], half.lon[0]]).toEqual([NaN, NaN])
    const nowhere = one(field(0, S32, 0), field(1, S32, 0))
    expect([nowhere.lat[0], nowhere.lon[0]]).toEqual([NaN, NaN])
    const equator = one(field(0, S32, 0), field(1, S32, 1_000_000))
    expect(equator.lat[0]).toBe(0)
  })

  test('the enhanced field wins where it is valid', () => {
    expect(one(field(78, U32, 801 * 5), field(2, U16, 800 * 5)).ele[0]).toBe(301)
    expect(one(field(78, U32, 0xffff_ffff), field(2, U16, 800 * 5)).ele[0]).toBe(300)
  })

  test('a heart rate of 0 is a strap without contact', () => {
    expect(one(field(3, U8, 0)).hr[0]).toBeNaN()
  })

  test('a cadence that counts both legs is not doubled', () => {
    const data = Array.from({ length: 5 }, (_, i) =>
      message({ global: 20, local: 1, fields: [field(253, U32, START_FIT_S + i), field(4, U8, 172)] }),
    ).flat()
    expect(only(fitFile([...activityId, ...data, ...session(0, 5)])).samples.cad[2]).toBe(172)
  })
})

describe('time', () => {
  test('records out of order are sorted, and it is said', () => {
    const { recording, samples } = only(
      fitFile([...activityId, ...records(10, 19), ...records(0, 9), ...session(0, 19)]),
    )
    expect([...samples.t].map((t) => t - START_MS / 1000)).toEqual(Array.from({ length: 20 }, (_, i) => i))
    expect(recording.quality.map(({ code }) => code)).toEqual(['time-order'])
  })

  test('one second told in two records is one sample with what both tell', () => {
    const half = message({ global: 20, local: 4, fields: [field(253, U32, START_FIT_S), field(4, U8, 80)] })
    const { recording, samples } = only(
      fitFile([...activityId, ...record(0, 0), ...half, ...records(1, 3), ...session(0, 3)]),
    )
    expect([samples.t.length, samples.hr[0], samples.cad[0]]).toEqual([4, 150, 160])
    expect(recording.quality).toEqual([])
  })

  test('a record years off is left out', () => {
    const { recording, samples } = only(
      fitFile([...activityId, ...records(0, 9), ...record(400_000_000, 30), ...session(0, 9)]),
    )
    expect(samples.t.length).toBe(10)
    expect(recording.quality).toMatchObject([{ code: 'time-order', detail: { outside: 1 } }])
    const without = only(fitFile([...activityId, ...records(0, 9), ...record(400_000_000, 30)]))
    expect(without.samples.t.length).toBe(10)
    expect(without.recording.totals.elapsedS).toBe(9)
  })

  test('a session of the first part alone, before the watch was taken up again, is not that of the whole', () => {
    const part = [...timer(0, 0), ...records(0, 299), ...timer(300, 4)]
    const rest = [...timer(7500, 0), ...records(7500, 7800, 1500), ...timer(7800, 4)]
    const { recording } = only(fitFile([...activityId, ...part, ...rest, ...session(0, 300, 1, 0, 897)]))
    expect(recording.totals).toMatchObject({ timerS: 600, elapsedS: 7800, distanceM: 2400 })
    expect(recording.quality.map(({ code }) => code)).toEqual(['no-summary'])
    // A treadmill whose way was set right by hand differs in way alone.
    const treadmill = only(fitFile([...activityId, ...records(0, 300), ...session(0, 300, 1, 1, 600)]))
    expect(treadmill.recording.totals).toMatchObject({ timerS: 300, distanceM: 600 })
  })

  test('without a session the records are summed up', () => {
    const stop = [...timer(4, 4), ...timer(64, 0)]
    const { recording } = only(fitFile([...activityId, ...records(0, 4), ...stop, ...records(65, 70, 12)]))
    expect(recording.totals).toMatchObject({ elapsedS: 70, timerS: 10, distanceM: 27 })
    expect(recording.quality.map(({ code }) => code)).toEqual(['sport-guessed', 'no-summary'])
  })

  test.each([
    ['Garmin: stop_all', 4],
    ['Suunto: stop', 1],
    ['switched off: stop_disable_all', 9],
  ])('pause by %s, with starts too many', (_, stop) => {
    const events = [
      ...timer(0, 0),
      ...timer(2, 0),
      ...timer(9, stop),
      ...timer(100, 0),
      ...timer(101, 0),
      ...timer(110, 4),
    ]
    const { recording, samples } = only(fitFile([...activityId, ...records(0, 9), ...records(100, 110, 27), ...events]))
    expect(recording.pauses).toEqual([{ fromS: START_MS / 1000 + 9, untilS: START_MS / 1000 + 100 }])
    expect([...samples.segmentStarts]).toEqual([0, 10])
  })

  test('a pause that no event tells is found by the time that is missing', () => {
    const told = message({
      global: 18,
      local: 2,
      fields: [field(2, U32, START_FIT_S), field(7, U32, 200_000), field(8, U32, 110_000), field(5, ENUM, 1)],
    })
    const { recording } = only(fitFile([...activityId, ...records(0, 50), ...records(140, 200, 150), ...told]))
    expect(recording.pauses).toEqual([{ fromS: START_MS / 1000 + 50, untilS: START_MS / 1000 + 140 }])
  })

  test.each([
    [7200, null, 7200],
    [20_700, null, 20_700], // Nepal
    [10_753, null, 10_800],
    [1080, null, null],
    [60 * 3600, null, null],
    [0, null, null],
    [0, -0.1, 0], // Greenwich
    [0, 14.4, null], // a Czech watch that never learned its zone
  ])('local time %i s ahead, first longitude %s: offset %s', (stated, lon, offset) => {
    const activity = message({
      global: 34,
      local: 5,
      fields: [field(253, U32, START_FIT_S + 9), field(5, U32, START_FIT_S + 9 + stated)],
    })
    const at =
      lon === null
        ? []
        : [field(0, S32, 600_000_000), field(1, S32, (Math.round((lon * 2 ** 31) / 180) + 2 ** 32) % 2 ** 32)]
    const here = message({ global: 20, local: 1, fields: [field(253, U32, START_FIT_S), ...at] })
    expect(only(fitFile([...activityId, ...here, ...activity])).recording.utcOffsetS).toBe(offset)
  })
})

describe('damage', () => {
  const whole = inventedRun({ seconds: 600, speed: 3, session: sessionFields(600, 3) })

  test('cut in the middle: what was whole is kept, the rest is told with its place', () => {
    const { recording, samples, problems } = only(whole.subarray(0, 12_000))
    expect(samples.t.length).toBeGreaterThan(300)
    expect(recording.sport).toBe('run')
    expect(recording.quality.map(({ code }) => code)).toEqual(['sport-guessed', 'no-summary', 'partial'])
    expect(problems.map(({ level, code }) => [level, code])).toEqual([['warning', 'partial']])
    expect(problems[0]!.at!.byte).toBeLessThanOrEqual(12_000)
    expect(problems[0]!.at!.byte).toBeGreaterThan(12_000 - 50)
  })

  test('a length of 0 in the header: everything is read', () => {
    const zero = whole.slice()
    zero.fill(0, 4, 8)
    const { samples, recording } = only(zero)
    expect(samples.t.length).toBe(601)
    expect(recording.totals.distanceM).toBe(1800)
    expect(recording.quality.map(({ code }) => code)).toEqual(['partial'])
  })

  test('after a cut, what was run beyond the last session there is its own recording', () => {
    const data = [...activityId, ...records(0, 9), ...session(0, 9, 5), ...records(200, 290, 27)]
    const { recordings } = read(fitFile(data, { dataSize: data.length + 500 }))
    expect(recordings.map(({ sport, samples }) => [sport, samples!.t.length])).toEqual([
      ['swim', 10],
      ['run', 91],
    ])
    expect(recordings[1]!.quality.map(({ code }) => code)).toContain('no-summary')
  })

  test('a wrong checksum is a warning', () => {
    const wrong = whole.slice()
    wrong[wrong.length - 1]! ^= 1
    const { recording, problems } = only(wrong)
    expect(recording.quality).toEqual([{ code: 'bad-checksum' }])
    expect(problems).toMatchObject([{ level: 'warning', code: 'bad-checksum', at: { byte: wrong.length - 2 } }])
  })

  test("bytes behind the end are nobody's", () => {
    const { problems, samples } = only(Uint8Array.from([...whole, ...Array(83).fill(0x55)]))
    expect(problems).toEqual([])
    expect(samples.t.length).toBe(601)
  })

  test('impossible bytes stop one chained file, not the next', () => {
    const broken = fitFile([...activityId, ...records(0, 9), 0x0d, 1, 2, 3])
    const { recordings, problems } = read(
      Uint8Array.from([...broken, ...fitFile([...activityId, ...records(9000, 9004)])]),
    )
    expect(recordings.map(({ samples }) => samples!.t.length)).toEqual([10, 5])
    expect(problems).toMatchObject([{ code: 'partial', detail: { why: 'impossible' } }])
    expect(recordings[1]!.quality.map(({ code }) => code)).not.toContain('partial')
  })

  test.each<readonly [string, Uint8Array, string]>([
    ['no byte', new Uint8Array(0), 'empty'],
    ['not FIT at all', Uint8Array.from([14, 1, 2, 3]), 'bad-fit'],
    ['a header and nothing more', whole.subarray(0, 14), 'bad-fit'],
    ['an activity without any activity', fitFile(activityId), 'no-activity'],
    [
      'a session that never began',
      fitFile([...activityId, ...message({ global: 18, local: 1, fields: [field(5, ENUM, 1)] })]),
      'no-time',
    ],
  ])('%s is an error', (_, bytes, code) => {
    expect(read(bytes)).toMatchObject({ recordings: [], problems: [{ level: 'error', code }], skipped: [] })
  })

  test.each([
    [2, 'fit-settings'],
    [5, 'fit-workout'],
    [6, 'fit-course'],
    [32, 'fit-monitoring'],
    [49, 'fit-sleep'],
    [44, 'fit-other'],
  ])('file type %i is counted as %s, though it has records', (type, reason) => {
    const id = message({ global: 0, local: 0, fields: [field(0, ENUM, type)] })
    expect(read(fitFile([...id, ...records(0, 9)]))).toEqual({ recordings: [], problems: [], skipped: [reason] })
  })
})

describe('what ours does not know', () => {
  // A byte order that the protocol does not have: the second decoder takes it for big endian.
  const strange = record(0, 0, true)
  strange[2] = 2
  const file = { path: 'a.fit', bytes: fitFile([...activityId, ...strange, ...record(1, 3, true).slice(-20)]) }

  test('is read by the second decoder, and said', async () => {
    const own = fitImporter.read(file, { csvUnits: null })
    expect(own).toMatchObject({ recordings: [], problems: [{ code: 'bad-fit', detail: { why: 'impossible' } }] })
    const { recordings, problems } = await readWithReference(file, own)
    expect(recordings.map(({ samples }) => [...samples!.dist])).toEqual([[0, 3]])
    expect(recordings[0]!.quality.map(({ code }) => code)).toContain('fallback-decoder')
    expect(problems.map(({ level, code }) => [level, code])).toEqual([['warning', 'fallback-decoder']])
  })

  test('stays as ours read it where the second decoder gives up too', async () => {
    const broken = { path: 'a.fit', bytes: fitFile([...activityId, ...records(0, 9), 0x0d, 1, 2, 3]) }
    const own = fitImporter.read(broken, { csvUnits: null })
    expect(own.recordings.length).toBe(1)
    expect(await readWithReference(broken, own)).toBe(own)
  })

  test('leaves alone what ours read whole', async () => {
    const whole = { path: 'a.fit', bytes: hourOfRunning() }
    const own = fitImporter.read(whole, { csvUnits: null })
    expect(await readWithReference(whole, own)).toBe(own)
  })
})

describe('whose file it is', () => {
  const claims = (path: string, bytes: Uint8Array) => fitImporter.identify({ path, bytes })

  test('by its bytes, whatever its name', () => {
    expect(claims('activity', hourOfRunning())).toBe(true)
  })

  test('by its name when the bytes say nothing', () => {
    expect(claims('export.zip!activities/1.fit.gz', new Uint8Array(0))).toBe(true)
    expect(claims('1.FIT', Uint8Array.from([14, 0, 0]))).toBe(true)
  })

  test('not when another format bears the name', () => {
    const text = (words: string) => new TextEncoder().encode(words)
    expect(claims('1.fit', text('<?xml version="1.0"?><gpx/>'))).toBe(false)
    expect(claims('1.fit', text('   <?xml version="1.0"?>'))).toBe(false)
    expect(claims('._1.fit', Uint8Array.from([0, 5, 0x16, 7, 0, 2]))).toBe(false)
    expect(claims('notes.txt', text('left knee'))).toBe(false)
  })
})
