import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Imported, Importer } from '../../../src/importers/importer.ts'
import { type ReadContext, type ReadJob, readPacked } from '../../../src/ingest/read-packed.ts'
import { NO_TOTALS, type Recording } from '../../../src/model/recording.ts'
import { makeRecording } from '../../make/recording.ts'

const RECORDING = makeRecording({
  format: 'gpx',
  startMs: Date.UTC(2026, 4, 14, 5),
  totals: { ...NO_TOTALS, distanceM: 5000, timerS: 1500 },
})

const reading = (imported: Partial<Imported> | Error): Importer => ({
  id: 'invented',
  identify: ({ bytes }) => bytes[0] === 0x21,
  read: () => {
    if (imported instanceof Error) throw imported
    return { recordings: [], problems: [], skipped: [], ...imported }
  },
})

const context = (...importers: Importer[]): ReadContext => ({
  importers,
  options: { csvUnits: null },
  isKnown: () => false,
})

const job = (path: string, content: string | Buffer, more: Partial<ReadJob> = {}): ReadJob => {
  const packed = Buffer.from(content)
  const plain = { packing: 'stored', size: packed.length, crc32: null, key: null, explicit: false } as const
  return { path, packed, ...plain, ...more }
}

const codes = ({ problems }: { problems: readonly { level: string; code: string }[] }) =>
  problems.map(({ level, code }) => `${level} ${code}`)

describe('what identifies a recording', () => {
  test('its place in an export, one key a part; else its bytes, unpacked', () => {
    const two = reading({ recordings: [RECORDING, { ...RECORDING, part: 1 }] })
    const placed = readPacked(job('activities/7.gpx', '!', { key: 'strava:7' }), context(two))
    expect(placed.sources.map(({ source }) => source.key)).toEqual(['strava:7', 'strava:7#1'])
    expect(placed.sources[1]?.source.recording.key).toBe('strava:7#1')

    // sha256 of "!", by sha256sum.
    const sha256 = 'bb7208bc9b5d7c04f1236a82a0093a5e33f40423d5ba8d4266f7092c3ba43b62'
    for (const content of ['!', gzipSync('!')]) {
      const loose = readPacked(job('run.gpx', content), context(two))
      expect(loose.sources.map(({ source }) => source.key)).toEqual([`${sha256}#0`, `${sha256}#1`])
    }
  })

  test('a table row is the same wherever it stands in its table, and another once it says something else', () => {
    const row = { ...RECORDING, format: 'garmin-csv', key: 'garmin-csv:2026-05-14T07:00:00#0' } as const
    const read = (recording: Recording) =>
      readPacked(job('Activities.csv', '!'), context(reading({ recordings: [recording] }))).sources[0]?.source
    expect(read({ ...row, part: 12 })).toEqual(read(row))
    expect(read({ ...row, title: 'Lunch run' })).toMatchObject({ key: row.key })
    expect(read({ ...row, title: 'Lunch run' })?.sha256).not.toBe(read(row)?.sha256)
  })

  test('of a row that stands twice in its table, the later counts', () => {
    const row = { ...RECORDING, format: 'strava-csv', key: 'strava-row:1' } as const
    const twice = reading({ recordings: [row, { ...row, part: 1, title: 'Renamed' }] })
    const { sources } = readPacked(job('activities.csv', '!'), context(twice))
    expect(sources.map(({ source }) => source.recording.title)).toEqual(['Renamed'])
  })
})

describe('a file nobody can read', () => {
  test.each([
    ['run.fit.gz', false, ['error unknown-format'], []],
    ['run.xyz', true, ['error unknown-format'], []],
    ['notes.txt', false, [], ['other-file']],
    ['profile.csv', false, [], ['other-file']],
    ['DI_CONNECT/DI-Connect-User/profile.json', false, [], ['export-table']],
  ] as const)('%s, explicit for: %s', (path, explicit, problems, skipped) => {
    const answer = readPacked(job(path, 'garbage', { explicit }), context(reading({})))
    expect(codes(answer)).toEqual(problems)
    expect(answer.skipped).toEqual(skipped)
  })

  test('an empty activity file is said to be empty', () => {
    expect(codes(readPacked(job('run.fit', ''), context(reading({}))))).toEqual(['error empty'])
  })

  test('what macOS leaves beside a file is no damaged activity', () => {
    const appleDouble = Buffer.from([0, 5, 0x16, 7, 0, 2, 0, 0])
    expect(readPacked(job('run.fit', appleDouble), context(reading({})))).toMatchObject({
      problems: [],
      skipped: ['system-file'],
    })
  })

  test('two claimants are an error that names them', () => {
    const { problems } = readPacked(job('run.fit', '!'), context(reading({}), { ...reading({}), id: 'other' }))
    expect(problems).toEqual([
      { path: 'run.fit', level: 'error', code: 'two-importers', detail: { importers: 'invented, other' } },
    ])
  })

  test('an importer that throws costs this file alone, and the file is not remembered', () => {
    const answer = readPacked(job('run.fit', '!'), context(reading(new Error('boom'))))
    expect(answer).toMatchObject({ sha256: null, sources: [], problems: [{ code: 'importer-crashed' }] })
  })
})

test('a cut gzip is read as far as it goes, and the run says so', () => {
  const content = Buffer.concat([
    Buffer.from('!'),
    Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * i) >> 5)),
  ])
  const cut = gzipSync(content).subarray(0, 1500)
  const answer = readPacked(job('run.fit.gz', cut), context(reading({ recordings: [RECORDING] })))
  expect(codes(answer)).toEqual(['warning partial'])
  expect(answer.sources[0]?.source.recording.quality).toEqual([{ code: 'partial' }])
})

test('what the store has is not read again', () => {
  const known = { ...context(reading(new Error('read again'))), isKnown: () => true }
  expect(readPacked(job('run.fit', '!'), known)).toMatchObject({ known: true, problems: [] })
})
