import { openUploadBuffer } from '#platform/upload-buffer.ts'
import type { Given } from '../app/import/discover.ts'
import { type ImportProgress, type ImportSummary, importFiles } from '../app/import/import-files.ts'
import type { Result } from '../lib/result.ts'
import type { UploadBuffer, UploadFault } from '../platform/contract/upload-buffer.ts'
import type { WebContext } from './context.ts'

/** Where the page's import stands. It goes on when the page is closed. */
export type ImportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'receiving'; readonly files: number; readonly bytes: number }
  | { readonly phase: 'reading'; readonly progress: ImportProgress }
  /** `isShared`: false where whoever sent the files may know nothing of the log. */
  | { readonly phase: 'done'; readonly summary: ImportSummary; readonly isShared?: boolean }
  /** `isFull`: there is no room left for more. */
  | { readonly phase: 'failed'; readonly reason?: string; readonly isFull?: boolean }

type Tell = (progress: ImportProgress) => void
type Work = (onProgress: Tell) => Promise<ImportSummary>

/** One import at a time: files are received into an upload buffer, then read like those of the command line. */
export interface PageImport {
  state(): ImportState
  /** The same, looked up where somebody else does the reading. */
  look(): Promise<ImportState>
  receive(name: string, body: ReadableStream<Uint8Array>): Promise<Result<number, UploadFault | 'busy'>>
  /** Begins reading what was received; `busy` while another import reads, `nothing` without files. */
  start(csvUnits: 'km' | 'mi' | null): Promise<'started' | 'busy' | 'nothing'>
  /** Reads files that are at hand, and were not received here; `busy` while another import reads. */
  startGiven(given: readonly Given[]): 'started' | 'busy'
  /** Reads from elsewhere than the page, such as the invented season; `busy` while another import reads. */
  startWith(work: Work): 'started' | 'busy'
  /** Throws away what was received and not yet read. */
  discard(): Promise<void>
  /** When the reading is over. */
  settled(): Promise<void>
  /** Nothing received stays on the disk, read or not. */
  close(): Promise<void>
}

export function startPageImport({ log, nowMs, onError }: Pick<WebContext, 'log' | 'nowMs' | 'onError'>): PageImport {
  let uploadBuffer: Promise<UploadBuffer> | null = null
  let received: UploadBuffer | null = null
  let reading: Promise<void> | null = null
  let beingRead: UploadBuffer | null = null
  let state: ImportState = { phase: 'idle' }

  /** One reading from begin to end, its state known meanwhile. */
  async function read(work: Work): Promise<void> {
    try {
      const summary = await work((progress) => {
        state = { phase: 'reading', progress }
      })
      state = { phase: 'done', summary }
    } catch (error) {
      state = { phase: 'failed', isFull: (error as { code?: unknown } | null)?.code === 'disk-full' }
      onError(error)
    } finally {
      reading = null
    }
  }

  async function readSpool(from: UploadBuffer, csvUnits: 'km' | 'mi' | null, onProgress: Tell): Promise<ImportSummary> {
    try {
      return await importFiles(await from.given(), { store: log.store, options: { csvUnits }, onProgress, nowMs })
    } finally {
      await from.remove()
      beingRead = null
    }
  }

  const stateNow = (): ImportState =>
    reading === null && received !== null ? { phase: 'receiving', files: received.files, bytes: received.bytes } : state
  return {
    state: stateNow,
    look: async () => stateNow(),
    async receive(name, body) {
      if (reading !== null) return { ok: false, error: 'busy' }
      uploadBuffer ??= openUploadBuffer()
      received = await uploadBuffer
      return received.receive(name, body)
    },
    async start(csvUnits) {
      if (reading !== null) return 'busy'
      if (received === null || received.files === 0) return 'nothing'
      const from = received
      received = null
      uploadBuffer = null
      state = { phase: 'reading', progress: { files: 0, bytes: 0, totalBytes: from.bytes } }
      beingRead = from
      reading = read((onProgress) => readSpool(from, csvUnits, onProgress))
      return 'started'
    },
    startGiven(given) {
      return this.startWith((onProgress) =>
        importFiles(given, { store: log.store, options: { csvUnits: null }, onProgress, nowMs }),
      )
    },
    startWith(work) {
      if (reading !== null) return 'busy'
      state = { phase: 'reading', progress: { files: 0, bytes: 0, totalBytes: 0 } }
      reading = read(work)
      return 'started'
    },
    async discard() {
      const from = received
      received = null
      uploadBuffer = null
      await from?.remove()
    },
    settled: async () => {
      await reading
    },
    async close() {
      await received?.remove()
      await beingRead?.remove()
    },
  }
}
