import type { WebContext } from '../context.ts'
import { type Html, html } from '../html.ts'

/** The drop zone; the same on the first visit and later. Its script sends the files and shows how far they are. */
export function dropZone({ token }: Pick<WebContext, 'token'>): Html {
  return html`<div class="import" data-token="${token}">
<div class="drop"><p class="drop-words">Drop a zip, a folder or files here</p>
<p class="choose"><label class="button main">Choose files<input type="file" multiple class="file-input" data-pick="files"></label>
<label class="button">Choose a folder<input type="file" webkitdirectory class="file-input" data-pick="folder"></label></p>
<p class="quiet">Strava and Garmin exports as they come, FIT, GPX, TCX, CSV. It may be repeated; nothing is counted twice. Nothing leaves this machine.</p></div>
<div class="import-state" role="status" aria-live="polite" hidden><progress max="1"></progress><div class="import-lines"></div><ul class="import-problems"></ul></div>
<noscript><p>Dropping files needs scripts. The command line takes the same files: <code>sorepoint import FILE</code></p></noscript>
</div>`
}

/** Later visits: folded under the page. */
export function importPanel(context: Pick<WebContext, 'token'>): Html {
  return html`<details class="import-panel" id="import"><summary>Add new runs</summary>${dropZone(context)}</details>`
}
