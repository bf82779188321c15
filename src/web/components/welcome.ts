import { NOT_MEDICAL_ADVICE } from '#words/advice.ts'
import { WELCOME_WORDS } from '#words/page.ts'
import { bodyFigure } from '../../drawings/body/tapped.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { postForm } from './forms.ts'
import { dropZone } from './import-panel.ts'

/** The first visit: what to drop here, and how to get it. */
export function welcome(token: string, hasSample: boolean): Html {
  return html`<header class="headline"><p class="level">${WELCOME_WORDS.under}</p>
<h1>${WELCOME_WORDS.where}</h1></header>
<section class="first-pain"><p>${WELCOME_WORDS.tap}</p>
${bodyFigure({ hrefOf: ({ area, side }) => `/note?place=${area}:${side ?? ''}`, chosen: { area: null, side: null } })}
<p class="acts"><a class="button" href="/note">${WELCOME_WORDS.inWords}</a></p></section>
<h2>${WELCOME_WORDS.orRuns}</h2><p class="quiet">${WELCOME_WORDS.sentence}</p>
${dropZone(token)}
<section class="ways"><h2>Where to get an export</h2>
<dl><dt>Strava</dt><dd>${WELCOME_WORDS.strava}</dd>
<dt>Garmin</dt><dd>${WELCOME_WORDS.garmin}</dd></dl></section>
${hasSample ? html`<section><h2>Or look around first</h2>${postForm(token, '/sample', html`<button>Try it with a sample season</button>`)}<p class="quiet">${WELCOME_WORDS.sample}</p></section>` : NOTHING}
<footer class="help-lines"><p class="quiet">${NOT_MEDICAL_ADVICE}</p></footer>`
}
