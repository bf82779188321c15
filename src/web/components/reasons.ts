import { FLAG_WORDS } from '#words/flags/index.ts'
import { RULE_WORDS } from '#words/rules.ts'
import { howSure } from '#words/sources.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { isFlagId } from '../../model/flag.ts'
import { isSourceKey } from '../../model/sources.ts'
import type { Judged } from './judged.ts'

export interface SourceLine {
  readonly id: string
  readonly text: string
}

/** Reasons at first glance; the others open. */
const SHOWN = 4

/** Each reason one line; opens to why it is there, where it ends, what it rests on. */
export function reasons({ answer }: Judged): Html {
  const all = answer.advice.reasons
  const one = ({ rule, text, sources }: (typeof all)[number]): Html =>
    html`<li>${explained(rule, html`${text}`, sources)}</li>`
  const rest = all.slice(SHOWN)
  return html`<section class="why"><h2>Why</h2>
<ul>${all.slice(0, SHOWN).map(one)}</ul>
${rest.length === 0 ? NOTHING : html`<details class="more"><summary>${rest.length} more</summary><ul>${rest.map(one)}</ul></details>`}
</section>`
}

/** A line that opens to what stands behind a flag or rule. */
export function explained(id: string, line: Html, sources: readonly SourceLine[]): Html {
  const words = isFlagId(id) ? FLAG_WORDS[id] : RULE_WORDS[id]
  return html`<details class="explained"><summary>${line}</summary>
<div class="behind">${words === undefined ? NOTHING : html`<p>${words.why}</p>${words.limits === '' ? NOTHING : html`<p class="quiet">${words.limits}</p>`}`}
${sourceList(sources)}
<p><a href="/rules#${id}">All about “${words?.title ?? id}”</a></p></div></details>`
}

/** Sources with how sure each is. */
export function sourceList(sources: readonly SourceLine[]): Html {
  return html`<ul class="sources">${sources.map(({ id, text }) => html`<li>${text}${isSourceKey(id) ? html` <span class="sure">${howSure(id)}</span>` : NOTHING}</li>`)}</ul>`
}
