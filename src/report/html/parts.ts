import { PAGE_WORDS } from '#words/report.ts'
import { html, type Markup } from '../../lib/markup.ts'

/** A section with its heading; nothing where it has nothing in it. */
export function section(title: string, className: string, content: readonly Markup[]): readonly Markup[] {
  return content.length === 0 ? [] : [html`<section class="${className}"><h2>${title}</h2>${content}</section>`]
}

/** A list item behind a mark. */
export function item(mark: string, content: Markup | string, className = ''): Markup {
  return html`<li data-mark="${mark}"${className === '' ? null : html` class="${className}"`}>${content}</li>`
}

/** A list; nothing where it is empty. */
export function list(items: readonly Markup[]): readonly Markup[] {
  return items.length === 0 ? [] : [html`<ul>${items}</ul>`]
}

/** The first of a list, the others behind a line that counts them. */
export function folded(items: readonly Markup[], shown: number): readonly Markup[] {
  const rest = items.slice(shown)
  return [
    ...list(items.slice(0, shown)),
    ...(rest.length === 0
      ? []
      : [html`<details><summary>${PAGE_WORDS.more(rest.length)}</summary>${list(rest)}</details>`]),
  ]
}
