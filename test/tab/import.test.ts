import { closeSync, ftruncateSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { exportLog } from '../../src/app/export/export-log.ts'
import { importFiles } from '../../src/app/import/import-files.ts'
import { type OpenLog, openLog } from '../../src/app/log/open-log.ts'
import { unpackSamples } from '../../src/store/samples/pack-samples.ts'
import { scratchFolder, written, zipOf } from '../app/import/zips.ts'
import { gpxRun } from '../cli/gpx.ts'
import { BROWSER, give, openHome, type Tab, type TabHome } from './open-tab.ts'

// What a runner gives a tab, by the file picker: the same as the command line makes of it.

const SAMPLES = new URL('../../samples/', import.meta.url).pathname
const run = (day: number) => gpxRun(`2026-05-${String(day).padStart(2, '0')}T07:00:00Z`, 20, 2.8, 'Run')

async function nodeLog(): Promise<OpenLog> {
  const log = await openLog({ path: join(scratchFolder(), 'log.db'), athlete: null })
  onTestFinished(() => log.close())
  return log
}

const imported = async (log: OpenLog, ...paths: string[]) =>
  importFiles(paths, { store: log.store, options: { csvUnits: null }, nowMs: () => 0 })

async function exported(log: OpenLog): Promise<string> {
  let text = ''
  for await (const piece of exportLog(log, { format: 'json', samples: true })) text += piece
  return text
}

/** An export with its samples unpacked, in order of keys: two platforms pack them into different bytes. */
function content(text: string): unknown {
  const { sources, files, ...rest } = JSON.parse(text) as {
    sources: { key: string; samples: string | null }[]
    files: { sha256: string; name: string }[]
  }
  const unpacked = sources.map(({ samples, ...source }) => ({
    ...source,
    samples: samples === null ? null : unpackSamples(Buffer.from(samples, 'base64')),
  }))
  return {
    ...rest,
    files: files.toSorted((a, b) => (a.sha256 + a.name < b.sha256 + b.name ? -1 : 1)),
    sources: unpacked.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  }
}

describe.skipIf(BROWSER === null)('an import in a tab', () => {
  let home: TabHome
  let tab: Tab
  beforeAll(async () => {
    home = await openHome()
    tab = await home.open()
  })
  afterAll(() => home?.end())

  test('both sample exports and the loose files give the log that the command line makes of them, to the last sample; and again nothing new', async () => {
    const zips = [join(SAMPLES, 'strava-export.zip'), join(SAMPLES, 'garmin-export.zip')]
    expect(await give(tab, home, zips)).toContain('103 new runs')
    await give(tab, home, join(SAMPLES, 'loose'), 'folder')
    const log = await nodeLog()
    await imported(log, ...zips)
    await imported(log, join(SAMPLES, 'loose'))
    expect(content(await tab.text('/copy'))).toEqual(content(await exported(log)))
    expect(await give(tab, home, zips)).toContain('0 new runs')
  })

  test('a folder keeps its ways: Strava’s files beside their table', async () => {
    const folder = scratchFolder()
    mkdirSync(join(folder, 'export/activities'), { recursive: true })
    written(join(folder, 'export'), 'activities.csv', 'Activity ID\n')
    written(join(folder, 'export/activities'), '77.gpx', run(1))
    await give(tab, home, join(folder, 'export'), 'folder')
    expect(await tab.text('/copy')).toContain('"strava:77"')
  })

  test('a zip packed into a zip is unpacked aside, and nothing of it stays', async () => {
    const zip = await zipOf([['a/b.zip', await zipOf([['in.gpx', run(2)]])]])
    expect(await give(tab, home, written(scratchFolder(), 'outer.zip', zip))).toContain('1 new run,')
    const left = await tab.page.evaluate(async () => {
      const names: string[] = []
      const folder = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> }
      for await (const name of folder.keys()) names.push(name)
      return names
    })
    expect(left).toEqual(['sorepoint'])
  })

  test('what cannot be read is named, and its neighbours go in', async () => {
    const folder = scratchFolder()
    const words = await give(tab, home, [
      written(folder, 'broken.fit', 'garbage'),
      written(folder, 'good.gpx', run(3)),
      written(folder, 'torn.zip', (await zipOf([['cut.gpx', run(4)]])).subarray(0, -30)),
    ])
    expect(words).toContain('2 new runs')
    expect(words).toMatch(/Not read: broken\.fit/)
    expect(words).toMatch(/torn\.zip/)
  })

  test('a zip of five gigabytes is read where it lies: nothing near its size comes into memory or the browser’s storage', async () => {
    const path = join(scratchFolder(), 'large.zip')
    hugeZip(path, 5 * 2 ** 30, run(5))
    expect(statSync(path).size).toBeGreaterThan(5 * 2 ** 30)
    const before = await usedBytes(tab)
    expect(await give(tab, home, path)).toContain('1 new run,')
    expect((await usedBytes(tab)) - before).toBeLessThan(20 * 2 ** 20)
  })

  test('a second tab hands its files to the first', async () => {
    const second = await home.open()
    onTestFinished(() => second.page.close())
    expect(await give(second, home, written(scratchFolder(), 'second.gpx', run(6)))).toContain('1 new run,')
  })

  test('tab, command line, tab: notes, answers, corrections and verdicts come back', async () => {
    await tab.page.goto(`${home.url}note`)
    await tab.page.waitForSelector('html[data-log="ready"]')
    await tab.pages
      .locator('textarea[name="text"], input[name="text"]')
      .first()
      .fill('left knee 4/10 sharp, worse, limping')
    await tab.pages.locator('main form button.main').first().click()
    await tab.pages
      .getByText(/left knee/i)
      .first()
      .waitFor()
    const first = await tab.text('/copy')
    expect(first).toContain('left knee 4/10 sharp, worse, limping')
    const log = await nodeLog()
    await imported(log, written(scratchFolder(), 'copy.json', first))
    const [source] = await log.store.sources()
    await log.store.putRunEdits([
      { sourceKey: source!.key, field: 'title', value: 'Said on the command line', editedMs: 1 } as never,
    ])
    const between = await exported(log)
    expect(content(first)).toMatchObject({ notes: JSON.parse(between).notes })
    const other = await openHome()
    onTestFinished(() => other.end())
    const there = await other.open()
    await give(there, other, written(scratchFolder(), 'back.json', between))
    expect(content(await there.text('/copy'))).toEqual(content(between))
  })
})

async function usedBytes(tab: Tab): Promise<number> {
  return tab.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
}

/** A stored video of that size, of which nothing stands on the disk, and a run behind it: by 64-bit records. */
function hugeZip(path: string, videoBytes: number, gpx: string): void {
  const file = openSync(path, 'w')
  const body = Buffer.from(gpx)
  const video = entryOf('media/long.mp4', videoBytes, 0)
  const activity = entryOf('activities/5.gpx', body.length, video.local.length + videoBytes)
  const activityAt = video.local.length + videoBytes
  const directoryAt = activityAt + activity.local.length + body.length
  const directory = Buffer.concat([video.entry, activity.entry])
  const end = Buffer.alloc(56 + 20 + 22)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeBigUInt64LE(2n, 24)
  end.writeBigUInt64LE(2n, 32)
  end.writeBigUInt64LE(BigInt(directory.length), 40)
  end.writeBigUInt64LE(BigInt(directoryAt), 48)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(directoryAt + directory.length), 64)
  end.writeUInt32LE(1, 72)
  end.writeUInt32LE(0x06054b50, 76)
  end.fill(0xff, 84, 96)
  writeSync(file, video.local, 0, video.local.length, 0)
  writeSync(file, Buffer.concat([activity.local, body, directory, end]), 0, undefined, activityAt)
  ftruncateSync(file, directoryAt + directory.length + end.length)
  closeSync(file)
}

function entryOf(name: string, size: number, at: number): { readonly local: Buffer; readonly entry: Buffer } {
  const large = Buffer.alloc(4 + 24)
  large.writeUInt16LE(1, 0)
  large.writeUInt16LE(24, 2)
  for (const [i, value] of [size, size, at].entries()) large.writeBigUInt64LE(BigInt(value), 4 + 8 * i)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.fill(0xff, 18, 26)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(45, 4)
  entry.fill(0xff, 20, 28)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt16LE(large.length, 30)
  entry.fill(0xff, 42, 46)
  return { local: Buffer.concat([local, Buffer.from(name)]), entry: Buffer.concat([entry, Buffer.from(name), large]) }
}
