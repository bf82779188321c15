import { raceOfWords } from '../../lib/race-words.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import type { QualityProblem } from '../../model/quality.ts'
import type { Recording } from '../../model/recording.ts'
import { type SurfaceOrigin, type SurfaceShares, wholly } from '../../model/surface.ts'
import { sportOfType } from '../sport-of-type.ts'
import { tableSport } from '../table-sport.ts'
import { tableSurface } from '../table-surface.ts'
import { saysVirtual } from '../virtual-words.ts'
import { textOf, yesNoOf } from './cells.ts'
import { type NumberStyle, numberOf } from './number.ts'
import type { RowFault } from './row-problem.ts'
import type { StravaColumn, StravaColumns } from './strava-columns.ts'
import { at, type StravaTotals, stravaTotals } from './strava-totals.ts'
import type { TableStart } from './table-start.ts'
import { utcMsOf } from './wall-time.ts'

/** What one row needs to know of its file. */
export interface StravaFile {
  readonly columns: StravaColumns
  readonly style: NumberStyle
  readonly unitMOf: (type: string) => number | null
}

/** Why a row is no activity. */
export type StravaRowFault = Extract<RowFault, 'no-id' | 'no-date'>

/**
 * One row of Strava's table as a recording without samples. It speaks about the file it names, whose number is not always
 * the activity's id (an upload's number is not); a row without a file was entered by hand and stands for itself.
 */
export function stravaRow(
  cells: readonly string[],
  part: number,
  start: TableStart | null,
  file: StravaFile,
): Result<Recording, StravaRowFault> {
  const cell = (column: StravaColumn) => at(cells, file.columns, column)
  const id = /^\s*(\d{1,20})(?:\.0)?\s*$/.exec(cell('id') ?? '')?.[1]
  if (id === undefined) return err('no-id')
  if (start === null) return err('no-date')

  const type = cell('type') ?? ''
  const word = sportOfType(type)
  const block = { style: file.style, unitM: file.unitMOf(type) }
  const read = stravaTotals(cells, file.columns, word?.sport ?? 'run', block)
  const fileCell = (cell('file') ?? '').trim()
  const title = textOf(cell('title'))
  const { sport, sportOrigin } = tableSport({ word, title, totals: read.totals })
  const description = textOf(cell('description'))
  return ok({
    part,
    format: 'strava-csv',
    key: `strava-row:${id}`,
    describes: describedBy(fileCell),
    // The column is UTC, without saying so (formats.md §2.4); of a day alone nobody knows more than the day.
    startMs: start.known === 'date' ? null : utcMsOf(start.wall),
    localStart: start.known === 'date' ? start.local : null,
    startKnown: start.known,
    utcOffsetS: null,
    sport,
    sportOrigin,
    ...((sport === 'run' && word?.surface !== 'treadmill' ? dirtSurface(read) : null) ??
      tableSurface({ sport, typeSurface: word?.surface ?? 'unknown', title, description })),
    virtual: saysVirtual({ type: type, title, program: null }),
    race:
      raceOfWords({ type: type, title, description: description, distanceM: read.totals.distanceM }) ??
      yesNoOf(cell('race')),
    totals: read.totals,
    title,
    description,
    privateNote: textOf(cell('privateNote')),
    rpe: exertionOf(cell('exertion')),
    shoe: sport === 'run' ? textOf(cell('gear')) : null,
    device: null,
    altitudeKind: 'none',
    samples: null,
    pauses: [],
    quality: qualityOf(read, {
      isGuessed: word === null,
      isManual: file.columns.file !== undefined && fileCell === '',
    }),
  })
}

/** `activities/15299399917.gpx.gz` → `strava:15299399917`; null without a file, and for `#error#`. */
function describedBy(fileCell: string): string | null {
  const number = /(?:^|[\\/])(\d+)\.(?:fit|gpx|tcx)(?:\.gz)?$/i.exec(fileCell)?.[1]
  return number === undefined ? null : `strava:${number}`
}

/** What is not known to be dirt is not known to be tarmac either. No dirt at all says nothing: many ways are not mapped. */
function dirtSurface({
  totals,
  dirtM,
}: StravaTotals): { readonly surface: SurfaceShares; readonly surfaceOrigin: SurfaceOrigin } | null {
  if (dirtM === null || dirtM === 0 || totals.distanceM === null) return null
  const trail = dirtM / totals.distanceM
  return { surface: { ...wholly('trail'), trail, unknown: 1 - trail }, surfaceOrigin: 'dirt-distance' }
}

/** CR-10; Strava writes nothing, or 1 to 10. */
function exertionOf(cell: string | undefined): number | null {
  const value = numberOf(cell, 'point')
  return value !== null && value >= 1 && value <= 10 ? value : null
}

function qualityOf(
  { disagreement }: StravaTotals,
  { isGuessed, isManual }: { readonly isGuessed: boolean; readonly isManual: boolean },
): readonly QualityProblem[] {
  return [
    ...(isGuessed ? [{ code: 'sport-guessed' } as const] : []),
    ...(disagreement === null ? [] : [{ code: 'table-disagrees', detail: disagreement } as const]),
    ...(isManual ? [{ code: 'manual' } as const] : []),
  ]
}
