import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeTemporaryFolder } from '#platform/temporary-folder.ts'
import { type DeadJob, type HeldJob, JOB_KINDS, type JobSubject, type Jobs } from '../../store/contract/jobs.ts'
import type { Store } from '../../store/contract/store.ts'
import type { Uploads } from '../../store/postgres/uploads.ts'
import { importFiles } from '../import/import-files.ts'
import { refreshRuns } from '../log/refresh-runs.ts'

/** What a worker stands on. */
export interface Workplace {
  readonly store: Store
  readonly jobs: Jobs
  readonly uploads: Uploads
  readonly nowMs: () => number
}

/** What was done: jobs done, tries that failed, and the jobs that were given up, ever. */
export interface Worked {
  readonly done: number
  readonly failed: number
  readonly dead: readonly DeadJob[]
}

/** Athletes taken at a time: what a job costs is spread over them. */
const BATCH = 25
const ATHLETES_AT_A_TIME = 500
const WAIT_MS = 500

/** A file into the line: acknowledged once the file and its job are kept. The same bytes again are the same upload. */
export async function putUpload(
  { uploads, jobs }: Pick<Workplace, 'uploads' | 'jobs'>,
  athlete: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const upload = createHash('sha256').update(`${name}\n`).update(bytes).digest('hex').slice(0, 32)
  if ((await uploads.nameOf(athlete, upload)) === null) {
    await uploads.put(athlete, upload, basename(name), Readable.from([bytes]))
  }
  await jobs.put('import', [{ athlete, upload }])
  return upload
}

/**
 * Does what waits. With `once` it ends when nothing is left, what failed and is tried again included; else when the
 * signal comes, after the job at hand.
 */
export async function work(
  place: Workplace,
  { once, signal }: { once: boolean; signal: AbortSignal },
): Promise<Worked> {
  const count = { done: 0, failed: 0 }
  for (;;) {
    const before = count.done + count.failed
    for (const kind of JOB_KINDS) {
      if (signal.aborted) break
      for (const job of await place.jobs.take(kind, BATCH)) {
        const reason = signal.aborted ? STOPPED : await failureOf(place, job)
        await place.jobs.end(job, reason === null ? { done: true } : { done: false, reason })
        if (reason === null) count.done += 1
        else count.failed += 1
      }
    }
    const { waiting, held, dead } = await place.jobs.state()
    if (signal.aborted || (once && waiting + held === 0)) return { ...count, dead }
    if (count.done + count.failed === before) await sleep(WAIT_MS, undefined, { signal }).catch(() => {})
  }
}

const STOPPED = 'the worker was stopped; another goes on with it'

async function failureOf(place: Workplace, job: HeldJob): Promise<string | null> {
  try {
    if (job.kind === 'nightly') await putEverybody(place)
    else if (job.kind === 'derive') await refreshRuns(place.store.athlete(job.athlete ?? ''))
    else return await importUpload(place, job)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Whoever looks in the morning finds the runs as this version derives them. */
async function putEverybody({ store, jobs }: Workplace): Promise<void> {
  let after: string | undefined
  for (;;) {
    const page = await store.athletes({ limit: ATHLETES_AT_A_TIME, ...(after === undefined ? {} : { after }) })
    await jobs.put(
      'derive',
      page.map((athlete) => ({ athlete, upload: null })),
    )
    if (page.length < ATHLETES_AT_A_TIME) return
    after = page.at(-1)!
  }
}

/** Read before by a worker that did not come to say so: then there is nothing left to do. */
async function importUpload(
  { store, uploads, nowMs }: Workplace,
  { athlete, upload }: JobSubject,
): Promise<string | null> {
  if (athlete === null || upload === null) return 'it names no file'
  const name = await uploads.nameOf(athlete, upload)
  if (name === null) return null
  const folder = await makeTemporaryFolder()
  try {
    const path = join(folder.path, basename(name))
    await pipeline(Readable.from(uploads.read(athlete, upload)), createWriteStream(path, { mode: 0o600 }))
    const { accounted, problems } = await importFiles([path], {
      store: store.athlete(athlete),
      options: { csvUnits: null },
      nowMs,
    })
    const isHopeless = accounted.failed > 0 && accounted.read + accounted.unchanged + accounted.copies === 0
    if (isHopeless) return `the file could not be read: ${problems[0]?.code ?? 'unknown'}`
  } finally {
    await folder.remove()
  }
  await uploads.remove(athlete, upload)
  return null
}
