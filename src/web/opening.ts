import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { LANGUAGE } from '#words/language.ts'
import { DOOR_WORDS } from '#words/page.ts'
import { type Html, html, trusted } from '../lib/html.ts'
import type { Door } from './door.ts'

/** The only address that is answered without the cookie. */
export const OPEN_PATH = '/open'

const LONGEST_CHALLENGE = 100

/**
 * Lets a browser in that brings a key, or proves to this user's own program who listens here.
 * The page moves on by itself, and not by a redirection: a browser keeps a strict cookie back from those where the
 * address was followed from elsewhere.
 */
export function answerOpening(context: Context, door: Door): Response | Promise<Response> {
  const { key, challenge } = context.req.query()
  if (context.req.method !== 'GET') return lockedPage(context)
  if (challenge !== undefined && challenge.length <= LONGEST_CHALLENGE) return context.json(door.prove(challenge))
  const path = key === undefined ? null : door.enter(key)
  if (path === null) return lockedPage(context)
  const [name, value] = door.cookie
  context.header('set-cookie', `${name}=${value}; Path=/; HttpOnly; SameSite=Strict`)
  // The key is spent, and need not stand in what the next page learns.
  context.header('referrer-policy', 'no-referrer')
  context.header('content-security-policy', bareSecurity(`script-src ${hashOf(MOVE_ON)}`))
  return context.html(
    barePage(
      DOOR_WORDS.open,
      html`<p><a id="on" href="${path}">${DOOR_WORDS.goOn}</a></p><script type="module">${trusted(MOVE_ON)}</script>`,
    ),
  )
}

/** For whoever was not let in. It says nothing of the log. */
export function lockedPage(context: Context): Response | Promise<Response> {
  context.header('content-security-policy', bareSecurity("script-src 'none'"))
  return context.html(barePage(DOOR_WORDS.locked, html`<p>${DOOR_WORDS.why}</p><p>${DOOR_WORDS.again}</p>`), 401)
}

const MOVE_ON = "location.replace(document.getElementById('on').href)"

const STYLE = 'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem}'

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** No file of ours is given to a browser that is not in yet: what such a page needs stands in it. */
const bareSecurity = (script: string): string =>
  `default-src 'none'; ${script}; style-src ${hashOf(STYLE)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const barePage = (title: string, body: Html): string =>
  html`<!doctype html>
<html lang="${LANGUAGE}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · sorepoint</title>
<style>${trusted(STYLE)}</style>
</head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>`.markup
