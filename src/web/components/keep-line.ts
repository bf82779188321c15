import { KEEPING_WORDS } from '#words/keeping.ts'
import { type Html, html } from '../../lib/html.ts'

const DAY_MS = 86_400_000

/** Older than this it is said loudly. */
const OLD_DAYS = 7

/** Whole days since the last copy; null: there is none. */
export function daysSince(lastMs: number | null, nowMs: number): number | null {
  return lastMs === null ? null : Math.max(0, Math.floor((nowMs - lastMs) / DAY_MS))
}

/** Under every page of a log in a browser: the age of its last copy, and the tap that takes a new one. */
export function keepLine(days: number | null): Html {
  const isDue = days === null || days > OLD_DAYS
  return html`<footer class="keep${isDue ? ' due' : ''}"><p>${days === null ? KEEPING_WORDS.never : KEEPING_WORDS.age(days)}</p><a class="button${isDue ? ' main' : ''}" href="/copy" download title="${KEEPING_WORDS.how}">${KEEPING_WORDS.keep}</a></footer>`
}
