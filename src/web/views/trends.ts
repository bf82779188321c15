import { FLAG_WORDS } from '#words/flags/index.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { Finding } from '../../model/flag.ts'
import { type BeforePains, beforePains } from '../components/before-pains.ts'
import { type WeeksOnPage, weeksChart } from '../components/weeks-chart.ts'

/** A year up to today. */
export interface TrendsPage extends Omit<WeeksOnPage, 'title'> {
  readonly flags: readonly Finding[]
  readonly beforePains: BeforePains
  readonly format: Format
}

/** A year of load, flags and pain on one time axis. */
export function trendsView({ format, flags, beforePains: before, ...year }: TrendsPage, token: string): Html {
  const counts = [...Map.groupBy(flags, ({ id }) => id)].toSorted((one, other) => other[1].length - one[1].length)
  const runs = year.shown.weeks.reduce((sum, week) => sum + week.runs, 0)
  const metres = year.shown.weeks.reduce((sum, { distanceM }) => sum + distanceM, 0)
  const chart = weeksChart({ ...year, title: 'Load, flags and pain' }, format)
  return html`<header class="headline"><h1>${runs === 0 ? 'No runs in the last year.' : html`A year: ${format.distance(metres)} in ${runs} runs`}</h1></header>
<div class="two chart-first"><div>
${chart}
</div><div>
${
  counts.length === 0
    ? NOTHING
    : html`<section><h2>Flags of the year</h2><table class="plain-table"><tbody>${counts.map(([id, list]) => html`<tr><th scope="row"><a href="/rules#${id}">${FLAG_WORDS[id].title}</a></th><td>${list.length}</td></tr>`)}</tbody></table></section>`
}
${beforePains(before, token, format)}
</div></div>`
}
