import { CHART_TEXTS, CHART_TITLES, LEGENDS } from '#words/charts.ts'
import type { Format } from '../../lib/format.ts'
import type { Analysis, WeekTotals } from '../../model/analysis.ts'
import { barColours, type Chart, COLOURS, stepX, weekFrame } from './frame.ts'

/** Longest run of each week against the longest of the 30 days before it. Null where no run has a distance. */
export function longestRun(analysis: Analysis, format: Format): Chart | null {
  const { history } = analysis
  const weeks = history.map(({ week }) => week)
  const longest = history.map(({ longestM }) => longestM)
  if (longest.every((value) => value === null)) return null
  const before = history.map((week) => longestBefore(week, analysis))
  const shown = (value: number | null): number | null => (value === null ? null : format.lengthIn(value))
  return {
    id: 'longest-run',
    title: CHART_TITLES.longest(format.units),
    text: CHART_TEXTS.longest(weeks, longest, before, format),
    legend: [
      { mark: 'bar', colour: COLOURS.bar, text: LEGENDS.longest },
      { mark: 'line', colour: COLOURS.ink, text: LEGENDS.longestBefore },
    ],
    height: 140,
    option: (width) => ({
      ...weekFrame(weeks, format, width),
      series: [
        { type: 'bar', barWidth: '62%', data: barColours(longest.map(shown)) },
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [stepX(width, 1, weeks.length) - stepX(width, 0, weeks.length) - 4, 2],
          itemStyle: { color: COLOURS.ink, opacity: 1 },
          data: before.map(shown),
        },
      ],
    }),
  }
}

/** The longest of the 30 days before the day of a week's longest run: what that run is held against. */
export function longestBefore({ week, longestM }: WeekTotals, { days }: Analysis): number | null {
  if (longestM === null) return null
  return (
    days.find((day) => day.date >= week.from && day.date <= week.to && day.longestM === longestM)?.longestBeforeM ??
    null
  )
}
