import { err, ok } from '../../lib/result.ts'
import { spoolName } from '../../lib/spool-name.ts'
import type { UploadBuffer } from '../contract/upload-buffer.ts'
import { placesOfFiles } from './places.ts'

/** Files that came as bodies of requests. Those at hand are imported where they are, by no copy: `placesOfFiles`. */
export async function openUploadBuffer(): Promise<UploadBuffer> {
  const received = new Map<string, Blob>()
  let bytes = 0
  return {
    get files() {
      return received.size
    },
    get bytes() {
      return bytes
    },
    async receive(name, body) {
      const path = spoolName(name)?.join('/')
      if (path === undefined) return err('bad-name')
      if (received.has(path)) return err('twice')
      const blob = await new Response(body).blob().catch(() => null)
      if (blob === null) return err('broken-off')
      received.set(path, blob)
      bytes += blob.size
      return ok(blob.size)
    },
    given: async () => placesOfFiles([...received].map(([path, file]) => ({ path, file }))),
    async remove() {
      received.clear()
    },
  }
}
