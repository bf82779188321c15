import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenWorkplace, openWorkplace } from '../../src/app/jobs/open-workplace.ts'
import { acknowledgeUpload } from '../../src/app/jobs/put-upload.ts'
import { makeDatabase, type TestDatabase } from '../postgres/database.ts'

const RUN = readFileSync(join(import.meta.dirname, '../../samples/loose/steady.fit'))
const WORKER = join(import.meta.dirname, 'children/worker-that-dies.ts')
/** Each death is noticed after ten seconds, and three make a dead job. */
const WITHIN_MS = 180_000

let database: TestDatabase
let place: OpenWorkplace
beforeAll(async () => {
  database = await makeDatabase()
  place = (await openWorkplace(database.url, { nowMs: () => Date.now(), onError: () => {} }))!
})
afterAll(async () => {
  await place?.close()
  await database?.drop()
})

test(
  'a file that kills whoever reads it is given up in plain words, its bytes go, and its neighbours go in',
  async () => {
    for (const athlete of ['a', 'deadly', 'z']) {
      await place.uploads.addFile(athlete, 'u1', 'steady.fit', new Blob([RUN]).stream(), 0)
      await acknowledgeUpload(place, athlete, 'u1', null)
    }
    let deaths = 0
    for (;;) {
      const worker = spawn(process.execPath, [WORKER, database.url, 'deadly'], { stdio: 'ignore' })
      const [, signal] = (await once(worker, 'exit')) as [number | null, string | null]
      if (signal !== 'SIGKILL') break
      deaths += 1
    }
    expect(deaths).toBe(3)
    const { dead, waiting, held } = await place.jobs.state()
    expect([waiting, held]).toEqual([0, 0])
    expect(dead).toMatchObject([{ athlete: 'deadly', reason: expect.stringContaining('ended in the middle') }])
    expect(await place.uploads.list('deadly')).toMatchObject([
      { state: 'failed', files: 0, outcome: expect.stringContaining('ended in the middle') },
    ])
    for (const athlete of ['a', 'z']) expect((await place.store.athlete(athlete).sourceKeys()).size).toBe(1)
  },
  WITHIN_MS,
)
