import { escapeHtml, html, type Markup, trusted } from '../markup.ts'
import { STYLE } from './style.ts'

/** Nothing may be loaded and nothing may run; the style is the page's own. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** A whole page: one file, no script, no outside request. */
export function page(title: string, locale: string, body: readonly Markup[]): string {
  const head = html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(STYLE)}</style>`
  return `<!doctype html>\n<html lang="${escapeHtml(locale)}">\n<head>\n${head.markup}\n</head>\n<body>\n<main>\n${body.map(({ markup }) => markup).join('\n')}\n</main>\n</body>\n</html>\n`
}
