import { CONDITION_WORDS, CONDITIONS_QUESTION, INJURY_WORDS } from '#words/page.ts'
import { placeName } from '#words/pain.ts'
import { USUAL_WORDS } from '#words/settings-page.ts'
import type { Format } from '../../lib/format.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { Clearance, PastInjury } from '../../model/clearance.ts'
import { CONDITIONS, type Settings } from '../../model/settings.ts'
import { choice, hidden, postForm } from '../components/forms.ts'
import { placeOptions } from '../components/place-options.ts'
import { type SettingTexts, settingField, type TypedSetting, USUAL } from '../components/setting-fields.ts'

type Choices = readonly (readonly [value: string, words: string])[]

/** Settings with a few values, in the runner's words. */
export const CHOSEN: readonly { readonly key: string; readonly asks: string; readonly choices: Choices }[] = [
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

export const TYPED: readonly TypedSetting[] = [
  { key: 'birth-year', asks: 'Year of birth', hint: '1987' },
  { key: 'max-hr', asks: 'Highest heart rate', hint: '188' },
  { key: 'rest-hr', asks: 'Resting heart rate', hint: '52' },
  { key: 'country', asks: 'Country, for the emergency number', hint: 'DE, GB, US' },
  { key: 'zone', asks: 'Time zone, where nothing else tells', hint: 'Europe/Berlin' },
]

export interface SettingsPage extends SettingTexts {
  readonly conditions: Settings['conditions']
  readonly pastInjuries: readonly PastInjury[]
  readonly clearances: readonly Clearance[]
  readonly logPath: string
  readonly today: string
  readonly format: Format
}

export function settingsView(page: SettingsPage, token: string): Html {
  const { conditions, values, pastInjuries, clearances, today, format } = page
  /** A line that was entered, with the way to remove it. */
  const entry = (id: string, kind: 'injury' | 'clearance', words: string): Html =>
    html`<li><span>${words}</span>${postForm(token, `/settings/${kind}/remove`, html`${hidden('id', id)}<button class="plain">Remove<span class="unseen"> “${words}”</span></button>`)}</li>`
  const fields = html`
<fieldset><legend>${CONDITIONS_QUESTION.legend} <span class="quiet">${CONDITIONS_QUESTION.why}</span></legend>
<div class="choices signs">${choice('checkbox', 'none', 'yes', 'None of these', conditions?.length === 0)}${CONDITIONS.map((each) => choice('checkbox', 'conditions', each, CONDITION_WORDS[each], conditions?.includes(each) === true))}</div></fieldset>
${CHOSEN.map(({ key, asks, choices }) => html`<fieldset><legend>${asks}</legend><div class="choices">${choices.map(([value, words]) => choice('radio', key, value, words, (values[key] ?? 'none') === value))}</div></fieldset>`)}
<div class="typed">${TYPED.map((each) => settingField(each, page))}</div>
<fieldset><legend>${USUAL_WORDS.title} <span class="quiet">${USUAL_WORDS.whenUsed}</span></legend><div class="typed">${USUAL.map((each) => settingField(each, page))}</div></fieldset>
<p><button class="main">Save</button></p>`
  const injury = html`<label>Where<select name="place" required><option value="">choose</option>${placeOptions('')}</select></label><label>What it was<select name="kind"><option value="stress-fracture">a stress fracture</option><option value="other">something else</option></select></label><label>When<input name="when" placeholder="2023" maxlength="10"></label><p><button>Save</button></p>`
  return html`<header class="headline"><h1>Settings</h1></header>
${postForm(token, '/settings', fields, 'settings')}
<section id="injuries"><h2>Earlier injuries</h2>${
    pastInjuries.length === 0
      ? html`<p class="quiet">${INJURY_WORDS.none}</p>`
      : html`<ul class="entries">${pastInjuries.map(({ id, area, side, kind, when }) => entry(id, 'injury', `${placeName(area, side)}${kind === 'stress-fracture' ? ', stress fracture' : ''}${when === null ? '' : `, ${when}`}`))}</ul>`
  }
${postForm(token, '/settings/injury', injury, 'typed')}</section>
${
  clearances.length === 0
    ? NOTHING
    : html`<section><h2>What professionals cleared</h2><ul class="entries">${clearances.map(({ id, area, side, by, on, ceiling, until }) => entry(id, 'clearance', `${placeName(area, side)}, by ${by}, ${format.date(on, today)}${ceiling === null ? '' : `, pain up to ${ceiling}/10`}${until === null ? '' : `, until ${format.date(until, today)}`}`))}</ul></section>`
}
<section><h2>Your log</h2><p>It is one file on this machine: <code class="path">${page.logPath}</code></p>
<p class="quiet">Nothing is sent anywhere. The command line copies it, exports it and removes it.</p>
<p><a class="button" href="/runners">Several runners in one log</a></p></section>`
}
