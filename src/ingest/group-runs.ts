import type { PainNote } from '../model/pain-note.ts'
import type { Run } from '../model/run.ts'
import type { RunEdit } from '../model/run-edit.ts'
import type { SameRunVerdict } from '../model/source.ts'
import { suggestNotes } from '../pain/symptom/suggest-notes.ts'
import { deriveRuns } from '../runs/derive-runs.ts'
import { containerKey } from './container-key.ts'
import type { ReadFile } from './read-recordings.ts'
import { sourceOf } from './source-of.ts'

/** What else decides which recordings are one run, and on which local day. */
export interface GroupOptions {
  /** IANA zone, used where no position, file or neighbouring run tells one. */
  readonly zone?: string | null
  /** Pairs of sources (`Run.sources[].key`) that are one run or are not, whatever their times say. */
  readonly verdicts?: readonly SameRunVerdict[]
  /** Corrections that the runner made, by source. */
  readonly edits?: readonly RunEdit[]
}

/** Every activity once, and the pain found in what was written about it. */
export interface GroupedRuns {
  /** All sports, ordered by start. A run keeps every source that recorded it. */
  readonly runs: readonly Run[]
  /** Notes found in titles and descriptions, for the runner to confirm: status `suggested`. */
  readonly suggestedNotes: readonly PainNote[]
}

/**
 * Groups recordings into runs: the same run from a watch, from Strava and from an export's table becomes one. Figures
 * (distance, moving time, climb, heart rate, cadence) are made from the samples; a null is not known and never 0.
 *
 * Give all files of a log at once: zones and neighbours need each other. Their order changes nothing.
 */
export function groupRuns(files: readonly ReadFile[], options: GroupOptions = {}): GroupedRuns {
  const paths = new Set(files.map(({ path }) => path))
  const sources = files.flatMap(({ path, sha256, recordings }) => {
    const key = containerKey(path, path.includes('!') || paths.has(tableBeside(path)))
    return recordings.map((recording) => sourceOf(recording, { path, sha256, key }).source)
  })
  const settings = { zone: options.zone ?? null }
  const runs = deriveRuns({ sources, verdicts: options.verdicts ?? [], edits: options.edits ?? [], settings })
  return { runs, suggestedNotes: suggestNotes(sources, runs) }
}

/** On disk, a folder `activities` is Strava's if its table lies beside it. */
const tableBeside = (path: string): string => path.replace(/activities[/\\][^/\\]*$/i, 'activities.csv')
