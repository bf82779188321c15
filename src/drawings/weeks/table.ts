import { FIGURES, LEGENDS } from '#words/charts.ts'
import { SURFACE_WORDS } from '#words/names.ts'
import type { Format } from '../../lib/format.ts'
import { html, type Markup } from '../../lib/markup.ts'
import type { FlagLevel } from '../../model/flag.ts'
import { surfacesOf } from '../../model/surface.ts'
import type { HrefOf } from './chart.ts'
import type { WeeksShown } from './weeks-shown.ts'

/** The shape of each level, so that nothing rests on colour. */
export const FLAG_MARKS: Readonly<Record<FlagLevel, string>> = { note: '○', caution: '△', high: '◆' }

/** Every figure of the charts, for who wants them exact or cannot see them. */
export function weeksTable(
  { weeks, levels, longestBeforeM }: WeeksShown,
  format: Format,
  hrefOf: HrefOf = null,
): Markup {
  const shown = (value: number | null, write: (value: number) => string): string =>
    value === null ? '–' : write(value)
  const rows = weeks.map((each, index) => {
    const level = levels[index] ?? null
    const ground = each.distanceM > 0 ? surfacesOf(each.surface).filter((kind) => kind !== 'unknown') : []
    const cells = [
      String(each.runs),
      format.distance(each.distanceM),
      shown(each.longestM, format.distance),
      shown(longestBeforeM[index] ?? null, format.distance),
      shown(each.ascentM, format.climb),
      shown(each.descentM, format.climb),
      ground.length === 0
        ? '–'
        : ground.map((kind) => `${SURFACE_WORDS[kind]} ${format.percent(each.surface[kind])}`).join(', '),
      level === null ? '–' : `${FLAG_MARKS[level]} ${LEGENDS[level]}`,
    ]
    const name = format.shortDate(each.week.from)
    const href = hrefOf?.(each.week.id) ?? null
    return html`<tr><th scope="row">${href === null ? name : html`<a href="${href}">${name}</a>`}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`
  })
  const head = [
    FIGURES.week,
    FIGURES.runs,
    FIGURES.distance,
    FIGURES.longest,
    FIGURES.before,
    FIGURES.climb,
    FIGURES.descent,
    FIGURES.ground,
    FIGURES.flags,
  ]
  return html`<details class="figures-table"><summary>${FIGURES.summary}</summary><div class="scroll" tabindex="0" role="region" aria-label="${FIGURES.summary}"><table><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div></details>`
}
