import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLog } from '../../src/app/log/open-log.ts'
import { refreshRuns } from '../../src/app/log/refresh-runs.ts'
import { BROWSER_FLAGS, findBrowser } from '../browser.ts'
import { call } from '../cli/in-process.ts'
import { sayEverything } from '../reliability/say-everything.ts'
import { makeFile, makeNote, makeSource } from '../store/make.ts'
import { PAGE_PATHS } from './page-list.ts'
import { type ServedApp, serveApp, TODAY } from './start-app.ts'

// Words from files, names and notes in a real browser: whatever they are, no script of theirs runs, nothing is asked
// of another machine, and what stands beside them stands where it stood.

/** Each would call `owned` if it were taken for anything but words. */
const HOSTILE = [
  '<script>owned()</script>',
  '"><img src=x onerror=owned()>',
  "'><svg onload=owned()>",
  '</title></style></textarea><script>owned()</script>',
  'javascript:owned()',
  '[here](javascript:owned())',
  '" onmouseover="owned()" autofocus onfocus="owned()',
  '\u202eowned()\u2066 &lt;script&gt;owned()&lt;/script&gt; {{owned()}} `owned()`',
].join(' ')

/** Markup in a page that only such words can have made. */
const MADE_OF_WORDS = `[...document.querySelectorAll('*')].filter((each) =>
  each.localName === 'script' && each.textContent.includes('owned') ||
  each.getAttributeNames().some((name) => name.startsWith('on') || /^\\s*javascript:/i.test(each.getAttribute(name))
    && ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name)) ||
  each.matches('img[src="x"]')).map((each) => each.outerHTML.slice(0, 200))`

/** What a hand and a keyboard would do to everything in the page, without following any link. */
const TOUCH_ALL = `document.querySelectorAll('*').forEach((each) => {
  each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
  each.dispatchEvent(new FocusEvent('focus'))
})`

const executablePath = findBrowser()
const here = executablePath === null ? ' (not tested: no Chromium is installed)' : ''

describe.skipIf(executablePath === null)(`hostile words in a browser${here}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sorepoint-hostile-'))
  const path = join(folder, 'log.db')
  let browser: Browser
  let web: ServedApp
  let context: BrowserContext
  let pages: readonly string[]

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath as string, args: BROWSER_FLAGS })
    const log = await openLog({ path, athlete: null })
    const words = { title: HOSTILE, description: `left knee 4/10 ${HOSTILE}`, shoe: HOSTILE, device: HOSTILE }
    const sources = Array.from({ length: 40 }, (_, n) => {
      const made = makeSource(`strava:${n}`, n * 4, n % 2 === 0 ? words : { description: `right calf sore ${HOSTILE}` })
      return { ...made, name: `${HOSTILE.replaceAll('/', '')}-${n}.fit` }
    })
    for (const source of sources) await log.store.putFile(makeFile([source]))
    const { runs } = await refreshRuns(log.store)
    await sayEverything(log.store, runs.at(-1)!)
    for (const [n, date] of [TODAY, '2026-11-14', '2026-11-10'].entries())
      await log.store.putNote(makeNote(`h${n}`, { date, text: `left knee 5/10 swollen ${HOSTILE}` }))
    await log.store.putClearance({
      ...{ id: 'c9', area: 'knee', side: 'left', by: HOSTILE.slice(0, 100), on: '2026-11-12', noteId: null },
      ...{ ceiling: 3, until: null },
    })
    await log.file.athlete(`B ${HOSTILE}`).putNote(makeNote('n1', { date: TODAY, text: HOSTILE }))
    const { runs: all } = await refreshRuns(log.store)
    const notes = await log.store.notes()
    await log.close()
    pages = [
      ...PAGE_PATHS,
      ...all.slice(-3).map(({ id }) => `/run/${id}`),
      ...notes.slice(0, 5).map(({ id }) => `/note?edit=${id}`),
      ...['/week?week=2026-W46', '/log?show=all', `/note?text=${encodeURIComponent(HOSTILE)}`],
      ...[
        `/week?week=${encodeURIComponent(HOSTILE)}`,
        `/run/${encodeURIComponent(HOSTILE)}`,
        `/no/${encodeURIComponent(HOSTILE)}`,
      ],
      ...[`/of/${encodeURIComponent(`B ${HOSTILE}`)}/`, '/sheet/week?week=2026-W46', '/sheet/physio'],
    ]
    web = await serveApp(path)
    context = await browser.newContext({ baseURL: web.url })
  })
  afterAll(async () => {
    await context?.close()
    await web?.end()
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** A page, and what words did there that they must not do: to be looked at after each address. */
  async function watched(page: Page, isOurs: (url: string) => boolean): Promise<() => Promise<readonly string[]>> {
    let deeds: string[] = []
    await page.exposeFunction('owned', () => deeds.push('a script of theirs ran'))
    page.on('request', (request) => {
      if (!isOurs(request.url())) deeds.push(`asked ${request.url()}`)
    })
    page.on('dialog', (dialog) => {
      deeds.push(`dialog ${dialog.message()}`)
      dialog.dismiss().catch(() => {})
    })
    page.on('console', (message) => {
      // What the page's own policy had to stop was markup already.
      if (/Content Security Policy/.test(message.text())) deeds.push(message.text())
    })
    return async () => {
      await page.evaluate(TOUCH_ALL)
      const made = (await page.evaluate(MADE_OF_WORDS)) as readonly string[]
      const all = [...deeds, ...made]
      deeds = []
      return all
    }
  }

  test('on every page, and in what an import says of a file, they are words', async () => {
    const page = await context.newPage()
    const deeds = await watched(page, (url) => url.startsWith(web.url))
    await page.goto(web.opening())
    await page.waitForURL(`${web.url}/`)
    let shown = 0
    for (const address of pages) {
      await page.goto(address)
      expect([address, await deeds()]).toEqual([address, []])
      if ((await page.locator('body').innerText()).includes('<script>owned()</script>')) shown += 1
    }
    expect(shown).toBeGreaterThan(5)
    const given = join(folder, `${HOSTILE.replaceAll('/', '').slice(0, 60)}.gpx`)
    writeFileSync(given, `<gpx><trk><name>${HOSTILE}</name></trk>`)
    await page.goto('/log')
    await page.locator('input[data-pick="files"]').setInputFiles(given)
    await page.getByText('onerror=owned()').first().waitFor({ state: 'attached' })
    expect(await deeds()).toEqual([])
    expect(web.errors).toEqual([])
  }, 180_000)

  test.each([
    ['the week', ['report', '--format', 'html']],
    ['the physio’s page', ['report', '--physio', '--format', 'html']],
    ['twelve weeks', ['report', '--weeks', '12', '--format', 'html']],
  ])(
    'in %s, opened as a file, they are words',
    async (name, args) => {
      const out = join(folder, `${args.length}-${args[1]}.html`)
      expect(await call('--db', path, '--today', TODAY, ...args, '--out', out)).toMatchObject({ code: 0 })
      const page = await browser.newPage()
      const url = pathToFileURL(out).href
      const deeds = await watched(page, (asked) => asked === url)
      await page.goto(url)
      expect([name, await deeds()]).toEqual([name, []])
      await page.close()
    },
    60_000,
  )
})
