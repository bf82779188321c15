import type { Problem } from '../../model/problem.ts'
import type { Imported, Importer, ImportFile } from '../importer.ts'
import { oneOfEach, type ReadRow } from './one-of-each.ts'
import { rowProblem, tableProblems } from './row-problem.ts'
import { stravaColumns } from './strava-columns.ts'
import { type StravaFile, stravaRow } from './strava-row.ts'
import { at } from './strava-totals.ts'
import { firstBlockStyle, firstDistanceUnits } from './strava-units.ts'
import { headOf, readTable, type Table } from './table.ts'
import { tableStarts } from './table-start.ts'
import { dateOrderOf } from './wall-time.ts'

/**
 * Strava's `activities.csv` of every year and language: each row a recording that adds what only the table knows (private
 * note, shoe, exertion, dirt) to the file it names, or stands for itself where there is none.
 */
export const stravaCsvImporter: Importer = Object.freeze({
  id: 'strava-csv',
  identify: ({ bytes }: ImportFile) => stravaColumns(headOf(bytes)[0] ?? []) !== null,
  read: ({ path, bytes }: ImportFile) => readStrava(path, readTable(bytes)),
})

function readStrava(path: string, table: Table): Imported {
  const [header, ...rows] = table.rows
  const columns = stravaColumns(header?.cells ?? [])
  if (header === undefined || columns === null) {
    return { recordings: [], problems: [{ path, level: 'error', code: 'bad-csv' }], skipped: [] }
  }
  if (rows.length === 0) return { recordings: [], problems: [], skipped: ['export-table'] }

  const bodies = rows.map(({ cells }) => cells)
  const style = firstBlockStyle(bodies, columns)
  const file: StravaFile = {
    columns,
    style,
    unitMOf: firstDistanceUnits(header.cells, bodies, columns, style),
  }
  const dates = bodies.map((cells) => at(cells, columns, 'date'))
  const starts = tableStarts(dates, dateOrderOf(dates))
  const read: ReadRow[] = []
  const problems: Problem[] = [...tableProblems(path, table)]
  for (const [part, { row, cells }] of rows.entries()) {
    const result = stravaRow(cells, part, starts[part]!, file)
    if (result.ok) read.push({ row, text: cells.join('\t'), recording: result.value })
    else problems.push(rowProblem(path, row, result.error))
  }
  const { recordings, replacedRows } = oneOfEach(read)
  problems.push(...replacedRows.map((row) => rowProblem(path, row, 'id-twice')))
  if (recordings.length === 0) problems.push({ path, level: 'error', code: 'no-activity' })
  return { recordings, problems, skipped: [] }
}
