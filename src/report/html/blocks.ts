import { html, type Markup } from '../../lib/markup.ts'
import type { Block, FigureName } from '../blocks.ts'
import { item, list } from './parts.ts'

/** The blocks of a page, each heading a section with what follows it; drawings by name. */
export function pageBody(
  blocks: readonly Block[],
  drawn: Readonly<Partial<Record<FigureName, readonly Markup[]>>>,
): readonly Markup[] {
  const sections: Block[][] = []
  for (const block of blocks) {
    if (block.kind === 'heading' || sections.length === 0) sections.push([])
    sections.at(-1)?.push(block)
  }
  return sections.map((those, index) => {
    const content = those.flatMap((block) => writeBlock(block, drawn))
    return index === 0 ? html`<header>${content}</header>` : html`<section>${content}</section>`
  })
}

function writeBlock(block: Block, drawn: Readonly<Partial<Record<FigureName, readonly Markup[]>>>): readonly Markup[] {
  switch (block.kind) {
    case 'title':
      return [html`<p class="quiet">${block.under}</p><h1>${block.text}</h1>`]
    case 'heading':
      return [html`<h2>${block.text}</h2>`]
    case 'subheading':
      return [html`<h3>${block.text}</h3>`]
    case 'text':
      return [
        block.weight === 'strong'
          ? html`<p><strong>${block.text}</strong></p>`
          : html`<p class="${block.weight === 'quiet' ? 'quiet' : 'plain'}">${block.text}</p>`,
      ]
    case 'list':
      return list(block.items.map(({ mark, text }) => item(mark, text)))
    case 'facts':
      return [
        html`<dl class="facts">${block.rows.map(({ name, text }) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>`,
      ]
    case 'table':
      return [table(block.name, block.head, block.rows)]
    case 'footer':
      return [html`<footer><p><strong>${block.text}</strong></p></footer>`]
    case 'figures':
      return drawn[block.of] ?? []
  }
}

/** A table that scrolls in itself where it is too wide; the first column names its rows, the last is text. */
function table(name: string, head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  const kind = (column: number): string => (column === head.length - 1 ? 'text' : 'figure')
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table><thead><tr>${head.map(
    (cell, column) => html`<th scope="col" class="${kind(column)}">${cell}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([first = '', ...cells]) =>
      html`<tr><th scope="row">${first}</th>${cells.map((cell, column) => html`<td class="${kind(column + 1)}">${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`
}
