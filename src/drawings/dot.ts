import { type Html, html } from '../lib/html.ts'

const figure = (value: number): string => value.toFixed(1)

/** A pain as a dot, the larger the worse; a hollow one where no number is known. */
export function dot(severity: number | null, isPainFree: boolean): Html {
  if (isPainFree)
    return html`<svg class="dot free" viewBox="0 0 20 20"><path d="M6 10h8" stroke="currentColor" stroke-width="2"/></svg>`
  if (severity === null)
    return html`<svg class="dot" viewBox="0 0 20 20"><circle cx="10" cy="10" r="5" fill="none" stroke="currentColor" stroke-width="2"/></svg>`
  return html`<svg class="dot" viewBox="0 0 20 20"><circle cx="10" cy="10" r="${figure(2.5 + severity * 0.65)}"/></svg>`
}
