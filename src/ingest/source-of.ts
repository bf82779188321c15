import { sha256Of } from '#platform/sha256.ts'
import { canonicalJson } from '../lib/canonical-json.ts'
import { FORMAT_KINDS, type Recording } from '../model/recording.ts'
import type { Samples } from '../model/samples.ts'
import { type StoredSource, sourceKey } from '../model/source.ts'
import { makeFigures } from '../runs/figures.ts'
import { roundSamples } from '../store/samples/sample-steps.ts'
import { keyOfPart } from './container-key.ts'

/** The file a recording was read from. */
export interface SourceFile {
  readonly path: string
  /** Of the unpacked bytes. */
  readonly sha256: string
  /** See `containerKey`. */
  readonly key: string | null
}

/** A recording as a source: its identity, its figures, and its samples on the grid they are stored on. */
export function sourceOf(
  recording: Recording,
  file: SourceFile,
): { readonly source: StoredSource; readonly samples: Samples | null } {
  const { samples: recorded, ...activity } = recording
  // As they will be stored: figures made anew from there are the same.
  const samples = recorded === null ? null : roundSamples(recorded)
  const figures = makeFigures({ ...recording, samples })
  const identity =
    FORMAT_KINDS[recording.format] === 'file'
      ? { key: recording.key ?? keyOfPart(file.key, recording.part), part: recording.part, sha256: file.sha256 }
      : rowIdentity(activity)
  const { sha256, ...named } = identity
  const key = sourceKey(named, sha256)
  return {
    source: {
      key,
      name: file.path,
      sha256,
      hasSamples: samples !== null,
      recording: { ...activity, ...named },
      figures,
    },
    samples,
  }
}

/**
 * A row is the same wherever it stands: a later export of the table has newer rows above or below it. How exactly its
 * start is known is seen in the start itself; a row that is not virtual is what it was before there was such a field.
 */
function rowIdentity({ part: _row, startKnown: _exactness, virtual, ...row }: Omit<Recording, 'samples'>) {
  const activity = virtual ? { ...row, virtual } : row
  return { key: row.key, part: 0, sha256: sha256Of(canonicalJson(activity)) }
}
