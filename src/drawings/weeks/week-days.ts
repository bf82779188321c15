import { SPORT_WORDS } from '#words/names.ts'
import type { Format } from '../../lib/format.ts'
import { addDays } from '../../lib/local-date.ts'
import { html, type Markup } from '../../lib/markup.ts'
import type { Analysis } from '../../model/analysis.ts'
import type { Run } from '../../model/run.ts'
import { SURFACES } from '../../model/surface.ts'
import { FONT_SIZE } from '../frame.ts'
import { hurts } from '../pain-days.ts'
import { SURFACE_COLOURS } from './surfaces.ts'

/** One day of the week. */
export interface DayRuns {
  readonly date: string
  /** Other activities too. */
  readonly runs: readonly Run[]
  /** Of the runs. */
  readonly distanceM: number
}

/** The seven days of the week. */
export function dayRuns({ week, runs }: Pick<Analysis, 'week' | 'runs'>): readonly DayRuns[] {
  return Array.from({ length: 7 }, (_, index) => {
    const date = addDays(week.from, index)
    const those = runs.filter((run) => run.date === date)
    return {
      date,
      runs: those,
      distanceM: those.filter(({ sport }) => sport === 'run').reduce((sum, { distanceM }) => sum + (distanceM ?? 0), 0),
    }
  })
}

// Everything stands on a line at height 0: bars above it, names and figures below.
const BARS = 90
const FIGURE_ROOM = 22
/** Above the line where nothing has a bar: room for a pain dot. */
const NO_BARS = 24
const NAME_DOWN = 16
const ROW = 14
const SMALL = 11
const MOST_ROWS = 3

/** Seven columns: distance by ground, climb and descent, other exercise, and a numbered dot where it hurt. Null for an empty week. */
export function weekDays(analysis: Analysis, format: Format, width: number): Markup | null {
  if (analysis.runs.length === 0) return null
  const days = dayRuns(analysis).map((day) => ({ day, rows: rowsBelow(day, format) }))
  const most = Math.max(...days.map(({ day }) => day.distanceM))
  const column = width / 7
  const columns = days.map(({ day, rows }, index) => {
    const middle = (index + 0.5) * column
    return html`<g text-anchor="middle" font-size="${SMALL}" fill="var(--quiet)">${bars(day, middle, column, most, format)}
<text x="${middle}" y="${NAME_DOWN}" font-size="${FONT_SIZE}" fill="var(--ink)">${format.shortWeekday(day.date)}</text>${rows.map(
      (text, row) => html`<text x="${middle}" y="${NAME_DOWN + (row + 1) * ROW + 2}">${text}</text>`,
    )}${pain(analysis, day, middle)}</g>`
  })
  const above = most > 0 ? BARS + FIGURE_ROOM : NO_BARS
  const below = NAME_DOWN + Math.max(...days.map(({ rows }) => rows.length)) * ROW + 8
  return html`<svg class="chart" viewBox="0 ${-above} ${width} ${above + below}" aria-hidden="true"><path d="M0 .5H${width}" stroke="var(--quiet)"/>${columns}</svg>`
}

/** A bar of the day's distance, in layers by ground, its figure on top. */
function bars(
  { runs, distanceM }: DayRuns,
  middle: number,
  column: number,
  most: number,
  format: Format,
): Markup | null {
  if (distanceM === 0) return null
  const wide = Math.min(44, column * 0.6)
  const running = runs.filter(({ sport }) => sport === 'run')
  let y = 0
  const layers = SURFACES.map((kind) => {
    const metres = running.reduce((sum, run) => sum + run.surface[kind] * (run.distanceM ?? 0), 0)
    const tall = (metres / most) * BARS
    if (tall < 0.5) return null
    y -= tall
    return html`<rect x="${middle - wide / 2}" y="${y}" width="${wide}" height="${tall}" fill="${SURFACE_COLOURS[kind]}"/>`
  })
  return html`${layers}<text x="${middle}" y="${y - 5}" font-size="${FONT_SIZE}" fill="var(--ink)">${format.number(format.lengthIn(distanceM), 1)}</text>`
}

/** Climb and descent, the time of runs without a distance, what else was done. */
function rowsBelow({ runs, distanceM }: DayRuns, format: Format): readonly string[] {
  const running = runs.filter(({ sport }) => sport === 'run')
  const sum = (values: readonly (number | null)[]): number | null =>
    values.some((value) => value !== null) ? values.reduce((total: number, value) => total + (value ?? 0), 0) : null
  const row = (value: number | null, write: (value: number) => string): readonly string[] =>
    value === null ? [] : [write(value)]
  return [
    ...row(distanceM > 0 ? null : sum(running.map(({ movingS }) => movingS)), format.duration),
    ...row(sum(running.map(({ ascentM }) => ascentM)), (up) => `↑${format.number(format.heightIn(up))}`),
    ...row(sum(running.map(({ descentM }) => descentM)), (down) => `↓${format.number(format.heightIn(down))}`),
    ...runs.filter(({ sport }) => sport !== 'run').map(({ sport }) => SPORT_WORDS[sport].slice(0, 8)),
  ].slice(0, MOST_ROWS)
}

/** The worst pain noted on the day. */
function pain({ notes }: Analysis, { date }: DayRuns, middle: number): Markup | null {
  const those = notes.filter((note) => note.date === date && hurts(note))
  if (those.length === 0) return null
  const known = those.map(({ symptom }) => symptom.severity).filter((value) => value !== null)
  const text = known.length === 0 ? '?' : String(Math.max(...known))
  return html`<circle cx="${middle}" cy="-11" r="9" fill="var(--help)" stroke="var(--paper)" stroke-width="1.5"/><text x="${middle}" y="-7" font-size="${FONT_SIZE}" font-weight="600" fill="var(--paper)">${text}</text>`
}
