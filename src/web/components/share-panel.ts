import { HAND_ON_WORDS } from '#words/page.ts'
import { type Html, html } from '../../lib/html.ts'
import type { Week } from '../../model/analysis.ts'

const OTHERWISE = [
  ['text', 'text'],
  ['md', 'Markdown'],
  ['json', 'JSON'],
] as const

/** What can be printed or handed on from here, each one file: opened to be printed, or saved. */
export function sharePanel(week: Week): Html {
  const sheets = [
    [HAND_ON_WORDS.week, `/sheet/week?week=${week.id}`],
    [HAND_ON_WORDS.physio, '/sheet/physio?'],
    [HAND_ON_WORDS.weeks, '/sheet/weeks?'],
  ] as const
  return html`<details class="hand-on" id="hand-on"><summary>Print it, or hand it on</summary>
<ul>${sheets.map(([name, address]) => html`<li><span>${name}</span> <a class="button" href="${address}" target="_blank" rel="noopener">Open<span class="unseen"> “${name}”</span></a><a class="button" href="${address}&save" download>Save<span class="unseen"> “${name}”</span></a><button class="button" type="button" hidden data-share="${address}&save" data-name="${name}">Share<span class="unseen"> “${name}”</span></button></li>`)}</ul><p class="quiet">${HAND_ON_WORDS.how} ${HAND_ON_WORDS.otherwise} ${OTHERWISE.map(([as, name]) => html`<a href="/sheet/week?week=${week.id}&as=${as}&save" download>${name}</a> `)}</p></details>`
}
