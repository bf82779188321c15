import { NOTE_PAGE } from '#words/page.ts'
import { fieldName, fieldValueWords, placeName } from '#words/pain.ts'
import { valuesOfField } from '../../app/notes/note-fields.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { addDays } from '../../lib/local-date.ts'
import { AREA_NAMES } from '../../model/area.ts'
import type { PainNote } from '../../model/pain-note.ts'
import type { Run } from '../../model/run.ts'
import { bodyFigure } from '../drawings/body-figure.ts'
import { type Form, field } from '../form.ts'
import { heldField, heldValues, type NoteGiven } from '../note-form.ts'
import type { RequestView } from '../runner-context.ts'
import { emergencyTyped, understanding } from './note-questions.ts'
import { placeOptions } from './place-options.ts'

/** Runs that are offered; an older one is noted from its own page. */
const RUNS_OFFERED = 8

/** The form of a pain: place, how much, the questions that matter there, or just words. */
export function noteEditor(
  view: RequestView,
  form: Form,
  given: NoteGiven,
  edited: PainNote | null,
  token: string,
): Html {
  const place = field(form, 'place')
  const [area, side] = place.split(':')
  const chosen = {
    area: AREA_NAMES.find((name) => name === area) ?? null,
    side: side === 'left' || side === 'right' ? side : null,
  } as const
  const address = (key: string, value: string): string => {
    const kept = new URLSearchParams()
    for (const name of ['when', 'day', 'text', 'edit', 'severity'])
      if (field(form, name) !== '') kept.set(name, field(form, name))
    kept.set(key, value)
    return `/note?${kept}#where`
  }
  return html`<form method="post" action="/note" class="note-form" id="note-form">
<input type="hidden" name="token" value="${token}"><input type="hidden" name="edit" value="${edited?.id ?? ''}">
${edited === null ? whenField(view, form) : html`<p class="when">${view.format.date(edited.date, view.today)}</p>`}
<div class="field"><label for="text">In your own words <span class="quiet">– enough on its own</span></label>
<textarea id="text" name="text" rows="2" maxlength="2000" placeholder="left knee 4/10, outside, got worse, limped home">${field(form, 'text')}</textarea>${emergencyTyped(given, view)}</div>
<fieldset class="where" id="where"><legend>${place === '' ? 'Or tap where it hurts' : placeName(chosen.area, chosen.side)}</legend>
${bodyFigure({ hrefOf: (at) => address('place', `${at.area}:${at.side ?? ''}`), chosen })}
<label class="place-list">The same as a list <select name="place"><option value="">not chosen</option>${placeOptions(place)}</select></label></fieldset>
<fieldset class="scale"><legend>How much at its worst? <span class="quiet">0 none – 10 the worst there is</span></legend><div class="scale-steps">${Array.from(
    { length: 11 },
    (_, value) =>
      html`<label><input type="radio" name="severity" value="${value}"${field(form, 'severity') === String(value) ? html` checked` : NOTHING}><span>${value}</span></label>`,
  )}</div></fieldset>
${understanding(given, form, view)}
${edited === null ? NOTHING : heldAnswers(edited, form)}
<p class="save"><button class="main">${edited === null ? 'Note it' : 'Save'}</button></p></form>`
}

/** Every answer the note holds, to be changed; "don't know" takes it back. */
function heldAnswers(note: PainNote, form: Form): Html {
  const held = Object.entries(heldValues(note))
  if (held.length === 0) return NOTHING
  const one = ([name, value]: readonly [string, string]): Html => {
    const chosen = form.get(heldField(name)) ?? value
    return html`<label><span>${fieldName(name)}</span> <select name="${heldField(name)}">${valuesOfField(name).map(
      (each) =>
        html`<option value="${each}"${each === chosen ? html` selected` : NOTHING}>${fieldValueWords(name, each)}</option>`,
    )}</select></label>`
  }
  // "None of these" denies a dozen signs at once: they would bury the others.
  const denied = held.filter(([name, value]) => name.startsWith('sign:') && value === 'no')
  const others = held.filter((each) => !denied.includes(each))
  return html`<fieldset class="held"><legend>${NOTE_PAGE.answered}</legend>${others.map(one)}${
    denied.length === 0
      ? NOTHING
      : html`<details class="more"><summary>${NOTE_PAGE.denied(denied.length)}</summary>${denied.map(one)}</details>`
  }</fieldset>`
}

function whenField({ log, today, format }: RequestView, form: Form): Html {
  const runs = log.runs
    .filter(({ sport, date }) => sport === 'run' && date <= today)
    .slice(-RUNS_OFFERED)
    .toReversed()
  const asked = field(form, 'when')
  const named = log.runs.find(({ id }) => id === asked)
  const offered = named === undefined || runs.includes(named) ? runs : [named, ...runs]
  const last = runs[0]
  // A run of today or yesterday is what is spoken of; otherwise the day.
  const first = asked !== '' ? asked : last !== undefined && last.date >= addDays(today, -1) ? last.id : today
  const option = (value: string, words: string): Html =>
    html`<option value="${value}"${value === first ? html` selected` : NOTHING}>${words}</option>`
  const days = asked !== '' && named === undefined && asked !== today && asked !== addDays(today, -1) ? [asked] : []
  return html`<div class="field when-field"><label for="when">When</label><select id="when" name="when">
${days.map((day) => option(day, day))}
${offered.map((run) => option(run.id, runWords(run, format, today)))}
${option(today, 'Today, no run')}${option(addDays(today, -1), 'Yesterday, no run')}</select>
<details><summary>Another day</summary><label>Day <input type="date" name="day" max="${today}" value="${field(form, 'day')}"></label></details></div>`
}

const runWords = (run: Run, format: RequestView['format'], today: string): string =>
  [
    run.date === today ? 'Today' : run.date === addDays(today, -1) ? 'Yesterday' : format.date(run.date, today),
    run.distanceM === null ? 'run' : format.distance(run.distanceM),
    ...(run.title === null ? [] : [`“${run.title.slice(0, 40)}”`]),
  ].join(', ')
