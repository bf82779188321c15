import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { BROWSER_FLAGS, findBrowser } from '../browser.ts'
import { newerSite, openTab, settled, startSite, type Tab, type TestSite } from './site.ts'

const executablePath = findBrowser()
const here = executablePath === null ? ' (not tested: no Chromium is installed)' : ''
const STRAVA = new URL('../../samples/strava-export.zip', import.meta.url).pathname

let site: TestSite
let browser: Browser
let context: BrowserContext

describe.skipIf(executablePath === null)(`a log in a browser is not lost${here}`, () => {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath as string, args: BROWSER_FLAGS })
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    site = await startSite()
    context = await browser.newContext()
  })
  afterEach(async () => {
    await context.close()
    await site.end()
  })

  const visit = async (path = '/'): Promise<Tab> => {
    const tab = await openTab(context, site.url, path)
    await settled(tab)
    return tab
  }

  const importAll = async ({ frame }: Tab): Promise<void> => {
    await frame.locator('input[data-pick="files"]').setInputFiles(STRAVA)
    await frame.locator('.import-lines a', { hasText: 'See today' }).waitFor({ state: 'attached' })
  }

  const noteInWords = async ({ frame }: Tab, words: string): Promise<void> => {
    await frame.getByRole('link', { name: 'Note', exact: true }).click()
    await frame.getByLabel('In your own words').fill(words)
    await frame.getByRole('button', { name: 'Note it' }).click()
  }

  const report = (tab: Tab): Promise<string> => tab.fetched('/sheet/week?week=2026-W46&as=json')

  test('reloads in the middle of an import: what was read stays, the next import finishes it', async () => {
    const tab = await visit()
    for (let i = 0; i < 12; i++) {
      await tab.frame.locator('input[data-pick="files"]').setInputFiles(STRAVA)
      await tab.page.waitForTimeout(100 + 150 * i)
      await tab.page.reload()
      await settled(tab)
      expect(await tab.log()).toBe('ready')
    }
    await importAll(tab)
    const cut = await report(tab)
    const other = await browser.newContext()
    const whole = await openTab(other, site.url)
    await settled(whole)
    await importAll(whole)
    expect(cut).toBe(await report(whole))
    expect(cut.length).toBeGreaterThan(1000)
    await other.close()
  })

  test('a newer version is taken whole or not at all, once its tab agrees; the log stays', async () => {
    const tab = await visit()
    const version = (): Promise<string> => tab.page.evaluate('document.documentElement.dataset.version')
    const lookForNewer = (): Promise<boolean> =>
      tab.page.evaluate(
        `navigator.serviceWorker.getRegistration().then((all) => all.update()).then(() => true, () => false)`,
      )
    await noteInWords(tab, 'left knee 4/10, limping')
    await tab.frame.getByText('Noted.').waitFor()
    const first = await version()

    const newer = newerSite(site.folder)
    const missing = join(site.folder, newer, 'static.json')
    const content = readFileSync(missing)
    rmSync(missing)
    await lookForNewer()
    await tab.page.waitForTimeout(1500)
    await tab.page.reload()
    await settled(tab)
    expect(await version()).toBe(first)

    writeFileSync(missing, content)
    await lookForNewer()
    await tab.page.getByText('A newer version is ready.').waitFor()
    await tab.page.reload()
    await settled(tab)
    expect(await version()).toBe(first)
    await tab.page.getByRole('button', { name: 'Use it now' }).click()
    await tab.page.locator(`html[data-version="${newer}"]`).waitFor({ state: 'attached' })
    await settled(tab)
    await tab.page.goto(site.url)
    await settled(tab)
    expect(await tab.frame.getByRole('heading', { level: 1 }).innerText()).toContain('left knee')
  })

  test('a log that a full disk keeps from being opened is not taken for lost', async () => {
    const tab = await visit()
    await noteInWords(tab, 'left knee 4/10, limping')
    await tab.frame.getByText('Noted.').waitFor()
    const protocol = await context.newCDPSession(tab.page)
    const origin = new URL(site.url).origin
    await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 })
    await tab.page.goto(site.url)
    await tab.page.getByText('There is no room left on this device').waitFor()
    expect(await tab.page.getByText('begin anew').isVisible()).toBe(false)
    await protocol.send('Storage.overrideQuotaForOrigin', { origin })
    await tab.page.getByRole('button', { name: 'Load again' }).click()
    await settled(tab)
    await tab.page.goto(site.url)
    await settled(tab)
    expect(await tab.frame.getByRole('heading', { level: 1 }).innerText()).toContain('left knee')
  })
})
