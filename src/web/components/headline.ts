import { HEADLINE_WORDS } from '#words/advice.ts'
import { HAND_ON_WORDS } from '#words/page.ts'
import { HEADINGS } from '#words/report.ts'
import { TO_DO_WORDS } from '#words/settings-page.ts'
import { holdsNow, TODAY_WORDS } from '#words/today.ts'
import { WAY_BACK_WORDS, wayBackHeading } from '#words/way-back.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { withoutCommand } from '../../lib/without-command.ts'
import type { Care } from '../../model/advice.ts'
import type { ReportAnswer } from '../../model/schemas/answers.ts'
import { hidden, postForm } from './forms.ts'
import type { Judged } from './judged.ts'
import { STATE_OF, stateShape } from './state-shape.ts'

/** The level's word and shape, then the one sentence. */
export function headline({ answer }: Judged): Html {
  const { headline: state, sentence } = answer.advice
  return html`<header class="headline ${STATE_OF[state]}">
<p class="level">${stateShape(state)} ${HEADLINE_WORDS[state]}</p>
<h1>${sentence}</h1>
</header>`
}

/** The one thing that holds now, under the sentence. */
export function nowLine({ analysis }: Judged, format: Format): Html {
  const now = holdsNow(analysis.advice, analysis.asOf, format)
  return now === null ? NOTHING : html`<p class="now"><strong>${TODAY_WORDS.now(now)}</strong></p>`
}

type WayBack = NonNullable<ReportAnswer['advice']['wayBack']>

/** Care at which somebody else will look at it. */
const SEEN_BY_SOMEONE: readonly Care[] = ['book-professional', 'professional-before-next-run', 'same-day-care']

/** Do, leave out, and the days ahead. */
export function doAndAvoid({ answer }: Judged): Html {
  const { do: does, avoid, phases, care, know, wayBack } = answer.advice
  const ahead = phases.filter(({ condition }) => condition !== 'as-planned')
  return html`<div class="pair">
${list('Do', 'do', does)}
${list('Leave out', 'avoid', avoid)}
</div>
${SEEN_BY_SOMEONE.includes(care) ? html`<p class="acts"><a class="button" href="/sheet/physio" target="_blank" rel="noopener">${HAND_ON_WORDS.showThem}</a></p>` : NOTHING}
${
  wayBack === null
    ? list(
        'The days ahead',
        'ahead',
        ahead.map(({ text }) => text),
      )
    : staircase(wayBack)
}
${list(HEADINGS.know, 'know', know, 2)}`
}

/** The step that is due and the next two; the others open. */
const FIRST_STEPS = 3

/** Each step back to running as before, and the file that puts them into a calendar. */
function staircase(wayBack: WayBack): Html {
  const items = (steps: WayBack['steps']): readonly Html[] =>
    steps.map(
      ({ from, text }) => html`<li>${from === null ? text : html`<time datetime="${from}">${text}</time>`}</li>`,
    )
  const later = wayBack.steps.slice(FIRST_STEPS)
  return html`<section class="lines way-back"><h2>${wayBackHeading(wayBack)}</h2>
<ol>${items(wayBack.steps.slice(0, FIRST_STEPS))}</ol>
${later.length === 0 ? NOTHING : html`<details class="more"><summary>${later.length} more</summary><ol start="${FIRST_STEPS + 1}">${items(later)}</ol></details>`}
<p class="quiet">${WAY_BACK_WORDS.note}</p>
${wayBack.steps.some(({ from }) => from !== null) ? html`<p class="acts"><a class="button" href="/way-back.ics" download>${WAY_BACK_WORDS.toCalendar}</a></p>` : NOTHING}</section>`
}

/** Lines at first glance; the others open. */
const SHOWN = 5

function list(title: string, kind: string, lines: readonly string[], most = SHOWN): Html {
  if (lines.length === 0) return NOTHING
  const items = (some: readonly string[]): Html => html`<ul>${some.map((line) => html`<li>${line}</li>`)}</ul>`
  // One line alone is not worth a tap.
  const shown = lines.length === most + 1 && most === SHOWN ? lines.length : most
  const rest = lines.slice(shown)
  return html`<section class="lines ${kind}"><h2>${title}</h2>${items(lines.slice(0, shown))}${rest.length === 0 ? NOTHING : html`<details class="more"><summary>${rest.length} more</summary>${items(rest)}</details>`}</section>`
}

/** When to seek help, and what this is not. */
export function footer({ answer }: Judged): Html {
  return html`<footer class="help-lines"><h2>When to seek help</h2>
<ul>${answer.advice.seekHelp.map((line) => html`<li>${line}</li>`)}</ul>
<p class="quiet">${answer.disclaimer}</p></footer>`
}

/** What is not known yet, as a list to do: what the page can take stands there with its field. @param token null: no field */
export function couldNotTell({ answer }: Judged, token: string | null = null): Html {
  if (answer.unknown.length === 0) return NOTHING
  return html`<details class="unknown"><summary>${answer.unknown.length === 1 ? 'One thing' : `${answer.unknown.length} things`} we don’t know yet</summary>
<ul>${answer.unknown.map(({ key, text }) => html`<li>${withoutCommand(text)}${token === null ? NOTHING : answerField(key, token)}</li>`)}</ul></details>`
}

/** The field or the page that answers it. */
function answerField(key: string, token: string): Html {
  const form = (content: Html): Html =>
    postForm(token, '/settings', html`${hidden('back', 'today')}${content}`, 'answers')
  switch (key) {
    case 'experience-unknown':
      return form(
        html`<button name="experience" value="beginner">Less than a year</button><button name="experience" value="experienced">A year or more</button>`,
      )
    case 'max-heart-rate-unknown':
      return form(
        html`<label class="short">Highest heart rate <input name="max-hr" inputmode="numeric" maxlength="3" placeholder="188" autocomplete="off"></label><button>${TO_DO_WORDS.save}</button>`,
      )
    case 'conditions-never-asked':
      return html`<p class="answers"><a class="button" href="/settings">${TO_DO_WORDS.conditions}</a></p>`
    case 'notes-to-review':
      return html`<p class="answers"><a class="button" href="/note#notes">${TO_DO_WORDS.review}</a></p>`
    default:
      return NOTHING
  }
}
