import { STEP_BACK_WORDS } from '#words/page.ts'
import { placeName, SELF_CHECK_WHY, SELF_CHECK_WORDS } from '#words/pain.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { Area, Side } from '../../model/area.ts'
import { postForm } from '../components/forms.ts'

/** A place with what may be tried there, or why nothing may. */
export interface SelfCheckPage {
  readonly area: Area
  readonly side: Side | null
  readonly offered: boolean
  readonly steps: readonly (keyof typeof SELF_CHECK_WORDS)[]
  readonly why: readonly string[]
}

/** Null: nothing hurts. */
export function selfCheckView(page: SelfCheckPage | null, token: string): Html {
  if (page === null) return html`<header class="headline"><h1>${STEP_BACK_WORDS.nothingHurts}</h1></header>`
  const name = placeName(page.area, page.side)
  const why = page.why.map((each) => SELF_CHECK_WHY[each] ?? each)
  if (!page.offered)
    return html`<header class="headline"><h1>No self-check for your ${name} now.</h1></header><ul class="lines">${why.map((each) => html`<li>${each}</li>`)}</ul>`
  const stop = (step: string): Html =>
    postForm(token, '/check', html`<button name="failed" value="${step}">It hurt: stop here</button>`)
  return html`<header class="headline"><h1>Self-check for your ${name}</h1></header>
<p class="quiet">${STEP_BACK_WORDS.stopAtTheFirst}</p>
<ol class="check-steps">${page.steps.map((step) => html`<li><p>${SELF_CHECK_WORDS[step].ask} ${SELF_CHECK_WORDS[step].eachSide}</p>${stop(step)}</li>`)}</ol>
${postForm(token, '/check', html`<button class="main" name="failed" value="">All went without trouble</button>`)}
${why.length === 0 ? NOTHING : html`<p class="quiet">Without hops and squats: ${why.join('; ')}.</p>`}`
}
