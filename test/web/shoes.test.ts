import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StartedApp, seasonLog, startApp, wordsOf } from './start-app.ts'

// Shoes: how far each has run, from the runs and by hand.

let web: StartedApp
let season: Awaited<ReturnType<typeof seasonLog>>
beforeAll(async () => {
  season = await seasonLog()
  web = await startApp(season.path)
})
afterAll(async () => {
  expect(web.errors).toEqual([])
  await web.end()
  season.end()
})

const followed = async (response: Response): Promise<string> => {
  expect(response.status).toBe(303)
  return web.page(response.headers.get('location') as string)
}
const undoOf = (page: string): string => /name="id" value="(u[^"]*)"/.exec(page)?.[1] ?? ''

test('each pair of the exports has its kilometres, its first and its last run', async () => {
  const { runs } = await web.log.store.runs()
  const worn = runs.filter(({ sport, shoe }) => sport === 'run' && shoe === 'Heather Grip 2')
  const km = (worn.reduce((sum, { distanceM }) => sum + (distanceM ?? 0), 0) / 1000).toFixed(1)
  const words = wordsOf(await web.page('/shoes'))
  expect(words).toContain(`Heather Grip 2 ${km} km ${worn.length} runs`)
  expect(words).toContain('Daily Plus 4')
})

test('a retired pair is offered no more, and comes back when that is undone', async () => {
  const { runs } = await web.log.store.runs()
  const run = `/run/${runs.findLast(({ sport }) => sport === 'run')?.id}`
  const page = await followed(await web.post('/shoes/retire', { name: 'Heather Grip 2' }))
  expect(wordsOf(page)).toContain('retired on')
  expect(await web.page(run)).not.toContain('<option value="Heather Grip 2">')
  await web.post('/undo', { id: undoOf(page) })
  expect(wordsOf(await web.page('/shoes'))).not.toContain('retired on')
  expect(await web.page(run)).toContain('<option value="Heather Grip 2">')
})

test('a pair added by hand stands at once with what it had run, may be chosen, and is removed again', async () => {
  const page = await followed(await web.post('/shoes', { name: 'Old Friend', already: '412,5' }))
  expect(wordsOf(page)).toContain('Old Friend 412.5 km no run yet')
  const { runs } = await web.log.store.runs()
  expect(await web.page(`/run/${runs.at(-1)?.id}`)).toContain('<option value="Old Friend">')
  const removed = await followed(await web.post('/shoes/remove', { name: 'Old Friend' }))
  expect(wordsOf(removed)).not.toContain('Old Friend')
})

test.each([
  [{ name: '', already: '5' }, 'Give the pair a name'],
  [{ name: 'Pair', already: 'many' }, '“many” is not a number'],
  [{ name: 'Pair', already: '-3' }, '“-3” is not a number'],
])('what cannot be is said beside its field, and what was typed stays: %o', async (fields, words) => {
  const response = await web.post('/shoes', fields)
  expect(response.status).toBe(200)
  const page = await response.text()
  expect(wordsOf(page)).toContain(words)
  expect(page).toContain('aria-invalid="true"')
  expect(page).toContain(`value="${fields.already}"`)
  expect(wordsOf(await web.page('/shoes'))).not.toContain('Pair ')
})
