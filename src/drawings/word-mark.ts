import { html, type Markup } from '../lib/markup.ts'
import { COLOURS } from './frame.ts'

// A hill of a way, and the point on it where it began to hurt: the same as the icon, in the colours of the page.

/** The sign and the name beside it; drawn by us. */
export const wordMark: Markup = html`<span class="word-mark"><svg viewBox="2 4 28 22" width="28" height="22" aria-hidden="true"><path d="M4 23c4.5 0 5.5-3 7-7.5S14.5 7 17 7s3.8 3.2 5 7.5S25 23 28 23" fill="none" stroke="${COLOURS.accent}" stroke-width="2.4" stroke-linecap="round"/><circle cx="22" cy="14.5" r="4.4" fill="${COLOURS.help}" stroke="${COLOURS.paper}" stroke-width="2"/></svg>sorepoint</span>`
