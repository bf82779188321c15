import type { Hono } from 'hono'
import { CONDITION_WORDS, CONDITIONS_ASKED, INJURY_WORDS } from '#words/page.ts'
import { placeName } from '#words/pain.ts'
import { readPlace } from '../../app/notes/read-place.ts'
import { changeSetting, settingText } from '../../app/settings/settings-values.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { CONDITIONS, type Settings } from '../../model/settings.ts'
import { choice } from '../components/note-questions.ts'
import { placeOptions } from '../components/place-options.ts'
import { field, readForm } from '../form.ts'
import { goTo, loadView, type RunnerContext, show } from '../runner-context.ts'
import { undoSettings } from '../undo.ts'

type Choices = readonly (readonly [value: string, words: string])[]

/** Settings with a few values, in the runner's words. */
const CHOSEN: readonly { readonly key: string; readonly asks: string; readonly choices: Choices }[] = [
  {
    key: 'experience',
    asks: 'How long have you been running?',
    choices: [
      ['beginner', 'Less than a year'],
      ['experienced', 'A year or more'],
      ['none', 'Let the log tell'],
    ],
  },
  {
    key: 'units',
    asks: 'Distances in',
    choices: [
      ['km', 'Kilometres'],
      ['mi', 'Miles'],
    ],
  },
  {
    key: 'week-start',
    asks: 'The week begins on',
    choices: [
      ['monday', 'Monday'],
      ['sunday', 'Sunday'],
    ],
  },
  {
    key: 'sex',
    asks: 'Sex',
    choices: [
      ['female', 'Female'],
      ['male', 'Male'],
      ['none', 'Not said'],
    ],
  },
]

const TYPED: readonly { readonly key: string; readonly asks: string; readonly hint: string }[] = [
  { key: 'birth-year', asks: 'Year of birth', hint: '1987' },
  { key: 'max-hr', asks: 'Highest heart rate', hint: '188' },
  { key: 'rest-hr', asks: 'Resting heart rate', hint: '52' },
  { key: 'country', asks: 'Country, for the emergency number', hint: 'DE, GB, US' },
  { key: 'zone', asks: 'Time zone, where nothing else tells', hint: 'Europe/Berlin' },
]

export function addSettings(app: Hono, runner: RunnerContext): void {
  const token = (): Html => html`<input type="hidden" name="token" value="${runner.token}">`

  /** A line of what was told, with the way to take it back. */
  const told = (id: string, kind: 'injury' | 'clearance', words: string): Html =>
    html`<li><span>${words}</span><form method="post" action="/settings/${kind}/remove">${token()}<input type="hidden" name="id" value="${id}"><button class="plain">Remove<span class="unseen"> “${words}”</span></button></form></li>`

  app.get('/settings', async (context) => {
    const { log, format, today } = await loadView(runner)
    const { settings } = log
    const body = html`<header class="headline"><h1>Settings</h1></header>
<form method="post" action="/settings" class="settings">${token()}
<fieldset><legend>${CONDITIONS_ASKED.legend} <span class="quiet">${CONDITIONS_ASKED.why}</span></legend>
<div class="choices signs">${choice('checkbox', 'none', 'yes', 'None of these', settings.conditions?.length === 0)}${CONDITIONS.map((each) => choice('checkbox', 'conditions', each, CONDITION_WORDS[each], settings.conditions?.includes(each) === true))}</div></fieldset>
${CHOSEN.map(({ key, asks, choices }) => html`<fieldset><legend>${asks}</legend><div class="choices">${choices.map(([value, words]) => choice('radio', key, value, words, (settingText(settings, key) ?? 'none') === value))}</div></fieldset>`)}
<div class="typed">${TYPED.map(({ key, asks, hint }) => html`<label>${asks}<input name="${key}" value="${settingText(settings, key) ?? ''}" placeholder="${hint}" maxlength="40" autocomplete="off"></label>`)}</div>
<p><button class="main">Save</button></p></form>
<section id="told"><h2>Earlier injuries</h2>${
      log.pastInjuries.length === 0
        ? html`<p class="quiet">${INJURY_WORDS.none}</p>`
        : html`<ul class="told">${log.pastInjuries.map(({ id, area, side, kind, when }) => told(id, 'injury', `${placeName(area, side)}${kind === 'stress-fracture' ? ', stress fracture' : ''}${when === null ? '' : `, ${when}`}`))}</ul>`
    }
<form method="post" action="/settings/injury" class="typed">${token()}<label>Where<select name="place" required><option value="">choose</option>${placeOptions('')}</select></label><label>What it was<select name="kind"><option value="stress-fracture">a stress fracture</option><option value="other">something else</option></select></label><label>When<input name="when" placeholder="2023" maxlength="10"></label><p><button>Keep it</button></p></form></section>
${
  log.clearances.length === 0
    ? NOTHING
    : html`<section><h2>What professionals cleared</h2><ul class="told">${log.clearances.map(({ id, area, side, by, on, ceiling, until }) => told(id, 'clearance', `${placeName(area, side)}, by ${by}, ${format.date(on, today)}${ceiling === null ? '' : `, pain up to ${ceiling}/10`}${until === null ? '' : `, until ${format.date(until, today)}`}`))}</ul></section>`
}
<section><h2>Your log</h2><p>It is one file on this machine: <code class="path">${runner.log.file.path}</code></p>
<p class="quiet">Copy it with <code>sorepoint backup FILE</code>, take everything out with <code>sorepoint export</code>, remove it with <code>sorepoint forget</code>. Nothing is sent anywhere.</p>
<p><a class="button" href="/runners">Several runners in one log</a></p></section>`
    return show(runner, context, { title: 'Settings' }, body)
  })

  app.post('/settings', async (context) => {
    const form = await readForm(context)
    const { store } = runner.log
    const before = await store.settings()
    let settings: Settings = before
    let isAllRead = true
    const change = (key: string, value: string): void => {
      const changed = changeSetting(settings, key, value)
      if (changed.ok) settings = changed.value
      else isAllRead = false
    }
    for (const { key } of CHOSEN) if (form.has(key)) change(key, field(form, key))
    for (const { key } of TYPED)
      if (form.has(key)) change(key, field(form, key).trim() === '' ? 'none' : field(form, key).trim())
    // Nothing marked is no answer: "none" is said by its own mark.
    const conditions = form.getAll('conditions')
    if (conditions.length > 0) change('conditions', conditions.join(','))
    else if (form.get('none') === 'yes') change('conditions', 'none')
    if (!isAllRead) return goTo(context, '/settings', 'not-saved')
    await store.putSettings(settings)
    const back = field(form, 'back') === 'today' ? '/' : '/settings'
    return goTo(context, back, 'saved', undoSettings(runner, before))
  })

  app.post('/settings/injury', async (context) => {
    const form = await readForm(context)
    const place = readPlace(field(form, 'place'))
    const kind = field(form, 'kind') === 'stress-fracture' ? 'stress-fracture' : 'other'
    if (!place.ok) return goTo(context, '/settings', 'not-kept')
    const id = runner.newId('i')
    const { store } = runner.log
    await store.putPastInjury({ id, ...place.value, kind, when: field(form, 'when').trim() || null })
    const undo = runner.undo.keep(() => store.removePastInjury(id))
    return goTo(context, '/settings#told', 'saved', undo)
  })

  app.post('/settings/injury/remove', async (context) => {
    const id = field(await readForm(context), 'id')
    const { store } = runner.log
    const injury = (await store.pastInjuries()).find((each) => each.id === id)
    if (injury === undefined) return goTo(context, '/settings#told', 'gone')
    await store.removePastInjury(id)
    const undo = runner.undo.keep(() => store.putPastInjury(injury))
    return goTo(context, '/settings#told', 'removed', undo)
  })

  app.post('/settings/clearance/remove', async (context) => {
    const id = field(await readForm(context), 'id')
    const { store } = runner.log
    const clearance = (await store.clearances()).find((each) => each.id === id)
    if (clearance === undefined) return goTo(context, '/settings#told', 'gone')
    await store.removeClearance(id)
    const undo = runner.undo.keep(() => store.putClearance(clearance))
    return goTo(context, '/settings#told', 'removed', undo)
  })
}
