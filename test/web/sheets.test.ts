import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StartedApp, seasonLog, startApp, wordsOf } from './start-app.ts'

let season: Awaited<ReturnType<typeof seasonLog>>
let web: StartedApp
beforeAll(async () => {
  season = await seasonLog()
  web = await startApp(season.path)
  await web.post('/note', { when: 'last', text: 'left knee 4/10, limped, no swelling' })
})
afterAll(async () => {
  expect(web.errors).toEqual([])
  await web.end()
  season.end()
})

const SHEETS = ['/sheet/physio', '/sheet/weeks', '/sheet/week?week=2026-W42']

describe('what is handed on', () => {
  test.each(SHEETS)('%s is one file that asks for nothing and runs nothing', async (path) => {
    const response = await web.get(path)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('script-src')
    const page = await response.text()
    expect(page).not.toMatch(/<script|\ssrc=|url\(|@import|<link|<form|data-base/)
    expect(page.length).toBeLessThan(150_000)
  })
  test('is saved under a name that says what it is and when', async () => {
    const { headers } = await web.get('/sheet/physio?&save')
    expect(headers.get('content-disposition')).toBe('attachment; filename="sorepoint-physio-2026-11-15.html"')
  })
  test('the physio’s page tells the pain, the week its own week', async () => {
    expect(wordsOf(await web.page('/sheet/physio'))).toContain('For the physio: left knee')
    expect(wordsOf(await web.page('/sheet/week?week=2026-W42'))).toContain('2026-W42')
    expect(await web.page('/week?week=2026-W42')).toContain('href="/sheet/week?week=2026-W42"')
  })
  test('another runner’s sheet names them, and holds nothing of the first', async () => {
    await web.post('/runners', { name: 'Ben' })
    for (const path of SHEETS) {
      const words = wordsOf(await web.page(`/of/Ben${path}`))
      expect([path, words.includes('Ben'), words.includes('left knee')]).toEqual([path, true, false])
    }
  })
  test.each(['constructor', '__proto__', 'nothing', '..%2Fweek'])('there is no sheet %s', async (name) => {
    expect((await web.get(`/sheet/${name}`)).status).toBe(404)
  })
})
