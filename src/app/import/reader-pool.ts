import { pause, READER_URL, startThread as start, threadCount } from '#platform/threads.ts'
import { maxReadMs } from '../../ingest/limits.ts'
import { failedAnswer, type ReadAnswer, type ReadJob } from '../../ingest/read-packed.ts'
import type { ProblemCode } from '../../model/problem.ts'
import type { Thread } from '../../platform/contract/thread.ts'
import type { Reader, ReaderSetup } from './reader.ts'

/** What a worker says: once that it is there, then an answer a job, in order. */
export type WorkerMessage = 'ready' | ReadAnswer

interface Task {
  readonly job: ReadJob
  answer(answer: ReadAnswer): void
}

interface Hand {
  readonly thread: Thread
  /** The first is being read, the next waits so that the worker never does. */
  readonly tasks: Task[]
  ready: boolean
  timer: ReturnType<typeof setTimeout> | undefined
}

const TASKS_A_THREAD = 2

const LOOK_MS = 250

/**
 * Worker threads that read files. One that crashes, or is at one file for too long, costs that file alone: it is
 * replaced and the rest goes on.
 */
export function startReaderPool(
  setup: ReaderSetup,
  entry: URL = READER_URL,
  mayTakeMs: (job: ReadJob) => number = maxReadMs,
): Reader {
  const waiting: Task[] = []
  const hands = new Set<Hand>()
  let isClosed = false
  for (let i = 0; i < threadCount(); i++) hands.add(newHand())

  function newHand(): Hand {
    const hand: Hand = {
      thread: start(entry, setup, {
        message(message) {
          if (message === 'ready') hand.ready = true
          else hand.tasks.shift()?.answer(message as ReadAnswer)
          watch(hand)
          handOut()
        },
        ended: (reason) => replace(hand, 'importer-crashed', reason),
      }),
      tasks: [],
      ready: false,
      timer: undefined,
    }
    return hand
  }

  /** Looks after the task at hand once it has taken longer than nearly every file does. */
  function watch(hand: Hand): void {
    clearTimeout(hand.timer)
    const task = hand.ready ? hand.tasks[0] : undefined
    if (task === undefined) return
    hand.timer = setTimeout(() => {
      giveUpWhenDue(hand, task).catch(() => {
        // The thread is gone: its end says so.
      })
    }, LOOK_MS)
  }

  /** Counts the thread's own time, not the clock's: on a machine that is busy otherwise every file takes long. */
  async function giveUpWhenDue(hand: Hand, task: Task): Promise<void> {
    const before = await hand.thread.usedMs()
    while (hand.tasks[0] === task) {
      await pause(LOOK_MS)
      const isDue = (await hand.thread.usedMs()) - before > mayTakeMs(task.job)
      if (isDue && hand.tasks[0] === task) replace(hand, 'took-too-long', '')
    }
  }

  function replace(hand: Hand, code: ProblemCode, message: string): void {
    if (!hands.delete(hand)) return
    clearTimeout(hand.timer)
    void hand.thread.end()
    const [failed, ...unread] = hand.tasks
    waiting.unshift(...unread)
    hands.add(newHand())
    failed?.answer(failedAnswer(failed.job.path, code, message === '' ? {} : { message: message.slice(0, 200) }))
    handOut()
  }

  function handOut(): void {
    // A thread may still speak while it is being ended: there is nobody left to hand anything to.
    if (isClosed) {
      for (const task of waiting.splice(0)) task.answer(unreadAnswer(task))
    }
    while (waiting.length > 0) {
      const hand = [...hands].reduce((least, other) => (other.tasks.length < least.tasks.length ? other : least))
      if (hand.tasks.length >= TASKS_A_THREAD) return
      const task = waiting.shift()!
      hand.tasks.push(task)
      hand.thread.post(task.job)
      if (hand.tasks.length === 1) watch(hand)
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
      const ending = [...hands]
      hands.clear()
      waiting.unshift(...ending.flatMap(({ tasks }) => tasks.splice(0)))
      handOut()
      for (const { timer } of ending) clearTimeout(timer)
      await Promise.all(ending.map(({ thread }) => thread.end()))
    },
  }
}

/** Of a file that the import did not come to, because it ended with an error. */
const unreadAnswer = ({ job }: Task): ReadAnswer =>
  failedAnswer(job.path, 'importer-crashed', { message: 'the import ended before it' })
