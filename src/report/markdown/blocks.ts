import type { Block } from '../blocks.ts'
import { escapeMarkdown } from './escape.ts'
import { bullet, document, table } from './lines.ts'

/** A page in Markdown. Its drawings are left out: the tables hold their figures. */
export function markdownPage(blocks: readonly Block[]): string {
  return document(blocks.map(writeBlock))
}

function writeBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [`# ${escapeMarkdown(block.text)}`, '', escapeMarkdown(block.under)]
    case 'heading':
      return [`## ${escapeMarkdown(block.text)}`]
    case 'subheading':
      return [`### ${escapeMarkdown(block.text)}`]
    case 'text': {
      const words = escapeMarkdown(block.text)
      return [block.weight === 'strong' ? `**${words}**` : block.weight === 'quiet' ? `_${words}_` : words]
    }
    case 'list':
      return block.items.map(({ mark, text }) => bullet(/[○△◆]/.test(mark) ? `${mark} ${text}` : text))
    case 'facts':
      return block.rows.map(({ name, text }) => `- **${escapeMarkdown(name)}:** ${escapeMarkdown(text)}`)
    case 'table':
      return table(block.head, block.rows)
    case 'footer':
      return [`_${escapeMarkdown(block.text)}_`]
    case 'figures':
      return []
  }
}
