import { plainText } from '../../lib/plain-text.ts'
import { textWidth } from '../../lib/text-width.ts'
import type { Block, Fact } from '../blocks.ts'
import type { Paint } from '../paint.ts'
import { wrap } from '../wrap.ts'
import { item, paragraph, WIDTH } from './lines.ts'

const GAP = 2

/** A page for an 80-column terminal. Its drawings are left out: the tables hold their figures. */
export function terminalPage(blocks: readonly Block[], paint: Paint): string {
  const lines = blocks.flatMap((block) => writeBlock(block, paint))
  return `${lines.join('\n').trim()}\n`
}

function writeBlock(block: Block, paint: Paint): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [...paragraph(block.text).map(paint.strong), ...paragraph(block.under).map(paint.quiet)]
    case 'heading':
      return ['', ...paragraph(block.text).map(paint.strong)]
    case 'subheading':
      return ['', ...paragraph(block.text).map(paint.strong)]
    case 'text':
      return paragraph(block.text).map(
        block.weight === 'strong' ? paint.strong : block.weight === 'quiet' ? paint.quiet : (line) => line,
      )
    case 'list':
      return block.items.flatMap(({ mark, text }) => item(mark, text))
    case 'facts':
      return facts(block.rows, paint)
    case 'table':
      return table(block.head, block.rows, paint)
    case 'footer':
      return ['', ...paragraph(block.text).map(paint.quiet)]
    case 'figures':
      return []
  }
}

/** Names in a column, what holds beside them. */
function facts(rows: readonly Fact[], paint: Paint): readonly string[] {
  const width = Math.max(...rows.map(({ name }) => textWidth(name))) + GAP
  return rows.flatMap(({ name, text }) => {
    const [first = '', ...more] = wrap(plainText(text), WIDTH - width)
    const lead = paint.quiet(name) + ' '.repeat(width - textWidth(name))
    return [`${lead}${first}`, ...more.map((line) => ' '.repeat(width) + line)]
  })
}

/** Columns side by side; the last one is text and wraps in what is left of the width. */
function table(head: readonly string[], rows: readonly (readonly string[])[], paint: Paint): readonly string[] {
  const cells = [head, ...rows].map((row) => row.map(plainText))
  const last = head.length - 1
  const widths = head.map((_, column) => Math.max(...cells.map((row) => textWidth(row[column] ?? ''))))
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + GAP, 0)
  return cells.flatMap((row, index) => {
    const lead = row
      .slice(0, last)
      .map((cell, column) => {
        const space = ' '.repeat(widths[column]! - textWidth(cell))
        return column === 0 ? cell + space : space + cell
      })
      .join(' '.repeat(GAP))
    const [first = '', ...more] = wrap(row[last] ?? '', Math.max(10, WIDTH - before))
    const lines = [`${lead}  ${first}`.trimEnd(), ...more.map((line) => ' '.repeat(before) + line)]
    return index === 0 ? lines.map(paint.quiet) : lines
  })
}
