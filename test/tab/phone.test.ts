import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gpxRun } from '../cli/gpx.ts'
import { BROWSER, openHome, type Tab, type TabHome, untilShown } from './open-tab.ts'

// What makes an app of the page on a phone. On a real one it was not tried.

describe.skipIf(BROWSER === null)('the page on a phone', () => {
  let home: TabHome
  let tab: Tab
  beforeAll(async () => {
    home = await openHome()
    tab = await home.open()
  })
  afterAll(() => home?.end())

  test('it can be put among the apps: the browser finds nothing missing, and every icon is as large as it says', async () => {
    const client = await home.context.newCDPSession(tab.page)
    const { errors, data } = await client.send('Page.getAppManifest')
    expect(errors).toEqual([])
    const { icons } = JSON.parse(data ?? '{}') as { icons: { src: string; sizes: string }[] }
    for (const { src, sizes } of icons.filter(({ src: each }) => each.endsWith('.png'))) {
      const png = Buffer.from(await (await fetch(new URL(src, home.url))).arrayBuffer())
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
    }
    const { installabilityErrors } = await client.send('Page.getInstallabilityErrors')
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
  })

  test('a file that another app shares is imported, once', async () => {
    const shared = `globalThis.sent = (async () => {
      const form = new FormData()
      form.append('files', new File([${JSON.stringify(gpxRun('2026-05-01T07:00:00Z', 20, 2.8, 'Run'))}], 'shared.gpx'))
      return (await fetch('/share', { method: 'POST', body: form, redirect: 'manual' })).type
    })()`
    expect(await tab.page.evaluate(shared)).toBe('opaqueredirect')
    const keys = async () => (JSON.parse(await tab.text('/copy')) as { sources: { name: string }[] }).sources
    await tab.page.goto(`${home.url}log`)
    await untilShown(tab.page)
    await expect.poll(async () => (await keys()).map(({ name }) => name), { timeout: 30_000 }).toEqual(['shared.gpx'])
    const left = "caches.open('sorepoint-shared').then((place) => place.keys()).then((keys) => keys.length)"
    expect(await tab.page.evaluate(left)).toBe(0)
  })

  test('a report goes to the share sheet of a device that has one', async () => {
    const page = await home.context.newPage()
    // A sheet of apps as phones have it: what it was given stands in the page.
    await page.addInitScript(`navigator.canShare = () => true
      navigator.share = async ({ files }) => { document.title = files[0].name + ' ' + (await files[0].text()).slice(0, 15) }`)
    await page.goto(`${home.url}week`)
    await untilShown(page)
    const inside = page.frameLocator('#pages')
    await inside.locator('#hand-on > summary').click()
    await inside.locator('[data-share]').first().click()
    await expect
      .poll(() => inside.locator('html').evaluate('document.title'))
      .toMatch(/^sorepoint-week-.*\.html <!doctype html>/i)
  })
})
