import { CHART_TEXTS, CHART_TITLES, COLUMN_WORDS, LEGENDS } from '#words/charts.ts'
import type { Format } from '../../lib/format.ts'
import { barUp, COLOURS, columnChart } from '../frame.ts'
import { amountAxis } from '../scale.ts'
import type { Chart, HrefOf } from './chart.ts'
import type { WeeksShown } from './weeks-shown.ts'

/** Climb and descent of each week beside one another, on one axis. Null where no altitude was recorded. */
export function climbDescent({ weeks: totals }: WeeksShown, format: Format, hrefOf: HrefOf): Chart | null {
  const weeks = totals.map(({ week }) => week)
  const up = totals.map(({ ascentM }) => ascentM)
  const down = totals.map(({ descentM }) => descentM)
  if ([...up, ...down].every((value) => value === null || value === 0)) return null
  const inUnits = (value: number | null): number | null => (value === null ? null : format.heightIn(value))
  const [upIn, downIn] = [up.map(inUnits), down.map(inUnits)]
  return {
    id: 'climb-descent',
    title: CHART_TITLES.climb(format.climbUnit),
    text: CHART_TEXTS.climb(weeks, up, down, format),
    legend: [
      { mark: 'bar', colour: COLOURS.bar, text: LEGENDS.climb },
      { mark: 'bar', colour: COLOURS.ease, text: LEGENDS.descent },
    ],
    draw: (width) =>
      columnChart({
        width,
        height: 140,
        axis: amountAxis([...upIn, ...downIn]),
        tickWords: (value) => format.number(value),
        weeks,
        format,
        columns: weeks.map(({ id, from }, index) => ({
          words: COLUMN_WORDS.climb(format.shortDate(from), up[index] ?? null, down[index] ?? null, format),
          href: hrefOf?.(id) ?? null,
        })),
        draw: (plot) =>
          weeks.flatMap((_, index) => [
            barUp(plot.x(index) - plot.bar / 4, plot.bar / 2, upIn[index] ?? null, plot, COLOURS.bar),
            barUp(plot.x(index) + plot.bar / 4, plot.bar / 2, downIn[index] ?? null, plot, COLOURS.ease),
          ]),
      }),
  }
}
