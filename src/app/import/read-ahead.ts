import { MAX_FILE_BYTES } from '../../ingest/limits.ts'
import { failedAnswer, type ReadAnswer, unopenedAnswer } from '../../ingest/read-packed.ts'
import type { FileRecord } from '../../store/contract/store.ts'
import type { Discovered, DiscoveredFile } from './discovered.ts'
import type { KnownFiles } from './known-files.ts'
import type { Reader } from './reader.ts'

/** What became of what the discovery met: a file is read, or known and not opened. */
export type Settled =
  | Exclude<Discovered, { readonly kind: 'file' }>
  | { readonly kind: 'read'; readonly file: DiscoveredFile; readonly answer: ReadAnswer }
  | { readonly kind: 'known'; readonly file: DiscoveredFile; readonly record: FileRecord }

/** How much may be under way at a time: enough to keep every thread at work, little enough to keep memory flat. */
export interface AheadLimits {
  readonly files: number
  readonly bytes: number
}

interface Begun {
  readonly bytes: number
  readonly settled: Promise<Settled> | Settled
}

/** Reads files while the discovery goes on, and gives everything back in the order it was met. */
export async function* readAhead(
  discovered: AsyncIterable<Discovered>,
  reader: Reader,
  known: KnownFiles,
  limits: AheadLimits,
): AsyncGenerator<Settled> {
  const ahead: Begun[] = []
  let bytesAhead = 0
  for await (const found of discovered) {
    const begun = found.kind === 'file' ? await begin(found.file, reader, known) : { bytes: 0, settled: found }
    ahead.push(begun)
    bytesAhead += begun.bytes
    while (ahead.length > limits.files || (bytesAhead > limits.bytes && ahead.length > 1)) {
      const first = ahead.shift()!
      bytesAhead -= first.bytes
      yield first.settled
    }
  }
  for (const { settled } of ahead) yield settled
}

/** Loads the file's bytes, for its zip may be closed as soon as the discovery goes on, and leaves the reading to the reader. */
async function begin(file: DiscoveredFile, reader: Reader, known: KnownFiles): Promise<Begun> {
  const record = known.ofMember(file)
  if (record !== null) return { bytes: 0, settled: { kind: 'known', file, record } }
  const failed = (answer: ReadAnswer): Begun => ({ bytes: 0, settled: { kind: 'read', file, answer } })
  if (file.packedSize > MAX_FILE_BYTES) return failed(unopenedAnswer(file.path, 'too-large'))
  const packed = await file.load().catch((error: { code?: string }) => error)
  if (packed === null) return failed(failedAnswer(file.path, 'bad-zip'))
  if (!(packed instanceof Uint8Array))
    return failed(failedAnswer(file.path, 'unreadable', { reason: packed.code ?? '' }))
  const { path, packing, size, crc32, key, explicit } = file
  const job = { path, packed, packing, size, crc32, key, explicit }
  return { bytes: packed.length, settled: reader.read(job).then((answer) => settle(file, answer, known)) }
}

function settle(file: DiscoveredFile, answer: ReadAnswer, known: KnownFiles): Settled {
  const record = answer.known && answer.sha256 !== null ? known.ofContent(answer.sha256) : null
  return record === null ? { kind: 'read', file, answer } : { kind: 'known', file, record }
}
