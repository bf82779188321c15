import type { PgBoss } from 'pg-boss'
import { shownAddress } from '../contract/address.ts'
import {
  type DeadJob,
  type HeldJob,
  type InTransaction,
  JOB_KINDS,
  type JobSubject,
  type Jobs,
} from '../contract/jobs.ts'
import { toStoreError } from './errors.ts'
import { orMissing } from './load-package.ts'

/** Apart from the logs: nothing in it says anything about anybody's health. */
export const JOBS_SCHEMA = 'sorepoint_jobs'

/** A worker that has not been heard of for so long is taken for dead: the least that pg-boss allows. */
const HEARTBEAT_S = 10
const BEATS_EVERY_MS = 3000
/** Workers that are no longer heard of are looked for so often, by whichever of the others: a minute where nothing is set. */
const LOOK_EVERY_S = 3
/** What was given up is shown so long. */
const KEPT_S = 90 * 24 * 3600
/** Tried again so often: what fails thrice fails for a reason. */
const RETRIES = {
  retryLimit: 2,
  retryDelay: 1,
  retryBackoff: true,
  expireInSeconds: 3600,
  deleteAfterSeconds: KEPT_S,
} as const
const CONNECTIONS = 2
const KILLED = 'the program that worked on it ended in the middle of it, each time'

async function load(address: string, owns: boolean): Promise<PgBoss> {
  const { PgBoss } = await orMissing('pg-boss', () => import('pg-boss'))
  const boss = new PgBoss({
    connectionString: address,
    schema: JOBS_SCHEMA,
    max: CONNECTIONS,
    application_name: 'sorepoint',
    migrate: owns,
    createSchema: owns,
    supervise: false,
    schedule: false,
    monitorIntervalSeconds: LOOK_EVERY_S,
  })
  boss.on('error', () => {})
  return boss
}

/** The tables of the jobs, by the database's owner. */
export async function setUpJobs(ownerAddress: string): Promise<void> {
  const boss = await load(ownerAddress, true)
  try {
    await boss.start()
    for (const kind of JOB_KINDS) {
      await boss.createQueue(kind, { policy: 'short', heartbeatSeconds: HEARTBEAT_S, ...RETRIES })
    }
  } finally {
    await boss.stop({ graceful: false, close: true })
  }
}

/** The line of jobs in the database. @throws {StoreError} */
export async function openJobs(address: string): Promise<Jobs> {
  const boss = await load(address, false)
  const named = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw toStoreError(error, shownAddress(address))
    }
  }
  await named(() => boss.start())
  const held = new Map<string, HeldJob>()
  const beat = setInterval(() => {
    for (const { kind, id } of held.values()) boss.touch(kind, id).catch(() => {})
  }, BEATS_EVERY_MS)
  beat.unref()
  const deadJobs = async (): Promise<readonly DeadJob[]> => {
    const all = (await Promise.all(JOB_KINDS.map((kind) => boss.findJobs<JobSubject>(kind)))).flat()
    return all.filter(({ state }) => state === 'failed').map(deadJob)
  }
  return {
    put: (kind, subjects, within) =>
      named(async () => {
        if (subjects.length === 0) return
        const jobs = subjects.map((subject) => ({ data: subject, singletonKey: keyOf(subject) }))
        await boss.insert(kind, jobs, within === undefined ? {} : { db: asDb(within) })
      }),
    take: (kind, atMost) =>
      named(async () => {
        const jobs = await boss.fetch<JobSubject>(kind, { batchSize: atMost, includeMetadata: true })
        const taken = jobs.map(
          ({ id, data, retryCount, retryLimit }): HeldJob => ({
            ...{ id, kind, ...data },
            attempt: retryCount + 1,
            isLast: retryCount >= retryLimit,
          }),
        )
        for (const job of taken) held.set(job.id, job)
        return taken
      }),
    end: (job, end) =>
      named(async () => {
        held.delete(job.id)
        // Nobody looks at a job that is done: it does not stay.
        if (end.done) await boss.deleteJob(job.kind, job.id)
        else await boss.fail(job.kind, job.id, { reason: end.reason })
      }),
    state: () =>
      named(async () => {
        // Jobs of workers that are no longer heard of go back into the line, or are given up.
        await boss.supervise()
        const counted = await boss
          .getDb()
          .executeSql(`SELECT state::text AS state, count(*)::int AS n FROM ${JOBS_SCHEMA}.job GROUP BY state`)
        const count = (...states: readonly string[]): number =>
          (counted.rows as readonly { state: string; n: number }[])
            .filter(({ state }) => states.includes(state))
            .reduce((sum, { n }) => sum + n, 0)
        const dead = count('failed') === 0 ? [] : await deadJobs()
        return { waiting: count('created', 'retry'), held: count('active'), dead }
      }),
    close: async () => {
      clearInterval(beat)
      await boss.stop({ graceful: false, close: true })
    },
  }
}

const keyOf = ({ athlete, upload, range }: JobSubject): string =>
  JSON.stringify(range === undefined ? [athlete, upload] : [range.after, range.upTo])

const asDb = (within: InTransaction) => ({
  executeSql: (text: string, values: unknown[] = []) => within.executeSql(text, values),
})

type Found = Awaited<ReturnType<typeof PgBoss.prototype.findJobs<JobSubject>>>[number]

function deadJob({ id, name, data, output }: Found): DeadJob {
  const reason = (output as { reason?: unknown } | null)?.reason
  return {
    ...{ id, kind: name, athlete: data.athlete, upload: data.upload },
    reason: typeof reason === 'string' ? reason : KILLED,
  }
}
