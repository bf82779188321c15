import { type Html, html, NOTHING } from '../../lib/html.ts'
import { type SourceLine, sourceList } from '../components/reasons.ts'

/** A flag, a rule or a source. */
export interface CatalogueEntry {
  readonly id: string
  readonly title: string
  readonly why: string | null
  readonly limits: string
  readonly thresholds: readonly {
    readonly name: string
    readonly value: number
    readonly unit: string
    readonly source: string
  }[]
  readonly sources: readonly SourceLine[]
}

export type RulesPage = Readonly<Record<'flags' | 'rules' | 'sources', readonly CatalogueEntry[]>> & {
  /** What is looked for. */
  readonly words: string
}

/** The catalogue: every flag and rule with its thresholds, its limits and what it rests on. */
export const rulesView = ({ words, flags, rules, sources }: RulesPage): Html =>
  html`<header class="headline"><h1>What is looked at, and what it rests on</h1></header>
<form method="get" action="/rules" class="one-line" role="search"><label for="rules-words">Search the rules</label><div><input id="rules-words" type="search" name="q" value="${words}" maxlength="100" placeholder="longest run, knee, sleep" autocomplete="off"><button>Search</button></div></form>
${words.trim() === '' ? NOTHING : html`<p role="status">${found(flags.length + rules.length + sources.length)}</p>`}
<section><h2>Load flags</h2><ul class="catalogue">${flags.map(entry)}</ul></section>
<section><h2>Rules of the advice</h2><ul class="catalogue">${rules.map(entry)}</ul></section>
<section><h2>Sources</h2><ul class="catalogue">${sources.map((source) => item(source, html`<p>${source.why}</p>${sourceList(source.sources)}`))}</ul></section>`

const found = (count: number): string => (count === 0 ? 'Nothing found.' : `${count} found.`)

const item = ({ id, title }: CatalogueEntry, behind: Html): Html =>
  html`<li id="${id}"><details><summary>${title}</summary><div class="behind">${behind}</div></details></li>`

function entry(found: CatalogueEntry): Html {
  const { title, why, limits, thresholds, sources } = found
  const rows = thresholds.map(
    ({ name, value, unit, source }) =>
      html`<tr><th scope="row">${name}</th><td>${value} ${unit}</td><td>${source}</td></tr>`,
  )
  const behind = html`${why === null ? NOTHING : html`<p>${why}</p>${limits === '' ? NOTHING : html`<p class="quiet">Limits: ${limits}</p>`}`}
${
  rows.length === 0
    ? NOTHING
    : html`<div class="scroll" tabindex="0" role="group" aria-label="Thresholds of ${title}"><table class="plain-table"><thead><tr><th scope="col">Threshold</th><th scope="col">Value</th><th scope="col">From</th></tr></thead><tbody>${rows}</tbody></table></div>`
}
${sourceList(sources)}`
  return item(found, behind)
}
