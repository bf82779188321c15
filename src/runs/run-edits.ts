import { localDate } from '../lib/local-date.ts'
import { clockOf, instantOf, parseClock } from '../lib/local-time.ts'
import { textOrder } from '../lib/text-order.ts'
import type { QualityCode, QualityProblem } from '../model/quality.ts'
import type { GradeBin, Run } from '../model/run.ts'
import { type EditedField, RUN_FIELDS, type RunEdit, type RunEditValues, type RunField } from '../model/run-edit.ts'
import type { StoredSource } from '../model/source.ts'
import { mostly, wholly } from '../model/surface.ts'
import { implausibleTotals } from './implausible.ts'

/** The corrections that hold for one run. */
export type RunEdits = Readonly<Partial<RunEditValues>>

/** Corrections by the source they hang on. */
export function editsBySource(edits: readonly RunEdit[]): ReadonlyMap<string, readonly RunEdit[]> {
  return Map.groupBy(edits, ({ sourceKey }) => sourceKey)
}

/** Of each field the later word; of two at one instant that of the smaller source key, so that no order of sources shows. */
export function latestEdits(
  sources: readonly StoredSource[],
  bySource: ReadonlyMap<string, readonly RunEdit[]>,
): RunEdits {
  if (bySource.size === 0) return {}
  const mine = sources.flatMap(({ key }) => bySource.get(key) ?? [])
  const oldestFirst = mine.toSorted((a, b) => a.editedMs - b.editedMs || textOrder(b.sourceKey, a.sourceKey))
  return Object.fromEntries(oldestFirst.map(({ field, value }) => [field, value]))
}

/** The run with the runner's word over the file's; `edited` keeps what the recording has. */
export function applyEdits(run: Run, edits: RunEdits): Run {
  const fields = RUN_FIELDS.filter((field) => edits[field] !== undefined)
  if (fields.length === 0) return run
  const edited = Object.fromEntries(
    fields.map((field): [RunField, EditedField] => [field, { was: recordedValue(run, field), is: edits[field]! }]),
  )
  const start = startOf(run, edits)
  const figures = {
    ...pick(edits, ['title', 'sport', 'race', 'rpe', 'shoe', 'distanceM', 'movingS', 'ascentM', 'descentM']),
    elapsedS: elapsedOf(run, edits),
    gradeM: gradeOf(run, edits),
    longestClimbM: atMost(run.longestClimbM, edits.ascentM),
    longestDescentM: atMost(run.longestDescentM, edits.descentM),
    elevationSource: elevationSourceOf(run, edits),
  }
  const ground = edits.surface === undefined ? {} : { surface: wholly(edits.surface), surfaceOrigin: 'runner' as const }
  const corrected = { ...run, ...start, ...figures, ...ground, edited, leftOut: edits.counted === false }
  return { ...corrected, quality: qualityOf(corrected, edits) }
}

/** What a field of the recording is, in the terms of a correction. */
function recordedValue(run: Run, field: RunField): EditedField['was'] {
  if (field === 'surface') return mostly(run.surface)
  if (field === 'start') return wallTime(run)
  if (field === 'counted') return true
  return run[field]
}

function wallTime({ startMs, zone }: Run): string {
  return new Date(clockOf(startMs, zone)).toISOString().slice(0, 19)
}

function pick<K extends keyof RunEdits>(edits: RunEdits, names: readonly K[]): Pick<RunEdits, K> {
  return Object.fromEntries(
    names.filter((name) => edits[name] !== undefined).map((name) => [name, edits[name]]),
  ) as Pick<RunEdits, K>
}

function startOf(
  { startMs, startKnown, date, zone }: Run,
  { start }: RunEdits,
): Pick<Run, 'startMs' | 'startKnown' | 'date'> {
  const clockMs = start === undefined ? null : parseClock(start)
  if (clockMs === null) return { startMs, startKnown, date }
  const correctedMs = instantOf(clockMs, zone)
  return { startMs: correctedMs, startKnown: 'minute', date: localDate(correctedMs, zone) }
}

/** Nobody moves for longer than the clock ran. */
function elapsedOf({ elapsedS }: Run, { movingS }: RunEdits): number | null {
  return movingS === undefined ? elapsedS : Math.max(elapsedS ?? 0, movingS)
}

/** Climb in the runner's own figures is as good as an account's summary; that of a barometer stays what it is. */
function elevationSourceOf({ elevationSource }: Run, { ascentM, descentM }: RunEdits): Run['elevationSource'] {
  const isCorrected = ascentM !== undefined || descentM !== undefined
  return isCorrected && (elevationSource === 'none' || elevationSource === 'gps') ? 'summary' : elevationSource
}

/** Metres on slopes, in proportion to the corrected way and height; unknown where there is no proportion. */
function gradeOf(run: Run, edits: RunEdits): Run['gradeM'] {
  if (run.gradeM === null) return null
  const way = ratio(run.distanceM, edits.distanceM)
  const up = ratio(run.ascentM, edits.ascentM)
  const down = ratio(run.descentM, edits.descentM)
  if (way === null || up === null || down === null) return null
  const scaled = (bin: GradeBin) => Math.round(run.gradeM![bin] * way * (bin.startsWith('up') ? up : down))
  return {
    up6to10: scaled('up6to10'),
    up10to15: scaled('up10to15'),
    up15: scaled('up15'),
    down6to10: scaled('down6to10'),
    down10to15: scaled('down10to15'),
    down15: scaled('down15'),
  }
}

function ratio(recorded: number | null, corrected: number | undefined): number | null {
  if (corrected === undefined) return 1
  if (corrected === 0) return 0
  return recorded === null || recorded === 0 ? null : corrected / recorded
}

function atMost(recorded: number | null, corrected: number | undefined): number | null {
  return recorded === null || corrected === undefined ? recorded : Math.min(recorded, corrected)
}

/** Judged by the length and time that were corrected. */
const OF_LENGTH: readonly QualityCode[] = [
  'impossible-speed',
  'impossible-distance',
  'impossible-duration',
  'zero-length',
  'distance-differs',
]

/** What is still wrong: a problem of a figure that the runner corrected is gone, a new one is named. */
function qualityOf(corrected: Run, edits: RunEdits): readonly QualityProblem[] {
  const isLength = edits.distanceM !== undefined || edits.movingS !== undefined
  const isClimb = edits.ascentM !== undefined && edits.descentM !== undefined
  const kept = corrected.quality.filter(
    ({ code }) =>
      !(isLength && OF_LENGTH.includes(code)) &&
      !(isClimb && code === 'altitude-jumps') &&
      !(edits.start !== undefined && code === 'impossible-date'),
  )
  if (!isLength) return kept
  const { startMs, distanceM, movingS, elapsedS, sport } = corrected
  const found = implausibleTotals({ startMs, distanceM, movingS, elapsedS, hasSamples: false })
  const onFoot = sport === 'run' || sport === 'walk' || sport === 'hike'
  return [...kept, ...found.filter(({ code }) => onFoot || !OF_LENGTH.includes(code) || code === 'zero-length')]
}
