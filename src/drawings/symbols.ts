import { html, type Markup, trusted } from '../lib/markup.ts'
import type { Headline } from '../model/advice.ts'
import type { LegendEntry } from './frame.ts'

const SHAPES: Readonly<Record<Headline, string>> = {
  continue: '<circle cx="6" cy="6" r="5"/>',
  modify: '<circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor"/><path d="M6 1a5 5 0 0 0 0 10z"/>',
  rest: '<path d="M1.5 1.5h9v9h-9z"/>',
  professional: '<path d="M6 .8 11.5 11H.5z"/>',
  urgent: '<path d="M6 .8 11.5 11H.5z"/>',
  emergency: '<path d="M6 .8 11.5 11H.5z"/>',
}

/** The shape of a level, in the colour of its text. */
export function levelShape(state: Headline): Markup {
  return html`<svg viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">${trusted(SHAPES[state])}</svg>`
}

const MARKS: Readonly<Record<LegendEntry['mark'], string>> = {
  bar: '<rect x="2" width="9" height="11" fill="C"/>',
  line: '<rect y="4.5" width="14" height="2" fill="C"/>',
  band: '<rect width="14" height="11" fill="C"/>',
  circle: '<circle cx="7" cy="5.5" r="4.5" fill="C"/>',
  ring: '<circle cx="7" cy="5.5" r="4.2" fill="none" stroke="C" stroke-width="1.5"/>',
  triangle: '<path d="M7 .8 12 10.5H2z" fill="C"/>',
  diamond: '<path d="M7 .2 12.3 5.5 7 10.8 1.7 5.5z" fill="C"/>',
  square: '<rect x="3" y="1.5" width="8" height="8" fill="none" stroke="C" stroke-width="1.5"/>',
}

/** What the marks of a chart mean. */
export function legend(entries: readonly LegendEntry[]): Markup | null {
  if (entries.length === 0) return null
  return html`<span class="legend">${entries.map(
    ({ mark, colour, text }) =>
      html`<span><svg viewBox="0 0 14 11" aria-hidden="true">${trusted(MARKS[mark].replaceAll('C', colour))}</svg>${text}</span>`,
  )}</span>`
}
