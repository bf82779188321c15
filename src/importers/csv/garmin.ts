import { foldWords } from '../../lib/fold-words.ts'
import type { Problem, SkipReason } from '../../model/problem.ts'
import type { Recording } from '../../model/recording.ts'
import type { Imported, Importer, ImportFile, ImportOptions } from '../importer.ts'
import { type GarminColumns, garminHeader } from './garmin-columns.ts'
import { type GarminFile, garminRecording } from './garmin-recording.ts'
import { type GarminRow, garminRow } from './garmin-row.ts'
import { type CsvUnits, unitsByStride } from './garmin-units.ts'
import { type NumberStyle, styleOf } from './number.ts'
import { rowProblem, tableProblems } from './row-problem.ts'
import { headOf, readTable, type Table, type TableRow } from './table.ts'
import { tableStarts } from './table-start.ts'
import { dateOrderOf } from './wall-time.ts'

/** Rows that are no activity: the watch's alarm. */
const INCIDENT = 'incident detected'

/**
 * `Activities.csv` of Garmin Connect's page. It names neither its units, nor its zone, nor its number style: the style is read
 * off the numbers, the units off the stride; where neither is clear, the runner gets a question.
 */
export const garminCsvImporter: Importer = Object.freeze({
  id: 'garmin-csv',
  identify: ({ bytes }: ImportFile) => garminHeader(headOf(bytes)) !== null,
  read: ({ path, bytes }: ImportFile, options: ImportOptions) => readGarmin(path, readTable(bytes), options),
})

interface NumberedRow {
  readonly row: number
  readonly content: GarminRow
}

function readGarmin(path: string, table: Table, { csvUnits }: ImportOptions): Imported {
  const header = garminHeader(table.rows.slice(0, 8).map(({ cells }) => cells))
  if (header === null) return { recordings: [], problems: [{ path, level: 'error', code: 'bad-csv' }], skipped: [] }
  const { columns } = header
  const body = table.rows.slice(header.index + 1)
  if (body.length === 0) return { recordings: [], problems: [], skipped: ['export-table'] }

  const style = fileStyle(body, columns)
  const rows = body.map(({ row, cells }) => ({ row, content: garminRow(cells, columns, style) }))
  const incidents = rows.filter(({ content }) => foldWords(content.type.slice(0, 80)) === INCIDENT)
  const activities = rows.filter((row) => !incidents.includes(row))
  const measuredUnits = unitsByStride(activities.map(({ content }) => content))
  const file: GarminFile = {
    units: measuredUnits ?? csvUnits ?? 'km',
    areUnitsAssumed: measuredUnits === null && csvUnits === null,
    isZeroMissing: !body.some(({ cells }) => cells.includes('--')),
  }
  const { recordings, problems } = recordingsOf(path, activities, file)
  return {
    recordings,
    problems: [
      ...tableProblems(path, table),
      ...problems,
      ...(recordings.some(isWayOnFoot) ? unitProblems(path, measuredUnits, csvUnits) : []),
      ...(activities.some(({ content }) => content.isAmbiguous)
        ? [{ path, level: 'warning', code: 'ambiguous-numbers' } as const]
        : []),
      ...(recordings.length === 0 && activities.length > 0
        ? [{ path, level: 'error', code: 'no-activity' } as const]
        : []),
    ],
    skipped: incidents.map((): SkipReason => 'incident-row'),
  }
}

/** `Distance` has two decimals in every locale, then `Avg Stride Length`; else whatever number of the file proves a style. */
function fileStyle(body: readonly TableRow[], columns: GarminColumns): NumberStyle | null {
  const column = (position: number | undefined) =>
    body.map(({ cells }) => (position === undefined ? '' : cells[position]))
  return (
    styleOf(column(columns.distance)) ?? styleOf(column(columns.stride)) ?? styleOf(body.flatMap(({ cells }) => cells))
  )
}

function recordingsOf(
  path: string,
  rows: readonly NumberedRow[],
  file: GarminFile,
): { readonly recordings: readonly Recording[]; readonly problems: readonly Problem[] } {
  const dates = rows.map(({ content }) => content.text('date'))
  const starts = tableStarts(dates, dateOrderOf(dates))
  const problems: Problem[] = []
  const byKey = new Map<string, { readonly text: string; readonly recording: Recording }[]>()
  for (const [part, { row, content }] of rows.entries()) {
    const start = starts[part]!
    if (start === null) {
      problems.push(rowProblem(path, row, 'no-date'))
      continue
    }
    const recording = garminRecording(content, start, part, file)
    const text = content.cells.join('\t')
    const sameKey = byKey.get(recording.key as string) ?? []
    // The same row again (two exports put together) is the same activity.
    if (!sameKey.some((other) => other.text === text)) sameKey.push({ text, recording })
    byKey.set(recording.key as string, sameKey)
  }
  return { recordings: [...byKey.values()].flatMap(numbered), problems }
}

/** Several activities of one start are distinguished by a number, given in the order of their text: it must not depend on the file's. */
function numbered(rows: readonly { readonly text: string; readonly recording: Recording }[]): readonly Recording[] {
  return rows
    .toSorted((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ recording }, index) => (index === 0 ? recording : { ...recording, key: `${recording.key}#${index + 1}` }))
}

/** Units matter where they show what a leg has run; a table of lifting and swims raises no question. */
function isWayOnFoot({ sport, totals }: Recording): boolean {
  return (totals.distanceM ?? 0) > 0 && (sport === 'run' || sport === 'walk' || sport === 'hike')
}

function unitProblems(path: string, measured: CsvUnits | null, explicit: CsvUnits | null): readonly Problem[] {
  const detail =
    measured === null && explicit === null
      ? { assumed: 'km' }
      : measured !== null && explicit !== null && measured !== explicit
        ? { told: explicit, used: measured }
        : null
  return detail === null ? [] : [{ path, level: 'warning', code: 'ambiguous-units', detail }]
}
