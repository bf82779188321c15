import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StartedApp, seasonLog, startApp, wordsOf } from './start-app.ts'

let season: Awaited<ReturnType<typeof seasonLog>>
let web: StartedApp
beforeAll(async () => {
  season = await seasonLog()
  web = await startApp(season.path)
})
afterAll(async () => {
  await web.end()
  season.end()
})

const section = async (): Promise<string> => {
  const page = await web.page('/trends')
  return /<section id="before-pains".*?<\/section>/s.exec(page)?.[0] ?? ''
}

describe('“Before your pains” under Trends', () => {
  test('has its sentences, its lanes and the same as a table, and what it rests on', async () => {
    const shown = await section()
    const words = wordsOf(shown)
    expect(words).toContain('Before your pains')
    expect(words).toMatch(/Fewer than three pains tell nothing|It clears no flag/)
    expect(words).toContain('Pain that creeps in has no sharp first day.')
    const lanes = [...shown.matchAll(/<li><a href="\/rules#([\w-]+)">/g)].map(([, id]) => id)
    expect(lanes[0]).toBe('session-distance-spike')
    expect([...shown.matchAll(/<tr><th scope="row">/g)]).toHaveLength(lanes.length)
    // Six lie open at most, the rest is folded.
    expect([...(/<ul class="flag-lanes">.*?<\/ul>/s.exec(shown)?.[0] ?? '').matchAll(/<li>/g)].length).toBeLessThan(7)
    expect(words).not.toContain('sorepoint history')
  })

  test('stands nowhere else: not on Today, not in the week', async () => {
    for (const path of ['/', '/week']) expect(await web.page(path)).not.toContain('before-pains')
  })

  test('keeps since when every pain is noted and when not, with the way back; what it does not take stays out', async () => {
    const { store } = web.log
    const before = await store.settings()
    const kept = await web.post('/trends/noted', { 'noted-since': '2025-03-01', 'not-noted': '2026-01..2026-02' })
    expect(kept.status).toBe(303)
    expect(await store.settings()).toEqual({
      ...before,
      notedSince: '2025-03-01',
      notNoted: [{ from: '2026-01-01', until: '2026-02-28' }],
    })
    expect(await section()).toContain('value="2026-01-01..2026-02-28"')
    await web.post('/trends/noted', { 'noted-since': '2025-03-01', 'not-noted': 'last summer' })
    expect((await store.settings()).notNoted).toHaveLength(1)
    await web.post('/trends/noted', { 'noted-since': '', 'not-noted': '' })
    expect(await store.settings()).toEqual(before)
  })
})
