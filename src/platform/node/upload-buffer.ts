import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { err, ok } from '../../lib/result.ts'
import { spoolName } from '../../lib/spool-name.ts'
import type { UploadBuffer, UploadFault } from '../contract/upload-buffer.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

/** What one import may be given at most: exports of a decade hold some 10 GB. */
const MAX_BYTES = 16 * 2 ** 30
const MAX_FILES = 200_000

/** A sender that stays silent for this long has gone. */
const SILENT_MS = 30_000

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
    given: async () => (await readdir(folder)).sort().map((name) => join(folder, name)),
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
