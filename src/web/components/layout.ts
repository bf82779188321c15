import { LANGUAGE } from '#words/language.ts'
import { DONE_WORDS, SAMPLE_WORDS } from '#words/page.ts'
import { type Html, html, NOTHING } from '../../lib/html.ts'
import type { WebContext } from '../context.ts'
import type { RunnerContext } from '../runner-context.ts'
import { runnerSwitch } from './runner-switch.ts'

/** What stands around a page. */
export interface PageFrame {
  readonly title: string
  readonly path: string
  /** Which change was just made. */
  readonly done: string | null
  /** What takes it back. */
  readonly undo: string | null
  /** Everyone in this log. */
  readonly runners: readonly string[]
  /** The line of an open emergency. */
  readonly emergency: Html
  /** Its own script beside the common one. */
  readonly script?: string | undefined
}

const PLACES: readonly (readonly [path: string, name: string])[] = [
  ['/', 'Today'],
  ['/week', 'Week'],
  ['/log', 'Log'],
  ['/trends', 'Trends'],
  ['/rules', 'Rules'],
  ['/settings', 'Settings'],
]

const assetUrl = ({ assets }: Pick<WebContext, 'assets'>, name: string): string =>
  `/static/${name}?v=${assets.get(name)?.version ?? ''}`

/** A whole page. */
export function pageOf(
  context: Pick<RunnerContext, 'assets' | 'token' | 'base' | 'log' | 'isSample'>,
  frame: PageFrame,
  body: Html,
): Html {
  const whose = frame.runners.length > 1 || context.isSample ? ` · ${context.log.athlete}` : ''
  return html`<!doctype html>
<html lang="${LANGUAGE}" data-base="${context.base}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${frame.title}${whose} · sorepoint</title>
<link rel="icon" href="${assetUrl(context, 'icon.svg')}">
<link rel="stylesheet" href="${assetUrl(context, 'style.css')}">
<script type="module" src="${assetUrl(context, 'page.js')}"></script>
${frame.script === undefined ? NOTHING : html`<script type="module" src="${assetUrl(context, frame.script)}"></script>`}
</head>
<body>
<a class="skip" href="#main">To the page</a>
<nav class="places" aria-label="Pages">
<a class="name" href="/">sorepoint</a>
<ul>${PLACES.map(([path, name]) => html`<li><a href="${path}"${isHere(frame.path, path) ? html` aria-current="page"` : NOTHING}>${name}</a></li>`)}</ul>
<a class="note-button" href="/note"${frame.path === '/note' ? html` aria-current="page"` : NOTHING}>Note</a>
</nav>
<main id="main" tabindex="-1">
${context.isSample ? sampleNotice(context.token) : runnerSwitch(context.log.athlete, frame)}
${frame.emergency}
${notice(context, frame)}
${body}
</main>
</body>
</html>`
}

/** On every page of the invented season, with the one tap that leaves and deletes it. */
const sampleNotice = (token: string): Html =>
  html`<div class="notice sample"><p>${SAMPLE_WORDS.notice}</p><form method="post" action="/sample/leave"><input type="hidden" name="token" value="${token}"><button class="plain">Leave and delete it</button></form></div>`

const isHere = (path: string, place: string): boolean =>
  path === place || (place === '/log' && path.startsWith('/run/'))

/** What was done, by the key the address carries: words of ours alone ever stand there. */
function notice({ token }: Pick<WebContext, 'token'>, { done, undo }: PageFrame): Html {
  const words = done === null ? undefined : DONE_WORDS[done]
  if (words === undefined) return NOTHING
  const back =
    undo === null
      ? NOTHING
      : html`<form method="post" action="/undo"><input type="hidden" name="token" value="${token}"><input type="hidden" name="id" value="${undo}"><button class="plain">Undo</button></form>`
  return html`<div class="notice" role="status"><p>${words}</p>${back}</div>`
}
