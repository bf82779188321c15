import { PLAN_PAGE_WORDS, PLAN_WORDS } from '#words/plan.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { PlanAnswer } from '../../report/plan-answer.ts'
import { flagList } from './flag-list.ts'

/** A run that is had in mind. The answer is null where neither a distance nor a time was understood. */
export interface PlannedRun {
  readonly unread: readonly string[]
  readonly answer: PlanAnswer | null
  readonly limits: string | null
}

/** One planned run in words, with its answer. */
export interface PlanOne {
  readonly text: string
  readonly planned: PlannedRun | null
}

/** "May I run this?" @param path the page it stands on */
export const planOne = ({ text, planned }: PlanOne, path: '/' | '/plan'): Html =>
  html`<section class="plan" id="plan"><h2>${PLAN_PAGE_WORDS.one}</h2>
<form method="get" action="${path}#plan" class="one-line"><label for="plan-text">A run you have in mind</label>
<div><input id="plan-text" name="plan" value="${text}" maxlength="120" placeholder="18 km 400 m down trail" autocomplete="off"><button>See</button></div></form>
${planned === null ? NOTHING : raised(planned)}${path === '/plan' ? NOTHING : html`<p><a href="/plan">${PLAN_PAGE_WORDS.toBlock}</a></p>`}</section>`

function raised({ unread, answer, limits }: PlannedRun): Html {
  if (answer === null) return html`<p role="status">Say how far or how long: 18 km, 90 min.</p>`
  const missed = unread.length === 0 ? '' : ` Not understood: ${unread.join(', ')}.`
  return html`<p role="status"><strong>${answer.answer}</strong>${missed}</p>
${limits === null ? NOTHING : html`<p class="quiet">${PLAN_WORDS.limits}: ${limits}</p>`}
${flagList(answer.flags, PLAN_WORDS.raises)}`
}
