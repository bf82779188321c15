import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ODD_WEEKS, TELLING_WEEKS } from '../../scripts/reports/all.ts'
import { BROWSER_FLAGS, findBrowser } from '../browser.ts'

// The pages in samples/reports, which test/report/goldens.test.ts holds to what is made now.
const FOLDER = join(import.meta.dirname, '../../samples/reports')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PHONE = 390
const DESK = 1280
/** The narrowest phone in use. */
const SMALL_PHONE = 320

const WEEKS = [...TELLING_WEEKS, ...Object.keys(ODD_WEEKS), 'empty-log']
const PAGES = [...WEEKS, 'twelve-weeks', 'physio']

const executablePath = findBrowser()
let browser: Browser

beforeAll(async () => {
  if (executablePath === null) {
    throw new Error(
      'These tests need Chrome or Chromium: node scripts/bring-browser.ts brings one or says how to get it.',
    )
  }
  browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS })
})
afterAll(() => browser?.close())

/** A page opened alone; as a tester, scripts of the test run although the page allows none. */
async function opened<T>(
  name: string,
  asTester: boolean,
  look: (page: Page, asked: readonly string[]) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ bypassCSP: asTester, javaScriptEnabled: asTester })
  try {
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(pathToFileURL(join(FOLDER, `${name}.html`)).href)
    return await look(page, asked)
  } finally {
    await context.close()
  }
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as {
    violations: { id: string; nodes: { html: string }[] }[]
  }
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test.each(PAGES)('%s: no violation in axe, nothing wider than the screen, with everything unfolded', async (name) => {
  await opened(name, true, async (page, asked) => {
    await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
    await page.evaluate(AXE)
    for (const [width, colorScheme] of [
      [SMALL_PHONE, null],
      [PHONE, 'dark'],
      [DESK, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 844 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      if (colorScheme === null) continue
      await page.emulateMedia({ colorScheme })
      expect(await violations(page), `${colorScheme}, ${width} px`).toEqual([])
    }
    expect(asked).toHaveLength(1)
  })
})

test.each(PAGES)('%s: two printed sheets at most, on the paper there is', async (name) => {
  for (const format of ['A4', 'Letter']) {
    const pdf = await opened(name, false, (page) => page.pdf({ format }))
    expect([format, sheets(pdf) <= 2]).toEqual([format, true])
  }
})

test('the physio’s page of one open place is one sheet', async () => {
  const pdf = await opened('physio', false, async (page) => {
    // The place that is closed comes last.
    await page.evaluate('[...document.querySelectorAll("section")].at(-1).remove()')
    return page.pdf({ format: 'A4' })
  })
  expect(sheets(pdf)).toBe(1)
})

const sheets = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

test('a page is whole without scripts, and has none', async () => {
  await opened('2026-W44', false, async (page, asked) => {
    expect(await page.locator('h1').innerText()).toContain('kneecap')
    expect(await page.locator('figure svg').count()).toBeGreaterThan(5)
    expect(await page.locator('script, link, img, iframe, [style], [onclick]').count()).toBe(0)
    expect(asked).toHaveLength(1)
  })
})

test('a phone sees drawings made for it, a desk the wide ones, and never both', async () => {
  await opened('2026-W44', true, async (page) => {
    for (const [width, shown, hidden] of [
      [PHONE, '.narrow', '.wide'],
      [DESK, '.wide', '.narrow'],
    ] as const) {
      await page.setViewportSize({ width, height: 844 })
      expect(await page.locator(`figure ${shown} svg`).first().isVisible()).toBe(true)
      expect(await page.locator(`figure ${hidden} svg`).first().isVisible()).toBe(false)
      const size = await page.evaluate(`(() => {
        const text = document.querySelector('figure ${shown} text[font-size="12"]')
        return text.getScreenCTM().a * 12
      })()`)
      expect(size).toBeGreaterThanOrEqual(11.5)
    }
  })
})
