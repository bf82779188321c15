import { type Html, html } from '../../lib/html.ts'
import type { Headline } from '../../model/advice.ts'
import type { FlagLevel } from '../../model/flag.ts'

/** The colour token of a headline; its word and shape stand beside it always. */
export const STATE_OF: Readonly<Record<Headline, 'go' | 'ease' | 'rest' | 'help'>> = {
  continue: 'go',
  modify: 'ease',
  rest: 'rest',
  professional: 'help',
  urgent: 'help',
  emergency: 'help',
}

const SHAPES: Readonly<Record<'go' | 'ease' | 'rest' | 'help', Html>> = {
  go: html`<circle cx="8" cy="8" r="7"/>`,
  ease: html`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/><path d="M8 1a7 7 0 0 1 0 14z"/>`,
  rest: html`<rect x="2" y="2" width="12" height="12"/>`,
  help: html`<path d="M8 1l7.5 13.5h-15z"/>`,
}

/** Circle, half circle, square, triangle. */
export const stateShape = (headline: Headline): Html =>
  html`<svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${SHAPES[STATE_OF[headline]]}</svg>`

const FLAG_SHAPES: Readonly<Record<FlagLevel, Html>> = {
  note: html`<circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="1.6"/>`,
  caution: html`<path d="M7 2l5.5 10h-11z" fill="none" stroke="currentColor" stroke-width="1.6"/>`,
  high: html`<path d="M7 1l6 6-6 6-6-6z"/>`,
}

/** ○ note, △ caution, ◆ high; the level's word is left to the text beside it. */
export const flagShape = (level: FlagLevel): Html =>
  html`<svg class="flag-shape ${level}" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">${FLAG_SHAPES[level]}</svg>`
