import { HEADLINE_WORDS } from '#words/advice.ts'
import { FLAG_WORDS } from '#words/flags/index.ts'
import { emptyLogWords, HEADINGS, LITTLE_HISTORY, PAGE_WORDS, weekLine } from '#words/report.ts'
import { RULE_WORDS } from '#words/rules.ts'
import { howSure } from '#words/sources.ts'
import { holdsNow, TODAY_WORDS } from '#words/today.ts'
import { WAY_BACK_WORDS, wayBackHeading } from '#words/way-back.ts'
import { levelShape } from '../../drawings/symbols.ts'
import { html, type Markup } from '../../lib/markup.ts'
import { withoutCommand } from '../../lib/without-command.ts'
import type { FlagId } from '../../model/flag.ts'
import { isSourceKey } from '../../model/sources.ts'
import { FLAG_MARKS } from '../marks.ts'
import { FULL_SHARE, SHOWN } from '../shown.ts'
import type { WeekReport } from '../week-form.ts'
import { budgetRows, shownFlags } from '../week-lines.ts'
import { folded, item, list, section } from './parts.ts'

/** The level's word and shape, and the sentence; in an emergency what to do, first and alone. */
export function headline({ analysis, answer, format, athlete = null }: WeekReport): Markup {
  const state = analysis.advice.headline
  const empty = emptyLogWords(analysis)
  const now = holdsNow(analysis.advice, analysis.asOf, format)
  return html`<header><p class="quiet">${athlete === null ? null : `${athlete} · `}${weekLine(analysis, format)}</p>
<p class="level ${state}">${levelShape(state)}${HEADLINE_WORDS[state]}</p>
<h1>${answer.advice.sentence}</h1>${now === null || answer.advice.emergency.length > 0 ? null : html`<p class="branch">${TODAY_WORDS.now(now)}</p>`}${empty === null ? null : html`<p class="branch">${withoutCommand(empty)}</p>`}${answer.advice.emergency.map((branch) => html`<p class="branch">${branch}</p>`)}</header>`
}

/** Do and leave out side by side, the days ahead, the caps. */
export function actions({ analysis, answer, format }: WeekReport): readonly Markup[] {
  const { advice } = answer
  const phases = advice.phases.filter(({ condition }) => condition !== 'as-planned')
  const part = (title: string, mark: string, texts: readonly string[]): readonly Markup[] =>
    texts.length === 0
      ? []
      : [
          html`<div><h2>${title}</h2>${folded(
            texts.map((text) => item(mark, text)),
            SHOWN.lines,
          )}</div>`,
        ]
  const lines = [...part(HEADINGS.do, '+', advice.do), ...part(HEADINGS.avoid, '−', advice.avoid)]
  const ahead = [
    ...section(HEADINGS.phases, '', list(phases.map(({ text }) => item('›', text)))),
    ...wayBack(advice.wayBack),
    ...budget({ analysis, answer, format }),
  ]
  return [
    ...(lines.length === 0 ? [] : [html`<section><div class="pair">${lines}</div></section>`]),
    ...(ahead.length === 0 ? [] : [html`<div class="ahead">${ahead}</div>`]),
  ]
}

/** Each step back to running as before, with its day. */
function wayBack(way: WeekReport['answer']['advice']['wayBack']): readonly Markup[] {
  if (way === null) return []
  return section(wayBackHeading(way), 'way-back', [
    ...folded(
      way.steps.map(({ text }) => item('›', text)),
      SHOWN.steps,
    ),
    html`<p class="quiet">${WAY_BACK_WORDS.note}</p>`,
  ])
}

/** What the articles know of the situation; two lines, the others folded. */
export function know({ answer }: WeekReport): readonly Markup[] {
  const items = answer.advice.know.map((text) => item('~', text))
  return section(HEADINGS.know, 'know', folded(items, SHOWN.know))
}

function budget({ analysis, format }: WeekReport): readonly Markup[] {
  const limits = analysis.advice.budget
  const rows = budgetRows(analysis, format)
  if (limits === null || rows.length === 0) return []
  const low = limits.confidence === 'low' ? ` (${LITTLE_HISTORY})` : ''
  return section(`${HEADINGS.budget}${low}`, '', [
    html`<dl class="budget">${rows.map(
      ({ name, value, beside, share }) =>
        html`<dt>${name}</dt><dd><b>${value}</b><span>${share === null ? null : cap(share)}${beside}</span></dd>`,
    )}</dl>`,
  ])
}

/** A cap against the usual, which is the grey length. */
function cap(share: number): Markup {
  const full = 100 / FULL_SHARE
  return html`<svg class="cap" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${full}" height="8" fill="var(--band)"/><rect y="2" width="${Math.min(100, share * full)}" height="4" fill="var(--accent)"/><rect x="${full - 0.5}" width="1" height="8" fill="var(--quiet)"/></svg>`
}

/** Answers that could change the advice. */
export function questions({ answer }: WeekReport): readonly Markup[] {
  const items = answer.advice.questions.map(({ text }) => item('?', text))
  return section(HEADINGS.questions, 'questions', folded(items, SHOWN.questions))
}

/** Each reason with how sure it is beside it, and what it rests on behind it. */
export function why({ answer }: WeekReport): readonly Markup[] {
  const items = answer.advice.reasons.map(({ text, rule, sources }) => {
    const words = RULE_WORDS[rule]
    return item('·', html`${text}${beside(rule, sources)}${words === undefined ? null : rests(words)}`)
  })
  return section(HEADINGS.why, 'why', folded(items, SHOWN.reasons))
}

/** What changed fast, gravest first. */
export function flags(report: WeekReport): readonly Markup[] {
  const items = shownFlags(report).map(({ id, level, message, sources }) =>
    item(FLAG_MARKS[level], html`${message}${beside(id, sources)}${rests(FLAG_WORDS[id as FlagId])}`, level),
  )
  return section(HEADINGS.flags, 'flags', folded(items, SHOWN.flags))
}

/** In the margin where there is one: the rule, its sources and how sure the strongest is. */
function beside(id: string, sources: readonly { readonly id: string }[]): Markup {
  const sure = sources.map((source) => (isSourceKey(source.id) ? howSure(source.id) : '')).find((text) => text !== '')
  return html`<p class="sure beside">${sources.map((source) => source.id).join(', ')} · ${sure ?? ''} <span class="rests">· ${id}</span></p>`
}

function rests({ why: reason, limits }: { readonly why: string; readonly limits: string }): Markup {
  return html`<details class="rests"><summary>${PAGE_WORDS.whatItRestsOn}</summary><p>${reason}</p>${
    limits === '' ? null : html`<p>${PAGE_WORDS.limits}: ${limits}</p>`
  }</details>`
}
