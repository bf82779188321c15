import { emergencyNumber } from '#words/advice.ts'
import { type Html, html } from '../../lib/html.ts'

/** The emergency number to tap; of an unknown country the one that works in most. */
export function callLink(country: string | null): Html {
  const number = emergencyNumber(country)
  return html`<a class="button call" href="tel:${number}">Call ${number}</a>`
}
