import { type Html, html } from '../../lib/html.ts'
import type { WebContext } from '../context.ts'
import type { Judged } from '../log-reader.ts'
import { callLink } from './call.ts'
import { headline } from './headline.ts'
import { reasons } from './reasons.ts'

/** The notes an emergency or same-day care rests on. */
export function emergencyNotes({ analysis }: Judged): readonly string[] {
  return analysis.advice.reasons
    .filter(({ care }) => care === 'emergency' || care === 'same-day-care')
    .flatMap(({ because }) => (typeof because['noteId'] === 'string' ? [because['noteId']] : []))
}

/** The two branches first and alone, with one button that says they were read. */
export function emergency(judged: Judged, { token }: Pick<WebContext, 'token'>): Html {
  const { answer, analysis } = judged
  return html`${headline(judged)}
<section class="emergency" role="alert">${answer.advice.emergency.map((branch) => html`<p>${branch}</p>`)}<p class="call-line">${callLink(analysis.settings.country)}</p></section>
${reasons(judged)}
<form method="post" action="/acknowledge"><input type="hidden" name="token" value="${token}"><button class="main">I have read this</button></form>
<p class="quiet">Wrong, or long past? <a href="/note#notes">Correct the note</a>. ${answer.disclaimer}</p>`
}
