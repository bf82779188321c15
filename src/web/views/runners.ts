import { HEADLINE_WORDS } from '#words/advice.ts'
import { RUNNER_WORDS } from '#words/page.ts'
import { placeName } from '#words/pain.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { postForm } from '../components/forms.ts'
import type { Judged } from '../components/judged.ts'
import type { RunnerLink } from '../components/runner-switch.ts'
import { STATE_OF, stateShape } from '../components/state-shape.ts'

export interface RunnerLine extends RunnerLink {
  /** Null for an empty log. */
  readonly week: {
    readonly judged: Judged
    readonly lastRun: string | null
    readonly today: string
    readonly format: Format
  } | null
}

/** Everyone in this log with this week's one sentence: what a coach looks at on a Monday. */
export function runnersView(all: readonly RunnerLine[], token: string): Html {
  const name = html`<label for="runner-name">Name</label><div><input id="runner-name" name="name" maxlength="40" required autocomplete="off"><button>Add</button></div>`
  return html`<header class="headline"><h1>${all.length === 1 ? 'One runner' : `${all.length} runners`}</h1></header>
<ul class="runners">${all.map(line)}</ul>
<section><h2>Add a runner</h2><p class="quiet">${RUNNER_WORDS.apart}</p>
${postForm(token, '/runners', name, 'one-line')}</section>`
}

function line({ name, base, week }: RunnerLine): Html {
  const heading = (page: string): Html => html`<h2><a href="${base}${page}"><bdi>${name}</bdi></a></h2>`
  if (week === null) return html`<li>${heading('/log')}<p class="quiet">${RUNNER_WORDS.nothing}</p></li>`
  const { judged, lastRun, today, format } = week
  const { totals, usual, episodes } = judged.analysis
  const { headline, sentence, emergency, questions } = judged.answer.advice
  const hurting = [...new Set(episodes.filter(({ open }) => open).map(({ area, side }) => placeName(area, side)))]
  const besides = [
    `This week ${format.distance(totals.distanceM)} in ${totals.runs === 1 ? 'one run' : `${totals.runs} runs`}`,
    ...(usual.weekM === null ? [] : [`usual ${format.distance(usual.weekM)}`]),
    ...(lastRun === null ? [] : [`last run ${format.date(lastRun, today)}`]),
    ...(hurting.length === 0 ? [] : [`hurts: ${hurting.join(', ')}`]),
    ...(questions.length === 0
      ? []
      : [questions.length === 1 ? 'one open question' : `${questions.length} open questions`]),
  ]
  return html`<li class="headline ${STATE_OF[headline]}">${heading('/')}<p class="level">${stateShape(headline)} ${HEADLINE_WORDS[headline]}</p><p>${sentence}</p>${emergency[0] === undefined ? NOTHING : html`<p class="emergency-line">${emergency[0]}</p>`}<p class="quiet">${besides.join(' · ')}</p><p><a href="${base}/sheet/weeks" target="_blank" rel="noopener">Twelve weeks of <bdi>${name}</bdi></a></p></li>`
}
