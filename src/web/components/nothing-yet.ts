import { RUNNER_WORDS } from '#words/page.ts'
import { type Html, html } from '../../lib/html.ts'
import type { Log } from '../log-reader.ts'

/** Neither a run nor a word: there is no week to judge and no year to draw. */
export const isEmpty = ({ runs, notes, dayChecks }: Log): boolean =>
  runs.length === 0 && notes.length === 0 && dayChecks.length === 0

/** What stands in place of a page that needs a log. */
export const nothingYet: Html = html`<header class="headline"><h1>${RUNNER_WORDS.nothing}</h1></header>
<p class="acts"><a class="button main" href="/">Add your runs</a><a class="button" href="/note">Note where it hurts</a></p>`
