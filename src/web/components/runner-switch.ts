import { type Html, html, NOTHING } from '../../lib/html.ts'
import { baseOf } from '../own-addresses.ts'
import type { PageFrame } from './layout.ts'

/** Whose log this is, and the way to the others'; nothing where there is one runner. A page without a counterpart leads to Today. */
export function runnerSwitch(here: string, { runners, path }: Pick<PageFrame, 'runners' | 'path'>): Html {
  const others = runners.filter((name) => name !== here)
  if (others.length === 0) return NOTHING
  const there = COUNTERPARTS.includes(path) ? path : '/'
  return html`<details class="runner-switch"><summary><span class="quiet">Log of</span> <strong><bdi>${here}</bdi></strong></summary>
<nav aria-label="Runners"><ul>${others.map((name) => html`<li><a href="${baseOf(name)}${there}"><bdi>${name}</bdi></a></li>`)}<li><a href="/runners">All runners</a></li></ul></nav></details>`
}

/** Pages that every runner has. */
const COUNTERPARTS: readonly string[] = ['/week', '/log', '/trends', '/note', '/settings']
