import type { Imported } from '../importers/importer.ts'
import type { Problem } from '../model/problem.ts'
import { EARLIEST_START_MS, LATEST_START_MS, type Recording } from '../model/recording.ts'
import { MAX_ACTIVITIES } from './limits.ts'
import type { Unpacked } from './unpack.ts'
import { withRollover } from './week-rollover.ts'

/**
 * What an importer gave, less what starts on no day of any calendar, which is named; each recording carries the flaw of
 * its packing.
 */
export function checkedImport(imported: Imported, path: string, flaw: Unpacked['flaw']): Imported {
  const problems: Problem[] = flaw === null ? [] : [{ path, level: 'warning', code: flaw }]
  const dated = imported.recordings.filter(startsOnSomeDay).map((recording) => withRollover(recording, path))
  const undated = imported.recordings.length - dated.length
  if (undated > 0) problems.push({ path, level: 'error', code: 'no-time', detail: { count: undated } })
  const taken = dated.slice(0, MAX_ACTIVITIES)
  const left = dated.length - taken.length
  if (left > 0) {
    problems.push({ path, level: 'error', code: 'too-many-activities', detail: { count: left, taken: taken.length } })
  }
  return {
    recordings: taken.map((recording) => withFlaw(recording, flaw)),
    problems: [...problems, ...imported.problems],
    skipped: imported.skipped,
  }
}

/** One start that no calendar has would keep the whole log from being read. */
function startsOnSomeDay({ startMs, samples, localStart }: Recording): boolean {
  const ms = startMs ?? (samples?.t[0] ?? Number.NaN) * 1000
  return Number.isNaN(ms) ? localStart !== null : ms >= EARLIEST_START_MS && ms <= LATEST_START_MS
}

function withFlaw(recording: Recording, flaw: Unpacked['flaw']): Recording {
  if (flaw === null || recording.quality.some(({ code }) => code === flaw)) return recording
  return { ...recording, quality: [...recording.quality, { code: flaw }] }
}
