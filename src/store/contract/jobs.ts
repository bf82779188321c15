/**
 * Work that is done later, by whichever worker is free: read an upload, derive and judge an athlete, judge a stretch of
 * athletes for their day, look over everybody.
 */
export const JOB_KINDS = ['import', 'derive', 'judge', 'nightly'] as const
/** One of `JOB_KINDS`. */
export type JobKind = (typeof JOB_KINDS)[number]

/** What a job is about: ids, and never a word that anybody wrote. */
export interface JobSubject {
  readonly athlete: string | null
  /** Of `import`: which upload. */
  readonly upload: string | null
  /** Of `judge`: those after the one name, up to the other. */
  readonly range?: { readonly after: string | null; readonly upTo: string }
}

/** A transaction of the store that a job is put into the line with: both are there, or neither. */
export interface InTransaction {
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}

/** A job that this worker holds until it ends it; another takes it over when this one no longer answers. */
export interface HeldJob extends JobSubject {
  readonly id: string
  readonly kind: JobKind
  /** From 1; it was taken before and not ended where it is more. */
  readonly attempt: number
  /** It is given up when it fails this time. */
  readonly isLast: boolean
}

/** How a job ended. A failed one is tried again a few times, then it is dead. */
export type JobEnd = { readonly done: true } | { readonly done: false; readonly reason: string }

/** A job that was given up, and why in plain words. */
export interface DeadJob extends JobSubject {
  readonly id: string
  readonly kind: string
  readonly reason: string
}

/** What waits, what others hold, and what was given up. */
export interface JobsState {
  readonly waiting: number
  readonly held: number
  readonly dead: readonly DeadJob[]
}

/** The line of jobs. Each is done at least once: whoever does one makes sure that twice is as good as once. */
export interface Jobs {
  /** One about the same thing that waits already is not put twice. */
  put(kind: JobKind, subjects: readonly JobSubject[], within?: InTransaction): Promise<void>
  /** The oldest of a kind, none where none waits. */
  take(kind: JobKind, atMost: number): Promise<readonly HeldJob[]>
  end(job: HeldJob, end: JobEnd): Promise<void>
  state(): Promise<JobsState>
  close(): Promise<void>
}
