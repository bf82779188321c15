import type { StoredSource } from '../../model/source.ts'
import { givesWay } from './row-precedence.ts'
import type { PutOutcome } from './store.ts'

/** A source as it is kept, as far as it decides what becomes of one that comes under the same key. */
export interface KnownSource {
  readonly name: string
  readonly sha256: string
  /** Recording and figures as the incoming ones would be kept, and the same samples. */
  readonly sameContent: boolean
  readonly recording: () => StoredSource['recording']
}

/** What becomes of an incoming source: the name it is kept under where it is written, null where it is not. */
export interface SourceChange {
  readonly outcome: PutOutcome['sources'][number]
  readonly keptName: string | null
}

const NOTHING: SourceChange = { outcome: 'unchanged', keptName: null }

/** @param readBefore the same bytes were read by the same importers before, under whatever name */
export function sourceChange(incoming: StoredSource, known: KnownSource | null, readBefore: boolean): SourceChange {
  if (known === null) return { outcome: 'added', keptName: incoming.name }
  const sameBytes = known.sha256 === incoming.sha256
  // Read before, it gave this source; that it is another now is a later file's doing, and stays.
  if (!sameBytes && readBefore) return NOTHING
  if (!sameBytes && givesWay(incoming.key, incoming.recording, known.recording())) return NOTHING
  // The same bytes under two names: one of them, whichever came first.
  const name = sameBytes && known.name < incoming.name ? known.name : incoming.name
  const sameContent = sameBytes && known.sameContent
  if (sameContent && name === known.name) return NOTHING
  return { outcome: sameContent ? 'unchanged' : 'replaced', keptName: name }
}
