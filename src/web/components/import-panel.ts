import { type Html, html, NOTHING } from '../../lib/html.ts'

/** The drop zone; the same on the first visit and later. Its script sends the files and shows how far they are. */
export function dropZone(token: string): Html {
  return html`<div class="import" data-token="${token}">
<div class="drop"><p class="drop-words">Drop a zip, a folder or files here</p>
<p class="choose"><label class="button main">Choose files<input type="file" multiple class="file-input" data-pick="files"></label>
<label class="button">Choose a folder<input type="file" webkitdirectory class="file-input" data-pick="folder"></label></p>
<p class="quiet">Strava and Garmin exports as they come, FIT, GPX, TCX, CSV. It may be repeated; nothing is counted twice.</p></div>
<div class="import-state" role="status" aria-live="polite" hidden><progress max="1"></progress><div class="import-lines"></div><ul class="import-problems"></ul></div>
<noscript><p>Dropping files needs scripts: switch them on for this page.</p></noscript>
</div>`
}

/** Later visits: folded under the page. */
export function importPanel(token: string, isOpen = false): Html {
  return html`<details class="import-panel" id="import"${isOpen ? html` open` : NOTHING}><summary>Add new runs</summary>${dropZone(token)}</details>`
}

/** How far a reading is that was begun elsewhere; its page comes when it is done. */
export function waitingZone(token: string): Html {
  return html`<div class="import busy" data-token="${token}" data-after="reload"><div class="drop" hidden></div>
<div class="import-state" role="status" aria-live="polite"><progress max="1"></progress><div class="import-lines"></div><ul class="import-problems"></ul></div>
<noscript><p><a class="button" href="/">Is it ready?</a></p></noscript></div>`
}
