import type { Hono } from 'hono'
import { HEADLINE_WORDS } from '#words/advice.ts'
import { RUNNER_WORDS } from '#words/page.ts'
import { placeName } from '#words/pain.ts'
import { SAMPLE_ATHLETE } from '../../app/import/sample-season.ts'
import { athleteName } from '../../app/log/athlete-name.ts'
import { addAthlete } from '../../app/log/athletes.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { err } from '../../lib/result.ts'
import { HEADLINES } from '../../model/advice.ts'
import { isEmpty } from '../components/nothing-yet.ts'
import { STATE_OF, stateShape } from '../components/state-shape.ts'
import { field, readForm } from '../form.ts'
import { baseOf } from '../own-addresses.ts'
import { goTo, loadView, type RunnerContext, show } from '../runner-context.ts'

/** Everyone in this log with this week's one sentence, the gravest first: what a coach looks at on a Monday. */
export function addRunners(app: Hono, runner: RunnerContext): void {
  app.get('/runners', async (context) => {
    const names = await runner.runners.names()
    const all = await Promise.all(names.map(async (name) => lineOf(name, await runner.runners.of(name))))
    const sorted = all.toSorted((one, other) => other.gravity - one.gravity)
    const body = html`<header class="headline"><h1>${names.length === 1 ? 'One runner' : `${names.length} runners`}</h1></header>
<ul class="runners">${sorted.map(({ line }) => line)}</ul>
<section><h2>Add a runner</h2><p class="quiet">${RUNNER_WORDS.apart}</p>
<form method="post" action="/runners" class="one-line"><input type="hidden" name="token" value="${runner.token}"><label for="runner-name">Name</label><div><input id="runner-name" name="name" maxlength="40" required autocomplete="off"><button>Add</button></div></form></section>`
    return show(runner, context, { title: 'Runners' }, body)
  })

  app.post('/runners', async (context) => {
    const name = field(await readForm(context), 'name')
    // The invented season's name is given away already, there or not.
    const added = athleteName(name) === SAMPLE_ATHLETE ? err('taken') : await addAthlete(runner.log.file, name)
    return added.ok
      ? goTo(context, `${baseOf(added.value)}/`, 'runner-added')
      : goTo(context, '/runners', `runner-${added.error}`)
  })
}

interface RunnerLine {
  /** Place of the headline among all; an empty log comes last. */
  readonly gravity: number
  readonly line: Html
}

async function lineOf(name: string, runner: RunnerContext | null): Promise<RunnerLine> {
  const heading = (page: string): Html => html`<h2><a href="${baseOf(name)}${page}"><bdi>${name}</bdi></a></h2>`
  const view = runner === null ? null : await loadView(runner)
  if (view === null || isEmpty(view.log)) {
    return { gravity: -1, line: html`<li>${heading('/log')}<p class="quiet">${RUNNER_WORDS.nothing}</p></li>` }
  }
  const { log, today, format, judge } = view
  const { analysis, answer } = await judge()
  const { headline, sentence, emergency, questions } = answer.advice
  const last = log.runs.findLast(({ sport, date }) => sport === 'run' && date <= today)
  const hurting = [
    ...new Set(analysis.episodes.filter(({ open }) => open).map(({ area, side }) => placeName(area, side))),
  ]
  const besides = [
    `This week ${format.distance(analysis.totals.distanceM)} in ${analysis.totals.runs === 1 ? 'one run' : `${analysis.totals.runs} runs`}`,
    ...(analysis.usual.weekM === null ? [] : [`usual ${format.distance(analysis.usual.weekM)}`]),
    ...(last === undefined ? [] : [`last run ${format.date(last.date, today)}`]),
    ...(hurting.length === 0 ? [] : [`hurts: ${hurting.join(', ')}`]),
    ...(questions.length === 0
      ? []
      : [questions.length === 1 ? 'one open question' : `${questions.length} open questions`]),
  ]
  return {
    gravity: HEADLINES.indexOf(headline),
    line: html`<li class="headline ${STATE_OF[headline]}">${heading('/')}<p class="level">${stateShape(headline)} ${HEADLINE_WORDS[headline]}</p><p>${sentence}</p>${emergency[0] === undefined ? NOTHING : html`<p class="emergency-line">${emergency[0]}</p>`}<p class="quiet">${besides.join(' · ')}</p><p><a href="${baseOf(name)}/sheet/weeks" target="_blank" rel="noopener">Twelve weeks of <bdi>${name}</bdi></a></p></li>`,
  }
}
