import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type ImportSummary, importFiles } from '../../../src/app/import/import-files.ts'
import type { AthleteStore } from '../../../src/store/contract/store.ts'
import { openStore } from '../../../src/store/sqlite/index.ts'
import { scratchFolder, withFlag, zipOf } from './zips.ts'

async function emptyStore(): Promise<AthleteStore> {
  const store = await openStore(join(scratchFolder(), 'log.db'))
  onTestFinished(() => store.close())
  return store.athlete('me')
}

const imported = (store: AthleteStore, ...paths: string[]): Promise<ImportSummary> =>
  importFiles(paths, { store, options: { csvUnits: null }, nowMs: () => 0 })

const sum = ({ accounted }: ImportSummary) => Object.values(accounted).reduce((all, files) => all + files, 0)

/** Five minutes of running; each number another run. */
function gpx(run: number): string {
  const points = Array.from({ length: 31 }, (_, i) => {
    const time = new Date(Date.UTC(2026, 0, 1 + run, 6) + i * 10_000).toISOString()
    return `<trkpt lat="${(47 + i * 0.00025).toFixed(5)}" lon="8.5"><time>${time}</time></trkpt>`
  })
  return `<gpx creator="t"><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`
}

const ROUTE = '<gpx creator="t"><rte><rtept lat="47" lon="8"/></rte></gpx>'

/** Of one member, which a password keeps. */
const LOCKED = withFlag(await zipOf([['secret.gpx', gpx(1)]]), 1)

type Content = readonly [name: string, bytes: string | Buffer]

/** Every kind of file that an import meets, by a name it may have. */
const KINDS: Readonly<Record<string, (n: number) => Content>> = {
  run: (n) => [`${n}.gpx`, gpx(n)],
  'packed run': (n) => [`${n}.gpx.gz`, gzipSync(gpx(n))],
  copy: (n) => [`copy of ${n}.gpx`, gpx(n % 3)],
  route: (n) => [`plan ${n}.gpx`, ROUTE],
  picture: (n) => [`${n}.jpg`, 'picture'],
  hidden: (n) => [`.hidden-${n}`, 'x'],
  empty: (n) => [`empty-${n}.fit`, ''],
  hopeless: (n) => [`hopeless-${n}.fit`, `garbage ${n}`],
  unknown: (n) => [`list-${n}.csv`, 'a,b\n1,2\n'],
  table: (n) => [
    `table-${n}.csv`,
    `Date,Type,Distance (km),Duration\n2025-03-0${1 + (n % 9)} 07:00:00,Running,${5 + n}.0,30:00\n`,
  ],
  part: (n) => [`big-${n}.zip.001`, 'PK\x03\x04'],
  'other maker': (n) => [
    `training-session-2026-01-0${1 + (n % 9)}-${n}.json`,
    '{"exportVersion":"1.6","exercises":[]}',
  ],
  'broken zip': (n) => [`broken-${n}.zip`, 'PK\x03\x04 and then nothing'],
  'locked zip': (n) => [`locked-${n}.zip`, LOCKED],
  'web page': (n) => [`export-${n}.zip`, '<!DOCTYPE html><html>'],
}

type Tree = readonly (
  | Content
  | { readonly zip: string; readonly inside: Tree }
  | { readonly folder: string; readonly inside: Tree }
)[]

const leaf = fc
  .tuple(fc.constantFrom(...Object.keys(KINDS)), fc.nat({ max: 40 }))
  .map(([kind, n]): Content => KINDS[kind]!(n))

/** Some are named like a file. */
const folderName = fc
  .tuple(fc.nat({ max: 9 }), fc.constantFrom('', '.gpx', '.fit', '.zip', '.csv'))
  .map(([n, ending]) => `folder-${n}${ending}`)

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: leaf },
      {
        weight: 1,
        arbitrary: fc.record({ zip: fc.nat({ max: 9 }).map((n) => `inner-${n}.zip`), inside: tie('tree') }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ folder: folderName, inside: tie('tree') }),
      },
    ),
    { maxLength: 5 },
  ),
}))

/** Each name once, as on a disk. */
function named(entries: Tree): Tree {
  const seen = new Set<string>()
  return entries.filter((entry) => {
    const name = Array.isArray(entry)
      ? (entry[0] as string)
      : 'zip' in entry
        ? entry.zip
        : (entry as { folder: string }).folder
    return !seen.has(name) && seen.add(name)
  })
}

const isContent = (entry: Tree[number]): entry is Content => Array.isArray(entry)

async function zipped(entries: Tree): Promise<Buffer> {
  const members: Content[] = []
  for (const entry of entries) {
    if (isContent(entry)) members.push(entry)
    else if ('zip' in entry) members.push([entry.zip, await zipped(entry.inside)])
    else
      for (const inside of entry.inside)
        if (isContent(inside)) members.push([`${entry.folder}/${inside[0]}`, inside[1]])
  }
  return zipOf(members)
}

async function writeTree(at: string, entries: Tree): Promise<void> {
  mkdirSync(at, { recursive: true })
  for (const entry of named(entries)) {
    if (isContent(entry)) writeFileSync(join(at, entry[0]), entry[1])
    else if ('zip' in entry) writeFileSync(join(at, entry.zip), await zipped(entry.inside))
    else await writeTree(join(at, entry.folder), entry.inside)
  }
}

/**
 * Counted by hand: files, and what lies in zips; a zip that holds nothing, or lies too deep, is one. A zip may hold a name
 * twice, a folder may not.
 */
function countOf(entries: Tree, depth: number): number {
  return (depth === 0 ? named(entries) : entries).reduce((files, entry) => {
    if (isContent(entry)) return files + 1
    if ('folder' in entry) return files + (depth === 0 ? countOf(entry.inside, 0) : flatFiles(entry.inside))
    const isOpened = depth < 3
    return files + (isOpened ? Math.max(1, countOf(entry.inside, depth + 1)) : 1)
  }, 0)
}

const flatFiles = (entries: Tree): number => entries.filter(isContent).length

test('whatever lies in a folder and its zips, each file is accounted for once, at every import', async () => {
  await fc.assert(
    fc.asyncProperty(tree, async (entries) => {
      const folder = scratchFolder()
      await writeTree(folder, entries)
      const store = await emptyStore()
      const first = await imported(store, folder)
      expect(first.files).toBe(countOf(entries, 0))
      expect(sum(first)).toBe(first.files)
      const again = await imported(store, folder)
      expect([again.files, sum(again), again.accounted.read]).toEqual([first.files, first.files, 0])
      expect(again.accounted.unchanged).toBe(first.accounted.read)
      expect(again.accounted.failed).toBe(first.accounted.failed)
      expect(again.accounted.skipped).toBe(first.accounted.skipped)
    }),
    { numRuns: 40 },
  )
}, 120_000)

describe('a folder', () => {
  const put = (files: readonly Content[]) => {
    const folder = scratchFolder()
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
    return folder
  }

  test('of copies, routes, pictures and hopeless files adds up', async () => {
    const folder = put([
      ['a.gpx', gpx(1)],
      ['b.gpx', gpx(2)],
      ['b again.gpx', gpx(2)],
      ['b packed.gpx.gz', gzipSync(gpx(2))],
      ['plan.gpx', ROUTE],
      ['x.jpg', 'picture'],
      ['list.csv', 'a,b\n1,2'],
      ['bad.fit', 'garbage'],
      ['bad again.fit', 'garbage'],
    ])
    const store = await emptyStore()
    const first = await imported(store, folder)
    expect(first).toMatchObject({
      files: 9,
      accounted: { read: 2, unchanged: 0, copies: 2, skipped: 3, failed: 2 },
      runs: { added: 2 },
    })
    // A table that nobody knows is no table of the export.
    expect(first.skipped.map(({ reason }) => reason)).not.toContain('export-table')
    expect((await imported(store, folder)).accounted).toEqual({
      read: 0,
      unchanged: 2,
      copies: 2,
      skipped: 3,
      failed: 2,
    })
  })

  test('of the parts of a split zip says so of each', async () => {
    const parts = ['export.zip.001', 'export.zip.002', 'old.z01', 'photos.part1.rar']
    const { problems, accounted } = await imported(await emptyStore(), put(parts.map((name) => [name, `PK ${name}`])))
    expect(problems.map(({ code, level, path }) => [level, code, path])).toEqual(
      parts.map((name) => ['error', 'split-part', name]),
    )
    expect(accounted).toMatchObject({ failed: 4 })
  })

  test('with the last part of a split zip, which bears the plain name', async () => {
    const zip = await zipOf([['a.gpx', gpx(1)]])
    // The end of the directory says that this is disk 1, and that the directory began on disk 0.
    const end = zip.lastIndexOf('PK\x05\x06')
    zip.writeUInt16LE(1, end + 4)
    const { problems, files, accounted } = await imported(await emptyStore(), put([['export.zip', zip]]))
    expect(problems.map(({ code }) => code)).toContain('split-part')
    expect(accounted.read + accounted.failed + accounted.skipped).toBe(files)
  })

  test('with what a password keeps shut, and names that are not there', async () => {
    const folder = put([['locked.zip', withFlag(await zipOf([['a.gpx', gpx(1)]]), 1)]])
    const summary = await imported(await emptyStore(), folder, join(folder, 'nothing.gpx'))
    expect(summary).toMatchObject({ files: 2, accounted: { read: 0, failed: 2 } })
  })

  test('of another maker names it once, with how many of its files there are', async () => {
    const sessions = [1, 2, 3].map((n): Content => KINDS['other maker']!(n))
    const { problems, accounted } = await imported(await emptyStore(), put([...sessions, ['a.gpx', gpx(1)]]))
    expect(problems).toMatchObject([{ code: 'other-maker', level: 'error', detail: { maker: 'polar', count: 3 } }])
    expect(accounted).toMatchObject({ read: 1, failed: 3 })
  })
})

const CORPUS = process.env['SOREPOINT_CORPUS'] ?? '../shared/corpus'

test.skipIf(!existsSync(CORPUS))(
  'each real file given alone is one file with one fate, or the files of one archive',
  async () => {
    const folder = scratchFolder()
    const files = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
      .map((name) => join(CORPUS, name))
      .filter((path) => statSync(path).isFile() && statSync(path).size < 300_000)
    files.forEach((path, n) => {
      copyFileSync(path, join(folder, `${n}-${basename(path)}`))
    })
    const summary = await imported(await emptyStore(), folder)
    expect(sum(summary)).toBe(summary.files)
    expect(summary.files).toBeGreaterThanOrEqual(files.filter((path) => !/\.(?:zip|kmz)$/i.test(path)).length)
  },
  120_000,
)
