import { RUN_CHART_WORDS } from '#words/charts.ts'
import { leftOutLines } from '#words/left-out.ts'
import { RUN_WORDS } from '#words/log.ts'
import { SPORT_WORDS, SURFACE_WORDS } from '#words/names.ts'
import { QUALITY_WORDS } from '#words/quality.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import type { Samples } from '../../model/samples.ts'
import type { ReportAnswer } from '../../model/schemas/answers.ts'
import { SURFACES } from '../../model/surface.ts'
import { flagList } from '../components/flag-list.ts'
import { postForm } from '../components/forms.ts'
import { noteLine } from '../components/places.ts'
import { runDrawn } from '../components/run-drawn.ts'
import { type RunEditor, runEditor } from '../components/run-editor.ts'

export interface RunPage {
  readonly run: Run
  readonly editor: RunEditor
  readonly notes: readonly PainNote[]
  readonly flags: ReportAnswer['flags']
  /** Null where no recording has any. */
  readonly samples: Samples | null
  /** The same with the positions that whoever looks may see; null where there is none of them. */
  readonly positions: Samples | null
  /** Runs of the days around, which may be the same one. */
  readonly near: readonly Run[]
  /** The runs before and after it, of the same sport. */
  readonly before: Run | null
  readonly after: Run | null
  readonly weekId: string
  readonly today: string
  readonly format: Format
}

/** One run: its figures and drawings, its flags and notes, and the recordings it is made of. */
export function runView(page: RunPage, token: string): Html {
  const { run, notes, flags, samples, today, format } = page
  return html`${steps(page)}<header class="headline"><p class="level quiet">${format.date(run.date, today)}, ${clock(run)} <span class="quiet">${run.zone}</span></p><h1>${runTitle(run)}</h1></header>
<div class="two"><div>
<p class="acts"><a class="button main" href="/note?when=${run.id}">Note a pain of this run</a></p>
${figures(run, format)}
${runEditor(page.editor, token)}
${run.description === null || run.description === '' ? NOTHING : html`<blockquote>${run.description}</blockquote>`}
${flagList(flags, 'What changed fast')}
${notes.length === 0 ? NOTHING : html`<section><h2>Notes</h2><ul class="note-lines">${notes.map((note) => noteLine(note, format))}</ul></section>`}
</div><div>
${samples === null ? NOTHING : runDrawn(samples, page.positions, notes, format)}
</div></div>
${recordings(page, token)}`
}

/** The ways to the runs before and after, and to the week it is in. */
function steps({ before, after, weekId, format }: RunPage): Html {
  const to = (rel: string, run: Run | null, name: string): Html =>
    run === null
      ? html`<span class="button off">${name}</span>`
      : html`<a class="button" rel="${rel}" href="/run/${run.id}" title="${format.date(run.date)}, ${runTitle(run)}">${name}</a>`
  return html`<nav class="steps" aria-label="Runs">${to('prev', before, `← ${RUN_CHART_WORDS.earlier}`)}
<a class="button" href="/week?week=${weekId}">${RUN_CHART_WORDS.week}</a>
${to('next', after, `${RUN_CHART_WORDS.later} →`)}</nav>`
}

export const runTitle = ({ title, sport }: Run): string => (title === null || title === '' ? SPORT_WORDS[sport] : title)

/** What it was read from; several can be split, and a neighbour in time joined. */
function recordings({ run, near, format }: RunPage, token: string): Html {
  const split = (key: string): Html =>
    postForm(
      token,
      `/run/${run.id}/split`,
      html`<button class="plain" name="source" value="${key}">This is a different run</button>`,
    )
  const others = html`<label class="grow">The other <select name="other">${near.map((other) => html`<option value="${other.id}">${format.date(other.date)}, ${clock(other)}, ${other.distanceM === null ? 'no distance' : format.distance(other.distanceM)}</option>`)}</select></label><button>Join them</button>`
  return html`<details class="recordings"><summary>${run.sources.length === 1 ? 'Where it comes from' : `Made of ${run.sources.length} recordings`}</summary>
<ul>${run.sources.map(
    ({ key, name, format: kind }) =>
      html`<li><span class="name">${fileOf(name)}</span> <span class="quiet">${kind}</span>${run.sources.length < 2 ? NOTHING : split(key)}</li>`,
  )}</ul>
${run.left.length === 0 ? NOTHING : html`<h3>${RUN_WORDS.left}</h3><ul class="quality">${leftOutLines(run.left, format).map((line) => html`<li>${line}</li>`)}</ul>`}
${run.quality.length === 0 ? NOTHING : html`<ul class="quality">${run.quality.map(({ code }) => html`<li>${QUALITY_WORDS[code] ?? code}</li>`)}</ul>`}
${
  near.length === 0
    ? NOTHING
    : html`<details><summary>This and another are one run</summary>${postForm(token, `/run/${run.id}/join`, others, 'acts')}</details>`
}</details>`
}

/** A file without the folders and archives it lies in. */
const fileOf = (name: string): string => name.split(/[!/]/).at(-1) ?? name

const clock = ({ startMs, zone }: Run): string =>
  new Date(startMs).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })

function figures(run: Run, format: Format): Html {
  const { distanceM, movingS, elapsedS, ascentM, descentM, avgHrBpm, maxHrBpm, cadenceSpm, rpe, shoe, device } = run
  const one = (name: string, value: string | null): Html =>
    value === null ? NOTHING : html`<div><dt>${name}</dt><dd class="value">${value}</dd></div>`
  const of = (value: number | null, words: (value: number) => string): string | null =>
    value === null ? null : words(value)
  const isPaced = distanceM !== null && movingS !== null && movingS > 0 && distanceM > 0
  const grounds = SURFACES.filter((kind) => run.surface[kind] > 0.005)
  const ground = grounds.map((kind) =>
    grounds.length === 1 ? SURFACE_WORDS[kind] : `${SURFACE_WORDS[kind]} ${format.percent(run.surface[kind])}`,
  )
  const besides = [
    ground.join(', '),
    ...(maxHrBpm === null ? [] : [`heart rate at most ${format.number(maxHrBpm)}`]),
    ...(cadenceSpm === null ? [] : [`${format.number(cadenceSpm)} steps a minute`]),
    ...(rpe === null ? [] : [`effort ${format.number(rpe)} of 10`]),
    ...(shoe === null || shoe === '' ? [] : [html`<a href="/shoes">${shoe}</a>`]),
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
</dl><p class="quiet">${besides.map((each, index) => html`${index === 0 ? '' : ' · '}${each}`)}</p></section>`
}
