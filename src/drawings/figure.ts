import { html, type Markup } from '../lib/markup.ts'
import { type LegendEntry, WIDTHS } from './frame.ts'
import { legend } from './symbols.ts'
import type { Chart } from './weeks/chart.ts'

/** A drawing with its title, its legend, and what it shows in words; drawn twice, for a column of text and for a phone. */
export function figure(
  { title, text, legend: entries }: { title: string; text: string; legend: readonly LegendEntry[] },
  draw: (width: number) => Markup,
  className = '',
): Markup {
  return html`<figure class="${className}"><figcaption><b>${title}</b>${legend(entries)}</figcaption><div role="img" aria-label="${text}"><div class="wide">${draw(WIDTHS.wide)}</div><div class="narrow">${draw(WIDTHS.narrow)}</div></div></figure>`
}

/** A chart with its title, its legend and its words, at both widths. */
export function chartFigure(chart: Chart): Markup {
  return figure(chart, chart.draw)
}

/** The same for a page in which the drawing leads on: its words stand beside it, unseen. */
export function leadingFigure({ title, text, legend: entries, draw }: Chart): Markup {
  return html`<figure class="charted"><figcaption><b>${title}</b>${legend(entries)}</figcaption><p class="unseen">${text}</p><div class="wide" aria-hidden="true">${draw(WIDTHS.wide)}</div><div class="narrow" aria-hidden="true">${draw(WIDTHS.narrow)}</div></figure>`
}
