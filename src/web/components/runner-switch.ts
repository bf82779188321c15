import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { PageFrame } from './layout.ts'

/** A runner, and what the addresses of their pages begin with. */
export interface RunnerLink {
  readonly name: string
  readonly base: string
}

/** Whose log this is, and the way to the others'; nothing where there is one runner. A page without a counterpart leads to Today. */
export function runnerSwitch({ athlete, runners, path }: Pick<PageFrame, 'athlete' | 'runners' | 'path'>): Html {
  const others = runners.filter(({ name }) => name !== athlete)
  if (others.length === 0) return NOTHING
  const there = COUNTERPARTS.includes(path) ? path : '/'
  return html`<details class="runner-switch"><summary><span class="quiet">Log of</span> <strong><bdi>${athlete}</bdi></strong></summary>
<nav aria-label="Runners"><ul>${others.map(({ name, base }) => html`<li><a href="${base}${there}"><bdi>${name}</bdi></a></li>`)}<li><a href="/runners">All runners</a></li></ul></nav></details>`
}

/** Pages that every runner has. */
const COUNTERPARTS: readonly string[] = ['/week', '/log', '/trends', '/note', '/settings']
