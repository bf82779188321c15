import type { Hono } from 'hono'
import { FLAG_WORDS } from '#words/flags/index.ts'
import { RULE_WORDS } from '#words/rules.ts'
import { citation } from '#words/sources.ts'
import { type Explained, explain, explainable } from '../../app/log/explain.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { isFlagId } from '../../model/flag.ts'
import { sourceList } from '../components/reasons.ts'
import { type RunnerContext, show } from '../runner-context.ts'

/** The catalogue: every flag and rule with its thresholds, its limits and what it rests on. */
export function addRules(app: Hono, runner: RunnerContext): void {
  app.get('/rules', (context) => {
    const { flags, rules, sources } = explainable()
    const body = html`<header class="headline"><h1>What is looked at, and what it rests on</h1></header>
<section><h2>Load flags</h2><ul class="catalogue">${flags.map(entry)}</ul></section>
<section><h2>Rules of the advice</h2><ul class="catalogue">${rules.map(entry)}</ul></section>
<section><h2>Sources</h2><ul class="catalogue">${sources.map(entry)}</ul></section>`
    return show(runner, context, { title: 'Rules' }, body)
  })
}

function entry(id: string): Html {
  const found = explain(id)
  if (found === null) return NOTHING
  return html`<li id="${id}"><details><summary>${titleOf(found)}</summary><div class="behind">${behind(found)}</div></details></li>`
}

function titleOf(found: Explained): string {
  if (found.kind === 'source') return found.source.title
  return wordsOf(found.id)?.title ?? found.id
}

const wordsOf = (id: string) => (isFlagId(id) ? FLAG_WORDS[id] : RULE_WORDS[id])

function behind(found: Explained): Html {
  if (found.kind === 'source') {
    return html`<p>${found.source.says}</p>${sourceList([{ id: found.id, text: citation(found.id) }])}`
  }
  const words = wordsOf(found.id)
  return html`${words === undefined ? NOTHING : html`<p>${words.why}</p>${words.limits === '' ? NOTHING : html`<p class="quiet">Limits: ${words.limits}</p>`}`}
${
  found.kind === 'flag' && found.thresholds.length > 0
    ? html`<div class="scroll" tabindex="0" role="group" aria-label="Thresholds of ${words?.title ?? found.id}"><table class="plain-table"><thead><tr><th scope="col">Threshold</th><th scope="col">Value</th><th scope="col">From</th></tr></thead><tbody>${found.thresholds.map(({ name, value, unit, source }) => html`<tr><th scope="row">${name}</th><td>${value} ${unit}</td><td>${source}</td></tr>`)}</tbody></table></div>`
    : NOTHING
}
${sourceList(found.sources.map((key) => ({ id: key, text: citation(key) })))}`
}
