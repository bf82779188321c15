import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readLog } from '../../src/app/log/read-log.ts'
import { NO_TOTALS } from '../../src/model/recording.ts'
import { makeFile, makeSource } from '../store/make.ts'
import { type StartedApp, startApp, wordsOf } from './start-app.ts'

let web: StartedApp
beforeEach(async () => {
  web = await startApp()
})
afterEach(async () => {
  expect(web.errors).toEqual([])
  await web.end()
})

/** Ids of the runs of a list, in its order. */
const listed = (page: string): readonly string[] =>
  [...page.matchAll(/<li[^>]*><a href="\/run\/(\w+)"/g)].map(([, id]) => id as string)

const undoOf = (page: string): string => /name="id" value="(u[0-9a-f]+)"/.exec(page)?.[1] ?? ''

async function followed(response: Response): Promise<string> {
  expect(response.status).toBe(303)
  return web.page(response.headers.get('location') as string)
}

/** Runs of five kilometres, one a day from 1 June 2026. */
async function keep(count: number, titleOf: (n: number) => string = () => 'Easy'): Promise<void> {
  const sources = Array.from({ length: count }, (_, n) =>
    makeSource(`strava:${n}`, n, { title: titleOf(n), totals: { ...NO_TOTALS, distanceM: 5000, timerS: 1800 } }),
  )
  await web.log.store.putFile(makeFile(sources))
}

describe('the list of runs', () => {
  test('every run that is found is on one of its pages, once', async () => {
    await keep(130, (n) => (n % 2 === 0 ? 'Round the Lühe' : 'Hills'))
    await keep(130, (n) => (n % 2 === 0 ? 'Round the Lühe' : 'Hills'))
    const first = await web.page('/log?q=luhe')
    expect(wordsOf(first)).toContain('65 runs found.')
    expect(wordsOf(first)).toContain('Page 1 of 2')
    const older = /rel="prev" href="([^"]+)"/.exec(first.slice(first.indexOf('class="steps pages"')))?.[1] as string
    const second = await web.page(older.replaceAll('&amp;', '&'))
    const all = [...listed(first), ...listed(second)]
    expect(all.length).toBe(65)
    expect(new Set(all).size).toBe(65)
  })

  test('every word is looked for, in titles, notes and shoes, without regard for marks and capitals', async () => {
    await keep(4, (n) => ['Lake loop', 'Lake and hills', 'Track', 'Road'][n] as string)
    const track = (await readLog(web.log.store)).runs[2]?.id as string
    await web.post('/note', { when: track, text: 'the left knee again' })
    await web.post(`/run/${(await readLog(web.log.store)).runs[3]?.id}/edit`, { shoe: 'Pégase' })
    const found = async (words: string): Promise<number> =>
      listed(await web.page(`/log?q=${encodeURIComponent(words)}`)).length
    expect(await found('lake')).toBe(2)
    expect(await found('LAKE hills')).toBe(1)
    expect(await found('knee')).toBe(1)
    expect(await found('pegase')).toBe(1)
    expect(await found('moon')).toBe(0)
  })

  test('a day is jumped to; one without a run says so', async () => {
    await keep(3)
    expect(listed(await web.page('/log?day=2026-06-02')).length).toBe(1)
    expect(wordsOf(await web.page('/log?day=2026-07-02'))).toContain('No run on')
  })
})

test('the rules are searched in words', async () => {
  const [all, some] = [await web.page('/rules'), await web.page('/rules?q=longest+run')]
  const count = (page: string): number => [...page.matchAll(/<li id="/g)].length
  expect(count(some)).toBeGreaterThan(0)
  expect(count(some)).toBeLessThan(count(all) / 2)
  expect(wordsOf(await web.page('/rules?q=zzzz'))).toContain('Nothing found.')
})

describe('the calendar', () => {
  test('a day with two runs shows both and the gravest flag, and its week the sum', async () => {
    await keep(20)
    const [second] = [
      makeSource('strava:second', 19, {
        startMs: Date.UTC(2026, 5, 20, 17),
        totals: { ...NO_TOTALS, distanceM: 20_000, timerS: 7200 },
      }),
    ]
    await web.log.store.putFile(makeFile([second as ReturnType<typeof makeSource>]))
    const page = await web.page('/log?month=2026-06')
    const cell = /<td class=""><a href="\/log\?day=2026-06-20">(.*?)<\/a><\/td>/s.exec(page)?.[1] as string
    expect(wordsOf(cell)).toMatch(/20 5\.0 km ?20\.0 km ?flag (caution|high)/)
    expect(listed(await web.page('/log?day=2026-06-20')).length).toBe(2)
    // Six days of five kilometres before it.
    const week = /<a href="\/week\?week=2026-W25">(.*?)<\/a>/s.exec(page)?.[1] as string
    expect(wordsOf(week)).toContain('50.0 km')
  })

  test('a week from Sunday bears no number of a week that begins on Monday', async () => {
    await keep(3)
    await web.post('/settings', { 'week-start': 'sunday' })
    const words = wordsOf(await web.page('/week?week=2026-06-03'))
    expect(words).toContain('31 May to 6 Jun')
    expect(words).not.toMatch(/2026-W|week 2\d/)
  })
})

describe('several runs at once', () => {
  test('get a surface and shoes together, and lose them together', async () => {
    await keep(5)
    const before = (await readLog(web.log.store)).runs
    const ids = before.slice(0, 3).map(({ id }) => id)
    const page = await followed(
      await web.post('/log/edit', { run: ids, surface: 'trail', shoe: 'Blue ones', query: 'q=easy' }),
    )
    expect(wordsOf(page)).toContain('5 runs found.')
    const after = (await readLog(web.log.store)).runs
    expect(
      after.filter(({ surface, shoe }) => surface.trail === 1 && shoe === 'Blue ones').map(({ id }) => id),
    ).toEqual(ids)
    await followed(await web.post('/undo', { id: undoOf(page), back: '/log' }))
    expect((await readLog(web.log.store)).runs).toEqual(before)
  })
  test('are left out, or deleted and brought back', async () => {
    await keep(4)
    const before = (await readLog(web.log.store)).runs
    const ids = before.slice(1, 3).map(({ id }) => id)
    await web.post('/log/edit', { run: ids, counted: 'no' })
    expect((await readLog(web.log.store)).runs.filter(({ leftOut }) => leftOut).map(({ id }) => id)).toEqual(ids)
    await web.post('/log/edit', { run: ids, counted: 'yes' })
    const page = await followed(await web.post('/log/edit', { run: ids, delete: 'yes' }))
    expect((await readLog(web.log.store)).runs.length).toBe(2)
    await web.post('/undo', { id: undoOf(page) })
    expect((await readLog(web.log.store)).runs).toEqual(before)
  })
  test('nothing ticked changes nothing', async () => {
    await keep(2)
    expect(wordsOf(await followed(await web.post('/log/edit', { surface: 'trail' })))).toContain('No run was ticked')
    expect(wordsOf(await followed(await web.post('/log/edit', { run: 'r0', delete: 'yes' })))).toContain(
      'No run was ticked',
    )
    expect((await readLog(web.log.store)).runs.length).toBe(2)
  })
})
