import type { Format } from '../lib/format.ts'
import { html, type Markup } from '../lib/markup.ts'
import type { Week } from '../model/analysis.ts'
import { type Axis, onAxis } from './scale.ts'

// What all drawings over one time axis share. Colours are custom properties of the page, so that one drawing serves
// light, dark and paper.

/** What a mark of a chart means. */
export interface LegendEntry {
  readonly mark: 'bar' | 'line' | 'band' | 'circle' | 'triangle' | 'diamond' | 'ring' | 'square'
  readonly colour: string
  readonly text: string
}

/** Custom properties that every page which shows a chart defines. */
export const COLOURS = {
  ink: 'var(--ink)',
  quiet: 'var(--quiet)',
  hair: 'var(--hair)',
  paper: 'var(--paper)',
  accent: 'var(--accent)',
  bar: 'var(--bar)',
  band: 'var(--band)',
  ease: 'var(--ease)',
  help: 'var(--help)',
} as const

/** Widths a chart is drawn at: a column of text; a phone, and a third of a printed page. */
export const WIDTHS = { wide: 640, narrow: 300 } as const

/** Room at the sides, px: the same for all, so that one week stands above the other. */
export const SIDES = { left: 46, right: 12 } as const

/** px. */
export const FONT_SIZE = 12

/** Room above the highest value, for a mark; below the lowest, for the days. */
const TOP = 18
const BOTTOM = 22

/** Of its column. */
const BAR_SHARE = 0.62

/** Where the n-th of `count` equal steps begins between the sides. */
export function stepX(width: number, index: number, count: number): number {
  return SIDES.left + (index / count) * (width - SIDES.left - SIDES.right)
}

/** The weeks whose first day is written under a chart: as many as fit, the last one always. */
export function labelledWeeks(weeks: readonly Week[], width: number): readonly boolean[] {
  const every = Math.ceil(weeks.length / (width >= WIDTHS.wide ? 6 : 3))
  return weeks.map((_, index) => (weeks.length - 1 - index) % every === 0)
}

/** One column of a chart: what stands there in words, and where it leads. */
export interface Column {
  readonly words: string
  /** Null where nothing leads on, as in a file. */
  readonly href: string | null
}

/** Where things stand in a chart of columns. */
export interface Plot {
  /** The middle of a column. */
  readonly x: (index: number) => number
  readonly y: (value: number) => number
  /** Between two columns. */
  readonly step: number
  /** How wide a bar is. */
  readonly bar: number
  readonly left: number
  readonly right: number
}

export interface ColumnChart {
  readonly width: number
  readonly height: number
  readonly axis: Axis
  readonly tickWords: (value: number) => string
  readonly weeks: readonly Week[]
  readonly format: Format
  readonly columns: readonly Column[]
  readonly draw: (plot: Plot) => readonly (Markup | null)[]
}

/** A chart of weeks: its axis with figures, what is drawn on it, and over each week a field that says what stands there. */
export function columnChart({ width, height, axis, tickWords, weeks, format, columns, draw }: ColumnChart): Markup {
  const step = stepX(width, 1, weeks.length) - stepX(width, 0, weeks.length)
  const plot: Plot = {
    x: (index) => stepX(width, index + 0.5, weeks.length),
    y: (value) => onAxis(axis, value, height - BOTTOM, TOP),
    step,
    bar: step * BAR_SHARE,
    left: SIDES.left,
    right: width - SIDES.right,
  }
  const shown = labelledWeeks(weeks, width)
  const days = weeks.map(({ from }, index) =>
    shown[index] === true ? axisText(plot.x(index), height - 6, 'middle', format.shortDate(from)) : null,
  )
  const [top, tall] = [4, height - BOTTOM - 4]
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" data-left="${SIDES.left}" data-right="${width - SIDES.right}" aria-hidden="true">${yAxis(axis, tickWords, plot)}${draw(plot)}${days}${columns.map(
    ({ words, href }, index) => {
      const field = html`<title>${words}</title><rect x="${plot.x(index) - step / 2}" y="${top}" width="${step}" height="${tall}" fill="none" pointer-events="all"/>`
      return href === null
        ? html`<g>${field}</g>`
        : html`<a href="${href}" tabindex="-1" data-i="${index}">${field}</a>`
    },
  )}</svg>`
}

/** Figures and hairlines of an axis; its lowest line is darker. */
export function yAxis(
  { ticks, from }: Axis,
  words: (value: number) => string,
  { y, left, right }: Pick<Plot, 'y' | 'left' | 'right'>,
): readonly Markup[] {
  return ticks.map(
    (value) =>
      html`<path d="M${left} ${y(value)}H${right}" stroke="${value === from ? COLOURS.quiet : COLOURS.hair}"/>${axisText(left - 8, y(value) + 4, 'end', words(value))}`,
  )
}

export const axisText = (x: number, y: number, anchor: 'start' | 'middle' | 'end', text: string): Markup =>
  html`<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${FONT_SIZE}" fill="${COLOURS.quiet}">${text}</text>`

/** A bar from the ground up; nothing for nothing. */
export function barUp(x: number, wide: number, value: number | null, { y }: Plot, colour: string): Markup | null {
  if (value === null || value <= 0) return null
  const top = y(value)
  return html`<rect x="${x - wide / 2}" y="${top}" width="${wide}" height="${y(0) - top}" fill="${colour}"/>`
}

/** The last of several stands out: this week. */
export const barColour = (index: number, count: number): string => (index === count - 1 ? COLOURS.accent : COLOURS.bar)
