import type { Hono } from 'hono'
import { CONDITION_WORDS, CONDITIONS_ASKED } from '#words/page.ts'
import { placeName } from '#words/pain.ts'
import { readPlace } from '../../app/day-answers.ts'
import { changeSetting, settingText } from '../../app/settings-values.ts'
import { CONDITIONS, type Settings } from '../../model/settings.ts'
import { type Desk, goTo, lookAt, show } from '../desk.ts'
import { field, readForm } from '../form.ts'
import { type Html, html } from '../html.ts'
import { choice } from '../parts/note-questions.ts'

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

export function addSettings(app: Hono, desk: Desk): void {
  const token = (): Html => html`<input type="hidden" name="token" value="${desk.token}">`

  app.get('/settings', async (context) => {
    const { log } = await lookAt(desk)
    const { settings } = log
    const body = html`<header class="headline"><h1>Settings</h1></header>
<form method="post" action="/settings" class="settings">${token()}
<fieldset><legend>${CONDITIONS_ASKED.legend} <span class="quiet">${CONDITIONS_ASKED.why}</span></legend>
<div class="choices signs">${choice('checkbox', 'none', 'yes', 'None of these', settings.conditions?.length === 0)}${CONDITIONS.map((each) => choice('checkbox', 'conditions', each, CONDITION_WORDS[each], settings.conditions?.includes(each) === true))}</div></fieldset>
${CHOSEN.map(({ key, asks, choices }) => html`<fieldset><legend>${asks}</legend><div class="choices">${choices.map(([value, words]) => choice('radio', key, value, words, (settingText(settings, key) ?? 'none') === value))}</div></fieldset>`)}
<div class="typed">${TYPED.map(({ key, asks, hint }) => html`<label>${asks}<input name="${key}" value="${settingText(settings, key) ?? ''}" placeholder="${hint}" maxlength="40" autocomplete="off"></label>`)}</div>
<p><button class="main">Save</button></p></form>
<section><h2>Earlier injuries</h2>${
      log.pastInjuries.length === 0
        ? html`<p class="quiet">None kept. A stress fracture, above all, makes later signs there count for more.</p>`
        : html`<ul>${log.pastInjuries.map(({ area, side, kind, when }) => html`<li>${placeName(area, side)}${kind === 'stress-fracture' ? ', stress fracture' : ''}${when === null ? '' : `, ${when}`}</li>`)}</ul>`
    }
<form method="post" action="/settings/injury" class="typed">${token()}<label>Where<input name="place" placeholder="right shin" maxlength="40" required></label><label>What it was<select name="kind"><option value="stress-fracture">a stress fracture</option><option value="other">something else</option></select></label><label>When<input name="when" placeholder="2023" maxlength="10"></label><p><button>Keep it</button></p></form></section>
<section><h2>Your log</h2><p>It is one file on this machine: <code class="path">${desk.log.file.path}</code></p>
<p class="quiet">Copy it with <code>sorepoint backup FILE</code>, take everything out with <code>sorepoint export</code>, remove it with <code>sorepoint forget</code>. Nothing is sent anywhere.</p>
<p><a href="/runners">Several runners in this log</a></p></section>`
    return show(desk, context, { title: 'Settings' }, body)
  })

  app.post('/settings', async (context) => {
    const form = await readForm(context)
    const { store } = desk.log
    let settings: Settings = await store.settings()
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
    return goTo(context, field(form, 'back') === 'today' ? '/' : '/settings', 'saved')
  })

  app.post('/settings/injury', async (context) => {
    const form = await readForm(context)
    const place = readPlace(field(form, 'place'))
    const kind = field(form, 'kind') === 'stress-fracture' ? 'stress-fracture' : 'other'
    if (!place.ok) return goTo(context, '/settings', 'not-kept')
    await desk.log.store.putPastInjury({
      id: desk.newId('i'),
      ...place.value,
      kind,
      when: field(form, 'when').trim() || null,
    })
    return goTo(context, '/settings', 'saved')
  })
}
