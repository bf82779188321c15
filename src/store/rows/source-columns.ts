import type { StoredSource } from '../../model/source.ts'
import { fileRowText } from './parse-row.ts'
import { soundText } from './sound-text.ts'
import { figuresRow, recordingRow } from './source-row.ts'

/** A source as its row holds it. Texts that a file brings are kept as far as a database keeps them. */
export function sourceColumns(given: StoredSource): {
  readonly source: StoredSource
  readonly recording: string
  readonly figures: string
} {
  const source = { ...given, key: soundText(given.key), name: soundText(given.name), sha256: soundText(given.sha256) }
  return {
    source,
    recording: fileRowText(recordingRow, source.recording, `source ${source.key}`),
    figures: fileRowText(figuresRow, source.figures, `figures of ${source.key}`),
  }
}
