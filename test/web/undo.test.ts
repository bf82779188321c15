import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeFile, makeSource } from '../store/make.ts'
import { type StartedApp, startApp } from './start-app.ts'

let web: StartedApp
beforeEach(async () => {
  web = await startApp()
})
afterEach(async () => {
  expect(web.errors).toEqual([])
  await web.end()
})

/** Sends a form, and takes back what it did by the button on the page it leads to. */
async function doAndUndo(path: string, fields: Record<string, string | readonly string[]>): Promise<void> {
  const done = await web.post(path, fields)
  expect(done.status).toBe(303)
  const page = await web.page((done.headers.get('location') as string).replace(/#.*/, ''))
  const id = /action="\/undo">.*?name="id" value="([^"]*)"/s.exec(page)?.[1]
  expect([path, id]).not.toEqual([path, undefined])
  const back = await web.post('/undo', { id: id as string })
  expect(back.headers.get('location')).toContain('done=undone')
}

describe('taken back with one tap', () => {
  test('settings, all that were saved together', async () => {
    await web.post('/settings', { units: 'km', 'birth-year': '1987', none: 'yes' })
    const before = await web.log.store.settings()
    await doAndUndo('/settings', { units: 'mi', 'birth-year': '1999', conditions: ['heart'], 'week-start': 'sunday' })
    expect(await web.log.store.settings()).toEqual(before)
  })
  test('an earlier injury that was added, and one that was removed', async () => {
    await doAndUndo('/settings/injury', { place: 'shin:right', kind: 'stress-fracture', when: '2023' })
    expect(await web.log.store.pastInjuries()).toEqual([])
    await web.post('/settings/injury', { place: 'shin:right', kind: 'stress-fracture', when: '2023' })
    const [injury] = await web.log.store.pastInjuries()
    await doAndUndo('/settings/injury/remove', { id: injury?.id as string })
    expect(await web.log.store.pastInjuries()).toEqual([injury])
    await web.post('/settings/injury/remove', { id: injury?.id as string })
    expect(await web.log.store.pastInjuries()).toEqual([])
  })
  test('a clearance that was added, and one that was removed', async () => {
    const clearance = { what: 'knee:left', by: 'physio', on: '2026-11-14' }
    await doAndUndo('/cleared', clearance)
    expect(await web.log.store.clearances()).toEqual([])
    await web.post('/cleared', clearance)
    const [kept] = await web.log.store.clearances()
    expect(kept).toMatchObject({ area: 'knee', side: 'left', by: 'physio' })
    await doAndUndo('/settings/clearance/remove', { id: kept?.id as string })
    expect(await web.log.store.clearances()).toEqual([kept])
  })
  test('a self-check, back to the one before it on the same day', async () => {
    await web.post('/note', { when: 'today', text: 'left calf 2/10, dull, eased, no limp, no swelling' })
    await doAndUndo('/check', { failed: 'hop' })
    expect(await web.log.store.selfChecks()).toEqual([])
    await web.post('/check', { failed: '' })
    const [first] = await web.log.store.selfChecks()
    expect(first?.passed).toBe(true)
    await doAndUndo('/check', { failed: 'walk' })
    expect(await web.log.store.selfChecks()).toEqual([first])
  })
  test('two runs joined, one split off, and what was said of the pair before', async () => {
    await web.log.store.putFile(makeFile([makeSource('strava:1', 160)]))
    await web.log.store.putFile(makeFile([makeSource('strava:2', 161)]))
    const runs = async () => {
      await web.page('/log')
      return (await web.log.store.runs()).runs.map(({ id, sources }) => [id, sources.length])
    }
    const before = await runs()
    expect(before.map(([, sources]) => sources)).toEqual([1, 1])
    const [one, other] = before.map(([id]) => String(id))
    await doAndUndo(`/run/${one}/join`, { other: other as string })
    expect(await runs()).toEqual(before)
    expect(await web.log.store.verdicts()).toEqual([])
    await web.post(`/run/${one}/join`, { other: other as string })
    const joined = await runs()
    expect(joined.map(([, sources]) => sources)).toEqual([2])
    await doAndUndo(`/run/${one}/split`, { source: 'strava:2' })
    expect(await runs()).toEqual(joined)
  })
})
