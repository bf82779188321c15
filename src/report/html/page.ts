import { escapeHtml } from '../../lib/html.ts'
import { html, type Markup, trusted } from '../../lib/markup.ts'
import { plainText } from '../../lib/plain-text.ts'
import { STYLE } from './style.ts'

/** Nothing may be loaded and nothing may run; the style is the page's own. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** On every printed sheet: what it is, and which sheet of how many. */
const sheetFoot = (title: string): string =>
  `@page{@bottom-left{content:"${cssText(title)}";font:7.5pt system-ui,sans-serif;color:#565a62}@bottom-right{content:counter(page) " / " counter(pages);font:7.5pt system-ui,sans-serif;color:#565a62}}\n`

/** Text inside a CSS string inside a style element: whatever is no letter, digit or space is written by its number. */
const cssText = (text: string): string =>
  plainText(text).replace(/[^\p{L}\p{N} .,:;·-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)

/** A whole page: one file, no script, no outside request. */
export function page(title: string, locale: string, body: readonly Markup[]): string {
  const head = html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(STYLE)}${trusted(sheetFoot(title))}</style>`
  return `<!doctype html>\n<html lang="${escapeHtml(locale)}">\n<head>\n${head.markup}\n</head>\n<body>\n<main>\n${body.map(({ markup }) => markup).join('\n')}\n</main>\n</body>\n</html>\n`
}
