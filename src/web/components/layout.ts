import { LANGUAGE } from '#words/language.ts'
import { DONE_WORDS, SAMPLE_WORDS } from '#words/page.ts'
import { wordMark } from '../../drawings/word-mark.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import { hidden, postForm } from './forms.ts'
import { type RunnerLink, runnerSwitch } from './runner-switch.ts'

/** What stands around a page. */
export interface PageFrame {
  readonly title: string
  readonly path: string
  /** Which change was just made. */
  readonly done: string | null
  /** What undoes it. */
  readonly undo: string | null
  readonly athlete: string
  /** What this runner's addresses begin with. */
  readonly base: string
  readonly token: string
  /** It shows the invented season. */
  readonly isSample: boolean
  /** Everyone in this log. */
  readonly runners: readonly RunnerLink[]
  /** The address of a file the page is made with. */
  readonly asset: (name: string) => string
  /** Above everything else of the page. */
  readonly above: Html
  /** The line of an open emergency. */
  readonly emergency: Html
  /** How old the last copy of a log in a browser is. */
  readonly keep: Html
  /** The ways through the pages, and the button for a note; those of a runner's own log where there are none. */
  readonly places?: readonly Place[]
  /** Its own script beside the common one. */
  readonly script?: string | undefined
}

/** A page that can be gone to from every other. */
export type Place = readonly [path: string, name: string]

const PLACES: readonly Place[] = [
  ['/', 'Today'],
  ['/week', 'Week'],
  ['/log', 'Log'],
  ['/trends', 'Trends'],
  ['/rules', 'Rules'],
  ['/settings', 'Settings'],
]

/** A whole page. */
export function pageOf(frame: PageFrame, body: Html): Html {
  const { asset } = frame
  const whose = frame.runners.length > 1 || frame.isSample ? ` · ${frame.athlete}` : ''
  return html`<!doctype html>
<html lang="${LANGUAGE}" data-base="${frame.base}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${frame.title}${whose} · sorepoint</title>
<link rel="icon" href="${asset('icon.svg')}">
<link rel="stylesheet" href="${asset('style.css')}">
<script type="module" src="${asset('page.js')}"></script>
${frame.script === undefined ? NOTHING : html`<script type="module" src="${asset(frame.script)}"></script>`}
</head>
<body>
<a class="skip" href="#main">To the page</a>
<nav class="places" aria-label="Pages">
<a class="name" href="/">${wordMark}</a>
<ul>${(frame.places ?? PLACES).map(([path, name]) => html`<li><a href="${path}"${isHere(frame.path, path) ? html` aria-current="page"` : NOTHING}>${name}</a></li>`)}</ul>
${frame.places === undefined ? html`<a class="note-button" href="/note"${frame.path === '/note' ? html` aria-current="page"` : NOTHING}>Note</a>` : NOTHING}
</nav>
<main id="main" tabindex="-1">
${frame.above}
${frame.isSample ? sampleNotice(frame.token) : runnerSwitch(frame)}
${frame.emergency}
${notice(frame)}
${body}
${frame.keep}
</main>
</body>
</html>`
}

/** On every page of the invented season, with the one tap that leaves and deletes it. */
const sampleNotice = (token: string): Html =>
  html`<div class="notice sample"><p>${SAMPLE_WORDS.notice}</p>${postForm(token, '/sample/leave', html`<button class="plain">Leave and delete it</button>`)}</div>`

const isHere = (path: string, place: string): boolean =>
  path === place || (place === '/log' && path.startsWith('/run/'))

/** What was done, by the key the address carries: words of ours alone ever stand there. */
function notice({ token, done, undo, path }: PageFrame): Html {
  const words = done === null ? undefined : DONE_WORDS[done]
  if (words === undefined) return NOTHING
  const back =
    undo === null
      ? NOTHING
      : postForm(token, '/undo', [hidden('id', undo), hidden('back', path), html`<button class="plain">Undo</button>`])
  return html`<div class="notice" role="status"><p>${words}</p>${back}</div>`
}
