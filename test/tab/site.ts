import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, FrameLocator, Page } from 'playwright-core'
import { buildSite } from '../../scripts/site/build.ts'
import { type ServedSite, serveSite } from '../../scripts/site/serve.ts'
import type { Site } from '../../src/tab/site.ts'

/** The built site behind a port. */
export interface TestSite extends ServedSite {
  readonly folder: string
  end(): Promise<void>
}

export async function startSite(): Promise<TestSite> {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-site-'))
  await buildSite(folder)
  const served = await serveSite(folder, 0)
  return {
    ...served,
    folder,
    async end() {
      await served.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What the service worker of a site lists. */
const listOf = (sw: string): Site => JSON.parse(/^const SITE=(\{.*?\});/.exec(sw)?.[1] ?? '') as Site

/** The same site as a newer version, as a build would lay it there. @returns the version */
export function newerSite(folder: string): string {
  const sw = readFileSync(join(folder, 'sw.js'), 'utf8')
  const before = listOf(sw).version
  const version = `n${before}`
  renameSync(join(folder, before), join(folder, version))
  const named = (text: string): string => text.replaceAll(before, version)
  for (const page of ['index.html', '404.html'])
    writeFileSync(join(folder, page), named(readFileSync(join(folder, page), 'utf8')))
  const files = Object.keys(listOf(named(sw)).files).map((path) => [
    path,
    `sha256-${createHash('sha256')
      .update(readFileSync(join(folder, path === '/' ? 'index.html' : path)))
      .digest('base64')}`,
  ])
  const site: Site = { version, files: Object.fromEntries(files) }
  writeFileSync(join(folder, 'sw.js'), sw.replace(/^const SITE=\{.*?\};/, `const SITE=${JSON.stringify(site)};`))
  return version
}

/** A tab with the site in it. */
export interface Tab {
  readonly page: Page
  /** The pages inside. */
  readonly frame: FrameLocator
  /** What should not have happened: errors, requests to elsewhere. */
  readonly wrong: readonly string[]
  /** How the log stands. */
  log(): Promise<string | undefined>
  /** An answer as the pages get it. */
  fetched(path: string): Promise<string>
}

export async function openTab(context: BrowserContext, url: string, path = '/'): Promise<Tab> {
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const wrong: string[] = []
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(url)) wrong.push(request.url())
  })
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text())
  })
  await page.goto(new URL(path, url).href)
  const tab: Tab = {
    page,
    frame: page.frameLocator('#pages'),
    wrong,
    log: () => page.evaluate(`document.documentElement.dataset.log`),
    fetched: (of) =>
      page.evaluate(
        `(async () => (await document.getElementById('pages').contentWindow.fetch(${JSON.stringify(of)})).text())()`,
      ),
  }
  return tab
}

/** When the log stands as it should. */
export const stands = (page: Page, log: string): Promise<void> =>
  page.locator(`html[data-log="${log}"]`).waitFor({ state: 'attached' })

/** When the log is as it should be, and a page is shown. */
export async function settled({ page, frame }: Tab, log = 'ready'): Promise<void> {
  await stands(page, log)
  await frame.locator('main').first().waitFor()
  // Its scripts have run then.
  const inside = await (await page.locator('#pages').elementHandle())?.contentFrame()
  await inside?.waitForLoadState('load')
}
