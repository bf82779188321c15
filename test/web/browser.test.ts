import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { BROWSER_FLAGS, findBrowser } from '../browser.ts'
import { makeFile, makeSource } from '../store/make.ts'
import { PAGE_PATHS } from './page-list.ts'
import { type ServedApp, seasonLog, serveApp } from './start-app.ts'

const executablePath = findBrowser()

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const STRAVA = new URL('../../samples/strava-export.zip', import.meta.url).pathname
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }

let browser: Browser
let season: Awaited<ReturnType<typeof seasonLog>>
let web: ServedApp
let context: BrowserContext

const here = executablePath === null ? ' (not tested: no Chromium is installed)' : ''

describe.skipIf(executablePath === null)(`the page in a browser${here}`, () => {
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

  /** A visit; whatever asks for another machine, runs into the page's own policy or opens a dialog is kept. */
  async function visit(
    from: string | null,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ page: Page; wrong: string[] }> {
    web = await serveApp(from)
    context = await browser.newContext({ viewport: PHONE, baseURL: web.url, ...options })
    const page = await context.newPage()
    const wrong: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(web.url)) wrong.push(request.url())
    })
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text())
    })
    page.on('dialog', async (dialog) => {
      wrong.push(`dialog ${dialog.message()}`)
      await dialog.dismiss()
    })
    page.setDefaultTimeout(10_000)
    await page.goto(web.opening())
    // Without scripts the page does not move on by itself.
    if (options.javaScriptEnabled === false) await page.getByRole('link', { name: 'To the page' }).click()
    await page.waitForURL(`${web.url}/`)
    return { page, wrong }
  }

  test('from nothing to a noted pain and its advice: import, six taps, another week', async () => {
    const { page, wrong } = await visit(null)
    await page.getByText('Drop a zip, a folder or files here').waitFor()
    await page.locator('input[data-pick="files"]').setInputFiles(STRAVA)
    await page.getByText('103 new runs').waitFor()
    await page.getByRole('link', { name: 'See today' }).click()
    await page.getByRole('heading', { name: 'Three questions, then today' }).waitFor()
    await page.getByLabel('A year or more').check({ force: true })
    await page.getByRole('button', { name: 'Save, and see today' }).click()
    await page.waitForURL(/done=saved/)
    const before = await page.getByRole('heading', { level: 1 }).innerText()
    expect(before).toContain('Run as planned')

    let taps = 0
    const tap = async (what: ReturnType<Page['locator']>): Promise<void> => {
      taps += 1
      await what.click()
    }
    await tap(page.getByRole('link', { name: 'Note', exact: true }))
    await tap(page.getByRole('link', { name: 'left knee', exact: true }))
    await tap(page.locator('.scale-steps label', { hasText: /^4$/ }))
    await tap(page.locator('.choice', { hasText: 'Yes: a limp' }))
    await tap(page.locator('.choice', { hasText: 'None of these' }))
    await tap(page.getByRole('button', { name: 'Note it' }))
    await page.getByText('Noted.').waitFor()
    expect(taps).toBeLessThanOrEqual(6)
    const after = await page.getByRole('heading', { level: 1 }).innerText()
    expect(after).not.toBe(before)
    expect(after).toContain('left knee')
    const own = (await web.log.store.notes()).find(({ status }) => status === 'own')
    expect(own?.symptom).toMatchObject({ area: 'knee', side: 'left', severity: 4, gait: 'changed' })
    expect(own?.symptom.signs.locking).toBe(false)

    await page.goto('/week')
    await page.getByRole('heading', { name: 'Where it hurts' }).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(after)
    expect(wrong).toEqual([])
  })

  test('files that are dropped are taken in', async () => {
    const { page, wrong } = await visit(null, { viewport: DESK })
    const bytes = readFileSync(new URL('../../samples/loose/steady.fit', import.meta.url)).toString('base64')
    await page.evaluate(`{
      const transfer = new DataTransfer()
      const content = Uint8Array.from(atob('${bytes}'), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([content], 'steady.fit'))
      const zone = document.querySelector('.drop')
      for (const kind of ['dragover', 'drop'])
        zone.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }))
    }`)
    await page.getByText('1 new run, from 1 file.').waitFor()
    expect(wrong).toEqual([])
  })

  test('what is understood is shown while typing, and the questions follow', async () => {
    const { page, wrong } = await visit(season.path)
    await page.goto('/note')
    await page.getByLabel('In your own words').pressSequentially('right calf 5/10, got worse')
    await page.getByText('Right calf · 5/10 · got worse').waitFor()
    await page.getByText('one calf swollen or warm').waitFor()
    await page.getByRole('button', { name: 'Note it' }).click()
    await page.getByText('Noted.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Taken back.').waitFor()
    expect((await web.log.store.notes()).filter(({ status }) => status === 'own')).toEqual([])
    expect(wrong).toEqual([])
  })

  test('the keyboard alone: to the note, the place, the number, the answer, and back through the weeks', async () => {
    const { page, wrong } = await visit(season.path, { viewport: DESK })
    const tabTo = async (selector: string): Promise<void> => {
      for (let i = 0; i < 90; i++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
      }
      throw new Error(`${selector} is not reached`)
    }
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    await tabTo('.note-button')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Where does it hurt?' }).waitFor()
    await tabTo('.body-figure a[data-place="shin:right"]')
    await page.keyboard.press('Space')
    await page.getByText('None of these').waitFor()
    await tabTo('input[name="severity"]')
    await page.keyboard.press('Space')
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
    await tabTo('.save button')
    await page.keyboard.press('Enter')
    await page.getByText('Noted.').waitFor()
    const own = (await web.log.store.notes()).find(({ status }) => status === 'own')
    expect(own?.symptom).toMatchObject({ area: 'shin', side: 'right', severity: 3 })

    await page.goto('/week')
    const week = await page.locator('.steps strong').innerText()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/week=/)
    expect(await page.locator('.steps strong').innerText()).not.toBe(week)
    await page.keyboard.press('ArrowRight')
    await page.getByText(week).first().waitFor()
    expect(wrong).toEqual([])
  })

  test('without scripts: reading, and a note by the figure’s links', async () => {
    const { page } = await visit(season.path, { javaScriptEnabled: false })
    await page.getByRole('heading', { name: 'Why' }).waitFor()
    await page.getByRole('link', { name: 'Note', exact: true }).click()
    await page.getByRole('link', { name: 'right achilles', exact: false }).first().click()
    await page.locator('.scale-steps label', { hasText: /^2$/ }).click()
    await page.getByRole('button', { name: 'Note it' }).click()
    await page.getByText('Noted.').waitFor()
    const own = (await web.log.store.notes()).find(({ status }) => status === 'own')
    expect(own?.symptom).toMatchObject({ area: 'achilles', side: 'right', severity: 2 })
  })

  test('a hostile title is text on every page', async () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>'
    const { page, wrong } = await visit(null)
    await web.log.store.putFile(makeFile([makeSource('strava:1', 165, { title: hostile, description: hostile })]))
    await page.goto('/log')
    await page.getByText(hostile).first().click()
    await page.getByRole('heading', { name: hostile }).waitFor()
    await page.goto('/week')
    expect(await page.locator('img').count()).toBe(0)
    await page.goto('/note')
    expect(await page.locator('select[name="when"]').innerHTML()).toContain('&lt;img')
    expect(wrong).toEqual([])
  })

  const PAGES = [...PAGE_PATHS, '/week?week=2026-W43', '/note?place=knee:left', '/of/Ben/', '/of/Ben/week']
  test.each([
    ['phone, light', PHONE, 'light'],
    ['desk, dark', DESK, 'dark'],
  ] as const)(
    'every page passes axe and keeps within the screen: %s',
    async (_name, viewport, colorScheme) => {
      const { page, wrong } = await visit(season.path, { viewport, colorScheme })
      const run = (await web.log.store.runs()).runs.find(
        ({ ascentM, sport }) => sport === 'run' && (ascentM ?? 0) > 100,
      )
      await web.post('/note', { when: run?.id as string, text: 'left knee 4/10, limped' })
      await web.post('/runners', { name: 'Ben' })
      const all: string[] = []
      for (const path of [...PAGES, `/run/${run?.id}`]) {
        await page.goto(path)
        await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
        await page.evaluate(AXE)
        const { violations } = (await page.evaluate('axe.run()')) as {
          violations: { id: string; nodes: { html: string }[] }[]
        }
        const faults = violations.map(
          ({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`,
        )
        all.push(...faults)
        expect([path, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([path, true])
      }
      expect(all).toEqual([])
      expect(wrong).toEqual([])
    },
    180_000,
  )

  test.each([
    ['the smallest phone', 320, 100],
    ['a phone with text twice as large', 390, 200],
    ['half a screen with text twice as large', 640, 200],
  ])(
    'nothing is cut off: %s',
    async (_name, width, percent) => {
      const { page, wrong } = await visit(season.path, { viewport: { width, height: 800 } })
      await web.post('/note', { when: 'last', text: 'left knee 4/10, limped' })
      await web.post('/runners', { name: 'Ben' })
      for (const path of PAGES) {
        await page.goto(path)
        await page.evaluate(`document.documentElement.style.fontSize = '${percent}%'`)
        await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
        expect([path, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([path, 0])
        const hidden = await page.evaluate(`[...document.querySelectorAll('.places a')]
        .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent)`)
        expect([path, hidden]).toEqual([path, []])
      }
      expect(wrong).toEqual([])
    },
    120_000,
  )

  test('the sample season: one tap there, marked, one tap back to a log as empty as before', async () => {
    const { page, wrong } = await visit(null)
    await page.getByRole('button', { name: 'Try it with a sample season' }).click()
    await page.getByRole('heading', { name: 'Why' }).waitFor({ timeout: 60_000 })
    await page.getByText('An invented season').waitFor()
    await page.getByRole('link', { name: 'Note', exact: true }).click()
    await page.getByRole('link', { name: 'right achilles' }).click()
    await page.getByText('Understood').waitFor()
    await page.getByRole('button', { name: 'Note it' }).click()
    await page.getByText('Noted.').waitFor()
    await page.getByText('An invented season').waitFor()
    await page.getByRole('button', { name: 'Leave and delete it' }).click()
    await page.getByText('Drop a zip').waitFor()
    expect(await web.log.file.athletes()).toEqual([])
    expect(wrong).toEqual([])
  }, 90_000)

  test('the physio’s page is opened to be printed and saved to be sent, and runs nothing', async () => {
    const { page, wrong } = await visit(season.path)
    await web.post('/note', { when: 'last', text: 'left knee 4/10, limped' })
    await page.goto('/week')
    await page.getByText('Print it, or hand it on').click()
    const [sheet] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Open “For your physio”' }).click(),
    ])
    await sheet.getByRole('heading', { name: 'For the physio: left knee' }).waitFor()
    // Its own style holds under the page's policy.
    expect(await sheet.evaluate('getComputedStyle(document.querySelector("main")).maxWidth')).toBe('672px')
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save “For your physio”' }).click(),
    ])
    expect(saved.suggestedFilename()).toBe('sorepoint-physio-2026-11-15.html')
    expect(wrong).toEqual([])
  })

  test('the cursor tells a week to mouse and arrow keys, a click leads there, and the weeks are one stop for the keyboard', async () => {
    const { page, wrong } = await visit(season.path, { viewport: DESK })
    await page.goto('/trends')
    const group = page.locator('.cursor-group').first()
    const readout = group.locator('.readout')
    const weeks = group.locator('svg:visible a[data-i]')
    await weeks.last().hover()
    const last = await readout.textContent()
    expect(last).toMatch(/\d km/)
    await group.focus()
    await page.keyboard.press('ArrowLeft')
    expect(await readout.textContent()).not.toBe(last)
    expect(await group.locator('a[data-i]:not([tabindex="-1"])').count()).toBe(0)
    await weeks.last().click()
    await page.waitForURL(/\/week\?week=2026-W46/)
    expect(wrong).toEqual([])
  })

  test('on a phone everything that is tapped is large enough for a finger', async () => {
    const { page } = await visit(season.path)
    await web.post('/note', { when: 'last', text: 'left knee 4/10' })
    await web.post('/runners', { name: 'Ben' })
    for (const path of PAGES) {
      await page.goto(path)
      const small = await page.evaluate(`
        [...document.querySelectorAll('button, a.button, summary, nav a, select, textarea, .choice, .run-lines a')]
          .filter((each) => each.checkVisibility())
          .map((each) => ({ box: each.getBoundingClientRect(), text: each.textContent.trim().slice(0, 30) }))
          .filter(({ box }) => box.height > 0 && box.height < 43.5)
          .map(({ box, text }) => text + ' ' + Math.round(box.width) + '×' + Math.round(box.height))`)
      expect([path, small]).toEqual([path, []])
    }
  })
})
