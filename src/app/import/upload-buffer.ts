import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '../../lib/result.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

/** What one import may be given at most: exports of a decade hold some 10 GB. */
const MAX_BYTES = 16 * 2 ** 30
const MAX_FILES = 200_000

const MAX_DEPTH = 8
const MAX_NAME = 120

/** A sender that stays silent for this long has gone. */
const SILENT_MS = 30_000

/** Why a file was not taken in. */
export type UploadFault = 'bad-name' | 'too-large' | 'too-many' | 'broken-off' | 'twice'

/** Files received for one import, in a folder of their own that nobody else may read; gone with `remove`. */
export interface UploadBuffer {
  readonly files: number
  readonly bytes: number
  /** Takes in one file. Whatever goes wrong with it, nothing of it stays. */
  receive(name: string, body: ReadableStream<Uint8Array>): Promise<Result<number, UploadFault>>
  /** What an import is given. */
  paths(): Promise<readonly string[]>
  remove(): Promise<void>
}

/**
 * The name under which a received file is kept: its folders and its extension matter to the import, so they stay as far
 * as they are plain letters. Never empty, `.`, `..` or absolute, whatever was sent; null for what leaves nothing.
 */
export function spoolName(given: string): readonly string[] | null {
  const segments = given
    .normalize('NFC')
    .split(/[/\\]/)
    .map((segment) => segment.replace(/[^\p{L}\p{N}._()@%+, -]/gu, '_').replace(/^[. ]+|[. ]+$/g, ''))
    .filter((segment) => segment !== '')
    .map((segment) => (segment.length <= MAX_NAME ? segment : segment.slice(-MAX_NAME).replace(/^[. ]+/, '')))
  return segments.length === 0 || segments.length > MAX_DEPTH ? null : segments
}

/** An empty upload buffer. @param limits smaller ones, for tests */
export async function openUploadBuffer(
  limits: { readonly bytes?: number; readonly silentMs?: number } = {},
): Promise<UploadBuffer> {
  const maxBytes = limits.bytes ?? MAX_BYTES
  const silentMs = limits.silentMs ?? SILENT_MS
  const temporary = await makeTemporaryFolder()
  const folder = temporary.path
  let files = 0
  let bytes = 0
  let removed = false
  return {
    get files() {
      return files
    },
    get bytes() {
      return bytes
    },
    async receive(name, body) {
      const segments = spoolName(name)
      if (segments === null) return err('bad-name')
      if (files >= MAX_FILES) return err('too-many')
      const path = join(folder, ...segments)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const handle = await open(path, 'wx', 0o600).catch(() => null)
      if (handle === null) return err('twice')
      const before = bytes
      let fault: UploadFault | null = null
      try {
        for await (const chunk of moving(body, silentMs)) {
          bytes += chunk.byteLength
          if (bytes > maxBytes) {
            fault = 'too-large'
            break
          }
          await handle.writeFile(chunk)
        }
      } catch {
        fault = 'broken-off'
      } finally {
        await handle.close()
      }
      if (fault !== null || removed) {
        await rm(path, { force: true })
        bytes = before
        return err(fault ?? 'broken-off')
      }
      files += 1
      return ok(bytes - before)
    },
    paths: async () => (await readdir(folder)).sort().map((name) => join(folder, name)),
    async remove() {
      removed = true
      await temporary.remove()
    },
  }
}

/** The chunks of a body as long as it keeps moving. */
async function* moving(body: ReadableStream<Uint8Array>, silentMs: number): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      let timer: NodeJS.Timeout | undefined
      const silence = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error('silent')), silentMs)
      })
      const { done, value } = await Promise.race([reader.read(), silence]).finally(() => clearTimeout(timer))
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
