import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { maxReadMs } from '../../ingest/limits.ts'
import { failedAnswer, type ReadAnswer, type ReadJob } from '../../ingest/read-packed.ts'
import type { ProblemCode } from '../../model/problem.ts'
import type { Reader, ReaderSetup } from './reader.ts'

/** What a worker says: once that it is there, then an answer a job, in order. */
export type WorkerMessage = 'ready' | ReadAnswer

interface Task {
  readonly job: ReadJob
  answer(answer: ReadAnswer): void
}

interface Thread {
  readonly worker: Worker
  /** The first is being read, the next waits so that the worker never does. */
  readonly tasks: Task[]
  ready: boolean
  timer: NodeJS.Timeout | undefined
}

const TASKS_A_THREAD = 2

const LOOK_MS = 250

// Old: a file that needs more is no activity; the thread dies of it alone. Young: a file's columns lie outside the heap
// and are freed when the young generation is collected, so a small one keeps ten thousand files within the memory of a
// hundred; V8's own size lets it grow by half (docs/decisions/0011).
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 4 }

// From the sources beside this folder, or from the bundle, where everything lies in one.
const WORKER_URL = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/**
 * Worker threads that read files. One that crashes, or is at one file for too long, costs that file alone: it is
 * replaced and the rest goes on.
 */
export function startReaderPool(
  setup: ReaderSetup,
  workerUrl: URL = WORKER_URL,
  mayTakeMs: (job: ReadJob) => number = maxReadMs,
): Reader {
  const waiting: Task[] = []
  const threads = new Set<Thread>()
  let isClosed = false
  for (let i = 0; i < threadCount(); i++) threads.add(startThread())

  function startThread(): Thread {
    // Without the flags of this process: some (--input-type, --test) a thread of a file refuses.
    const worker = new Worker(workerUrl, { workerData: setup, resourceLimits: RESOURCE_LIMITS, execArgv: [] })
    const thread: Thread = { worker, tasks: [], ready: false, timer: undefined }
    worker.on('message', (message: WorkerMessage) => {
      if (message === 'ready') thread.ready = true
      else thread.tasks.shift()?.answer(message)
      watch(thread)
      handOut()
    })
    // An error may overtake the answers given before it; the exit does not.
    let reason = 'the thread ended'
    worker.on('error', ({ message }) => {
      reason = message
    })
    worker.on('exit', () => replace(thread, 'importer-crashed', reason))
    return thread
  }

  /** Looks after the task at hand once it has taken longer than nearly every file does. */
  function watch(thread: Thread): void {
    clearTimeout(thread.timer)
    const task = thread.ready ? thread.tasks[0] : undefined
    if (task === undefined) return
    thread.timer = setTimeout(() => {
      giveUpWhenDue(thread, task).catch(() => {
        // The thread is gone: its exit says so.
      })
    }, LOOK_MS)
  }

  /** Counts the thread's own time, not the clock's: on a machine that is busy otherwise every file takes long. */
  async function giveUpWhenDue(thread: Thread, task: Task): Promise<void> {
    const before = await thread.worker.cpuUsage()
    while (thread.tasks[0] === task) {
      await wait(LOOK_MS, undefined, { ref: false })
      const { user, system } = await thread.worker.cpuUsage(before)
      const isDue = (user + system) / 1000 > mayTakeMs(task.job)
      if (isDue && thread.tasks[0] === task) replace(thread, 'took-too-long', '')
    }
  }

  function replace(thread: Thread, code: ProblemCode, message: string): void {
    if (!threads.delete(thread)) return
    clearTimeout(thread.timer)
    void thread.worker.terminate()
    const [failed, ...unread] = thread.tasks
    waiting.unshift(...unread)
    threads.add(startThread())
    failed?.answer(failedAnswer(failed.job.path, code, message === '' ? {} : { message: message.slice(0, 200) }))
    handOut()
  }

  function handOut(): void {
    // A thread may still speak while it is being ended: there is nobody left to hand anything to.
    if (isClosed) {
      for (const task of waiting.splice(0)) task.answer(unreadAnswer(task))
    }
    while (waiting.length > 0) {
      const thread = [...threads].reduce((least, other) => (other.tasks.length < least.tasks.length ? other : least))
      if (thread.tasks.length >= TASKS_A_THREAD) return
      const task = waiting.shift()!
      thread.tasks.push(task)
      thread.worker.postMessage(task.job)
      if (thread.tasks.length === 1) watch(thread)
    }
  }

  return {
    read: (job) =>
      new Promise((answer) => {
        waiting.push({ job, answer })
        handOut()
      }),
    async close() {
      isClosed = true
      const ending = [...threads]
      threads.clear()
      waiting.unshift(...ending.flatMap(({ tasks }) => tasks.splice(0)))
      handOut()
      for (const { timer } of ending) clearTimeout(timer)
      await Promise.all(ending.map(({ worker }) => worker.terminate()))
    },
  }
}

/** Of a file that the import did not come to, because it ended with an error. */
const unreadAnswer = ({ job }: Task): ReadAnswer =>
  failedAnswer(job.path, 'importer-crashed', { message: 'the import ended before it' })

/** One thread a core; beyond eight the only writer is what everybody waits for. */
export function threadCount(): number {
  return Math.min(8, availableParallelism())
}
