import { CHART_TEXTS, CHART_TITLES, LEGENDS } from '#words/charts.ts'
import type { Format } from '../../lib/format.ts'
import type { Analysis } from '../../model/analysis.ts'
import { type Chart, COLOURS, weekFrame } from './frame.ts'

/** Climb upwards, descent downwards, of each week. Null where no altitude was recorded. */
export function climbDescent({ history }: Analysis, format: Format): Chart | null {
  const weeks = history.map(({ week }) => week)
  const up = history.map(({ ascentM }) => ascentM)
  const down = history.map(({ descentM }) => descentM)
  if ([...up, ...down].every((value) => value === null || value === 0)) return null
  const bars = (values: readonly (number | null)[], sign: 1 | -1, colour: string): object => ({
    type: 'bar',
    stack: 'height',
    barWidth: '62%',
    itemStyle: { color: colour },
    data: values.map((value) => (value === null ? null : sign * format.heightIn(value))),
  })
  return {
    id: 'climb-descent',
    title: CHART_TITLES.climb(format.climbUnit),
    text: CHART_TEXTS.climb(weeks, up, down, format),
    legend: [
      { mark: 'bar', colour: COLOURS.bar, text: LEGENDS.climb },
      { mark: 'bar', colour: COLOURS.ease, text: LEGENDS.descent },
    ],
    height: 150,
    option: (width) => {
      const frame = weekFrame(weeks, format, width)
      return {
        ...frame,
        xAxis: { ...frame.xAxis, axisLine: { onZero: true, lineStyle: { color: COLOURS.quiet } }, offset: 0 },
        yAxis: {
          ...frame.yAxis,
          axisLabel: {
            color: COLOURS.quiet,
            fontSize: 12,
            formatter: (value: number) => format.number(Math.abs(value)),
          },
        },
        series: [bars(up, 1, COLOURS.bar), bars(down, -1, COLOURS.ease)],
      }
    },
  }
}
