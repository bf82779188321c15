import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CohortLog } from './cohort-logs.ts'
import { type CohortAnswer, type CohortSetup, type CohortTask, startCohortTasks } from './cohort-task.ts'

/** Runners a task: enough to be worth handing over, few enough that their tables are small. */
const RUNNERS_A_TASK = 16
/** Beyond the one a thread is at, so that it never waits; more would only fill memory. */
const AHEAD = 2

// From the sources, or from the bundle, where everything lies in one folder.
const WORKER_URL = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './cohort-worker.js', import.meta.url)

/**
 * Goes through the runners in their order, once. Whatever the number of threads, the answers come in that order and are the
 * same.
 */
export async function* runCohort(
  logs: readonly CohortLog[],
  setup: CohortSetup,
  workers: number,
): AsyncGenerator<CohortAnswer> {
  const tasks = Array.from({ length: Math.ceil(logs.length / RUNNERS_A_TASK) }, (_, index) =>
    logs.slice(index * RUNNERS_A_TASK, (index + 1) * RUNNERS_A_TASK),
  )
  const threads = workers <= 1 ? [here(setup)] : Array.from({ length: workers }, () => there(setup))
  try {
    const running: Promise<CohortAnswer>[] = []
    let next = 0
    for (;;) {
      while (next < tasks.length && running.length < threads.length * AHEAD) {
        const thread = threads[next % threads.length] as CohortThread
        const answer = thread.run(tasks[next] as CohortTask)
        // Waited for in its turn; until then a failure is nobody's yet.
        answer.catch(() => {})
        running.push(answer)
        next += 1
      }
      const answer = running.shift()
      if (answer === undefined) return
      yield await answer
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.end()))
  }
}

interface CohortThread {
  run(task: CohortTask): Promise<CohortAnswer>
  end(): Promise<void>
}

/** In this thread, one task after the other. */
function here(setup: CohortSetup): CohortThread {
  const tasks = startCohortTasks(setup)
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(task) {
      const answer = last.then(() => tasks.run(task))
      last = answer.catch(() => {})
      return answer
    },
    end: () => tasks.close(),
  }
}

function there(setup: CohortSetup): CohortThread {
  const worker = new Worker(WORKER_URL, { workerData: setup, execArgv: [] })
  const waiting: { resolve(answer: CohortAnswer): void; reject(error: Error): void }[] = []
  let ended: Error | null = null
  worker.on('message', (answer: CohortAnswer) => waiting.shift()?.resolve(answer))
  const fail = (error: Error): void => {
    ended ??= error
    for (const task of waiting.splice(0)) task.reject(ended)
  }
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`a thread of the cohort ended (${code})`)))
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (ended !== null) {
          reject(ended)
          return
        }
        waiting.push({ resolve, reject })
        worker.postMessage(task)
      }),
    async end() {
      if (ended !== null) return
      const exit = once(worker, 'exit')
      worker.postMessage('end')
      await exit
    },
  }
}
