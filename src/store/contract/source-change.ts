import { isKeyedByStart, isRewritten, statedOrder, withWordsOf } from '../../model/rows-of-one-key.ts'
import type { StoredSource } from '../../model/source.ts'
import type { PutOutcome } from './store.ts'

/** A source as it is kept, as far as it decides what becomes of one that comes under the same key. */
export interface KnownSource {
  readonly name: string
  readonly sha256: string
  /** Recording and figures as the incoming ones would be kept, and the same samples. */
  readonly sameContent: boolean
}

/** A source as it is kept, where it may give way to one that comes under the same key, or be filled by it. */
export interface KeptVersion {
  readonly name: string
  readonly sha256: string
  readonly recording: () => StoredSource['recording']
  readonly figures: () => StoredSource['figures']
}

/**
 * What is to be kept of the two: of rows that two tables have under one start the one that states more, with the words of
 * both; anything else as it comes.
 */
export function sourceToKeep(incoming: StoredSource, kept: KeptVersion, readBefore: boolean): StoredSource {
  const sameBytes = kept.sha256 === incoming.sha256
  if (!isKeyedByStart(incoming.key, incoming.recording) || (readBefore && !sameBytes)) return incoming
  const recording = kept.recording()
  if (sameBytes || !givesWay(incoming, { sha256: kept.sha256, recording })) {
    return { ...incoming, recording: withWordsOf(incoming.recording, recording) }
  }
  const { name, sha256 } = kept
  return { ...incoming, name, sha256, figures: kept.figures(), recording: withWordsOf(recording, incoming.recording) }
}

type Version = Pick<StoredSource, 'sha256' | 'recording'>

/** Totals that are alike are one row: words written anew hold, and where nothing contradicts, always the same version. */
function givesWay(incoming: Version, kept: Version): boolean {
  const order = statedOrder(incoming.recording, kept.recording)
  if (order !== 0) return order < 0
  return !isRewritten(incoming.recording, kept.recording) && kept.sha256 < incoming.sha256
}

/** What becomes of an incoming source: the name it is kept under where it is written, null where it is not. */
export interface SourceChange {
  readonly outcome: PutOutcome['sources'][number]
  readonly keptName: string | null
}

const NOTHING: SourceChange = { outcome: 'unchanged', keptName: null }

/**
 * @param incoming as `sourceToKeep` gives it
 * @param readBefore the same bytes were read by the same importers before, under whatever name
 */
export function sourceChange(incoming: StoredSource, known: KnownSource | null, readBefore: boolean): SourceChange {
  if (known === null) return { outcome: 'added', keptName: incoming.name }
  const sameBytes = known.sha256 === incoming.sha256
  // Read before, it gave this source; that it is another now is a later file's doing, and stays.
  if (!sameBytes && readBefore) return NOTHING
  // The same bytes under two names: one of them, whichever came first.
  const name = sameBytes && known.name < incoming.name ? known.name : incoming.name
  const sameContent = sameBytes && known.sameContent
  if (sameContent && name === known.name) return NOTHING
  return { outcome: sameContent ? 'unchanged' : 'replaced', keptName: name }
}
