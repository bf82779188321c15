import { FLAG_WORDS } from '#words/flags/index.ts'
import { leftOutLines } from '#words/left-out.ts'
import { RUN_WORDS as WORDS } from '#words/log.ts'
import { SPORT_WORDS, SURFACE_WORDS } from '#words/names.ts'
import { QUALITY_WORDS } from '#words/quality.ts'
import type { Format } from '../../lib/format.ts'
import { plainText } from '../../lib/plain-text.ts'
import { cells, textWidth } from '../../lib/text-width.ts'
import type { Finding } from '../../model/flag.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { isCounted, type Run } from '../../model/run.ts'
import { type EditedField, RUN_FIELDS, type RunField } from '../../model/run-edit.ts'
import { mostly, surfacesOf } from '../../model/surface.ts'
import type { Paint } from '../paint.ts'
import { wrap } from '../wrap.ts'
import { paragraph, together, WIDTH } from './lines.ts'

const WHAT_WIDTH = 21
const NAME_WIDTH = 14
const FORMAT_WIDTH = 11
const NOT_KNOWN = '—'

/** A list of runs, newest last, one line each, within 80 columns. `total`: how many there are in all. */
export function runTable(runs: readonly Run[], total: number, format: Format, paint: Paint): string {
  if (total === 0) return WORDS.none
  const earlier = total - runs.length
  return [
    ...(earlier > 0 ? [paint.quiet(WORDS.earlier(earlier))] : []),
    ...runs.map((run) => runLine(run, format, paint)),
    paint.quiet(WORDS.legend),
  ].join('\n')
}

function runLine(run: Run, format: Format, paint: Paint): string {
  const { date, distanceM, movingS, elapsedS, ascentM, id, sources, quality } = run
  const marks = `${sources.length > 1 ? `⧉${sources.length}` : ''}${quality.length > 0 ? '!' : ''}${isCounted(run) ? '' : '×'}`
  return [
    date,
    known(distanceM, format.distance).padStart(8),
    known(movingS ?? elapsedS, format.duration).padStart(11),
    (ascentM === null ? '' : `↑${format.climb(ascentM)}`).padStart(8),
    cut(plainText(whatItWas(run)), WHAT_WIDTH),
    paint.quiet(`${id} ${marks}`.trimEnd()),
  ].join(' ')
}

/** "trail · First mountain run", "ride · To the lake". */
function whatItWas({ sport, surface, title }: Run): string {
  const ground = mostly(surface)
  const kind = sport !== 'run' ? SPORT_WORDS[sport] : ground === null ? '' : SURFACE_WORDS[ground]
  return [kind, title ?? ''].filter((part) => part !== '').join(' · ')
}

/** Text of exactly so many columns. */
function cut(text: string, width: number): string {
  let shown = ''
  let used = 0
  for (const cell of textWidth(text) > width ? cells(text) : []) {
    if (used + cell.width >= width) break
    shown += cell.text
    used += cell.width
  }
  const whole = shown === '' ? text : `${shown}…`
  return whole + ' '.repeat(width - textWidth(whole))
}

const known = (value: number | null, shown: (value: number) => string): string =>
  value === null ? NOT_KNOWN : shown(value)

/** Everything about one run. */
export function runPage(
  run: Run,
  notes: readonly PainNote[],
  findings: readonly Finding[],
  format: Format,
  paint: Paint,
): string {
  const indented = (text: string): readonly string[] => wrap(plainText(text), WIDTH - 4).map((line) => `    ${line}`)
  const titled = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [paint.strong(title), ...lines]
  return together([
    heading(run, format, paint),
    figures(run, format),
    run.description === null ? [] : paragraph(run.description),
    titled(WORDS.sources(run.sources.length), sourceLines(run, paint)),
    titled(
      WORDS.quality,
      run.quality.map(({ code, detail }) => {
        const other = detail?.['other']
        return `  ! ${QUALITY_WORDS[code]}${other === undefined ? '' : `: sorepoint run ${run.id} --split ${other}`}`
      }),
    ),
    titled(
      WORDS.left,
      leftOutLines(run.left, format).map((line) => `  - ${line}`),
    ),
    run.leftOut ? paragraph(WORDS.leftOut) : [],
    titled(WORDS.edited, editedLines(run, format)),
    titled(
      WORDS.flags,
      findings.flatMap((finding) => indented(FLAG_WORDS[finding.id].message(finding, format))),
    ),
    titled(
      WORDS.notes,
      notes.map((note) => `  ${note.id} ${plainText(note.text)}`),
    ),
  ]).trimEnd()
}

function heading(run: Run, format: Format, paint: Paint): string[] {
  const { id, title, sport, date, startMs, startKnown, zone, zoneSource } = run
  const day = `${format.date(date)} ${date.slice(0, 4)}`
  const when = startKnown === 'date' ? day : `${day}, ${format.clock(startMs, zone)}`
  return [
    paint.strong(plainText(title ?? SPORT_WORDS[sport])),
    paint.quiet(`${id} · ${when} (${zone}, ${WORDS.zoneFrom[zoneSource]})`),
  ]
}

function figures(run: Run, format: Format): readonly string[] {
  const { distanceM, movingS, cadenceSpm, rpe, shoe, device } = run
  const rows: readonly (readonly [string, string | null])[] = [
    [WORDS.distance, distanceM === null ? null : format.distance(distanceM)],
    [WORDS.moving, movingS === null ? null : format.duration(movingS)],
    [WORDS.elapsed, run.elapsedS === null ? null : format.duration(run.elapsedS)],
    [WORDS.pace, distanceM && movingS ? format.pace(distanceM / movingS) : null],
    [WORDS.climb, climb(run, format)],
    [WORDS.longestClimb, run.longestClimbM === null ? null : format.climb(run.longestClimbM)],
    [WORDS.longestDescent, run.longestDescentM === null ? null : format.climb(run.longestDescentM)],
    [WORDS.ground, ground(run, format)],
    [WORDS.heartRate, heartRate(run, format)],
    [WORDS.cadence, cadenceSpm === null ? null : WORDS.steps(format.number(cadenceSpm))],
    [WORDS.effort, rpe === null ? null : WORDS.ofTen(format.number(rpe))],
    [WORDS.shoe, shoe],
    [WORDS.device, device],
  ]
  return rows.flatMap(([name, value]) => (value === null ? [] : [`  ${name.padEnd(NAME_WIDTH)} ${plainText(value)}`]))
}

/** Each corrected field with what the recording has; that it is left out stands by itself. */
function editedLines({ edited, zone }: Run, format: Format): readonly string[] {
  return RUN_FIELDS.flatMap((field) => {
    const change = edited[field]
    if (change === undefined || field === 'counted') return []
    return [`  ${plainText(WORDS.asRecorded(WORDS.fields[field], recordedText(field, change.was, zone, format)))}`]
  })
}

function recordedText(field: RunField, was: EditedField['was'], zone: string, format: Format): string {
  if (was === null || was === '') return WORDS.nothingRecorded
  if (typeof was === 'boolean') return WORDS.yesNo[was ? 'true' : 'false']
  if (field === 'start') return `${String(was).replace('T', ' ')} (${zone})`
  if (typeof was === 'string') return was
  if (field === 'distanceM') return format.distance(was)
  if (field === 'movingS') return format.duration(was)
  return field === 'rpe' ? WORDS.ofTen(format.number(was)) : format.climb(was)
}

function climb({ ascentM, descentM, elevationSource }: Run, format: Format): string {
  const from = WORDS.climbFrom[elevationSource]
  if (ascentM === null && descentM === null) return from
  return `${WORDS.upAndDown(known(ascentM, format.climb), known(descentM, format.climb))} (${from})`
}

function ground({ surface, surfaceOrigin }: Run, format: Format): string {
  const shares = surfacesOf(surface).map((kind) => `${SURFACE_WORDS[kind]} ${format.percent(surface[kind])}`)
  return `${shares.join(', ')} (${WORDS.groundFrom[surfaceOrigin]})`
}

function heartRate({ avgHrBpm, maxHrBpm }: Run, format: Format): string | null {
  if (avgHrBpm === null) return null
  const average = WORDS.averageHeartRate(format.number(avgHrBpm))
  return maxHrBpm === null ? average : `${average}, ${WORDS.highestHeartRate(format.number(maxHrBpm))}`
}

function sourceLines({ sources }: Run, paint: Paint): readonly string[] {
  return sources.flatMap(({ key, format, name }) => [
    `  ${format.padEnd(FORMAT_WIDTH)} ${plainText(name)}`,
    paint.quiet(`  ${' '.repeat(FORMAT_WIDTH)} ${key}`),
  ])
}
