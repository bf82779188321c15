import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type OpenWorkplace, openWorkplace } from '../../src/app/jobs/open-workplace.ts'
import { acknowledgeUpload } from '../../src/app/jobs/put-upload.ts'
import { work } from '../../src/app/jobs/work.ts'
import { readLog } from '../../src/app/log/read-log.ts'
import { makeDatabase, runOn, type TestDatabase } from '../postgres/database.ts'
import { makeNote } from '../store/make.ts'

const SAMPLE = join(import.meta.dirname, '../../samples/loose/steady.fit')
const bytes = readFileSync(SAMPLE)
const never = new AbortController().signal
const EVERYBODY = { athlete: null, upload: null }

let database: TestDatabase
let place: OpenWorkplace
let nowMs: number
let errors: unknown[]
beforeAll(async () => {
  database = await makeDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  await database.empty()
  await database.run('DELETE FROM sorepoint_jobs.job')
  nowMs = Date.parse('2026-11-22T12:00:00Z')
  errors = []
  place = (await openWorkplace(database.url, { nowMs: () => nowMs, onError: (error) => errors.push(error) }))!
})
afterEach(() => place.close())

const once = () => work(place, { once: true, signal: never, maySleepMs: 50 })

async function give(athlete: string, upload: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  for (const [name, each] of Object.entries(files)) {
    const body = new Blob([new Uint8Array(each)]).stream()
    expect((await place.uploads.addFile(athlete, upload, name, body, nowMs)).ok).toBe(true)
  }
  expect((await acknowledgeUpload(place, athlete, upload, null)).ok).toBe(true)
}

const rowsOf = async (table: string): Promise<number> =>
  Number((await database.run(`SELECT count(*) FROM sorepoint.${table}`))[0]?.[0])

describe('an upload', () => {
  test('is read by whichever worker is free, then its bytes are gone; five copies of its job have one effect', async () => {
    await give('me', 'u1', { 'steady.fit': bytes })
    await place.jobs.put('import', Array(5).fill({ athlete: 'me', upload: 'u1' }))
    const workers = await Promise.all([once(), once(), once()])
    expect(workers.flatMap(({ dead }) => dead)).toEqual([])
    const me = place.store.athlete('me')
    expect([(await me.sources()).length, (await me.runs()).runs.length]).toEqual([1, 1])
    expect([await rowsOf('upload_files'), await rowsOf('upload_pieces')]).toEqual([0, 0])
    expect(await place.uploads.list('me')).toMatchObject([{ id: 'u1', state: 'read' }])
    // Once more, as a worker that did not come to say that it was done leaves it.
    await place.jobs.put('import', Array(5).fill({ athlete: 'me', upload: 'u1' }))
    expect((await once()).dead).toEqual([])
    expect((await me.sources()).length).toBe(1)
  })

  test('is in the line with its job, or neither is', async () => {
    await place.uploads.addFile('me', 'u1', 'steady.fit', new Blob([bytes]).stream(), nowMs)
    const broken = place.uploads.acknowledge('me', 'u1', null, async (within) => {
      await place.jobs.put('import', [{ athlete: 'me', upload: 'u1' }], within)
      throw new Error('the power went')
    })
    await expect(broken).rejects.toThrow('the power went')
    expect(await place.uploads.list('me')).toMatchObject([{ state: 'receiving' }])
    expect(await runOn(database.url, 'SELECT 1 FROM sorepoint_jobs.job')).toEqual([])
    expect(await acknowledgeUpload(place, 'me', 'u1', null)).toEqual({ ok: true, value: 1 })
    expect((await once()).done).toBe(1)
  })

  test('of many files is read as one, whatever their folders', async () => {
    await give('me', 'u1', { 'a/steady.fit': bytes, 'b/notes.txt': Buffer.from('no activity') })
    await once()
    const [seen] = await place.uploads.list('me')
    const outcome = JSON.parse(seen?.outcome ?? '')
    expect(outcome).toMatchObject({ files: 2, runs: { added: 1 } })
    expect(JSON.stringify(outcome.problems)).not.toContain('/tmp')
  })

  test('that broke off leaves nothing of the file, and one that was never acknowledged goes after some hours', async () => {
    async function* broken() {
      yield new Uint8Array(3 * 2 ** 20)
      throw new Error('gone')
    }
    expect(await place.uploads.addFile('me', 'u1', 'a.fit', broken(), nowMs)).toEqual({
      ok: false,
      error: 'broken-off',
    })
    expect(await rowsOf('upload_pieces')).toBe(0)
    expect(await acknowledgeUpload(place, 'me', 'u1', null)).toEqual({ ok: false, error: 'nothing' })
    await place.uploads.sweep('me', nowMs + 3_600_000)
    expect(await rowsOf('uploads')).toBe(1)
    nowMs += 7 * 3_600_000
    await place.jobs.put('nightly', [EVERYBODY])
    await once()
    expect(await rowsOf('uploads')).toBe(0)
  })

  test('is refused plainly beyond what one athlete may have waiting, and others are not', async () => {
    const { openUploads } = await import('../../src/store/postgres/uploads.ts')
    const uploads = await openUploads(database.url, { bytes: 2 * bytes.length, files: 3, waiting: 1 })
    const small = { ...place, uploads }
    const add = (athlete: string, upload: string, name: string) =>
      uploads.addFile(athlete, upload, name, new Blob([bytes]).stream(), nowMs)
    expect(await add('me', 'u1', 'a.fit')).toMatchObject({ ok: true })
    expect(await add('me', 'u1', 'a.fit')).toEqual({ ok: false, error: 'twice' })
    expect(await acknowledgeUpload(small, 'me', 'u1', null)).toMatchObject({ ok: true })
    expect(await add('me', 'u2', 'b.fit')).toMatchObject({ ok: true })
    expect(await acknowledgeUpload(small, 'me', 'u2', null)).toEqual({ ok: false, error: 'too-many-waiting' })
    expect(await add('me', 'u2', 'c.fit')).toEqual({ ok: false, error: 'too-large' })
    expect(await add('you', 'u1', 'a.fit')).toMatchObject({ ok: true })
    await uploads.close()
  })
})

describe('jobs', () => {
  test('a file that cannot be read is given up with the reason, its bytes go, and its neighbours go in', async () => {
    await give('me', 'u1', { 'broken.fit': Buffer.from('not a fit file') })
    await give('you', 'u1', { 'steady.fit': bytes })
    const { dead, failed } = await once()
    expect(failed).toBe(3)
    expect(dead).toMatchObject([{ athlete: 'me', reason: expect.stringContaining('could not be read') }])
    expect((await place.store.athlete('you').sources()).length).toBe(1)
    expect(await place.uploads.list('me')).toMatchObject([
      { state: 'failed', files: 0, outcome: expect.stringContaining('could not be read') },
    ])
    expect(await rowsOf('upload_pieces')).toBe(0)
  })

  test('what nobody foresaw is given up in words that hold nothing of the log, and goes to whoever runs the server', async () => {
    await give('me', 'u1', { 'steady.fit': bytes })
    const uploads = {
      ...place.uploads,
      take: () => Promise.reject(new Error('left knee 4/10')),
    }
    const { dead } = await work({ ...place, uploads }, { once: true, signal: never, maySleepMs: 50 })
    expect(dead.map(({ reason }) => reason)).toEqual([expect.stringContaining('did not expect')])
    expect(String(errors[0])).toContain('left knee')
  })

  test('hold ids, and no word', async () => {
    await give('me', 'u1', { 'Knie tut weh.fit': bytes })
    const rows = await runOn(database.url, 'SELECT data::text FROM sorepoint_jobs.job')
    expect(rows.flat().join()).not.toContain('Knie')
    await once()
    expect(await runOn(database.url, 'SELECT 1 FROM sorepoint_jobs.job')).toEqual([])
  })
})

describe('every night', () => {
  async function fillThree(): Promise<void> {
    for (const name of ['a', 'b', 'c']) await give(name, 'u1', { 'steady.fit': bytes })
    await once()
  }

  test('everybody is derived anew by this version, and judged for the day that it is where they are', async () => {
    await fillThree()
    await place.store
      .athlete('b')
      .putSettings({ ...(await readLog(place.store.athlete('b'))).settings, zone: 'Pacific/Auckland' })
    await database.run("UPDATE sorepoint.athletes SET derived_by = 'an older version'")
    await database.run('DELETE FROM sorepoint.board')
    await place.jobs.put('nightly', [EVERYBODY])
    await once()
    const versions = await database.run('SELECT DISTINCT derived_by FROM sorepoint.athletes')
    expect(versions).toEqual([[expect.not.stringContaining('older')]])
    const judged = await place.board.judged(['a', 'b', 'c'])
    expect(judged.get('a')?.judgedOn).toBe('2026-11-22')
    expect(judged.get('b')).toMatchObject({ judgedOn: '2026-11-23', zone: 'Pacific/Auckland' })
  })

  test('who was judged for the day already is left alone; a new day or other rules judge again', async () => {
    await fillThree()
    await database.run(`UPDATE sorepoint.board SET load = replace(load, '"weekRuns":0', '"weekRuns":7')`)
    const night = async () => {
      await place.jobs.put('nightly', [EVERYBODY])
      await once()
      return database.run(`SELECT count(*)::int FROM sorepoint.board WHERE load LIKE '%"weekRuns":7%'`)
    }
    expect(await night()).toEqual([[3]])
    await database.run("UPDATE sorepoint.board SET rules_version = 'older' WHERE athlete = 'a'")
    expect(await night()).toEqual([[2]])
    nowMs += 24 * 3_600_000
    expect(await night()).toEqual([[0]])
  })

  test('a log that cannot be judged is named by a job of its own, and those beside it are judged', async () => {
    await fillThree()
    await place.store.athlete('b').putNote(makeNote('n1'))
    await database.run("UPDATE sorepoint.notes SET body = '{}' WHERE athlete = 'b'")
    await database.run('DELETE FROM sorepoint.board')
    await place.jobs.put('nightly', [EVERYBODY])
    const { dead } = await once()
    expect(dead).toMatchObject([{ kind: 'derive', athlete: 'b', reason: expect.stringContaining('cannot be read') }])
    expect([...(await place.board.judged(['a', 'b', 'c'])).keys()].sort()).toEqual(['a', 'c'])
  })

  test('whoever was in the middle of a stretch when the program ended is taken one by one', async () => {
    await fillThree()
    await database.run('DELETE FROM sorepoint.board')
    await place.jobs.put('nightly', [EVERYBODY])
    const [night] = await place.jobs.take('nightly', 1)
    expect(night).toBeDefined()
    await place.jobs.end(night!, { done: false, reason: 'killed' })
    await place.jobs.put('judge', [{ athlete: null, upload: null, range: { after: null, upTo: 'c' } }])
    const [stretch] = await place.jobs.take('judge', 1)
    await place.jobs.end(stretch!, { done: false, reason: 'killed' })
    await once()
    expect((await place.board.judged(['a', 'b', 'c'])).size).toBe(3)
  })
})
