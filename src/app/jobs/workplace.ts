import type { Board } from '../../store/contract/board.ts'
import type { Jobs } from '../../store/contract/jobs.ts'
import type { Store } from '../../store/contract/store.ts'
import type { Uploads } from '../../store/contract/uploads.ts'

export type { JobsState } from '../../store/contract/jobs.ts'

/** What a worker stands on. */
export interface Workplace {
  readonly store: Store
  readonly jobs: Jobs
  readonly uploads: Uploads
  readonly board: Board
  /** Unix time: what day it is where an athlete is. */
  readonly nowMs: () => number
  /** What should not happen, for whoever runs the server: a job's own words are plain, and hold nothing of a log. */
  readonly onError: (error: unknown) => void
}
