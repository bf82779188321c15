import { CURSOR_WORDS } from '#words/charts.ts'
import { type Content, type Html, html } from '../lib/html.ts'

/**
 * Drawings over one axis with one cursor for all of them: whatever is under the finger, the mouse or the arrow keys
 * stands in words above. The script `chart.js` moves it; without it the words are those of the fields and the table.
 * @param steps what stands at each step of the axis
 */
export const cursorGroup = (name: string, steps: readonly string[], drawings: Content): Html =>
  html`<div class="cursor-group" tabindex="0" role="group" aria-label="${CURSOR_WORDS.keys(name)}" data-steps="${JSON.stringify(steps)}"><p class="readout" role="status"></p>${drawings}</div>`
