import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invite } from '../../src/app/club/invite.ts'
import { judgeAthlete } from '../../src/app/club/judge-athlete.ts'
import { readLog } from '../../src/app/log/read-log.ts'
import { BROWSER_FLAGS, findBrowser } from '../browser.ts'
import { PASSWORD, type StartedClub, startClub, TODAY } from './start-club.ts'

const executablePath = findBrowser()
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1440, height: 900 }
const SHOTS = process.env['SOREPOINT_SHOTS']
const here = executablePath === null ? ' (not tested: no Chromium is installed)' : ''

describe.skipIf(executablePath === null)(`two people in a club${here}`, () => {
  let club: StartedClub
  let browser: Browser
  const wrong: string[] = []
  const contexts: BrowserContext[] = []

  beforeAll(async () => {
    club = await startClub({ served: true })
    browser = await chromium.launch({ executablePath: executablePath as string, args: BROWSER_FLAGS })
  })
  afterAll(async () => {
    for (const context of contexts) await context.close()
    await browser?.close()
    await club?.end()
  })

  /** A browser of one person's own. */
  async function visit(viewport: typeof PHONE): Promise<Page> {
    const context = await browser.newContext({ viewport, baseURL: club.origin })
    contexts.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    page.on('request', (request) => {
      if (!request.url().startsWith(`${club.origin}/`)) wrong.push(request.url())
    })
    page.on('pageerror', (error) => wrong.push(error.message))
    return page
  }

  /** What a reader meets: nothing is wider than the page, and nothing is out of reach for who does not see or has no mouse. */
  async function look(page: Page, name: string): Promise<void> {
    const { width } = page.viewportSize()!
    if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}-${width}.png`, fullPage: true })
    expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, width])
    await page.evaluate(AXE)
    const faults = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    })
    expect([name, faults]).toEqual([name, []])
  }

  const submit = async (page: Page, words: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name: words }).first().click()
  }

  async function makeAccount(page: Page, url: string, name: string, ticks: readonly string[] = []): Promise<void> {
    await page.goto(url)
    await look(page, `join-${name}`)
    for (const tick of ticks) await page.getByRole('checkbox', { name: tick }).check()
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByLabel('E-mail address').fill(`${name.toLowerCase()}@club.example`)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('checkbox', { name: 'I am 18 or older' }).check()
    await submit(page, 'Make my account')
    await page.waitForURL((at) => !at.pathname.startsWith('/join/'))
  }

  test('invitation, consent, board, a look, revocation; and a passkey', async () => {
    const [coach, kim] = [await visit(DESK), await visit(PHONE)]

    // Jo is invited by whoever runs the club, and invites Kim.
    const { club: store } = club.place
    const who = { role: 'coach', name: 'Jo', group: '', requestedBy: null, requestedScopes: [] } as const
    await makeAccount(coach, (await invite({ club: store, origin: club.origin, nowMs: Date.now }, who))!, 'Jo')
    expect(await coach.getByRole('heading', { level: 1 }).textContent()).toBe('Who needs a word')
    await look(coach, 'board-empty')
    await coach.goto('/athletes')
    await coach.getByLabel('Name', { exact: true }).fill('Kim')
    await coach.getByRole('checkbox', { name: 'Your pains' }).check()
    await submit(coach, 'Make the link')
    const invitation = (await coach.locator('.made-link code').textContent())!
    await look(coach, 'athletes')

    // Kim reads what is asked for, shares the line on the board alone, and notes a pain.
    await makeAccount(kim, invitation, 'Kim', ['Your line on the board'])
    expect(await kim.getByRole('navigation', { name: 'Club' }).textContent()).toContain('Who looked')
    await kim.goto('/note')
    await kim.locator('textarea').first().fill('right knee 7/10 sharp, limping')
    await submit(kim, /^Note it|^Keep|^Save/)
    await kim.waitForURL((at) => at.pathname === '/')
    const person = (await store.members()).find(({ name }) => name === 'Kim')!
    const athlete = person.athlete!
    const log = await readLog(club.place.store.athlete(athlete))
    await club.place.board.put(athlete, judgeAthlete(log, Date.parse(`${TODAY}T12:00:00Z`)))

    // Jo sees how grave it is, and not why.
    await coach.goto('/board')
    const line = coach.locator('.board li')
    expect(await line.textContent()).toContain('Kim')
    expect(await line.textContent()).not.toContain('knee')
    await look(coach, 'board')
    await coach.getByRole('link', { name: 'Kim' }).click()
    expect(await coach.getByRole('navigation', { name: 'Parts' }).textContent()).toContain('pains: not shared')
    await look(coach, 'of-kim')
    expect((await coach.goto(`/of/${athlete}/pains`))!.status()).toBe(403)

    // Kim shares more, and it holds at once.
    await kim.goto('/people')
    await look(kim, 'people')
    await kim.getByRole('checkbox', { name: 'Your pains' }).check()
    await submit(kim, 'Share what is ticked')
    await coach.goto(`/of/${athlete}/pains`)
    expect(await coach.getByRole('main').textContent()).toContain('right knee 7/10 sharp, limping')
    await look(coach, 'pains')

    // Kim reads who looked, and ends it.
    await kim.goto('/looks')
    expect(await kim.getByRole('main').textContent()).toMatch(/Jo: your pains/)
    await look(kim, 'looks')
    await kim.goto('/people')
    await submit(kim, 'End it now')
    expect((await coach.goto(`/of/${athlete}/pains`))!.status()).toBe(404)
    await coach.goto('/board')
    expect(await coach.getByRole('main').textContent()).not.toContain('Kim')

    // Kim adds a passkey, and comes in again without a password.
    const devtools = await kim.context().newCDPSession(kim)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await kim.goto('/account')
    await look(kim, 'account')
    await submit(kim, 'Add a passkey')
    await kim.getByRole('button', { name: 'Remove' }).waitFor()
    await submit(kim, 'Sign out')
    await kim.waitForURL('**/sign-in')
    await look(kim, 'sign-in')
    await submit(kim, 'Sign in with a passkey')
    await kim.waitForURL((at) => at.pathname === '/')
    expect(await kim.getByRole('navigation', { name: 'Club' }).textContent()).toContain('Account')

    await kim.goto('/leave')
    await look(kim, 'leave')
    expect(wrong).toEqual([])
    expect(club.errors).toEqual([])
  })
})
