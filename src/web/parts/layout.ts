import type { WebContext } from '../context.ts'
import { type Html, html, NOTHING } from '../html.ts'

/** What stands around a page. */
export interface PageFrame {
  readonly title: string
  readonly path: string
  /** Which change was just made. */
  readonly done: string | null
  /** What takes it back. */
  readonly undo: string | null
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

/** What was done, by the key the address carries: words of ours alone ever stand there. */
const DONE: Readonly<Record<string, string>> = {
  noted: 'Noted. The advice below takes it into account.',
  edited: 'Changed.',
  removed: 'Removed.',
  accepted: 'Kept as a note of yours.',
  dismissed: 'Left out. It will not be suggested again.',
  answered: 'Answered.',
  acknowledged: 'Noted that you have read it.',
  cleared: 'Kept. New signs count as before.',
  checked: 'Kept. A passed check alone clears nothing; it completes the quiet days.',
  split: 'Split: the recording is a run of its own now.',
  joined: 'Joined: the two are one run now.',
  saved: 'Saved.',
  undone: 'Taken back.',
  gone: 'There was nothing to take back any more.',
  'not-saved': 'Not saved: the value is none that the setting takes.',
  'not-kept': 'Not kept: something in it could not be read.',
  'day-told': 'Kept for the day.',
}

const assetUrl = ({ assets }: Pick<WebContext, 'assets'>, name: string): string =>
  `/static/${name}?v=${assets.get(name)?.version ?? ''}`

/** A whole page. */
export function pageOf(context: Pick<WebContext, 'assets' | 'token'>, frame: PageFrame, body: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${frame.title} · sorepoint</title>
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
${notice(context, frame)}
${body}
</main>
</body>
</html>`
}

const isHere = (path: string, place: string): boolean =>
  path === place || (place === '/log' && path.startsWith('/run/'))

function notice({ token }: Pick<WebContext, 'token'>, { done, undo }: PageFrame): Html {
  const words = done === null ? undefined : DONE[done]
  if (words === undefined) return NOTHING
  const back =
    undo === null
      ? NOTHING
      : html`<form method="post" action="/undo"><input type="hidden" name="token" value="${token}"><input type="hidden" name="id" value="${undo}"><button class="plain">Undo</button></form>`
  return html`<div class="notice" role="status"><p>${words}</p>${back}</div>`
}
