import type { Result } from '../../lib/result.ts'
import type { UploadFault } from '../../platform/contract/upload-buffer.ts'
import type { InTransaction } from './jobs.ts'

/** What one athlete may have waiting. */
export interface UploadLimits {
  /** Of all uploads that were not read yet. */
  readonly bytes: number
  readonly files: number
  /** Uploads in the line. */
  readonly waiting: number
  /** Received and not acknowledged for so long: the sender has gone. */
  readonly abandonedMs: number
}

/** An export of a decade is some gigabytes, and one at a time is enough: conventions of ours. */
export const UPLOAD_LIMITS: UploadLimits = {
  bytes: 4 * 2 ** 30,
  files: 20_000,
  waiting: 20,
  abandonedMs: 6 * 3_600_000,
}

/** Where an upload stands. `receiving` is not acknowledged yet; of what is `read` or `failed` no file is left. */
export const UPLOAD_STATES = ['receiving', 'waiting', 'reading', 'read', 'failed'] as const
/** One of `UPLOAD_STATES`. */
export type UploadState = (typeof UPLOAD_STATES)[number]

/** An upload as its athlete sees it. */
export interface UploadSeen {
  readonly id: string
  readonly state: UploadState
  readonly files: number
  readonly bytes: number
  /** JSON of how far its reading is; null before. */
  readonly progress: string | null
  /** JSON of what it gave where it was read; the reason in plain words where it failed. */
  readonly outcome: string | null
}

/** What is read of an upload. */
export interface UploadToRead {
  readonly csvUnits: 'km' | 'mi' | null
  readonly files: readonly { readonly file: number; readonly name: string }[]
}

/** Why an upload was not put into the line. */
export type AcknowledgeFault = 'nothing' | 'too-many-waiting'

/** Files that were given and wait for their import. */
export interface Uploads {
  /**
   * Takes in one file of an upload that is begun with the first of them. Nothing of it stays where it does not come whole.
   * It is not acknowledged by this.
   */
  addFile(
    athlete: string,
    id: string,
    name: string,
    bytes: AsyncIterable<Uint8Array>,
    nowMs: number,
  ): Promise<Result<number, UploadFault>>
  /** The upload and its job, in one transaction: in the line when the promise resolves. */
  acknowledge(
    athlete: string,
    id: string,
    csvUnits: 'km' | 'mi' | null,
    putJob: (within: InTransaction) => Promise<void>,
  ): Promise<Result<number, AcknowledgeFault>>
  /** Those that are not over, and the last that is; the oldest first. */
  list(athlete: string): Promise<readonly UploadSeen[]>
  /** Null for one that waits no more: it was read before. From here on it is being read. */
  take(athlete: string, id: string): Promise<UploadToRead | null>
  /** Piece by piece. */
  read(athlete: string, id: string, file: number): AsyncGenerator<Uint8Array>
  /** How far the reading is, as JSON. */
  progress(athlete: string, id: string, progress: string): Promise<void>
  /** Its files are gone from here on. Nothing for one that is over already. */
  end(athlete: string, id: string, state: 'read' | 'failed', outcome: string): Promise<void>
  /** Throws it away, whatever it waits for. */
  remove(athlete: string, id: string): Promise<void>
  /** Those whose sender has gone. */
  sweep(athlete: string, nowMs: number): Promise<void>
  close(): Promise<void>
}
