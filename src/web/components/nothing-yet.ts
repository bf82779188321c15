import { RUNNER_WORDS } from '#words/page.ts'
import { type Html, html } from '../../lib/html.ts'

/** Neither a run nor a word: there is no week to judge and no year to draw. */
export const isEmpty = (log: Readonly<Record<'runs' | 'notes' | 'dayChecks', readonly unknown[]>>): boolean =>
  log.runs.length === 0 && log.notes.length === 0 && log.dayChecks.length === 0

/** What stands in place of a page that needs a log. */
export const nothingYet: Html = html`<header class="headline"><h1>${RUNNER_WORDS.nothing}</h1></header>
<p class="acts"><a class="button main" href="/">Add your runs</a><a class="button" href="/note">Note where it hurts</a></p>`
