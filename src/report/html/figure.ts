import { chartSvg } from '../chart-svg.ts'
import { type Chart, type LegendEntry, WIDTHS } from '../charts/frame.ts'
import { html, type Markup, trusted } from '../markup.ts'
import { legend } from './symbols.ts'

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
  return figure(chart, (width) => trusted(chartSvg(chart, width)))
}
