import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { FlagLevel } from '../../model/flag.ts'
import type { Surface, SurfaceShares } from '../../model/surface.ts'
import { SURFACES } from '../../model/surface.ts'
import { flagShape } from '../components/state-shape.ts'

// Rows of cells over one time axis. Words are the page's own text, so that they keep their size on a phone; only bars
// and dots are drawn.

/** How many cells an axis has: a week's days, twelve weeks, a year. */
export type Cells = 7 | 12 | 53

/** A bar: its height against the row's highest, and what it is made of from the ground up. */
export interface Bar {
  readonly share: number
  readonly surface: SurfaceShares | null
}

/** A row of cells under one name. */
export const row = (cells: Cells, kind: string, contents: readonly Html[], under: Html = NOTHING): Html =>
  html`<div class="cells n${cells} ${kind}">${under}${contents.map((content) => html`<div>${content}</div>`)}</div>`

const figure = (value: number): string => value.toFixed(1)

/** One bar by surface, standing on the ground of its cell. */
export function bar({ share, surface }: Bar): Html {
  const height = Math.max(0, Math.min(1, share)) * 100
  if (height === 0)
    return html`<svg class="bar-cell" viewBox="0 0 10 100" preserveAspectRatio="none"><rect class="nothing" y="99" width="10" height="1"/></svg>`
  let from = 100
  const part = (kind: Surface | 'all', amount: number): Html => {
    const tall = height * amount
    from -= tall
    return html`<rect class="bar ${kind}" x="1" y="${figure(from)}" width="8" height="${figure(tall)}"/>`
  }
  const parts =
    surface === null
      ? [part('all', 1)]
      : SURFACES.filter((kind) => surface[kind] > 0.005).map((kind) => part(kind, surface[kind]))
  return html`<svg class="bar-cell" viewBox="0 0 10 100" preserveAspectRatio="none">${parts}</svg>`
}

/** The usual as a band behind the bars of a row: from nothing up to it. */
export function band(share: number | null): Html {
  if (share === null) return NOTHING
  const height = Math.min(1, share) * 100
  return html`<svg class="band-under" viewBox="0 0 100 100" preserveAspectRatio="none"><rect class="band" y="${figure(100 - height)}" width="100" height="${figure(height)}"/></svg>`
}

/** The gravest flag of a cell. */
export const mark = (level: FlagLevel | null): Html => (level === null ? NOTHING : flagShape(level))

/** A pain as a dot, the larger the worse; a hollow one where no number is known. */
export function dot(severity: number | null, isPainFree: boolean): Html {
  if (isPainFree)
    return html`<svg class="dot free" viewBox="0 0 20 20"><path d="M6 10h8" stroke="currentColor" stroke-width="2"/></svg>`
  if (severity === null)
    return html`<svg class="dot" viewBox="0 0 20 20"><circle cx="10" cy="10" r="5" fill="none" stroke="currentColor" stroke-width="2"/></svg>`
  return html`<svg class="dot" viewBox="0 0 20 20"><circle cx="10" cy="10" r="${figure(2.5 + severity * 0.65)}"/></svg>`
}

/** Which colour is which ground, for those that were run on. */
export function surfaceKey(shares: readonly SurfaceShares[], names: Readonly<Record<Surface, string>>): Html {
  const met = SURFACES.filter((kind) => shares.some((each) => each[kind] > 0.005))
  if (met.length < 2) return NOTHING
  return html`<p class="key">${met.map((kind) => html`<span><svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true"><rect class="bar ${kind}" width="10" height="10"/></svg> ${names[kind]}</span>`)}</p>`
}
