import type { EChartsCoreOption } from 'echarts/core'
import type { Format } from '../../lib/format.ts'
import type { Week } from '../../model/analysis.ts'

/**
 * A chart as plain data: what it draws at a width, its legend, and the same in words.
 * The colours are custom properties of the page, so that one drawing serves light, dark and paper.
 */
export interface Chart {
  /** Kebab-case; names its clip paths and its place on a page. */
  readonly id: string
  readonly title: string
  /** For who cannot see it. */
  readonly text: string
  readonly legend: readonly LegendEntry[]
  readonly height: number
  readonly option: (width: number) => EChartsCoreOption
}

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

/** Where the n-th of `count` equal steps begins between the sides. */
export function stepX(width: number, index: number, count: number): number {
  return SIDES.left + (index / count) * (width - SIDES.left - SIDES.right)
}

/** The weeks whose first day is written under a chart: as many as fit, the last one always. */
export function labelledWeeks(weeks: readonly Week[], width: number): readonly boolean[] {
  const every = Math.ceil(weeks.length / (width >= WIDTHS.wide ? 6 : 3))
  return weeks.map((_, index) => (weeks.length - 1 - index) % every === 0)
}

/** Parts all week charts share. */
export function weekFrame(
  weeks: readonly Week[],
  format: Format,
  width: number,
  labels = true,
): { readonly grid: object; readonly xAxis: object; readonly yAxis: object; readonly animation: false } {
  const shown = labelledWeeks(weeks, width)
  return {
    animation: false,
    // Not moved for a label that sticks out: the weeks of all charts stand above one another.
    grid: { left: SIDES.left, right: SIDES.right, top: 18, bottom: labels ? 24 : 6, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: weeks.map(({ from }) => format.shortDate(from)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: COLOURS.quiet } },
      axisLabel: {
        show: labels,
        color: COLOURS.quiet,
        fontSize: FONT_SIZE,
        interval: (index: number) => shown[index] === true,
      },
    },
    yAxis: {
      type: 'value',
      splitNumber: 3,
      axisLabel: { color: COLOURS.quiet, fontSize: FONT_SIZE, formatter: (value: number) => format.number(value) },
      splitLine: { lineStyle: { color: COLOURS.hair } },
    },
  }
}

/** This week stands out of the others. */
export function barColours<T>(values: readonly T[]): readonly { readonly value: T; readonly itemStyle: object }[] {
  return values.map((value, index) => ({
    value,
    itemStyle: { color: index === values.length - 1 ? COLOURS.accent : COLOURS.bar },
  }))
}
