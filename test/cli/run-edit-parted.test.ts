import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANSWERS } from '../../src/model/schemas/answers.ts'
import { gpxRun } from './gpx.ts'
import { call } from './in-process.ts'
import { startCli } from './run-cli.ts'

// What the runner corrected hangs on the recordings: whatever is joined, parted, forgotten or read again, it is there.

const cli = startCli()
const db = ['--db', join(cli.folder, 'log.db'), '--today', '2026-11-15']
const watch = join(cli.folder, 'activities/11.gpx')

async function json(...args: readonly string[]) {
  const { out, code, err } = await call(...db, '--json', ...args)
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as Record<string, unknown>
}
const run = async (...args: readonly string[]) => ANSWERS.run.parse(await json('run', ...args)).run
const runs = async () => ANSWERS.runs.parse(await json('runs')).runs

beforeAll(async () => {
  const table = 'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename\n'
  writeFileSync(join(cli.folder, 'activities.csv'), table)
  mkdirSync(join(cli.folder, 'activities'))
  // Far enough apart that nothing takes them for one.
  writeFileSync(watch, gpxRun('2026-11-14T07:00:00Z', 30, 2.8, 'Watch'))
  writeFileSync(join(cli.folder, 'activities/12.gpx'), gpxRun('2026-11-14T09:00:00Z', 30, 2.8, 'Phone'))
  await json('import', cli.folder)
})
afterAll(() => cli.end())

const titles = async () => (await runs()).map(({ title, rpe }) => [title, rpe]).sort()

test('joined, the later word holds; parted, each keeps its own, through a newer file and through forgetting', async () => {
  const [one, other] = await runs()
  await run('edit', one!.id, '--title', 'Mine', '--effort', '3')
  await run('edit', other!.id, '--title', 'Later')
  const joined = await run(one!.id, '--join', other!.id)
  expect(joined).toMatchObject({ title: 'Later', rpe: 3 })

  const parted = await run(joined.id, '--split', 'strava:12')
  expect(parted.sources).toHaveLength(1)
  const apart = [
    ['Later', null],
    ['Mine', 3],
  ]
  expect(await titles()).toEqual(apart)

  // What is entered while they are one holds for both, whichever is parted from it then.
  await run(one!.id, '--join', other!.id)
  await run('edit', one!.id, '--shoe', 'Red ones', '--distance', '5.5 km')
  await run(one!.id, '--split', 'strava:12')
  expect((await runs()).map(({ shoe, distanceM }) => [shoe, distanceM])).toEqual([
    ['Red ones', 5500],
    ['Red ones', 5500],
  ])

  writeFileSync(watch, gpxRun('2026-11-14T07:00:00Z', 40, 2.8, 'Watch, mended'))
  await json('import', cli.folder)
  expect(await titles()).toEqual(apart)

  const before = await runs()
  for (const { id } of before) await json('forget', id)
  expect(await runs()).toEqual([])
  await json('import', cli.folder)
  expect(await titles()).toEqual(apart)
  expect((await runs()).map(({ distanceM, movingS }) => [distanceM, movingS])).toEqual(
    before.map(({ distanceM, movingS }) => [distanceM, movingS]),
  )
})
