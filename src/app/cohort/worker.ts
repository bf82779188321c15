// Entry of the threads that go through a cohort: see run-cohort.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { type CohortSetup, type CohortTask, startCohortTasks } from './cohort-task.ts'

const tasks = startCohortTasks(workerData as CohortSetup)
const port = parentPort!

port.on('message', async (task: CohortTask | 'end') => {
  if (task === 'end') {
    await tasks.close()
    port.close()
  } else port.postMessage(await tasks.run(task))
})
