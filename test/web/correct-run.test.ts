import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readLog } from '../../src/app/log/read-log.ts'
import type { Run } from '../../src/model/run.ts'
import { makeFile, makeSource } from '../store/make.ts'
import { type StartedApp, seasonLog, startApp, wordsOf } from './start-app.ts'

let season: Awaited<ReturnType<typeof seasonLog>>
let web: StartedApp
beforeAll(async () => {
  season = await seasonLog()
})
afterAll(() => season.end())
beforeEach(async () => {
  web = await startApp(season.path)
})
afterEach(async () => {
  expect(web.errors).toEqual([])
  await web.end()
})

const runs = async (): Promise<readonly Run[]> => (await readLog(web.log.store)).runs
const run = async (id: string): Promise<Run | undefined> => (await runs()).find((each) => each.id === id)
const last = async (): Promise<Run> => (await runs()).findLast(({ sport }) => sport === 'run') as Run

/** Where a change leads. */
async function followed(response: Response): Promise<string> {
  expect(response.status).toBe(303)
  return web.page(response.headers.get('location') as string)
}

const undoOf = (page: string): string => /name="id" value="(u[0-9a-f]+)"/.exec(page)?.[1] ?? ''

/** Every field of the form as the page shows it. */
function formOf(page: string): Record<string, string> {
  const form = /<form[^>]*class="edit-form".*?<\/form>/s.exec(page)?.[0] ?? ''
  const fields: Record<string, string> = {}
  for (const [, name, value] of form.matchAll(/<input name="(\w+)" value="([^"]*)"/g))
    fields[name as string] = value as string
  for (const [, name, options] of form.matchAll(/<select name="(\w+)"[^>]*>(.*?)<\/select>/gs))
    fields[name as string] = /value="([^"]*)" selected/.exec(options as string)?.[1] ?? ''
  return fields
}

describe('a run is corrected where it stands', () => {
  test('a form that is sent as it was shown corrects nothing, and rounds no figure', async () => {
    const before = await last()
    const page = await web.page(`/run/${before.id}`)
    const fields = formOf(page)
    expect(Object.keys(fields)).toEqual(
      expect.arrayContaining(['title', 'distanceM', 'movingS', 'sport', 'surface', 'shoe']),
    )
    expect(wordsOf(await followed(await web.post(`/run/${before.id}/edit`, fields)))).toContain('Nothing was changed')
    expect(await run(before.id)).toEqual(before)
  })

  test('every field at once, and one undo takes all of it back', async () => {
    const before = await last()
    const page = await followed(
      await web.post(`/run/${before.id}/edit`, {
        title: 'Round the lake',
        distanceM: '7.4 km',
        movingS: '41:30',
        surface: 'trail',
        sport: 'run',
        ascentM: '80 m',
        shoe: 'Blue ones',
        race: 'yes',
        rpe: '7',
      }),
    )
    expect(await run(before.id)).toMatchObject({
      title: 'Round the lake',
      distanceM: 7400,
      movingS: 2490,
      surface: { trail: 1 },
      ascentM: 80,
      shoe: 'Blue ones',
      race: true,
      rpe: 7,
    })
    expect(wordsOf(page)).toMatch(/What you corrected Title: Round the lake recorded: /)
    await followed(await web.post('/undo', { id: undoOf(page), back: `/run/${before.id}` }))
    expect(await run(before.id)).toEqual(before)
  })

  test('what makes no sense is named at its field, the other values are kept, and nothing is saved', async () => {
    const before = await last()
    const response = await web.post(`/run/${before.id}/edit`, {
      title: 'Kept <b>words</b>',
      distanceM: 'far',
      rpe: '11',
    })
    expect(response.status).toBe(200)
    const page = await response.text()
    expect(page).toContain('value="Kept &lt;b&gt;words&lt;/b&gt;"')
    expect(page).toMatch(/name="distanceM" value="far"[^>]*aria-invalid="true" aria-describedby="wrong-distanceM"/)
    expect(wordsOf(page)).toContain('“far” is not a distance: 8.2 km?')
    expect(wordsOf(page)).toContain('“11” is not a number from 0 to 10.')
    expect(await run(before.id)).toEqual(before)
  })

  test('one field, or an emptied one, is as recorded again', async () => {
    const before = await last()
    await web.post(`/run/${before.id}/edit`, { distanceM: '7.4 km', title: 'Mine' })
    await web.post(`/run/${before.id}/as-recorded`, { field: 'title' })
    expect(await run(before.id)).toMatchObject({ distanceM: 7400, title: before.title })
    await web.post(`/run/${before.id}/edit`, { distanceM: '' })
    expect(await run(before.id)).toEqual(before)
  })

  test('effort is one tap', async () => {
    await web.log.store.putFile(makeFile([makeSource('strava:1', 160)]))
    const { id } = (await runs()).find(({ rpe, sport }) => sport === 'run' && rpe === null) as Run
    expect(await web.page(`/run/${id}`)).toContain('How hard was it?')
    const page = await followed(await web.post(`/run/${id}/edit`, { rpe: '6', back: 'run' }))
    expect(wordsOf(page)).toContain('effort 6 of 10')
    expect(page).not.toContain('How hard was it?')
  })

  test('a run that is left out raises no flag, and counts again', async () => {
    const spiked = (await runs()).find(({ distanceM, sport }) => sport === 'run' && (distanceM ?? 0) > 15_000) as Run
    const out = await followed(await web.post(`/run/${spiked.id}/count`, { counted: 'no' }))
    expect(wordsOf(out)).toContain('This run is left out')
    expect(out).not.toContain('What changed fast')
    await followed(await web.post(`/run/${spiked.id}/count`, { counted: 'yes' }))
    expect(await run(spiked.id)).toEqual(spiked)
  })

  test('a deleted run is gone with its notes; undone, log, notes and track are as before', async () => {
    const tracked = (await runs()).find(({ sources, ascentM }) => sources.length === 2 && (ascentM ?? 0) > 50) as Run
    await web.post('/note', { when: tracked.id, text: 'left knee 4/10' })
    const [before, notes] = [await runs(), await web.log.store.notes()]
    const picture = (await web.page(`/run/${tracked.id}`)).length
    const page = await followed(await web.post(`/run/${tracked.id}/delete`, {}))
    expect((await web.get(`/run/${tracked.id}`)).status).toBe(404)
    expect((await web.log.store.notes()).length).toBeLessThan(notes.length)
    await followed(await web.post('/undo', { id: undoOf(page), back: '/log' }))
    expect(await runs()).toEqual(before)
    expect(await web.log.store.notes()).toEqual(notes)
    expect((await web.page(`/run/${tracked.id}`)).length).toBe(picture)
  })
})
