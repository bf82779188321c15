import { LANGUAGE } from '#words/language.ts'
import { TAB_WORDS } from '#words/tab.ts'
import { html } from '../lib/html.ts'

/** For a frame that gets no page: what is the matter, and a way on. */
export function plainPage(words: string): Response {
  const page = html`<!doctype html>
<html lang="${LANGUAGE}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${TAB_WORDS.title}</title></head>
<body><main><p role="alert">${words}</p><p><a href="/">${TAB_WORDS.toToday}</a></p></main></body>
</html>`
  return new Response(page.markup, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    },
  })
}
