import { gunzipSync } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'

/** A file of the samples, taken apart. */
export interface Unpacked {
  readonly path: string
  readonly bytes: Buffer
}

/** Sound zips by their members, zips in zips and gzip too: what must be the same whatever packed it. */
export async function unpacked(path: string, bytes: Buffer): Promise<readonly Unpacked[]> {
  if (path.endsWith('.gz')) return [{ path, bytes: gunzipSync(bytes) }]
  const members = path.endsWith('.zip') ? await membersOf(bytes) : null
  if (members === null) return [{ path, bytes }]
  const inner: Unpacked[] = []
  for (const { path: name, bytes: content } of members) inner.push(...(await unpacked(`${path}!${name}`, content)))
  return inner
}

/** Null for a zip that is damaged or locked on purpose: its own bytes are the sample. */
async function membersOf(bytes: Buffer): Promise<readonly Unpacked[] | null> {
  try {
    const zip = await fromBufferPromise(bytes)
    const members: Unpacked[] = []
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return null
      const stream = await zip.openReadStreamPromise(entry)
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      members.push({ path: entry.fileName, bytes: Buffer.concat(chunks) })
    }
    return members
  } catch {
    return null
  }
}
