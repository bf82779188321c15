import { HEADLINE_WORDS } from '#words/advice.ts'
import { HAND_ON_WORDS } from '#words/page.ts'
import type { Care } from '../../model/advice.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Judged } from '../log-view.ts'
import { STATE_OF, stateShape } from './state-shape.ts'

/** The level's word and shape, then the one sentence. */
export function headline({ answer }: Judged): Html {
  const { headline: state, sentence } = answer.advice
  return html`<header class="headline ${STATE_OF[state]}">
<p class="level">${stateShape(state)} ${HEADLINE_WORDS[state]}</p>
<h1>${sentence}</h1>
</header>`
}

/** Care at which somebody else will look at it. */
const SEEN_BY_SOMEONE: readonly Care[] = ['book-professional', 'professional-before-next-run', 'same-day-care']

/** Do, leave out, and the days ahead. */
export function doAndAvoid({ answer }: Judged): Html {
  const { do: does, avoid, phases, care } = answer.advice
  const ahead = phases.filter(({ condition }) => condition !== 'as-planned')
  return html`<div class="pair">
${list('Do', 'do', does)}
${list('Leave out', 'avoid', avoid)}
</div>
${SEEN_BY_SOMEONE.includes(care) ? html`<p class="acts"><a class="button" href="/sheet/physio" target="_blank" rel="noopener">${HAND_ON_WORDS.showThem}</a></p>` : NOTHING}
${list(
  'The days ahead',
  'ahead',
  ahead.map(({ text }) => text),
)}`
}

/** Lines at first glance; the others open. */
const SHOWN = 5

function list(title: string, kind: string, lines: readonly string[]): Html {
  if (lines.length === 0) return NOTHING
  const items = (some: readonly string[]): Html => html`<ul>${some.map((line) => html`<li>${line}</li>`)}</ul>`
  // One line alone is not worth a tap.
  const shown = lines.length === SHOWN + 1 ? lines.length : SHOWN
  const rest = lines.slice(shown)
  return html`<section class="lines ${kind}"><h2>${title}</h2>${items(lines.slice(0, shown))}${rest.length === 0 ? NOTHING : html`<details class="more"><summary>${rest.length} more</summary>${items(rest)}</details>`}</section>`
}

/** When to seek help, and what this is not. */
export function footer({ answer }: Judged): Html {
  return html`<footer class="help-lines"><h2>When to seek help</h2>
<ul>${answer.advice.seekHelp.map((line) => html`<li>${line}</li>`)}</ul>
<p class="quiet">${answer.disclaimer}</p></footer>`
}

/** What could not be told, and what would help. */
export function couldNotTell({ answer }: Judged): Html {
  if (answer.unknown.length === 0) return NOTHING
  return html`<details class="unknown"><summary>${answer.unknown.length === 1 ? 'One thing' : `${answer.unknown.length} things`} that could not be told</summary>
<ul>${answer.unknown.map(({ text }) => html`<li>${text}</li>`)}</ul><p><a href="/settings">Settings</a> answer some of these.</p></details>`
}
