import type { WebContext } from '../context.ts'
import { type Html, html } from '../html.ts'
import { dropZone } from './import-panel.ts'

/** The first visit: what to drop here, and how to get it. */
export function welcome(context: Pick<WebContext, 'token'>): Html {
  return html`<header class="headline"><p class="level">Your training log, read on this machine alone</p>
<h1>Drop in what your watch or Strava recorded, add where it hurt, and see each week what to do.</h1></header>
${dropZone(context)}
<section class="ways"><h2>Where to get an export</h2>
<dl><dt>Strava</dt><dd>Settings → My Account → Download or Delete Your Account → Get Started → Request Your Archive. A mail with a zip comes within hours.</dd>
<dt>Garmin</dt><dd>garmin.com → Account → Export Your Data → Request Data Export. A mail with a zip comes within days. For a few runs: Garmin Connect → activity → Export File.</dd></dl></section>
<section><h2>Or begin with a pain</h2><p><a class="button" href="/note">Note where it hurts</a></p></section>
<footer class="help-lines"><p class="quiet">This is not medical advice.</p></footer>`
}
