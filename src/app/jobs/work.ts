import { setTimeout as sleep } from 'node:timers/promises'
import { type DeadJob, type HeldJob, JOB_KINDS } from '../../store/contract/jobs.ts'
import { FailedJob, plainReason } from './failed-job.ts'
import { importUpload } from './import-upload.ts'
import { judgeOne, judgeRange, putEverybody } from './judge-athletes.ts'
import type { Workplace } from './workplace.ts'

/** What was done: jobs done, tries that failed, and the jobs that were given up, ever. */
export interface Worked {
  readonly done: number
  readonly failed: number
  readonly dead: readonly DeadJob[]
}

const WAIT_MS = 500
/** Jobs of workers that are no longer heard of are looked for so often, however much there is to do. */
const LOOK_AFTER_MS = 5000

/**
 * Does what waits, one job at a time: one that ends the program takes no other with it. With `once` it ends when nothing is
 * left, what failed and is tried again included; else when the signal comes, after the job at hand.
 */
export async function work(
  place: Workplace,
  { once, signal, maySleepMs = WAIT_MS }: { once: boolean; signal: AbortSignal; maySleepMs?: number },
): Promise<Worked> {
  const count = { done: 0, failed: 0 }
  const buried = new Set<string>()
  let lookedMs = Number.NEGATIVE_INFINITY
  for (;;) {
    const did = await workRound(place, signal)
    count.done += did.done
    count.failed += did.failed
    const isIdle = did.done + did.failed === 0
    if (!isIdle && !signal.aborted && place.nowMs() - lookedMs < LOOK_AFTER_MS) continue
    const { waiting, held, dead } = await place.jobs.state()
    lookedMs = place.nowMs()
    await buryUploads(
      place,
      dead.filter(({ id }) => !buried.has(id)),
    )
    for (const { id } of dead) buried.add(id)
    if (signal.aborted || (once && waiting + held === 0)) return { ...count, dead }
    if (isIdle) await sleep(maySleepMs, undefined, { signal }).catch(() => {})
  }
}

/** One job of each kind. */
async function workRound(place: Workplace, signal: AbortSignal): Promise<{ done: number; failed: number }> {
  const count = { done: 0, failed: 0 }
  for (const kind of JOB_KINDS) {
    if (signal.aborted) break
    for (const job of await place.jobs.take(kind, 1)) {
      const reason = await failureOf(place, job)
      await place.jobs.end(job, reason === null ? { done: true } : { done: false, reason })
      if (reason === null) count.done += 1
      else count.failed += 1
    }
  }
  return count
}

async function failureOf(place: Workplace, job: HeldJob): Promise<string | null> {
  try {
    await doJob(place, job)
    return null
  } catch (error) {
    return plainReason(error, place.onError)
  }
}

async function doJob(place: Workplace, job: HeldJob): Promise<void> {
  const { athlete } = job
  switch (job.kind) {
    case 'nightly':
      return putEverybody(place)
    case 'judge':
      return judgeRange(place, job)
    case 'derive':
      if (athlete === null) throw new FailedJob('it names nobody')
      return judgeOne(place, athlete)
    case 'import':
      await importUpload(place, job)
      if (athlete !== null) await judgeOne(place, athlete)
  }
}

/** Uploads of jobs that were given up: their bytes go, and the athlete reads why. */
async function buryUploads({ uploads }: Workplace, dead: readonly DeadJob[]): Promise<void> {
  for (const { athlete, upload, reason } of dead) {
    if (athlete !== null && upload !== null) await uploads.end(athlete, upload, 'failed', reason)
  }
}
