import { STEP_BACK_WORDS } from '#words/page.ts'
import { placeName } from '#words/pain.ts'
import { type Html, html } from '../../lib/html.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { hidden, postForm } from '../components/forms.ts'
import { placeOptions } from '../components/place-options.ts'

/** @param note what was looked at; undefined where the place is chosen here */
export function clearanceView(note: PainNote | undefined, today: string, token: string): Html {
  const place =
    note === undefined
      ? html`<label>Where<select name="what" required><option value="">choose</option>${placeOptions('')}</select></label>`
      : hidden('what', note.id)
  const fields = html`${place}
<label>Who<input name="by" placeholder="doctor, physio, a name" required maxlength="80"></label><label>On<input type="date" name="on" value="${today}" max="${today}" required></label>
<label>Pain they allow while running, 0 to 5 (only if agreed)<input name="ceiling" inputmode="numeric" pattern="[0-5]" maxlength="1"></label>
<p><button class="main">They cleared it</button></p>`
  return html`<header class="headline"><h1>${note === undefined ? 'A professional looked at it' : `Who looked at your ${placeName(note.symptom.area, note.symptom.side)}?`}</h1></header>
${postForm(token, '/cleared', fields, 'typed')}<p class="quiet">${STEP_BACK_WORDS.newSigns}</p>`
}
