import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readLog } from '../../src/app/log/read-log.ts'
import { BROWSER_FLAGS, findBrowser } from '../browser.ts'
import { type ServedApp, seasonLog, serveApp } from './start-app.ts'

// What runners come for, from end to end in a browser.

const executablePath = findBrowser()
const here = executablePath === null ? ' (not tested: no Chromium is installed)' : ''

let browser: Browser
let season: Awaited<ReturnType<typeof seasonLog>>
let web: ServedApp
let context: BrowserContext

describe.skipIf(executablePath === null)(`in a browser${here}`, () => {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath as string, args: BROWSER_FLAGS })
    season = await seasonLog()
  })
  afterAll(async () => {
    await browser.close()
    season.end()
  })
  afterEach(async () => {
    await context.close()
    await web.end()
    expect(web.errors).toEqual([])
  })

  /** A visit on a phone. */
  async function visit(from: string | null): Promise<Page> {
    web = await serveApp(from)
    context = await browser.newContext({ viewport: { width: 390, height: 844 }, baseURL: web.url })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(web.opening())
    await page.waitForURL(`${web.url}/`)
    return page
  }

  test('a first visit without a file: where it hurts, and limits from three rough figures', async () => {
    const page = await visit(null)
    await page.getByRole('heading', { name: 'Where does it hurt?' }).waitFor()
    await page.getByRole('link', { name: 'left knee', exact: true }).click()
    await page.locator('.scale-steps label', { hasText: /^2$/ }).click()
    await page.getByRole('button', { name: 'Note it' }).click()
    await page.getByRole('heading', { name: 'How much do you usually run?' }).waitFor()
    await page.getByLabel('Kilometres in a week').fill('25')
    await page.getByLabel('Runs in a week').fill('3')
    await page.getByLabel('Longest run, in kilometres').fill('10')
    await page.getByRole('button', { name: 'Work out my limits' }).click()
    await page.getByText('Saved.').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('left knee')
    expect(await page.getByRole('heading', { name: 'How much do you usually run?' }).count()).toBe(0)
    expect(await page.locator('body').innerText()).not.toContain('sorepoint settings')
    expect(await web.log.store.settings()).toMatchObject({ usualWeekM: 25_000, runsPerWeek: 3, usualLongestM: 10_000 })
  })

  test('a run with a wrong distance is corrected, and its flag goes; undone, it is back', async () => {
    const page = await visit(season.path)
    const long = (await readLog(web.log.store)).runs.find(
      ({ sport, distanceM }) => sport === 'run' && (distanceM ?? 0) > 20_000,
    )
    await page.goto(`/run/${long?.id}`)
    await page.getByRole('heading', { name: 'What changed fast' }).waitFor()
    await page.getByText('Correct this run').click()
    await page.getByRole('textbox', { name: 'Distance' }).fill('8.1 km')
    await page.getByRole('textbox', { name: 'Time' }).fill('48:00')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Corrected.').waitFor()
    expect(await page.getByRole('heading', { name: 'What changed fast' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Taken back.').waitFor()
    expect(new URL(page.url()).pathname).toBe(`/run/${long?.id}`)
    await page.getByRole('heading', { name: 'What changed fast' }).waitFor()
  })

  test('runs are searched for, ticked and changed together', async () => {
    const page = await visit(season.path)
    await page.goto('/log')
    await page.getByLabel('Search your runs').fill('easy')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByText(/\d+ runs found/).waitFor()
    await page.getByText('Change several runs').click()
    const ticks = page.locator('.pick input')
    await ticks.nth(0).check()
    await ticks.nth(1).check()
    await page.locator('#bulk select[name="surface"]').selectOption('trail')
    await page.getByRole('button', { name: 'Change the ticked runs' }).click()
    await page.getByText('Corrected.').waitFor()
    await page.getByText(/\d+ runs found/).waitFor()
    const trails = (await readLog(web.log.store)).runs.filter(
      ({ title, surface }) => surface.trail === 1 && /easy/i.test(title ?? ''),
    )
    expect(trails.length).toBe(2)
  })

  test('a wrong tap on "limp" is tapped back, and the advice with it', async () => {
    const page = await visit(season.path)
    await web.post('/note', { when: 'today', text: 'left knee 2/10' })
    await page.goto('/')
    const note = (await web.log.store.notes()).find(({ status }) => status === 'own')
    const gait = async (): Promise<string | null | undefined> =>
      (await web.log.store.notes()).find(({ id }) => id === note?.id)?.symptom.gait
    await page.goto(`/?note=${note?.id}`)
    const before = await page.getByRole('heading', { level: 1 }).innerText()
    await page.getByRole('button', { name: /limp/i }).first().click()
    await page.getByText('Changed.').waitFor()
    expect(await gait()).toBe('changed')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Taken back.').waitFor()
    expect(await gait()).toBe(note?.symptom.gait)
    await page.goto(`/?note=${note?.id}`)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(before)
  })
})
