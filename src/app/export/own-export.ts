import { z } from 'zod'
import {
  acknowledgementRow,
  clearanceRow,
  dayCheckRow,
  pastInjuryRow,
  runEditRow,
  selfCheckRow,
  settingsRow,
  shownReportRow,
  verdictRow,
} from '../../store/rows/entry-row.ts'
import { fileRow } from '../../store/rows/file-row.ts'
import { noteRow } from '../../store/rows/note-row.ts'
import { figuresRow, recordingRow } from '../../store/rows/source-row.ts'

/** Names the layout; an older program refuses a newer one. */
export const EXPORT_SCHEMA = 'sorepoint/export/1'

/**
 * One athlete's whole log as JSON: everything that was imported and entered. Runs and suggestions are not in it: they
 * are derived from it.
 */
export const ownExport = z.strictObject({
  schema: z.literal(EXPORT_SCHEMA),
  athlete: z.string(),
  settings: settingsRow(),
  verdicts: z.array(verdictRow()),
  notes: z.array(noteRow()),
  dayChecks: z.array(dayCheckRow()),
  clearances: z.array(clearanceRow()),
  selfChecks: z.array(selfCheckRow()),
  pastInjuries: z.array(pastInjuryRow()),
  /** Exports of before 1.0 have none. */
  runEdits: z.array(runEditRow()).default([]),
  shownReports: z.array(shownReportRow()),
  acknowledgements: z.array(acknowledgementRow()),
  files: z.array(fileRow()),
  sources: z.array(
    z.strictObject({
      key: z.string().min(1),
      name: z.string(),
      sha256: z.string(),
      recording: recordingRow(),
      figures: figuresRow(),
      /** Packed as docs/decisions/0002 tells, in base64; null without samples, or when they were left out. */
      samples: z.base64().nullable(),
    }),
  ),
})

export type OwnExport = z.infer<typeof ownExport>

/** True if the text begins like an export of ours, of any version. */
export function isOwnExport(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"schema"\s*:\s*"sorepoint\/export\/\d+"/.test(text.slice(0, 200))
}
