import { emergencyNumber } from '#words/advice.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { postForm } from './forms.ts'
import { headline } from './headline.ts'
import type { Judged } from './judged.ts'
import { reasons } from './reasons.ts'

/** The emergency number to tap; of an unknown country the one that works in most. */
export function callLink(country: string | null): Html {
  const number = emergencyNumber(country)
  return html`<a class="button call" href="tel:${number}">Call ${number}</a>`
}

/** The two branches first and alone, with one button that confirms they were read. */
export function emergency(judged: Judged, token: string): Html {
  const { answer, analysis } = judged
  return html`${headline(judged)}
<section class="emergency" role="alert">${answer.advice.emergency.map((branch) => html`<p>${branch}</p>`)}<p class="call-line">${callLink(analysis.settings.country)}</p></section>
${reasons(judged)}
${postForm(token, '/acknowledge', html`<button class="main">I have read this</button>`)}
<p class="quiet">Wrong, or long past? <a href="/note#notes">Correct the note</a>. ${answer.disclaimer}</p>`
}

/**
 * The first line of an open emergency, which stands on every page until it is cleared: no list of runs, no setting and
 * no older note is read without it. Today has the rest.
 */
export function openEmergency({ analysis, answer }: Judged): Html {
  const first = answer.advice.emergency[0]
  return first === undefined
    ? NOTHING
    : html`<div class="emergency-line"><p>${first}</p><p>${callLink(analysis.settings.country)} <a href="/">What to do now</a></p></div>`
}
