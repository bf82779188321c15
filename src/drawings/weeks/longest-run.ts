import { CHART_TEXTS, CHART_TITLES, COLUMN_WORDS, LEGENDS } from '#words/charts.ts'
import type { Format } from '../../lib/format.ts'
import { html, type Markup } from '../../lib/markup.ts'
import { barColour, barUp, COLOURS, columnChart, type Plot } from '../frame.ts'
import { amountAxis } from '../scale.ts'
import type { Chart, HrefOf } from './chart.ts'
import type { WeeksShown } from './weeks-shown.ts'

/** Longest run of each week against the longest of the 30 days before it. Null where no run has a distance. */
export function longestRun(
  { weeks: totals, longestBeforeM }: WeeksShown,
  format: Format,
  hrefOf: HrefOf,
): Chart | null {
  const weeks = totals.map(({ week }) => week)
  const longest = totals.map(({ longestM }) => longestM)
  if (longest.every((value) => value === null)) return null
  const inUnits = (value: number | null): number | null => (value === null ? null : format.lengthIn(value))
  const [figures, before] = [longest.map(inUnits), longestBeforeM.map(inUnits)]
  return {
    id: 'longest-run',
    title: CHART_TITLES.longest(format.units),
    text: CHART_TEXTS.longest(weeks, longest, longestBeforeM, format),
    legend: [
      { mark: 'bar', colour: COLOURS.bar, text: LEGENDS.longest },
      { mark: 'line', colour: COLOURS.ink, text: LEGENDS.longestBefore },
    ],
    draw: (width) =>
      columnChart({
        width,
        height: 140,
        axis: amountAxis([...figures, ...before]),
        tickWords: (value) => format.number(value, Number.isInteger(value) ? 0 : 1),
        weeks,
        format,
        columns: weeks.map(({ id, from }, index) => ({
          words: COLUMN_WORDS.longest(
            format.shortDate(from),
            longest[index] ?? null,
            longestBeforeM[index] ?? null,
            format,
          ),
          href: hrefOf?.(id) ?? null,
        })),
        draw: (plot) => [
          ...figures.map((value, index) =>
            barUp(plot.x(index), plot.bar, value, plot, barColour(index, figures.length)),
          ),
          stairs(before, plot),
        ],
      }),
  }
}

/** A line that is level over each week and goes on to the next; a week without a value breaks it. */
function stairs(values: readonly (number | null)[], { x, y, step }: Plot): Markup | null {
  const path = values
    .map((value, index) => {
      if (value === null) return ''
      const isOn = index > 0 && values[index - 1] !== null
      const [from, to, high] = [x(index) - step / 2, x(index) + step / 2, y(value)].map((each) => each.toFixed(1))
      return isOn ? `V${high}H${to}` : `M${from} ${high}H${to}`
    })
    .join('')
  return path === '' ? null : html`<path d="${path}" fill="none" stroke="${COLOURS.ink}" stroke-width="1.75"/>`
}
