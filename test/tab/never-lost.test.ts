import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeInventedExport } from '../../scripts/invented-export.ts'
import { scratchFolder, written } from '../app/import/zips.ts'
import { gpxRun } from '../cli/gpx.ts'
import { BROWSER, give, openHome, type Tab, type TabHome, untilShown } from './open-tab.ts'

// What a browser may do to a log, and what is left of it then.

/** Each takes some seconds; the nightly run does fifty. */
const RELOADS = Number(process.env['SOREPOINT_RELOADS'] ?? 10)

const SAMPLE = new URL('../../samples/strava-export.zip', import.meta.url).pathname
const run = (day: number) => gpxRun(`2026-05-${String(day).padStart(2, '0')}T07:00:00Z`, 20, 2.8, 'Run')

const base64Of = (path: string): string => readFileSync(path).toString('base64')

describe.skipIf(BROWSER === null)('a log in a tab is not lost', () => {
  let home: TabHome
  let tab: Tab
  beforeEach(async () => {
    home = await openHome()
    tab = await home.open()
  })
  afterEach(() => home.end())

  const keysOf = async (of: Tab): Promise<readonly string[]> =>
    (JSON.parse(await of.text('/copy')) as { sources: { key: string }[] }).sources.map(({ key }) => key).toSorted()

  test(`${RELOADS} reloads in the middle of an import: what was in stays in, and the next import finishes it`, {
    timeout: 400_000,
  }, async () => {
    const zip = join(scratchFolder(), 'many.zip')
    await writeInventedExport(zip, 300)
    const kept: number[] = []
    for (let n = 0; n < RELOADS; n++) {
      // Now at once, now after a while: the cut falls everywhere between opening and writing.
      await tab.page.evaluate(
        async ([bytes, afterMs]) => {
          const { sorepoint } = globalThis as unknown as { sorepoint: { give(base: string, files: object[]): unknown } }
          const file = new File([Uint8Array.fromBase64(bytes)], 'many.zip')
          void sorepoint.give('', [{ path: 'many.zip', file }])
          await new Promise((resolve) => setTimeout(resolve, afterMs))
        },
        [base64Of(zip), (n * 37) % 400] as const,
      )
      await tab.page.reload()
      await untilShown(tab.page)
      expect(await tab.state()).toBe('ready')
      if (n % 4 === 3) kept.push((await keysOf(tab)).length)
    }
    expect(kept).toEqual(kept.toSorted((a, b) => a - b))
    await give(tab, home, zip)
    // Each activity once as a file, once as a row of the table.
    expect((await keysOf(tab)).length).toBe(600)
  })

  test('an origin that was wiped says so, shows no empty welcome, and takes the copy back', async () => {
    await give(tab, home, SAMPLE)
    const copy = await tab.text('/copy')
    const keys = await keysOf(tab)
    await tab.page.goto('about:blank')
    const client = await home.context.newCDPSession(tab.page)
    await client.send('Storage.clearDataForOrigin', { origin: new URL(home.url).origin, storageTypes: 'file_systems' })
    await tab.page.goto(home.url)
    await untilShown(tab.page)
    expect(await tab.state()).toBe('lost')
    expect(await tab.page.locator('#lost').innerText()).toContain('no longer in this browser')
    await tab.page.locator('#copy').setInputFiles(written(scratchFolder(), 'my-copy.json', copy))
    await tab.page.waitForSelector('html[data-log="ready"]')
    expect(await keysOf(tab)).toEqual(keys)
  })

  test('two tabs write into one log; the first is closed in the middle of an import, the second takes over and finishes it', async () => {
    const second = await home.open()
    await give(second, home, written(scratchFolder(), 'a.gpx', run(1)))
    await give(tab, home, written(scratchFolder(), 'b.gpx', run(2)))
    expect(await keysOf(second)).toEqual(await keysOf(tab))
    const zip = join(scratchFolder(), 'many.zip')
    await writeInventedExport(zip, 100)
    await second.page.evaluate(async (bytes) => {
      const { sorepoint } = globalThis as unknown as { sorepoint: { give(base: string, files: object[]): unknown } }
      void sorepoint.give('', [{ path: 'many.zip', file: new File([Uint8Array.fromBase64(bytes)], 'many.zip') }])
      await new Promise((resolve) => setTimeout(resolve, 300))
    }, base64Of(zip))
    await tab.page.close()
    const words = await give(second, home, zip)
    expect(words).toMatch(/from 101 files/)
    expect((await keysOf(second)).length).toBe(202)
    expect(await second.state()).toBe('ready')
  })

  test('a full quota is named as what it is; what was in is still in, and is read', async () => {
    await give(tab, home, written(scratchFolder(), 'a.gpx', run(1)))
    const client = await home.context.newCDPSession(tab.page)
    const origin = new URL(home.url).origin
    const used = await tab.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + 200_000 })
    const zip = join(scratchFolder(), 'many.zip')
    await writeInventedExport(zip, 200)
    await tab.page.goto(`${home.url}log`)
    await untilShown(tab.page)
    await tab.pages.locator('.import').waitFor({ state: 'attached' })
    if (!(await tab.pages.locator('.import').isVisible())) await tab.pages.locator('#import > summary').click()
    await tab.pages.locator('input[data-pick="files"]').setInputFiles(zip)
    await tab.pages.getByText('There is no room left for more').waitFor({ timeout: 60_000 })
    expect((await keysOf(tab)).length).toBeGreaterThan(0)
    await client.send('Storage.overrideQuotaForOrigin', { origin })
    await give(tab, home, zip)
    expect((await keysOf(tab)).length).toBe(401)
  })

  test('where the browser keeps no files the log is in memory, a banner says so, and the copy is the way out', async () => {
    const closed = await openHome({ args: ['--disable-blink-features=FileSystemAccess,FileSystemAccessOriginPrivate'] })
    try {
      const there = await closed.open()
      expect(await there.state()).toBe('memory')
      expect(await there.page.locator('#memory').innerText()).toContain('This window keeps nothing')
      expect(await give(there, closed, SAMPLE)).toContain('103 new runs')
      expect((await keysOf(there)).length).toBeGreaterThan(200)
    } finally {
      await closed.end()
    }
  })
})
