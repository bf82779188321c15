import { CHART_TEXTS, CHART_TITLES, COLUMN_WORDS, LEGENDS } from '#words/charts.ts'
import type { Format } from '../../lib/format.ts'
import { html, type Markup } from '../../lib/markup.ts'
import { FLAG_LEVELS, type FlagLevel } from '../../model/flag.ts'
import { barColour, barUp, COLOURS, columnChart, type LegendEntry, type Plot } from '../frame.ts'
import { amountAxis } from '../scale.ts'
import type { Chart, HrefOf } from './chart.ts'
import type { WeeksShown } from './weeks-shown.ts'

/** How far around the usual week the band reaches: what rules.md §4 calls steady training. */
const STEADY = 0.1

/** ○ note, △ caution, ◆ high. */
const MARKS: Readonly<Record<FlagLevel, { readonly mark: LegendEntry['mark']; readonly colour: string }>> = {
  note: { mark: 'ring', colour: COLOURS.quiet },
  caution: { mark: 'triangle', colour: COLOURS.ease },
  high: { mark: 'diamond', colour: COLOURS.help },
}

/** Distance of each week, the usual as a band, over each week the gravest of its flags. Null where nothing was run. */
export function weeklyDistance(shown: WeeksShown, format: Format, hrefOf: HrefOf): Chart | null {
  const { levels, usualWeekM } = shown
  if (shown.weeks.every(({ distanceM }) => distanceM === 0)) return null
  const weeks = shown.weeks.map(({ week }) => week)
  const distances = shown.weeks.map(({ distanceM }) => distanceM)
  const figures = distances.map(format.lengthIn)
  const usual = usualWeekM === null ? null : format.lengthIn(usualWeekM)
  const flagged = weeks.flatMap((week, index) => {
    const level = levels[index] ?? null
    return level === null ? [] : [CHART_TEXTS.flag(LEGENDS[level], week, format)]
  })
  return {
    id: 'weekly-distance',
    title: CHART_TITLES.distance(format.units),
    text: CHART_TEXTS.distance(weeks, distances, usualWeekM, flagged, format),
    legend: [
      ...(usualWeekM === null
        ? []
        : [{ mark: 'band', colour: COLOURS.band, text: LEGENDS.usualBand(format.distance(usualWeekM)) } as const]),
      ...FLAG_LEVELS.filter((level) => levels.includes(level)).map(
        (level): LegendEntry => ({ ...MARKS[level], text: LEGENDS[level] }),
      ),
    ],
    draw: (width) =>
      columnChart({
        width,
        height: 160,
        axis: amountAxis(usual === null ? figures : [...figures, usual * (1 + STEADY)]),
        tickWords: (value) => format.number(value, Number.isInteger(value) ? 0 : 1),
        weeks,
        format,
        columns: weeks.map(({ id, from }, index) => ({
          words: COLUMN_WORDS.distance(
            format.shortDate(from),
            format.distance(distances[index]!),
            levels[index] ?? null,
          ),
          href: hrefOf?.(id) ?? null,
        })),
        draw: (plot) => [
          usual === null ? null : band(usual, plot),
          ...figures.map((value, index) =>
            barUp(plot.x(index), plot.bar, value, plot, barColour(index, figures.length)),
          ),
          ...levels.map((level, index) =>
            level === null
              ? null
              : flagMark(
                  level,
                  plot.x(index),
                  plot.y(figures[index]!) - 9,
                  Math.min(5, Math.max(2.5, plot.step * 0.4)),
                ),
          ),
        ],
      }),
  }
}

/** Ten per cent to either side of the usual, which is a line in it. */
function band(usual: number, { y, left, right }: Plot): Markup {
  const top = y(usual * (1 + STEADY))
  return html`<rect x="${left}" y="${top}" width="${right - left}" height="${y(usual * (1 - STEADY)) - top}" fill="${COLOURS.band}"/><path d="M${left} ${y(usual)}H${right}" stroke="${COLOURS.quiet}" stroke-dasharray="2 3"/>`
}

function flagMark(level: FlagLevel, x: number, y: number, size: number): Markup {
  const { colour } = MARKS[level]
  if (level === 'note')
    return html`<circle cx="${x}" cy="${y}" r="${size * 0.8}" fill="${COLOURS.paper}" stroke="${colour}" stroke-width="1.5"/>`
  const path =
    level === 'caution'
      ? html`M${x} ${y - size}l${size} ${size * 1.8}h${-2 * size}z`
      : html`M${x} ${y - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}z`
  return html`<path d="${path}" fill="${colour}"/>`
}
