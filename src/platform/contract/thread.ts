/** A thread that reads files, beside this one. */
export interface Thread {
  /** Plain data; it is copied. */
  post(message: unknown): void
  /** What the thread has used of the processor, where that is known, else of the clock. @throws when the thread is gone */
  usedMs(): Promise<number>
  end(): Promise<void>
}

/** What a thread reports. */
export interface ThreadEvents {
  message(message: unknown): void
  /** It is gone, for whatever reason. */
  ended(reason: string): void
}

/** How a thread answers what it is sent. */
export interface ThreadPort {
  answer(message: unknown, transfer?: readonly ArrayBuffer[]): void
}
