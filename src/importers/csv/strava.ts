import type { Problem } from '../../model/problem.ts'
import type { Imported, Importer, ImportFile } from '../importer.ts'
import { oneOfEach, type ReadRow } from './one-of-each.ts'
import { stravaColumns } from './strava-columns.ts'
import { type StravaFile, stravaRow } from './strava-row.ts'
import { at } from './strava-totals.ts'
import { firstBlockStyle, firstDistanceUnits } from './strava-units.ts'
import { headOf, readTable, type TableRow } from './table.ts'
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

function readStrava(path: string, table: readonly TableRow[]): Imported {
  const [header, ...rows] = table
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
    dateOrder: dateOrderOf(bodies.map((cells) => at(cells, columns, 'date'))),
    unitMOf: firstDistanceUnits(header.cells, bodies, columns, style),
  }
  const read: ReadRow[] = []
  const problems: Problem[] = []
  for (const [part, { row, cells, cut }] of rows.entries()) {
    if (cut) problems.push(badRow(path, row, 'cut'))
    const result = stravaRow(cells, part, file)
    if (result.ok) read.push({ row, text: cells.join('\t'), recording: result.value })
    else problems.push(badRow(path, row, result.error))
  }
  const { recordings, replacedRows } = oneOfEach(read)
  problems.push(...replacedRows.map((row) => badRow(path, row, 'id-twice')))
  if (recordings.length === 0) problems.push({ path, level: 'error', code: 'no-activity' })
  return { recordings, problems, skipped: [] }
}

function badRow(path: string, row: number, why: string): Problem {
  return { path, level: 'warning', code: 'bad-row', at: { row }, detail: { why } }
}
