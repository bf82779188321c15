import { START_WORDS, USUAL_WORDS } from '#words/settings-page.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { choice, hidden, postForm } from './forms.ts'

/** A setting that is typed. */
export interface TypedSetting {
  readonly key: string
  readonly asks: string
  readonly hint: string
}

/** Values as they stand or as they were typed, and what is wrong with them, by the setting's key. */
export interface SettingTexts {
  readonly values: Readonly<Record<string, string | null>>
  readonly wrong: Readonly<Record<string, string>>
}

/** What somebody usually runs; used only while no run is known. */
export const USUAL: readonly TypedSetting[] = [
  { key: 'usual-week-km', asks: 'Kilometres in a week', hint: '25' },
  { key: 'runs-per-week', asks: 'Runs in a week', hint: '3' },
  { key: 'usual-longest-km', asks: 'Longest run, in kilometres', hint: '10' },
]

/** A field with its error beside it, the value kept. */
export function settingField({ key, asks, hint }: TypedSetting, { values, wrong }: SettingTexts): Html {
  const error = wrong[key]
  return html`<label>${asks}<input name="${key}" value="${values[key] ?? ''}" placeholder="${hint}" maxlength="40" autocomplete="off"${error === undefined ? NOTHING : html` aria-invalid="true" aria-describedby="wrong-${key}"`}>${error === undefined ? NOTHING : html`<span class="wrong-field" id="wrong-${key}">${error}</span>`}</label>`
}

const NOTHING_YET: SettingTexts = { values: {}, wrong: {} }

/** About how far, how often, how far at most: a baseline while no run is known. */
export const usualRunning = (token: string): Html =>
  html`<section class="usual-running"><h2>${USUAL_WORDS.title}</h2><p class="quiet">${USUAL_WORDS.why}</p>${postForm(token, '/settings', html`${hidden('back', 'today')}${USUAL.map((each) => settingField(each, NOTHING_YET))}<p><button class="main">${USUAL_WORDS.save}</button></p>`, 'typed')}</section>`

/** Right after the first export. */
export const startQuestions = (token: string): Html =>
  html`<header class="headline"><h1>${START_WORDS.title}</h1></header><p class="quiet">${START_WORDS.why}</p>${postForm(
    token,
    '/settings',
    html`${hidden('back', 'today')}<fieldset><legend>How long have you been running?</legend><div class="choices">${choice('radio', 'experience', 'beginner', 'Less than a year', false)}${choice('radio', 'experience', 'experienced', 'A year or more', false)}</div></fieldset>
<div class="typed">${settingField({ key: 'birth-year', asks: 'Year of birth', hint: '1987' }, NOTHING_YET)}${settingField({ key: 'max-hr', asks: 'Highest heart rate, if you know it', hint: '188' }, NOTHING_YET)}</div><p class="quiet">${START_WORDS.rather}</p>
<p class="acts"><button class="main">${START_WORDS.save}</button><a class="button" href="/">${START_WORDS.skip}</a></p>`,
    'settings',
  )}`
