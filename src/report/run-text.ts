import { FLAG_WORDS } from '#words/flags.ts'
import { SPORT_WORDS, SURFACE_WORDS } from '#words/names.ts'
import { QUALITY_WORDS } from '#words/quality.ts'
import type { Format } from '../lib/format.ts'
import type { Finding } from '../model/flag.ts'
import type { PainNote } from '../model/pain-note.ts'
import type { ElevationSource, Run } from '../model/run.ts'
import { SURFACES } from '../model/surface.ts'
import type { Paint } from './paint.ts'
import { plainText } from './plain-text.ts'
import { wrap } from './wrap.ts'

const WIDTH = 78
const TITLE_WIDTH = 22

const CLIMB_FROM: Readonly<Record<ElevationSource, string>> = {
  device: 'the device’s own figure',
  barometric: 'from the barometer',
  gps: 'from GPS alone, a rough figure',
  summary: 'from the export’s table',
  none: 'not recorded',
}

const cut = (text: string, width: number): string => (text.length <= width ? text : `${text.slice(0, width - 1)}…`)

function surfaceOf(run: Run): string {
  const most = SURFACES.find((kind) => kind !== 'unknown' && run.surface[kind] >= 0.5)
  return most === undefined ? '' : SURFACE_WORDS[most]
}

/** A list of runs, newest last, one line each, within 80 columns. `total`: how many there are in all. */
export function runTable(runs: readonly Run[], total: number, format: Format, paint: Paint): string {
  if (total === 0) return 'No runs yet. Read an export with: sorepoint import FILE'
  const lines = runs.map((run) => {
    const distance = run.distanceM === null ? '—' : format.distance(run.distanceM)
    const time = run.movingS ?? run.elapsedS
    const climb = run.ascentM === null ? '' : `↑${format.climb(run.ascentM)}`
    const sport = run.sport === 'run' ? surfaceOf(run) : SPORT_WORDS[run.sport]
    const title = cut(plainText(run.title ?? ''), TITLE_WIDTH)
    const sources = run.sources.length > 1 ? ` ⧉${run.sources.length}` : ''
    const odd = run.quality.length > 0 ? ' !' : ''
    return [
      run.date,
      distance.padStart(8),
      (time === null ? '—' : format.duration(time)).padStart(11),
      climb.padStart(8),
      sport.padEnd(9),
      title.padEnd(TITLE_WIDTH),
      paint.quiet(`${run.id}${sources}${odd}`),
    ]
      .join(' ')
      .trimEnd()
  })
  const more = total - runs.length
  if (more > 0) lines.unshift(paint.quiet(`… ${more} earlier ones (--limit N shows more)`))
  lines.push(paint.quiet('⧉ made of several recordings · ! something about its data: sorepoint run ID tells'))
  return lines.join('\n')
}

/** Everything about one run. */
export function runPage(
  run: Run,
  notes: readonly PainNote[],
  findings: readonly Finding[],
  format: Format,
  paint: Paint,
): string {
  const clock = new Date(run.startMs).toLocaleTimeString('en-GB', {
    timeZone: run.zone,
    hour: '2-digit',
    minute: '2-digit',
  })
  const row = (name: string, value: string | null): string[] =>
    value === null ? [] : [`  ${name.padEnd(14)} ${value}`]
  const of = (value: number | null, shown: (value: number) => string): string | null =>
    value === null ? null : shown(value)
  const shares = SURFACES.filter((kind) => run.surface[kind] > 0.005).map(
    (kind) => `${SURFACE_WORDS[kind]} ${format.percent(run.surface[kind])}`,
  )
  const climb =
    run.ascentM === null && run.descentM === null
      ? CLIMB_FROM[run.elevationSource]
      : `${run.ascentM === null ? '—' : format.climb(run.ascentM)} up, ${run.descentM === null ? '—' : format.climb(run.descentM)} down (${CLIMB_FROM[run.elevationSource]})`
  const lines = [
    paint.strong(plainText(run.title ?? SPORT_WORDS[run.sport])),
    paint.quiet(
      `${run.id} · ${format.date(run.date)} ${run.date.slice(0, 4)}, ${clock} (${run.zone}, by ${run.zoneSource})`,
    ),
    '',
    ...row('distance', of(run.distanceM, format.distance)),
    ...row('moving', of(run.movingS, format.duration)),
    ...row('elapsed', of(run.elapsedS, format.duration)),
    ...row(
      'pace',
      run.distanceM !== null && run.movingS !== null && run.movingS > 0 && run.distanceM > 0
        ? format.pace(run.distanceM / run.movingS)
        : null,
    ),
    ...row('climb', climb),
    ...row('longest climb', of(run.longestClimbM, format.climb)),
    ...row('longest drop', of(run.longestDescentM, format.climb)),
    ...row('ground', `${shares.join(', ')} (by ${run.surfaceOrigin})`),
    ...row(
      'heart rate',
      run.avgHrBpm === null
        ? null
        : `${format.number(run.avgHrBpm)} on average${run.maxHrBpm === null ? '' : `, ${format.number(run.maxHrBpm)} at most`}`,
    ),
    ...row(
      'cadence',
      of(run.cadenceSpm, (value) => `${format.number(value)} steps a minute`),
    ),
    ...row(
      'effort',
      of(run.rpe, (value) => `${format.number(value)} of 10`),
    ),
    ...row('shoe', run.shoe === null ? null : plainText(run.shoe)),
    ...row('device', run.device === null ? null : plainText(run.device)),
  ]
  if (run.description !== null && run.description !== '') lines.push('', ...wrap(plainText(run.description), WIDTH))
  lines.push('', paint.strong(run.sources.length === 1 ? 'Read from' : `Made of ${run.sources.length} recordings`))
  for (const { key, format: kind, name } of run.sources)
    lines.push(`  ${kind.padEnd(11)} ${plainText(name)}`, paint.quiet(`  ${' '.repeat(11)} ${key}`))
  if (run.quality.length > 0) {
    lines.push('', paint.strong('About its data'), ...run.quality.map(({ code }) => `  ! ${QUALITY_WORDS[code]}`))
  }
  if (findings.length > 0) {
    lines.push('', paint.strong('Flags'))
    for (const finding of findings)
      lines.push(...wrap(`${FLAG_WORDS[finding.id].message(finding, format)}`, WIDTH - 4).map((text) => `    ${text}`))
  }
  if (notes.length > 0) {
    lines.push('', paint.strong('Notes'), ...notes.map((note) => `  ${note.id} ${plainText(note.text)}`))
  }
  return lines.join('\n')
}
