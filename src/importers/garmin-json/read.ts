import type { Problem, SkipReason } from '../../model/problem.ts'
import type { Recording } from '../../model/recording.ts'
import type { Imported, Importer, ImportFile } from '../importer.ts'
import { type ActivitySpan, activityObjects, LIST_KEY } from './activity-objects.ts'
import { summaryRecording } from './recording.ts'
import { type Summary, summarySchema } from './summary.ts'

/** The list's key stands at the very beginning. */
const HEAD_BYTES = 4096

/** `summarizedActivities.json` of Garmin's account export: one summary an activity, in units of its own. */
export const garminJsonImporter: Importer = Object.freeze({
  id: 'garmin-json',
  identify: ({ bytes }: ImportFile) => {
    const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES))
    return /^\s*[[{]/.test(head) && head.includes(LIST_KEY)
  },
  read: ({ path, bytes }: ImportFile) => readSummaries(path, bytes),
})

function readSummaries(path: string, bytes: Uint8Array): Imported {
  const decoder = new TextDecoder()
  const textOf = ({ from, to }: ActivitySpan) => decoder.decode(bytes.subarray(from, to))
  const byKey = new Map<string | null, { readonly span: ActivitySpan; readonly recording: Recording }>()
  const problems: Problem[] = []
  const skipped: SkipReason[] = []
  let part = -1
  for (const span of activityObjects(bytes)) {
    part++
    const summary = span.isCut ? null : summaryOf(textOf(span))
    if (summary?.parent === true) {
      // Its legs are listed too: counting both would count the day twice.
      skipped.push('multisport-parent')
      continue
    }
    const recording = summary === null ? null : summaryRecording(summary, part)
    if (recording === null) {
      problems.push(problemOf(path, span, part, summary))
      continue
    }
    // Of two that differ under one number the greater text stays: the order in the file must not matter.
    const known = byKey.get(recording.key)
    if (known === undefined || textOf(known.span) < textOf(span)) byKey.set(recording.key, { span, recording })
  }
  if (part === -1) skipped.push('export-table')
  const recordings = [...byKey.values()].map(({ recording }) => recording)
  if (recordings.length === 0 && problems.length > 0) problems.push({ path, level: 'error', code: 'no-activity' })
  return { recordings, problems, skipped }
}

function summaryOf(text: string): Summary | null {
  try {
    return summarySchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function problemOf(path: string, { from, isCut }: ActivitySpan, part: number, summary: Summary | null): Problem {
  if (isCut) return { path, level: 'warning', code: 'partial', at: { byte: from } }
  const detail = { why: summary === null ? 'not-an-activity' : 'no-date' }
  return { path, level: 'warning', code: 'bad-row', at: { row: part + 1, byte: from }, detail }
}
