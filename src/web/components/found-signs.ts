import { dot } from '../../drawings/dot.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { FlagLevel } from '../../model/flag.ts'
import type { PainNote } from '../../model/pain-note.ts'
import { flagShape } from './state-shape.ts'

/** The flag as a shape, the pains as dots, each in words for who cannot see them. */
export const foundSigns = (level: FlagLevel | null, pains: readonly PainNote[], flag: string): Html =>
  html`<span class="found">${level === null ? NOTHING : html`${flagShape(level)}<span class="unseen">${flag}${level}</span>`}${pains.map(({ symptom, painFree }) => html`${dot(symptom.severity, painFree)}<span class="unseen">${painFree ? 'no pain' : 'pain'}</span>`)}</span>`
