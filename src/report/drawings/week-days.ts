import type { Format } from '../../lib/format.ts'
import type { Analysis } from '../../model/analysis.ts'
import { SURFACES } from '../../model/surface.ts'
import { SPORT_WORDS } from '../../words/en/names.ts'
import { FONT_SIZE } from '../charts/frame.ts'
import { SURFACE_COLOURS } from '../charts/surfaces.ts'
import { html, type Markup } from '../markup.ts'
import { type DayLine, dayLines } from '../week-lines.ts'

const BARS = 90
const BASE = BARS + 22
const HEIGHT = BASE + 70
const SMALL = 11

/** Seven columns: distance by ground, climb and descent, other exercise, and a numbered dot where it hurt. Null for an empty week. */
export function weekDays(analysis: Analysis, format: Format, width: number): Markup | null {
  if (analysis.runs.length === 0) return null
  const days = dayLines(analysis, format)
  const most = Math.max(1, ...days.map(({ distanceM }) => distanceM))
  const column = width / 7
  const columns = days.map((day, index) => {
    const x = index * column
    return html`<g text-anchor="middle" font-size="${SMALL}" fill="var(--quiet)">${bars(day, x, column, most, format)}
<text x="${x + column / 2}" y="${BASE + 16}" font-size="${FONT_SIZE}" fill="var(--ink)">${format.shortWeekday(day.date)}</text>${below(day, x + column / 2, format)}${pain(analysis, day, x + column / 2)}</g>`
  })
  return html`<svg class="chart" viewBox="0 0 ${width} ${HEIGHT}" aria-hidden="true"><path d="M0 ${BASE + 0.5}H${width}" stroke="var(--quiet)"/>${columns}</svg>`
}

/** A bar of the day's distance, in layers by ground, its figure on top. */
function bars({ runs, distanceM }: DayLine, x: number, column: number, most: number, format: Format): Markup | null {
  const wide = Math.min(44, column * 0.6)
  const left = x + (column - wide) / 2
  if (distanceM === 0) return null
  const running = runs.filter(({ sport }) => sport === 'run')
  let y = BASE
  const layers = SURFACES.map((kind) => {
    const metres = running.reduce((sum, run) => sum + run.surface[kind] * (run.distanceM ?? 0), 0)
    const tall = (metres / most) * BARS
    if (tall < 0.5) return null
    y -= tall
    return html`<rect x="${left}" y="${y}" width="${wide}" height="${tall}" fill="${SURFACE_COLOURS[kind]}"/>`
  })
  return html`${layers}<text x="${x + column / 2}" y="${y - 5}" font-size="${FONT_SIZE}" fill="var(--ink)">${format.number(format.lengthIn(distanceM), 1)}</text>`
}

/** Climb and descent, or what else was done. */
function below({ runs }: DayLine, middle: number, format: Format): readonly Markup[] {
  const running = runs.filter(({ sport }) => sport === 'run')
  const sum = (values: readonly (number | null)[]): number | null =>
    values.some((value) => value !== null) ? values.reduce((total: number, value) => total + (value ?? 0), 0) : null
  const up = sum(running.map(({ ascentM }) => ascentM))
  const down = sum(running.map(({ descentM }) => descentM))
  const others = runs.filter(({ sport }) => sport !== 'run').map(({ sport }) => SPORT_WORDS[sport].slice(0, 8))
  return [
    ...(up === null ? [] : [`↑${format.number(format.heightIn(up))}`]),
    ...(down === null ? [] : [`↓${format.number(format.heightIn(down))}`]),
    ...others,
  ]
    .slice(0, 3)
    .map((text, index) => html`<text x="${middle}" y="${BASE + 32 + index * 14}">${text}</text>`)
}

/** The worst pain noted on the day. */
function pain({ notes }: Analysis, { date }: DayLine, middle: number): Markup | null {
  const those = notes.filter(
    (note) => note.date === date && !note.painFree && !note.diary && note.status !== 'dismissed',
  )
  if (those.length === 0) return null
  const known = those.map(({ symptom }) => symptom.severity).filter((value) => value !== null)
  const text = known.length === 0 ? '?' : String(Math.max(...known))
  return html`<circle cx="${middle}" cy="${BASE - 11}" r="9" fill="var(--help)" stroke="var(--paper)" stroke-width="1.5"/><text x="${middle}" y="${BASE - 7}" font-size="${FONT_SIZE}" font-weight="600" fill="var(--paper)">${text}</text>`
}
