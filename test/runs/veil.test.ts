import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { haversineM } from '../../src/lib/haversine.ts'
import { emptySamples, type Samples } from '../../src/model/samples.ts'
import { type Position, type RunEnds, VEILED_M, veil, veiledPlaces } from '../../src/runs/veil.ts'

// What another sees of a run: nothing within 400 m of where the runs usually begin and end.

const METRES_PER_DEGREE = 111_195

/** Metres east and north of a home. */
const at = (home: Position, east: number, north: number): Position => ({
  lat: home.lat + north / METRES_PER_DEGREE,
  lon: home.lon + east / (METRES_PER_DEGREE * Math.cos((home.lat * Math.PI) / 180)),
})

function samplesOf(way: readonly (Position | null)[]): Samples {
  const samples = emptySamples(way.length)
  for (const [index, position] of way.entries()) {
    samples.t[index] = index * 10
    samples.lat[index] = position?.lat ?? Number.NaN
    samples.lon[index] = position?.lon ?? Number.NaN
  }
  return samples
}

/** What is drawn: each position, and the lines between those that no segment's start parts. */
function drawn({ lat, lon, segmentStarts }: Samples): readonly Position[] {
  const points: Position[] = []
  let last = -1
  for (let index = 0; index < lat.length; index++) {
    if (Number.isNaN(lat[index])) continue
    const isJoined = last >= 0 && !segmentStarts.some((start) => start > last && start <= index)
    for (let step = isJoined ? 0 : 20; step <= 20; step++) {
      const share = step / 20
      const from = isJoined ? last : index
      points.push({
        lat: lat[from]! + (lat[index]! - lat[from]!) * share,
        lon: lon[from]! + (lon[index]! - lon[from]!) * share,
      })
    }
    last = index
  }
  return points
}

const home = fc.record({
  lat: fc.double({ min: -65, max: 65, noNaN: true }),
  lon: fc.double({ min: -179, max: 179, noNaN: true }),
})
const step = fc.record({ east: fc.integer({ min: -900, max: 900 }), north: fc.integer({ min: -900, max: 900 }) })
const jitter = fc.record({ east: fc.integer({ min: -60, max: 60 }), north: fc.integer({ min: -60, max: 60 }) })

/** Runs that begin and end around one home, each with a way of its own. */
const log = fc.record({
  home,
  runs: fc.array(fc.record({ start: jitter, end: jitter, way: fc.array(step, { maxLength: 25 }) }), {
    minLength: 1,
    maxLength: 14,
  }),
})

function build({ home: where, runs }: typeof log extends fc.Arbitrary<infer T> ? T : never) {
  const ways = runs.map(({ start, end, way }) => {
    let [east, north] = [0, 0]
    const between = way.map((each) => {
      east += each.east
      north += each.north
      return at(where, east, north)
    })
    return [at(where, start.east, start.north), ...between, at(where, end.east, end.north)]
  })
  const ends = ways.map((way, index): RunEnds => ({ secret: `hash-${index}`, ends: [way[0]!, way.at(-1)!] }))
  return { ways, ends }
}

describe('what another sees', () => {
  test('no point and no line of any run comes within 400 m of a usual start', () => {
    fc.assert(
      fc.property(log, (given) => {
        const { ways, ends } = build(given)
        const places = veiledPlaces(ends)
        for (const way of ways) {
          const shown = veil(samplesOf(way), places)
          const starts = ends.flatMap((each) => each.ends)
          for (const point of shown === null ? [] : drawn(shown))
            for (const start of starts)
              expect(haversineM(point.lat, point.lon, start.lat, start.lon)).toBeGreaterThan(VEILED_M)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the middle is the same for every run, and later runs from there do not move it', () => {
    fc.assert(
      fc.property(log, (given) => {
        const { ends } = build(given)
        const [first] = ends
        fc.pre(first !== undefined)
        const more = [...ends, { secret: 'a later run', ends: first.ends }]
        const before = veiledPlaces(ends.slice(0, 9))
        const after = veiledPlaces([...ends.slice(0, 9), ...more.slice(-1)])
        expect(
          after.filter(({ lat, lon }) => before.some((each) => each.lat === lat && each.lon === lon)).length,
        ).toBeGreaterThan(0)
      }),
    )
  })

  test('the middle is not the place itself, and another log has another shift', () => {
    const where = { lat: 52.5, lon: 13.4 }
    const middles = Array.from(
      { length: 200 },
      (_, index) => veiledPlaces([{ secret: `log ${index}`, ends: [where] }])[0]!,
    )
    const off = middles.map(({ lat, lon }) => haversineM(lat, lon, where.lat, where.lon))
    expect(Math.max(...off)).toBeLessThanOrEqual(201)
    expect(off.filter((metres) => metres > 50).length).toBeGreaterThan(150)
    expect(new Set(middles.map(({ lat }) => lat)).size).toBe(200)
  })

  test('a run wholly near a start draws nothing', () => {
    const where = { lat: 48.1, lon: 11.5 }
    const way = [at(where, 0, 0), at(where, 200, 0), at(where, 200, 200), at(where, 0, 0)]
    expect(veil(samplesOf(way), veiledPlaces([{ secret: 'x', ends: [where] }]))).toBe(null)
  })

  test('a run elsewhere is whole, and a place where one run of many began is no usual one', () => {
    const where = { lat: 48.1, lon: 11.5 }
    const away = at(where, 60_000, 0)
    const runs = [
      ...Array.from({ length: 12 }, (_, index) => ({ secret: String(index), ends: [where] })),
      { secret: 'away', ends: [away] },
    ]
    const samples = samplesOf([away, at(away, 500, 0), at(away, 900, 0)])
    expect(veil(samples, veiledPlaces(runs))).toBe(samples)
    expect(veiledPlaces(runs.slice(0, 4)).length).toBe(1)
    expect(veiledPlaces([{ secret: 'away', ends: [away] }]).length).toBe(1)
  })
})
