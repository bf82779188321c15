import type { Hono } from 'hono'
import { leftOutLines } from '#words/left-out.ts'
import { RUN_WORDS } from '#words/log.ts'
import { SPORT_WORDS, SURFACE_WORDS } from '#words/names.ts'
import { QUALITY_WORDS } from '#words/quality.ts'
import { samplesOfRun } from '../../app/runs/run-samples.ts'
import { joinRun, splitRun } from '../../app/runs/same-run-verdicts.ts'
import { showRun } from '../../app/runs/show-run.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { daysBetween } from '../../lib/local-date.ts'
import type { Run } from '../../model/run.ts'
import { SURFACES } from '../../model/surface.ts'
import { findingAnswer } from '../../report/finding-answer.ts'
import { flagList } from '../components/flag-list.ts'
import { noteLine } from '../components/places.ts'
import { heartRate, profile, routeShape } from '../drawings/run-drawings.ts'
import { field, readForm } from '../form.ts'
import { goTo, loadView, type RequestView, type RunnerContext, show } from '../runner-context.ts'
import { verdictsWithUndo } from '../undo.ts'

/** One run: its figures and drawings, its flags and notes, and the recordings it is made of. */
export function addRun(app: Hono, runner: RunnerContext): void {
  app.get('/run/:id', async (context) => {
    const view = await loadView(runner)
    const { format, today } = view
    const { run, notes, findings } = await showRun(runner.log.store, context.req.param('id'), today)
    const samples = await samplesOfRun(runner.log.store, run)
    const title = run.title ?? SPORT_WORDS[run.sport]
    const drawn = (name: string, drawing: Html | null): Html =>
      drawing === null ? NOTHING : html`<section class="drawing"><h2>${name}</h2>${drawing}</section>`
    const body = html`<header class="headline"><p class="level quiet">${format.date(run.date, today)}, ${clock(run)} <span class="quiet">${run.zone}</span></p><h1>${title}</h1></header>
<p class="acts"><a class="button main" href="/note?when=${run.id}">Note a pain of this run</a></p>
${figures(run, format)}
${run.description === null || run.description === '' ? NOTHING : html`<blockquote>${run.description}</blockquote>`}
${flagList(
  findings.map((finding) => findingAnswer(finding, format)),
  'What changed fast',
)}
${notes.length === 0 ? NOTHING : html`<section><h2>Notes</h2><ul class="note-lines">${notes.map((note) => noteLine(note, format))}</ul></section>`}
${drawn('Height', samples === null ? null : profile(samples, format))}
${drawn('Heart rate', samples === null ? null : heartRate(samples, format))}
${drawn('Route', samples === null ? null : routeShape(samples))}
${recordings(run, view)}`
    return show(runner, context, { title }, body)
  })

  app.post('/run/:id/split', async (context) => {
    const id = context.req.param('id')
    const source = field(await readForm(context), 'source')
    const undo = await verdictsWithUndo(runner, () => splitRun(runner.log.store, id, source, runner.today()))
    return goTo(context, `/run/${encodeURIComponent(id)}`, 'split', undo)
  })
  app.post('/run/:id/join', async (context) => {
    const id = context.req.param('id')
    const other = field(await readForm(context), 'other')
    const undo = await verdictsWithUndo(runner, () => joinRun(runner.log.store, id, other, runner.today()))
    return goTo(context, `/run/${encodeURIComponent(id)}`, 'joined', undo)
  })

  /** What it was read from; several can be split, and a neighbour in time joined. */
  function recordings(run: Run, { log, format }: RequestView): Html {
    const near = log.runs.filter(
      ({ id, date, sport }) => id !== run.id && sport === run.sport && Math.abs(daysBetween(date, run.date)) <= 1,
    )
    const token = html`<input type="hidden" name="token" value="${runner.token}">`
    return html`<section class="recordings"><h2>${run.sources.length === 1 ? 'Read from' : `Made of ${run.sources.length} recordings`}</h2>
<ul>${run.sources.map(
      ({ key, name, format: kind }) =>
        html`<li><span class="name">${name}</span> <span class="quiet">${kind}</span>${run.sources.length < 2 ? NOTHING : html`<form method="post" action="/run/${run.id}/split">${token}<button class="plain" name="source" value="${key}">Another run: split it off</button></form>`}</li>`,
    )}</ul>
${run.left.length === 0 ? NOTHING : html`<h3>${RUN_WORDS.left}</h3><ul class="quality">${leftOutLines(run.left, format).map((line) => html`<li>${line}</li>`)}</ul>`}
${run.quality.length === 0 ? NOTHING : html`<ul class="quality">${run.quality.map(({ code }) => html`<li>${QUALITY_WORDS[code] ?? code}</li>`)}</ul>`}
${
  near.length === 0
    ? NOTHING
    : html`<details><summary>This and another are one run</summary><form method="post" action="/run/${run.id}/join" class="acts">${token}<label class="grow">The other <select name="other">${near.map((other) => html`<option value="${other.id}">${format.date(other.date)}, ${clock(other)}, ${other.distanceM === null ? 'no distance' : format.distance(other.distanceM)}</option>`)}</select></label><button>Join them</button></form></details>`
}</section>`
  }
}

const clock = ({ startMs, zone }: Run): string =>
  new Date(startMs).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })

function figures(run: Run, format: Format): Html {
  const { distanceM, movingS, elapsedS, ascentM, descentM, avgHrBpm, maxHrBpm, cadenceSpm, rpe, shoe, device } = run
  const one = (name: string, value: string | null): Html =>
    value === null ? NOTHING : html`<div><dt>${name}</dt><dd class="value">${value}</dd></div>`
  const of = (value: number | null, words: (value: number) => string): string | null =>
    value === null ? null : words(value)
  const isPaced = distanceM !== null && movingS !== null && movingS > 0 && distanceM > 0
  const ground = SURFACES.filter((kind) => run.surface[kind] > 0.005).map(
    (kind) => `${SURFACE_WORDS[kind]} ${format.percent(run.surface[kind])}`,
  )
  const besides = [
    ground.join(', '),
    ...(maxHrBpm === null ? [] : [`heart rate at most ${format.number(maxHrBpm)}`]),
    ...(cadenceSpm === null ? [] : [`${format.number(cadenceSpm)} steps a minute`]),
    ...(rpe === null ? [] : [`effort ${format.number(rpe)} of 10`]),
    ...(shoe === null ? [] : [shoe]),
    ...(device === null ? [] : [device]),
    ...(ascentM === null && descentM === null ? ['no altitude: climb is not known'] : []),
  ]
  return html`<section><dl class="figures">
${one('Distance', of(distanceM, format.distance))}
${one('Moving', of(movingS ?? elapsedS, format.duration))}
${one('Pace', isPaced ? format.pace(distanceM / movingS) : null)}
${one('Climb', of(ascentM, format.climb))}
${one('Descent', of(descentM, format.climb))}
${one(
  'Heart rate',
  of(avgHrBpm, (value) => format.number(value)),
)}
</dl><p class="quiet">${besides.join(' · ')}</p></section>`
}
