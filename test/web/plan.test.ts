import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPlanText } from '../../src/app/plan/read-plan-text.ts'
import { type StartedApp, seasonLog, startApp, wordsOf } from './start-app.ts'

// Weeks of a plan on the page: the same answers as on the command line.

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

const judged = async (block: string): Promise<string> => wordsOf(await (await web.post('/plan', { block })).text())

test('each week has its sum, each run its answer, and the week its largest step', async () => {
  const words = await judged('2026-11-16 6 km easy\n2026-11-18 30 km 900 m down trail\n2026-11-24: 7 km')
  expect(words).toContain('36.0 km planned')
  expect(words).toContain('7.0 km planned')
  expect(words).toMatch(/6 km easy Yes: it fits what is advised/)
  expect(words).toMatch(/30 km 900 m down trail No: 30\.0 km is too long/)
  expect(words).toMatch(/Largest step that keeps inside your limits: [\d.]+ km in the week/)
})

test('looking keeps nothing, and the text stays in its field', async () => {
  const page = await (await web.post('/plan', { block: '2026-11-18 8 km\nsome time a long one' })).text()
  expect(page).toContain('2026-11-18 8 km\nsome time a long one</textarea>')
  expect(wordsOf(await web.page('/plan'))).not.toContain('some time')
})

test('a line without an answer is named with its reason; nothing at all is said to be so', async () => {
  const words = await judged('2026-11-18,8 km\nsome time,a long one\n2026-11-19,hills')
  expect(words).toContain('Line 2, “some time a long one”: it names no day')
  expect(words).toContain('Line 3, “hills”: it names neither a distance nor a time')
  expect(await judged('  ')).toContain('Write at least one line')
  expect(await judged(Array.from({ length: 300 }, () => '2026-11-18 8 km').join('\n'))).toContain('more than 200 lines')
})

test.each([
  ['2026-11-18 8 km, easy, with strides', '8 km, easy, with strides'],
  ['Wed 18.11.2026: 8 km', '8 km'],
  ['2026-11-18\t8 km', '8 km'],
  ['2026-11-18;8 km;easy', '8 km easy'],
])('a line as somebody types it is read: %s', async (line, text) => {
  const read = await readPlanText(`${line}\n`)
  expect(read.ok && read.value.lines).toEqual([{ line: 1, date: '2026-11-18', text }])
})
