import { FLAG_WORDS } from '#words/flags/index.ts'
import { PLAN_PAGE_WORDS, PLAN_WORDS } from '#words/plan.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { isFlagId } from '../../model/flag.ts'
import type { BlockAnswer } from '../../report/plan-answer.ts'
import { flagList } from '../components/flag-list.ts'
import { postForm } from '../components/forms.ts'
import { type PlanOne, planOne } from '../components/plan-one.ts'

export interface PlanPage {
  readonly one: PlanOne
  /** The plan of several weeks as it was sent. */
  readonly text: string
  /** Why it has no answer. */
  readonly wrong: string | null
  readonly block: BlockAnswer | null
  readonly format: Format
}

const W = PLAN_PAGE_WORDS

/** One run, or weeks of them, against the limits; nothing of it is kept. */
export function planView({ one, text, wrong, block, format }: PlanPage, token: string): Html {
  const error = wrong === null ? NOTHING : html` aria-invalid="true" aria-describedby="wrong-block"`
  const fields = html`<label for="block">${W.label}</label><textarea id="block" name="block" rows="8" maxlength="60000" placeholder="${W.hint}" spellcheck="false"${error}>${text}</textarea>${wrong === null ? NOTHING : html`<span class="wrong-field" id="wrong-block" role="alert">${wrong}</span>`}
<p class="acts"><button class="main">${W.see}</button><label class="button with-file">${W.file}<input type="file" class="file-input" accept=".csv,.ics,.txt,text/csv,text/calendar,text/plain" data-into="block"></label></p>`
  return html`<header class="headline"><h1>${W.title}</h1></header>
${planOne(one, '/plan')}
<section id="weeks"><h2>${W.block}</h2><p class="quiet">${W.how}</p>
${postForm(token, '/plan#weeks', fields, 'plan-block')}
${block === null ? NOTHING : judged(block, format)}</section>`
}

function judged({ weeks, notUnderstood }: BlockAnswer, format: Format): Html {
  return html`<div role="status">${weeks.length === 0 ? html`<p><strong>${W.none}</strong></p>` : html`<p class="quiet">${W.later}</p>`}
${weeks.map((week) => ofWeek(week, format))}
${
  notUnderstood.length === 0
    ? NOTHING
    : html`<h3>${W.missed}</h3><ul class="plan-missed">${notUnderstood.map(({ line, text, why }) => html`<li>${W.lineOf(line, text, why)}</li>`)}</ul>`
}</div>`
}

function ofWeek({ from, to, plannedM, flags, runs, largest }: BlockAnswer['weeks'][number], format: Format): Html {
  return html`<article class="plan-week"><h3>${W.week(format.shortDate(from), format.shortDate(to))} <span class="quiet">${W.planned(format.distance(plannedM))}</span></h3>
<ul>${runs.map(
    ({ date, text, verdict, answer, flags: raised }) =>
      html`<li class="verdict-${verdict}"><span class="day">${format.shortWeekday(date)}</span><div><p>${text}</p><p class="answer">${answer}</p>${raised.map(({ id }) => (isFlagId(id) ? html`<p class="quiet">${PLAN_WORDS.raises}: <a href="/rules#${id}">${FLAG_WORDS[id].title}</a></p>` : NOTHING))}</div></li>`,
  )}</ul>
${flags.length === 0 ? NOTHING : flagList(flags, PLAN_WORDS.raises)}
${largest === null ? NOTHING : html`<p>${PLAN_WORDS.largest(format.distance(largest.weekM), format.distance(largest.longestRunM))}</p>`}</article>`
}
