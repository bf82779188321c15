import type { Figures } from './figures.ts'
import type { Recording } from './recording.ts'

/** A recording as the store keeps it: its identity, what it says, its figures; samples are read apart. */
export interface StoredSource {
  /** The recording's key, else `<sha256>#<part>`. */
  readonly key: string
  /** Path inside what was given, members after `!`, with any e-mail address taken out. */
  readonly name: string
  /** Of the unpacked bytes; for a table row, of the row's text. */
  readonly sha256: string
  readonly recording: Omit<Recording, 'samples'>
  readonly hasSamples: boolean
  readonly figures: Figures
}

/** "These two are the same run" or "are not", decided by the runner; stays through every import. */
export interface SameRunVerdict {
  readonly sourceA: string
  readonly sourceB: string
  readonly verdict: 'same' | 'different'
}

/** The key of a recording of a file with these bytes. */
export function sourceKey(recording: Pick<Recording, 'key' | 'part'>, sha256: string): string {
  return recording.key ?? `${sha256}#${recording.part}`
}
