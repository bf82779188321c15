import { SPORT_WORDS, SURFACE_WORDS } from '#words/names.ts'
import { BULK_WORDS, RUN_EDIT_WORDS } from '#words/run-edit.ts'
import { type Html, html } from '../../lib/html.ts'
import { SPORTS } from '../../model/sport.ts'
import { SURFACES } from '../../model/surface.ts'
import { hidden, option } from './forms.ts'

const W = BULK_WORDS

/** What is changed on all runs that are ticked in the list below it. */
export function bulkEditor(
  { query, shoes }: { readonly query: string; readonly shoes: readonly string[] },
  token: string,
): Html {
  const oneOf = (name: string, label: string, all: readonly (readonly [string, string])[]): Html =>
    html`<label>${label}<select name="${name}">${option('', W.same, true)}${all.map(([value, words]) => option(value, words, false))}</select></label>`
  return html`<details class="bulk"><summary>${W.title}</summary><form method="post" action="/log/edit" id="bulk" class="bulk-form">${hidden('token', token)}${hidden('query', query)}<p class="quiet">${W.how}</p>
<div class="typed">${oneOf(
    'surface',
    W.surface,
    SURFACES.filter((kind) => kind !== 'unknown').map((kind) => [kind, SURFACE_WORDS[kind]]),
  )}${oneOf(
    'sport',
    W.sport,
    SPORTS.map((sport) => [sport, SPORT_WORDS[sport]]),
  )}${oneOf('race', W.race, [
    ['yes', RUN_EDIT_WORDS.yes],
    ['no', RUN_EDIT_WORDS.no],
  ])}${oneOf('counted', W.count, [
    ['no', W.leaveOut],
    ['yes', W.countAgain],
  ])}<label>${W.shoe}<input name="shoe" list="all-shoes" placeholder="${W.same}" maxlength="200" autocomplete="off"></label></div>
<datalist id="all-shoes">${shoes.map((shoe) => html`<option value="${shoe}"></option>`)}</datalist>
<p class="acts"><button class="main">${W.save}</button><button class="danger" name="delete" value="yes">${W.remove}</button></p></form></details>`
}
