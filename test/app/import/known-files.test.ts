import { describe, expect, test } from 'vitest'
import type { DiscoveredFile } from '../../../src/app/import/discovered.ts'
import { isKnownContent, knownFilesOf } from '../../../src/app/import/known-files.ts'
import { IMPORTERS_VERSION } from '../../../src/importers/index.ts'
import type { FileRecord } from '../../../src/store/contract/store.ts'

const RECORD: FileRecord = {
  member: 'activities/7.fit.gz',
  name: 'export.zip!activities/7.fit.gz',
  size: 100,
  crc32: 5,
  sha256: 'abc',
  importersVersion: IMPORTERS_VERSION,
  sourceKeys: ['strava:7', 'strava:7#1'],
  problems: [],
  skipped: [],
}

/** Only what is known by. */
const member = (more: Partial<DiscoveredFile> = {}) =>
  ({ member: RECORD.member, size: 100, crc32: 5, key: 'strava:7', ...more }) as DiscoveredFile

const isKnown = (record: FileRecord, file = member()) =>
  knownFilesOf(new Map([['activities/7.fit.gz\n100\n5', record]])).ofMember(file) !== null

describe('a zip member is known', () => {
  test('by name, size and checksum together', () => {
    expect(isKnown(RECORD)).toBe(true)
    expect(isKnown(RECORD, member({ size: 101 }))).toBe(false)
    expect(isKnown(RECORD, member({ crc32: 6 }))).toBe(false)
    expect(isKnown(RECORD, member({ crc32: null }))).toBe(false)
  })

  test('only where it would get the same key', () => {
    expect(isKnown({ ...RECORD, sourceKeys: ['abc#0'] })).toBe(false)
    expect(isKnown({ ...RECORD, sourceKeys: [] })).toBe(true)
  })

  test('no longer when the importers have changed', () => {
    expect(isKnown({ ...RECORD, importersVersion: IMPORTERS_VERSION - 1 })).toBe(false)
  })

  test.each([
    'missing-member',
    'ambiguous-units',
  ] as const)('not while %s is open: this import may settle it', (code) => {
    expect(isKnown({ ...RECORD, problems: [{ path: RECORD.name, level: 'warning', code }] })).toBe(false)
  })
})

test('a plain file is known by its content, at places that give it the same key', () => {
  const plain = { ...RECORD, crc32: null, sourceKeys: ['abc#0', 'abc#1'] }
  const { contents, ofContent } = knownFilesOf(new Map([['sha256:abc', plain]]))
  expect(isKnownContent(contents, 'abc', null)).toBe(true)
  expect(isKnownContent(contents, 'abc', 'strava:7')).toBe(false)
  expect(isKnownContent(contents, 'abd', null)).toBe(false)
  expect(ofContent('abc')).toEqual(plain)
})

test('a plain file that gave nothing is known wherever it lies', () => {
  const { contents } = knownFilesOf(new Map([['sha256:abc', { ...RECORD, crc32: null, sourceKeys: [] }]]))
  expect(isKnownContent(contents, 'abc', 'strava:7')).toBe(true)
})

test('activities.csv of a zip is opened whatever its checksum says, and known by its bytes alone', () => {
  const table = { ...RECORD, member: 'activities.csv', sourceKeys: ['strava-row:7'] }
  const { ofMember, contents, ofContent } = knownFilesOf(new Map([['activities.csv\n100\n5', table]]))
  expect(ofMember(member({ member: 'activities.csv', key: null }))).toBeNull()
  expect(isKnownContent(contents, 'abc', null)).toBe(true)
  expect(ofContent('abc')).toEqual(table)
  expect(isKnownContent(contents, 'abd', null)).toBe(false)
})
