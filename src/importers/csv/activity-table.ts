import { raceOfWords } from '../../lib/race-words.ts'
import type { Problem } from '../../model/problem.ts'
import type { QualityProblem } from '../../model/quality.ts'
import { NO_TOTALS, type Recording } from '../../model/recording.ts'
import type { Imported, Importer, ImportFile, ImportOptions } from '../importer.ts'
import { sportOfType } from '../sport-of-type.ts'
import { tableSport } from '../table-sport.ts'
import { tableSurface } from '../table-surface.ts'
import { saysVirtual } from '../virtual-words.ts'
import { type ActivityColumns, type ActivityField, activityColumns, isApiTable } from './activity-headings.ts'
import { measured, textOf, yesNoOf } from './cells.ts'
import { durationS as clockedS } from './duration.ts'
import { exportTableImporter } from './export-table.ts'
import { garminHeader } from './garmin-columns.ts'
import { UNIT_METRES } from './garmin-units.ts'
import { type NumberStyle, numberOf, styleOf } from './number.ts'
import { oneOfEach, type ReadRow } from './one-of-each.ts'
import { rowProblem, tableProblems } from './row-problem.ts'
import { stravaColumns } from './strava-columns.ts'
import { headOf, readTable, type Table } from './table.ts'
import { dateKey, type TableStart, tableStarts } from './table-start.ts'
import { dateOrderOf } from './wall-time.ts'

/**
 * Tables of activities of other services and tools (Runkeeper's cardioActivities.csv, MapMyRun, what Strava's API gives), and those
 * that runners keep: a row a run, its units in the headings.
 */
export const activityTableImporter: Importer = Object.freeze({
  id: 'activity-csv',
  identify: (file: ImportFile) => {
    const head = headOf(file.bytes)
    const isOther =
      stravaColumns(head[0] ?? []) !== null || garminHeader(head) !== null || exportTableImporter.identify(file)
    return !isOther && activityColumns(head[0] ?? []) !== null
  },
  read: ({ path, bytes }: ImportFile, options: ImportOptions) => readActivities(path, readTable(bytes), options),
})

/** What the rows need to know of their table. */
interface ActivityFile {
  readonly columns: ActivityColumns
  readonly style: NumberStyle
  /** Metres in one unit of the distance, of a height. */
  readonly lengthM: number
  readonly heightM: number
  readonly areUnitsAssumed: boolean
}

function readActivities(path: string, table: Table, { csvUnits }: ImportOptions): Imported {
  const [header, ...rows] = table.rows
  const columns = activityColumns(header?.cells ?? [])
  if (header === undefined || columns === null) {
    return { recordings: [], problems: [{ path, level: 'error', code: 'bad-csv' }], skipped: [] }
  }
  if (rows.length === 0) return { recordings: [], problems: [], skipped: ['other-file'] }
  const cell = (cells: readonly string[], field: ActivityField) => cells[columns[field]?.position ?? -1]
  const isApi = isApiTable(header.cells)
  const units = UNIT_METRES[csvUnits ?? 'km']
  const file: ActivityFile = {
    columns,
    style: styleOf(rows.flatMap(({ cells }) => [cell(cells, 'distance'), cell(cells, 'ascent')])) ?? 'point',
    lengthM: columns.distance?.unit ?? (isApi ? 1 : units.distance),
    heightM:
      columns.ascent?.unit ??
      columns.descent?.unit ??
      (isApi ? 1 : columns.distance?.unit === UNIT_METRES.mi.distance ? UNIT_METRES.mi.height : units.height),
    areUnitsAssumed: columns.distance?.unit === null && !isApi && csvUnits === null,
  }
  const dates = rows.map(({ cells }) => withClock(cell(cells, 'date') ?? cell(cells, 'utc'), cell(cells, 'clock')))
  const starts = tableStarts(dates, dateOrderOf(dates))
  const read: ReadRow[] = []
  const problems: Problem[] = [...tableProblems(path, table)]
  for (const [part, { row, cells }] of rows.entries()) {
    const start = starts[part]!
    if (start === null) {
      problems.push(rowProblem(path, row, 'no-date'))
      continue
    }
    read.push({ row, text: cells.join('\t'), recording: recordingOf(cells, part, start, file) })
  }
  const { recordings, replacedRows } = oneOfEach(read)
  problems.push(...replacedRows.map((row) => rowProblem(path, row, 'id-twice')))
  if (file.areUnitsAssumed && recordings.some(({ totals }) => (totals.distanceM ?? 0) > 0)) {
    problems.push({ path, level: 'warning', code: 'ambiguous-units', detail: { assumed: 'km' } })
  }
  if (recordings.length === 0) problems.push({ path, level: 'error', code: 'no-activity' })
  return { recordings, problems, skipped: [] }
}

/** Some tables keep the time of day in a column of its own. */
function withClock(date: string | undefined, clock: string | undefined): string | undefined {
  if (date === undefined || clock === undefined || /\d[:.h]\d\d/.test(date.replace(/^\s*[\d./-]+/, ''))) return date
  return /^\s*\d{1,2}[:.h]\d{2}/.test(clock) ? `${date} ${clock}` : date
}

function recordingOf(cells: readonly string[], part: number, start: TableStart, file: ActivityFile): Recording {
  const { columns, style } = file
  const cell = (field: ActivityField) => cells[columns[field]?.position ?? -1]
  const number = (field: ActivityField) => numberOf(cell(field), style)
  const length = (field: ActivityField, unitM: number) => {
    const value = number(field)
    return value === null || value < 0 ? null : value * unitM
  }
  const movingS = secondsOf(cell('moving'), columns.moving?.unit ?? null, style)
  const durationS = secondsOf(cell('duration'), columns.duration?.unit ?? null, style)
  // Beside a moving time a duration has the pauses in it (FitTrackee).
  const isWhole = movingS !== null && columns.elapsed === undefined && durationS !== null && durationS >= movingS
  const elapsedS = isWhole ? durationS : secondsOf(cell('elapsed'), columns.elapsed?.unit ?? null, style)
  const totals = {
    ...NO_TOTALS,
    distanceM: length('distance', file.lengthM),
    timerS: isWhole ? null : durationS,
    movingS,
    elapsedS,
    ascentM: length('ascent', file.heightM),
    descentM: length('descent', file.heightM),
    avgHrBpm: measured(number('avgHr')),
    maxHrBpm: measured(number('maxHr')),
    calories: measured(number('calories')),
  }
  const type = `${cell('type') ?? ''}`.trim()
  const word = sportOfType([cell('subType'), type].filter((each) => each?.trim()).join(' ')) ?? sportOfType(type)
  const title = textOf(cell('title'))
  const description = textOf(cell('notes'))
  const { sport, sportOrigin } = tableSport({ word, title, totals })
  const { startMs, localStart } = startOf(cells, start, columns)
  return {
    part,
    format: 'activity-csv',
    key: keyOf(cell('id'), start, totals.distanceM, durationS ?? movingS ?? elapsedS),
    describes: null,
    startMs,
    localStart,
    startKnown: start.known,
    utcOffsetS: null,
    sport,
    sportOrigin,
    ...tableSurface({ sport, typeSurface: word?.surface ?? 'unknown', title, description }),
    virtual: saysVirtual({ type, title, program: null }),
    race: raceOfRow(
      cell('race'),
      cell('workout'),
      raceOfWords({ type, title, description, distanceM: totals.distanceM }),
    ),
    totals,
    title,
    description,
    privateNote: null,
    rpe: exertionOf(number('rpe')),
    shoe: sport === 'run' ? textOf(cell('shoe')) : null,
    device: null,
    altitudeKind: 'none',
    samples: null,
    pauses: [],
    quality: qualityOf(word === null, file),
  }
}

const ZONE = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)\s*$/

/** The instant where a cell tells its zone or its heading says UTC; the clock of the place where it tells that. */
function startOf(
  cells: readonly string[],
  { local, known }: TableStart,
  { date, utc }: ActivityColumns,
): { readonly startMs: number | null; readonly localStart: string | null } {
  if (known === 'date') return { startMs: null, localStart: local }
  // Strava's API writes the local clock with a Z behind it.
  const isLocal = date !== undefined && /local/.test(date.name)
  const cell = isLocal ? cells[utc?.position ?? -1] : cells[(date ?? utc)?.position ?? -1]
  const isUtc = !isLocal && date === undefined && /utc|gmt/.test(utc?.name ?? '')
  const startMs = instantOf(cell, isUtc)
  const offset = /([+-]\d\d:?\d\d)\s*$/.exec(cell ?? '')?.[1]
  const tellsClock = isLocal || startMs === null || (offset !== undefined && !/^.00:?00$/.test(offset))
  return { startMs, localStart: tellsClock ? local : null }
}

function instantOf(cell: string | undefined, isUtc: boolean): number | null {
  const text = (cell ?? '').trim()
  if (!isUtc && !ZONE.test(text)) return null
  const iso = text.replace(/^(\d{4}-\d\d-\d\d) /, '$1T').replace(/\s*(?:UTC|GMT)$/, 'Z')
  const ms = Date.parse(ZONE.test(iso) ? iso : `${iso}Z`)
  return Number.isNaN(ms) ? null : ms
}

/** `26:11`, `1:02:30`, `0 days 00:31:45`, `1970-01-01 00:31:45` (a duration that a database kept as a time), or a number in its unit. */
function secondsOf(cell: string | undefined, unitS: number | null, style: NumberStyle): number | null {
  const text = (cell ?? '').trim().replace(/^(?:0 days|1970-01-01[ T])\s*/, '')
  const clock = clockedS(text.replace(/\.\d+$/, ''))
  if (clock !== null) return measured(clock)
  const value = numberOf(text, text.includes(',') ? style : 'point')
  return value === null ? null : measured(value * (unitS ?? 1))
}

/** The row's own number, else its start; of a day alone, what else tells it from others. */
function keyOf(id: string | undefined, start: TableStart, distanceM: number | null, seconds: number | null): string {
  const own = /^[\w-]{1,64}$/.exec((id ?? '').trim())?.[0]
  if (own !== undefined) return `activity-csv:${own}`
  return `activity-csv:${start.known === 'date' ? dateKey(start.local, { distanceM, seconds }) : start.local}`
}

/** Ticked, or Strava's number for a race (1; of its other kinds 2 and 3 a run was none), or by its words. */
function raceOfRow(ticked: string | undefined, workout: string | undefined, byWords: true | null): boolean | null {
  const kind = /^\s*([0-3])(?:\.0)?\s*$/.exec(workout ?? '')?.[1]
  if (yesNoOf(ticked) === true || kind === '1' || byWords === true) return true
  return yesNoOf(ticked) === false || kind === '2' || kind === '3' ? false : null
}

function exertionOf(value: number | null): number | null {
  return value !== null && value >= 1 && value <= 10 ? value : null
}

function qualityOf(isGuessed: boolean, { areUnitsAssumed }: ActivityFile): readonly QualityProblem[] {
  return [
    ...(isGuessed ? [{ code: 'sport-guessed' } as const] : []),
    ...(areUnitsAssumed ? [{ code: 'units-assumed', detail: { units: 'km' } } as const] : []),
  ]
}
