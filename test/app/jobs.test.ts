import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorkplace } from '../../src/app/jobs/open-workplace.ts'
import { putUpload, work } from '../../src/app/jobs/work.ts'
import { makeDatabase, runOn, type TestDatabase } from '../postgres/database.ts'

const SAMPLE = join(import.meta.dirname, '../../samples/loose/steady.fit')
const bytes = readFileSync(SAMPLE)
const never = new AbortController().signal

let database: TestDatabase
let place: NonNullable<Awaited<ReturnType<typeof openWorkplace>>>
beforeAll(async () => {
  database = await makeDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  await database.empty()
  await database.run('DELETE FROM sorepoint_jobs.job')
  place = (await openWorkplace(database.url))!
})
afterEach(() => place.close())

const once = () => work(place, { once: true, signal: never })

describe('jobs', () => {
  test('an upload is read by whichever worker is free, then gone; five copies of its job have one effect', async () => {
    const upload = await putUpload(place, 'me', 'steady.fit', bytes)
    for (let n = 0; n < 4; n++) await putUpload(place, 'me', 'steady.fit', bytes)
    const workers = await Promise.all([once(), once(), once()])
    expect(workers.flatMap(({ dead }) => dead)).toEqual([])
    expect(workers.reduce((sum, { done }) => sum + done, 0)).toBeGreaterThan(0)
    const me = place.store.athlete('me')
    expect([(await me.sources()).length, (await me.runs()).runs.length]).toEqual([1, 1])
    expect(await place.uploads.nameOf('me', upload)).toBeNull()
    // Once more, as a worker that did not come to say that it was done leaves it.
    await place.jobs.put('import', Array(5).fill({ athlete: 'me', upload }))
    expect((await once()).dead).toEqual([])
    expect((await me.sources()).length).toBe(1)
  })

  test('a file that cannot be read is given up with the reason, and its neighbours go in', async () => {
    await putUpload(place, 'me', 'broken.fit', Buffer.from('not a fit file'))
    await putUpload(place, 'you', 'steady.fit', bytes)
    const { dead, failed } = await once()
    expect(failed).toBe(3)
    expect(dead.map(({ athlete, reason }) => [athlete, reason])).toEqual([
      ['me', expect.stringContaining('the file could not be read')],
    ])
    expect((await place.store.athlete('you').sources()).length).toBe(1)
  })

  test('everybody is derived anew by this version at night', async () => {
    for (const name of ['a', 'b', 'c']) {
      await putUpload(place, name, 'steady.fit', bytes)
    }
    await once()
    await database.run("UPDATE sorepoint.athletes SET derived_by = 'an older version'")
    await place.jobs.put('nightly', [{ athlete: null, upload: null }])
    expect((await once()).done).toBe(4)
    const versions = await database.run('SELECT DISTINCT derived_by FROM sorepoint.athletes')
    expect(versions).toEqual([[expect.not.stringContaining('older')]])
  })

  test('hold ids, and no word', async () => {
    await putUpload(place, 'me', 'Knie tut weh.fit', bytes)
    const rows = await runOn(database.url, 'SELECT data::text FROM sorepoint_jobs.job')
    expect(rows.flat().join()).not.toContain('Knie')
  })
})
