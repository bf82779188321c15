import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type FrameLocator, type Page } from 'playwright-core'
import { buildSite } from '../../scripts/site/build.ts'
import { serveSite } from '../../scripts/site/serve.ts'
import { BROWSER_FLAGS, findBrowser } from '../browser.ts'

export const BROWSER = findBrowser()

/** A browser of its own with a profile on the disk, and the site on an origin of its own. */
export interface TabHome {
  readonly url: string
  readonly context: BrowserContext
  /** A new tab; ready when the log is shown, or is not there. */
  open(path?: string): Promise<Tab>
  end(): Promise<void>
}

/** The page around the pages, and the page in it. */
export interface Tab {
  readonly page: Page
  readonly pages: FrameLocator
  state(): Promise<string | null>
  /** The text of an answer of the pages, asked for from within. */
  text(path: string): Promise<string>
}

let built: Promise<string> | null = null

/** Built once a process. */
function siteFolder(): Promise<string> {
  built ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sorepoint-site-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    await buildSite(folder)
    return folder
  })()
  return built
}

export async function openHome(options: { readonly args?: readonly string[] } = {}): Promise<TabHome> {
  const site = await serveSite(await siteFolder(), 0)
  const profile = mkdtempSync(join(tmpdir(), 'sorepoint-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: BROWSER as string,
    args: [...BROWSER_FLAGS, ...(options.args ?? [])],
  })
  return {
    url: site.url,
    context,
    open: async (path = '') => tabOf(await context.newPage(), site.url + path),
    async end() {
      await context.close()
      await site.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

async function tabOf(page: Page, address: string): Promise<Tab> {
  await page.goto(address)
  await untilShown(page)
  return {
    page,
    pages: page.frameLocator('#pages'),
    state: () => page.locator('html').getAttribute('data-log'),
    text: (path) => page.evaluate(async (asked) => (await fetch(asked)).text(), path),
  }
}

/** The log is open, in memory, or known to be gone. */
export const untilShown = (page: Page): Promise<void> =>
  page.waitForSelector('html[data-log]', { timeout: 60_000 }).then(() => {})

/** Gives files by the picker. @returns the lines of what became of them */
export async function give(tab: Tab, home: TabHome, files: string | string[], pick = 'files'): Promise<string> {
  await tab.page.goto(`${home.url}log`)
  await tab.page.waitForSelector('html[data-log]')
  const zone = tab.pages.locator('.import')
  await zone.waitFor({ state: 'attached' })
  if (!(await zone.isVisible())) await tab.pages.locator('#import > summary').click()
  await tab.pages.locator(`input[data-pick="${pick}"]`).setInputFiles(files)
  await tab.pages.locator('.import-lines a.button').waitFor({ timeout: 120_000 })
  return tab.pages.locator('.import-state').innerText()
}
