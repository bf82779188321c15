import { CHART_TEXTS, CHART_TITLES, COLUMN_WORDS } from '#words/charts.ts'
import { SURFACE_WORDS } from '#words/names.ts'
import type { Format } from '../../lib/format.ts'
import { html, type Markup } from '../../lib/markup.ts'
import { SURFACES, type Surface, surfacesOf } from '../../model/surface.ts'
import { COLOURS, columnChart } from '../frame.ts'
import type { Chart, HrefOf } from './chart.ts'
import type { WeeksShown } from './weeks-shown.ts'

/** Each ground has a tone of its own, also in the bars of the days. */
export const SURFACE_COLOURS: Readonly<Record<Surface, string>> = {
  road: 'var(--road)',
  trail: 'var(--trail)',
  track: 'var(--track)',
  treadmill: 'var(--treadmill)',
  unknown: 'var(--unknown)',
}

const SHARES = { from: 0, to: 1, ticks: [0, 0.5, 1] } as const

/** What each week was run on, as shares of its distance. Null where nobody knows of any run. */
export function surfaces({ weeks: totals }: WeeksShown, format: Format, hrefOf: HrefOf): Chart | null {
  const known = SURFACES.filter((kind) =>
    totals.some(({ surface, distanceM }) => distanceM > 0 && surfacesOf(surface).includes(kind)),
  )
  if (known.every((kind) => kind === 'unknown')) return null
  const weeks = totals.map(({ week }) => week)
  const shares = known.map(
    (kind) => [kind, totals.map(({ surface, distanceM }) => (distanceM > 0 ? surface[kind] : null))] as const,
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
    draw: (width) =>
      columnChart({
        width,
        height: 110,
        axis: SHARES,
        tickWords: format.percent,
        weeks,
        format,
        columns: weeks.map(({ id, from }, index) => ({
          words: COLUMN_WORDS.surfaces(
            format.shortDate(from),
            shares.flatMap(([kind, values]) => {
              const share = values[index] ?? 0
              return share > 0.005 ? [`${SURFACE_WORDS[kind]} ${format.percent(share)}`] : []
            }),
          ),
          href: hrefOf?.(id) ?? null,
        })),
        draw: ({ x, y, bar }) =>
          weeks.flatMap((_, index) => {
            let below = 0
            return shares.map(([kind, values]): Markup | null => {
              const share = values[index] ?? 0
              if (share <= 0.005) return null
              const [low, high] = [y(below), y(below + share)]
              below += share
              return html`<rect x="${x(index) - bar / 2}" y="${high}" width="${bar}" height="${low - high}" fill="${SURFACE_COLOURS[kind]}" stroke="${COLOURS.paper}" stroke-width="0.5"/>`
            })
          }),
      }),
  }
}
