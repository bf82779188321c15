import { CHART_TEXTS, CHART_TITLES, LEGENDS } from '#words/charts.ts'
import type { Format } from '../../lib/format.ts'
import type { Analysis } from '../../model/analysis.ts'
import { FLAG_LEVELS, type FlagLevel } from '../../model/flag.ts'
import { weekLevels } from '../week-lines.ts'
import { barColours, type Chart, COLOURS, type LegendEntry, weekFrame } from './frame.ts'

/** How far around the usual week the band reaches: what rules.md §4 calls steady training. */
const STEADY = 0.1

const SYMBOLS: Readonly<
  Record<FlagLevel, { readonly symbol: 'circle' | 'triangle' | 'diamond'; readonly colour: string }>
> = {
  note: { symbol: 'circle', colour: COLOURS.quiet },
  caution: { symbol: 'triangle', colour: COLOURS.ease },
  high: { symbol: 'diamond', colour: COLOURS.help },
}

/** Distance of each week, the usual as a band, over each week the gravest of its flags. Null where nothing was run. */
export function weeklyDistance(analysis: Analysis, format: Format): Chart | null {
  const { history, usual } = analysis
  if (history.every(({ distanceM }) => distanceM === 0)) return null
  const weeks = history.map(({ week }) => week)
  const distances = history.map(({ distanceM }) => distanceM)
  const levels = weekLevels(analysis)
  const used = FLAG_LEVELS.filter((level) => levels.includes(level))
  const stated = weeks.flatMap((week, index) => {
    const level = levels[index] ?? null
    return level === null ? [] : [CHART_TEXTS.flag(LEGENDS[level], week, format)]
  })
  return {
    id: 'weekly-distance',
    title: CHART_TITLES.distance(format.units),
    text: CHART_TEXTS.distance(weeks, distances, usual.weekM, stated, format),
    legend: [
      ...(usual.weekM === null
        ? []
        : [{ mark: 'band', colour: COLOURS.band, text: LEGENDS.usualBand(format.distance(usual.weekM)) } as const]),
      ...used.map((level): LegendEntry => {
        const { symbol, colour } = SYMBOLS[level]
        return { mark: symbol === 'circle' ? 'ring' : symbol, colour, text: LEGENDS[level] }
      }),
    ],
    height: 160,
    option: (width) => ({
      ...weekFrame(weeks, format, width),
      series: [
        {
          type: 'bar',
          barWidth: '62%',
          data: barColours(distances.map(format.lengthIn)),
          ...(usual.weekM === null ? {} : { markArea: band(format.lengthIn(usual.weekM)) }),
        },
        ...used.map((level) => ({
          type: 'scatter',
          symbol: SYMBOLS[level].symbol,
          symbolSize: 9,
          symbolOffset: [0, -9],
          itemStyle: {
            opacity: 1,
            color: level === 'note' ? COLOURS.paper : SYMBOLS[level].colour,
            borderColor: SYMBOLS[level].colour,
            borderWidth: 1.5,
          },
          data: distances.map((distanceM, index) => (levels[index] === level ? format.lengthIn(distanceM) : null)),
        })),
      ],
    }),
  }
}

function band(usual: number): object {
  return {
    silent: true,
    itemStyle: { color: COLOURS.band, borderColor: COLOURS.band },
    data: [[{ yAxis: usual * (1 - STEADY) }, { yAxis: usual * (1 + STEADY) }]],
  }
}
