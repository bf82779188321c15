import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type ImportSummary, importFiles } from '../../src/app/import/import-files.ts'
import { refreshRuns } from '../../src/app/log/refresh-runs.ts'
import type { AthleteStore } from '../../src/store/contract/store.ts'
import { openStore } from '../../src/store/sqlite/index.ts'
import { scratchFolder, written, zipOf } from './import/zips.ts'

const CORPUS = process.env['SOREPOINT_CORPUS'] ?? '../shared/corpus'

async function emptyStore(): Promise<AthleteStore> {
  const store = await openStore(join(scratchFolder(), 'log.db'))
  onTestFinished(() => store.close())
  return store.athlete('me')
}

/** The summary without what differs from one machine to the next. */
async function imported(store: AthleteStore, ...paths: string[]): Promise<Omit<ImportSummary, 'seconds' | 'bytes'>> {
  const settings = { store, options: { csvUnits: null }, nowMs: () => 0 }
  const { seconds: _seconds, bytes: _bytes, ...summary } = await importFiles(paths, settings)
  return summary
}

/** Ten minutes of running on the given day of May 2026 (or beyond), at a place of its own. */
function gpx(day: number): string {
  const points = Array.from({ length: 61 }, (_, i) => {
    const time = new Date(Date.UTC(2026, 4, day, 6) + i * 10_000).toISOString()
    return `<trkpt lat="${(47 + day / 100 + i * 0.00025).toFixed(6)}" lon="8.5"><ele>400</ele><time>${time}</time></trkpt>`
  })
  return `<?xml version="1.0"?><gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`
}

const TABLE_HEADER =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance'

const row = (id: number, day: number, file: string, title = `Run ${id}`) =>
  `${id},"May ${day}, 2026, 6:00:00 AM",${title},Run,,600,1.67,,,false,,,${file},,,600.0,600.0,1668.0`

type Members = readonly (readonly [string, string | Buffer])[]

/** Three runs with files, one whose file is missing, one by hand; a picture, a plan and a hopeless file beside them. */
const EXPORT: Members = [
  ['activities/101.gpx.gz', gzipSync(gpx(1))],
  ['activities/102.gpx', gpx(2)],
  ['activities/103.gpx.gz', gzipSync(gpx(3))],
  ['activities/104.fit.gz', gzipSync('hopeless')],
  ['media/a.jpg', 'picture'],
  [
    'activities.csv',
    [
      TABLE_HEADER,
      row(1, 1, 'activities/101.gpx.gz'),
      row(2, 2, 'activities/102.gpx'),
      row(3, 3, 'activities/103.gpx.gz'),
      row(4, 4, 'activities/999.gpx.gz'),
      row(5, 5, ''),
    ].join('\n'),
  ],
]

const NONE = { added: 0, updated: 0, merged: 0, unchanged: 0 }

/** Everything a reader of the log can see of its runs. */
const log = async (store: AthleteStore) => (await refreshRuns(store)).runs

describe('a Strava export', () => {
  test('gives its runs once, each joined with its row, and says what gave none', async () => {
    const store = await emptyStore()
    const zip = written(scratchFolder(), 'export.zip', await zipOf(EXPORT))
    expect(await imported(store, zip)).toEqual({
      files: 6,
      accounted: { read: 4, unchanged: 0, copies: 0, skipped: 1, failed: 1 },
      runs: { ...NONE, added: 5 },
      other: NONE,
      skipped: [{ reason: 'media', count: 1, examples: ['export.zip!media/a.jpg'] }],
      problems: [
        { path: 'export.zip!activities/104.fit.gz', level: 'error', code: 'unknown-format' },
        { path: 'export.zip!activities.csv', level: 'warning', code: 'missing-member', detail: { count: 1 } },
      ],
    })
    const [first] = await log(store)
    expect(first).toMatchObject({ date: '2026-05-01', title: 'Run 1', sport: 'run' })
    expect(first?.sources.map(({ key, name }) => `${key} ${name}`).sort()).toEqual([
      'strava-row:1 export.zip!activities.csv',
      'strava:101 export.zip!activities/101.gpx.gz',
    ])
  })

  test('again, under another name, changes nothing and says the same', async () => {
    const store = await emptyStore()
    const first = await imported(store, written(scratchFolder(), 'export.zip', await zipOf(EXPORT)))
    const runs = await log(store)
    const again = await imported(store, written(scratchFolder(), 'later.zip', await zipOf(EXPORT)))
    const renamed = JSON.parse(JSON.stringify(first).replaceAll('export.zip', 'later.zip'))
    expect(again).toEqual({
      ...renamed,
      accounted: { read: 0, unchanged: 4, copies: 0, skipped: 1, failed: 1 },
      runs: { ...NONE, unchanged: 5 },
    })
    expect(await log(store)).toEqual(runs)
  })

  test('unpacked into a folder is the same export', async () => {
    const zipped = await emptyStore()
    await imported(zipped, written(scratchFolder(), 'export.zip', await zipOf(EXPORT)))
    const folder = scratchFolder()
    mkdirSync(join(folder, 'activities'))
    mkdirSync(join(folder, 'media'))
    for (const [name, content] of EXPORT) written(folder, name, content)
    expect(await imported(zipped, folder)).toMatchObject({ files: 6, runs: { ...NONE, unchanged: 5 } })
  })

  test('a later one brings what is new: a run, a new title, a file that was missing', async () => {
    const store = await emptyStore()
    await imported(store, written(scratchFolder(), 'export.zip', await zipOf(EXPORT)))
    const table = [TABLE_HEADER, row(6, 6, 'activities/106.gpx'), row(1, 1, 'activities/101.gpx.gz', 'Hills')]
    const later: Members = [
      ...EXPORT.filter(([name]) => name !== 'activities.csv' && !name.includes('104')),
      ['activities/999.gpx.gz', gzipSync(gpx(4))],
      ['activities/106.gpx', gpx(6)],
      ['activities.csv', [...table, row(2, 2, 'activities/102.gpx'), row(4, 4, 'activities/999.gpx.gz')].join('\n')],
    ]
    const summary = await imported(store, written(scratchFolder(), 'export.zip', await zipOf(later)))
    expect(summary).toMatchObject({ runs: { added: 1, updated: 2, merged: 0, unchanged: 2 }, problems: [] })
    expect((await log(store)).map(({ title }) => title)).toEqual(['Hills', 'Run 2', 'Run 3', 'Run 4', 'Run 5', 'Run 6'])
  })
})

test('a Garmin account export leaves no trace of the address it is full of', async () => {
  const inner = await zipOf([
    ['ann.b@example.org_77.gpx', gpx(1)],
    ['ann.b@example.org_78.fit', 'hopeless'],
  ])
  const folder = 'DI_CONNECT/DI-Connect-Uploaded-Files'
  const zip = await zipOf([[`${folder}/UploadedFiles_0-_Part1.zip`, inner]], { deflated: false })
  const store = await emptyStore()
  const summary = await imported(store, written(scratchFolder(), 'garmin.zip', zip))
  expect(summary).toMatchObject({ files: 2, runs: { added: 1 }, problems: [{ code: 'unknown-format' }] })
  const [run] = await log(store)
  expect(run?.sources).toMatchObject([
    { key: 'garmin:77', name: `garmin.zip!${folder}/UploadedFiles_0-_Part1.zip!77.gpx` },
  ])
  const kept = JSON.stringify([summary, await store.sources(), await log(store), [...(await store.knownFiles())]])
  expect(kept).not.toMatch(/ann|example/)
})

test('the same run from two devices is one run, whichever comes first', async () => {
  const folder = scratchFolder()
  const one = written(folder, 'one.gpx', gpx(1))
  const two = written(folder, 'two.gpx', gpx(1).replaceAll('<ele>400</ele>', ''))
  const logs = []
  for (const order of [
    [one, two],
    [two, one],
  ]) {
    const store = await emptyStore()
    expect((await imported(store, order[0]!)).runs).toEqual({ ...NONE, added: 1 })
    expect((await imported(store, order[1]!)).runs).toEqual({ ...NONE, merged: 1 })
    logs.push(await log(store))
  }
  expect(logs[0]).toHaveLength(1)
  expect(logs[0]).toEqual(logs[1])
})

describe('many files, read on several threads', () => {
  const members: Members = Array.from({ length: 40 }, (_, i) => [`${i + 1}.gpx.gz`, gzipSync(gpx(i + 1))])

  test('end in the same log as one by one', async () => {
    const folder = scratchFolder()
    for (const [name, content] of members) written(folder, name, content)
    const [together, single] = [await emptyStore(), await emptyStore()]
    expect((await imported(together, folder)).runs).toEqual({ ...NONE, added: 40 })
    for (const [name] of members) await imported(single, join(folder, name))
    expect(await log(together)).toEqual(await log(single))
  })

  test('an import that breaks off keeps what it had, and the next one finishes', async () => {
    const zip = written(scratchFolder(), 'export.zip', await zipOf(members))
    const store = await emptyStore()
    const broken = importFiles([zip], {
      store,
      options: { csvUnits: null },
      nowMs: () => 0,
      onProgress: ({ files }) => {
        if (files === 10) throw new Error('killed')
      },
    })
    await expect(broken).rejects.toThrow('killed')
    expect(await log(store)).toHaveLength(10)
    expect((await imported(store, zip)).runs).toEqual({ ...NONE, added: 30, unchanged: 10 })
  })
})

test('progress ends where it was headed', async () => {
  const folder = scratchFolder()
  cpSync(written(folder, 'a.gpx', gpx(1)), join(folder, 'b.gpx'))
  const zip = await zipOf(EXPORT)
  written(folder, 'c.zip', zip)
  const seen: { files: number; bytes: number; totalBytes: number }[] = []
  await importFiles([folder], {
    store: await emptyStore(),
    options: { csvUnits: null },
    nowMs: () => 0,
    onProgress: (progress) => seen.push({ ...progress }),
  })
  const last = seen.at(-1)!
  expect(last.files).toBe(8)
  expect(last.totalBytes).toBe(2 * readFileSync(join(folder, 'a.gpx')).length + zip.length)
  expect(last.bytes / last.totalBytes).toBeGreaterThan(0.5)
  expect(seen.every(({ bytes, totalBytes }) => bytes <= totalBytes)).toBe(true)
})

test.skipIf(!existsSync(CORPUS))('every real file ends as runs, a counted kind or a named problem', async () => {
  const { files, runs, other, skipped, problems } = await imported(await emptyStore(), CORPUS)
  expect(files).toBeGreaterThan(180)
  expect(runs.added).toBeGreaterThan(1000)
  expect(other.added).toBeGreaterThan(1000)
  expect(skipped.find(({ reason }) => reason === 'fit-settings')?.count).toBeGreaterThanOrEqual(2)
  const surprises = problems.filter(
    ({ code }) => code === 'importer-crashed' || code === 'took-too-long' || code === 'two-importers',
  )
  expect(surprises).toEqual([])
})
