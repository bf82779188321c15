import { CHART_TEXTS, CHART_TITLES } from '#words/charts.ts'
import { SURFACE_WORDS } from '#words/names.ts'
import type { Format } from '../../lib/format.ts'
import type { Analysis } from '../../model/analysis.ts'
import { SURFACES, type Surface, surfacesOf } from '../../model/surface.ts'
import { type Chart, weekFrame } from './frame.ts'

/** Each ground has a tone of its own, also in the bars of the days. */
export const SURFACE_COLOURS: Readonly<Record<Surface, string>> = {
  road: 'var(--road)',
  trail: 'var(--trail)',
  track: 'var(--track)',
  treadmill: 'var(--treadmill)',
  unknown: 'var(--unknown)',
}

/** What each week was run on, as shares of its distance. Null where nobody knows of any run. */
export function surfaces({ history }: Analysis, format: Format): Chart | null {
  const known = SURFACES.filter((kind) =>
    history.some(({ surface, distanceM }) => distanceM > 0 && surfacesOf(surface).includes(kind)),
  )
  if (known.every((kind) => kind === 'unknown')) return null
  const weeks = history.map(({ week }) => week)
  const shares = known.map(
    (kind) => [kind, history.map(({ surface, distanceM }) => (distanceM > 0 ? surface[kind] : null))] as const,
  )
  return {
    id: 'surfaces',
    title: CHART_TITLES.surfaces(),
    text: CHART_TEXTS.surfaces(
      weeks,
      shares.map(([kind, values]) => [SURFACE_WORDS[kind], values]),
      format,
    ),
    legend: known.map((kind) => ({ mark: 'bar', colour: SURFACE_COLOURS[kind], text: SURFACE_WORDS[kind] })),
    height: 110,
    option: (width) => {
      const frame = weekFrame(weeks, format, width)
      return {
        ...frame,
        grid: { ...frame.grid, top: 8 },
        yAxis: {
          ...frame.yAxis,
          max: 1,
          interval: 0.5,
          axisLabel: { color: 'var(--quiet)', fontSize: 12, formatter: (value: number) => format.percent(value) },
        },
        series: shares.map(([kind, values]) => ({
          type: 'bar',
          stack: 'ground',
          barWidth: '62%',
          itemStyle: { color: SURFACE_COLOURS[kind], borderColor: 'var(--paper)', borderWidth: 0.5 },
          data: values,
        })),
      }
    },
  }
}
