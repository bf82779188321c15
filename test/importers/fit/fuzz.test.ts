import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitImporter } from '../../../src/importers/fit/read.ts'
import { SAMPLE_COLUMNS } from '../../../src/model/samples.ts'
import { corpusFits } from './corpus.ts'
import { inventedRun, sessionFields } from './generate.ts'

// Small files, so that thousands of them are read in seconds; with the corpus, its small real ones too.
const seeds: readonly Uint8Array[] = [
  inventedRun({ seconds: 40, speed: 3, session: sessionFields(40, 3) }),
  inventedRun({ seconds: 40, speed: 3, session: null }),
  ...corpusFits()
    .filter(({ bytes }) => bytes.length > 0 && bytes.length < 6000)
    .map(({ bytes }) => bytes),
]

const seed = fc.constantFrom(...seeds)

const flipped = fc
  .tuple(seed, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }))
  .map(([bytes, flips]) => {
    const copy = bytes.slice()
    for (const [at, value] of flips) copy[at % copy.length] = value
    return copy
  })

const cut = fc.tuple(seed, fc.nat()).map(([bytes, at]) => bytes.subarray(0, at % bytes.length))

const spliced = fc.tuple(seed, seed, fc.nat(), fc.nat()).map(([a, b, to, from]) => {
  const head = a.subarray(0, to % a.length)
  return Uint8Array.from([...head, ...b.subarray(from % b.length)])
})

// A header in front of nothing but noise.
const noise = fc
  .tuple(seed, fc.uint8Array({ maxLength: 400 }))
  .map(([bytes, tail]) => Uint8Array.from([...bytes.subarray(0, 14), ...tail]))

function check(bytes: Uint8Array): void {
  const { recordings, problems, skipped } = fitImporter.read({ path: 'a.fit', bytes }, { csvUnits: null })
  // Every file ends as recordings, a counted kind, or a named problem.
  const told = recordings.length > 0 || skipped.length > 0 || problems.some(({ level }) => level === 'error')
  expect(told).toBe(true)
  for (const problem of problems) expect(problem.at?.byte).toBeLessThanOrEqual(bytes.length)
  recordings.forEach((recording, part) => {
    expect(recording.part).toBe(part)
    expect(Number.isFinite(recording.startMs)).toBe(true)
    const { samples, pauses } = recording
    for (const { fromS, untilS } of pauses) expect(untilS).toBeGreaterThan(fromS)
    for (const total of Object.values(recording.totals)) expect(total === null || Number.isFinite(total)).toBe(true)
    if (samples === null) return
    expect(samples.t.length).toBeLessThanOrEqual(bytes.length)
    for (const column of SAMPLE_COLUMNS) expect(samples[column].length).toBe(samples.t.length)
    for (let i = 0; i < samples.t.length; i++) {
      if (!(i === 0 ? Number.isFinite(samples.t[0]) : samples.t[i]! > samples.t[i - 1]!))
        expect.fail('times do not rise')
      if (Number.isNaN(samples.lat[i]) !== Number.isNaN(samples.lon[i])) expect.fail('half a position')
    }
    expect(samples.segmentStarts[0]).toBe(0)
    samples.segmentStarts.forEach((start, i, all) => {
      if (i > 0) expect(start).toBeGreaterThan(all[i - 1]!)
      expect(start).toBeLessThan(samples.t.length)
    })
  })
}

test.each([
  ['with bytes changed', flipped],
  ['cut anywhere', cut],
  ['spliced from two', spliced],
  ['of noise behind a header', noise],
])('files %s give sound recordings or a named problem, never a crash', (_, files) => {
  fc.assert(fc.property(files, check), { numRuns: 1000 })
})

test('a file of the smallest records it can hold stays in proportion', () => {
  // One record of a single byte after another: a time offset and nothing else.
  const head = seeds[0]!.subarray(0, 14)
  const time = [0x40, 0, 0, 20, 0, 1, 253, 4, 134, 0, 1, 0, 0, 0x40]
  const bytes = new Uint8Array(3_000_000)
  bytes.set(head)
  bytes.fill(0, 4, 8)
  bytes.set(time, 14)
  bytes.set([0x40, 0, 0, 20, 0, 0], 14 + time.length)
  for (let at = 14 + time.length + 6, i = 0; at < bytes.length; at++, i++) bytes[at] = 0x80 | (i % 32)
  const { recordings, problems } = fitImporter.read({ path: 'a.fit', bytes }, { csvUnits: null })
  expect(problems).toMatchObject([{ code: 'partial', detail: { why: 'too-many' } }])
  expect(recordings[0]!.samples!.t.length).toBeLessThanOrEqual(2 ** 21)
})
