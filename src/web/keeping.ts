/** What is known of the copies of a log that lies in a browser. A file on a disk is its owner's to copy. */
export interface Keeping {
  /** When a copy of a runner's log was last taken here; null: never. */
  lastCopyMs(athlete: string): Promise<number | null>
  copied(athlete: string, atMs: number): Promise<void>
}
