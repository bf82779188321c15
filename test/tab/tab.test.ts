import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { BROWSER_FLAGS, findBrowser } from '../browser.ts'
import { startCli } from '../cli/run-cli.ts'
import { openTab, settled, stands, startSite, type Tab, type TestSite } from './site.ts'

const executablePath = findBrowser()
const here = executablePath === null ? ' (not tested: no Chromium is installed)' : ''
const PHONE = { width: 390, height: 844 }

let site: TestSite
let browser: Browser
let context: BrowserContext

describe.skipIf(executablePath === null)(`the page in a browser’s tab${here}`, () => {
  beforeAll(async () => {
    site = await startSite()
    browser = await chromium.launch({ executablePath: executablePath as string, args: BROWSER_FLAGS })
  })
  afterAll(async () => {
    await browser.close()
    await site.end()
  })
  beforeEach(async () => {
    context = await browser.newContext({ viewport: PHONE })
  })
  afterEach(() => context.close())

  const visit = async (path = '/'): Promise<Tab> => {
    const tab = await openTab(context, site.url, path)
    await settled(tab)
    return tab
  }

  const noteKnee = async ({ frame }: Tab): Promise<void> => {
    await frame.getByRole('link', { name: 'Note', exact: true }).click()
    await frame.locator('.note-button[aria-current]').waitFor({ state: 'attached' })
    await frame.getByRole('link', { name: 'left knee', exact: true }).click()
    await frame.locator('.scale-steps label', { hasText: /^4$/ }).click()
    await frame.locator('.choice', { hasText: 'Yes: a limp' }).click()
    await frame.locator('.choice', { hasText: 'None of these' }).click()
    await frame.getByRole('button', { name: 'Note it' }).click()
    await frame.getByText('Noted.').waitFor()
  }

  test('a first visit: where it hurts, without a file, is answered by advice; a reload keeps it', async () => {
    const tab = await visit()
    await noteKnee(tab)
    const advice = await tab.frame.getByRole('heading', { level: 1 }).innerText()
    expect(advice).toContain('left knee')
    await tab.page.reload()
    await settled(tab)
    await tab.page.goto(site.url)
    await settled(tab)
    expect(await tab.frame.getByRole('heading', { level: 1 }).innerText()).toBe(advice)
    expect(tab.wrong).toEqual([])
  })

  test('settings are kept, and each runner has a log of their own', async () => {
    const tab = await visit()
    await tab.page.goto(new URL('/settings', site.url).href)
    await settled(tab)
    await tab.frame.getByLabel('Year of birth').fill('1984')
    await tab.frame.getByRole('button', { name: 'Save', exact: true }).first().click()
    await tab.frame.getByText('Saved.').waitFor()
    await tab.page.goto(new URL('/runners', site.url).href)
    await settled(tab)
    await tab.frame.getByLabel('Name').fill('Kim')
    await tab.frame.getByRole('button', { name: 'Add' }).click()
    await tab.page.waitForURL(/\/of\/Kim\//)
    const kim = await tab.fetched('/of/Kim/settings')
    expect(await tab.fetched('/settings')).toContain('1984')
    expect(kim).not.toContain('1984')
    expect(tab.wrong).toEqual([])
  })

  test('offline, after one visit: Today answers, notes are kept', async () => {
    const tab = await visit()
    await context.setOffline(true)
    await tab.page.reload()
    await settled(tab)
    await noteKnee(tab)
    await tab.page.reload()
    await settled(tab)
    await tab.page.goto(new URL('/log', site.url).href)
    await settled(tab)
    await tab.page.goto(site.url)
    await settled(tab)
    expect(await tab.frame.getByRole('heading', { level: 1 }).innerText()).toContain('left knee')
    expect(tab.wrong).toEqual([])
  })

  test('a second tab is answered by the first, and takes over when that is closed', async () => {
    const first = await visit()
    const second = await visit('/log')
    await noteKnee(first)
    await second.page.goto(site.url)
    await settled(second)
    expect(await second.frame.getByRole('heading', { level: 1 }).innerText()).toContain('left knee')
    await first.page.close()
    await second.frame.getByRole('link', { name: 'Week', exact: true }).click()
    await second.frame.getByRole('heading', { name: 'Where it hurts' }).waitFor()
    expect(await second.log()).toBe('ready')
    expect([...first.wrong, ...second.wrong]).toEqual([])
  })

  test('both sample exports give the report of the command line, byte for byte', async () => {
    const tab = await visit()
    const today = await tab.page.evaluate<string>(`Temporal.Now.plainDateISO().toString()`)
    const cli = startCli(today)
    onTestFinished(cli.end)
    for (const name of ['strava-export.zip', 'garmin-export.zip']) {
      const path = new URL(`../../samples/${name}`, import.meta.url).pathname
      cli.run('import', path)
      await tab.frame.locator('input[data-pick="files"]').setInputFiles(path)
      await tab.frame.locator('.import-lines a', { hasText: 'See today' }).waitFor({ state: 'attached' })
      await tab.page.goto(site.url)
      await settled(tab)
    }
    // The command line remembers what it showed, and later weeks tell how it was followed: the latest first.
    for (const week of ['current', '2026-W46', '2026-W30']) {
      for (const as of ['json', 'html', 'text', 'md']) {
        const here = await tab.fetched(`/sheet/week?week=${week}&as=${as}`)
        const there = cli.run('report', '--week', week, '--format', as).out
        expect(here.trimEnd(), `${week} as ${as}`).toBe(there.trimEnd())
        expect(here.length).toBeGreaterThan(500)
      }
    }
    expect(tab.wrong).toEqual([])
  })

  test('a log that the browser has deleted is missed: no empty welcome, but the way to bring a copy back', async () => {
    const tab = await visit()
    await noteKnee(tab)
    await tab.page.goto('about:blank')
    const blank = await context.newPage()
    // A page of the origin that opens no log.
    await blank.goto(new URL('/icon.svg', site.url).href)
    await blank.evaluate(`(async () => {
      const root = await navigator.storage.getDirectory()
      for (let tries = 0; ; tries++) {
        try {
          for await (const name of root.keys()) await root.removeEntry(name, { recursive: true })
          return
        } catch (error) {
          if (tries > 100) throw error
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
      }
    })()`)
    await tab.page.goto(site.url)
    await stands(tab.page, 'lost')
    await tab.page.getByRole('heading', { name: 'Your log is no longer in this browser' }).waitFor()
    expect(await tab.page.locator('#pages').isVisible()).toBe(false)
    await tab.page.getByRole('button', { name: 'I have no copy' }).click()
    await settled(tab)
  })
})
