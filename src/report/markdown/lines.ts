import { escapeMarkdown } from './escape.ts'

/** A list item of text that is not Markdown yet. */
export const bullet = (text: string): string => `- ${escapeMarkdown(text)}`

/** A section with its heading; nothing where it has no lines. */
export const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${escapeMarkdown(title)}`, '', ...lines]

/** Sections with a blank line between, ending in one line break. */
export const document = (sections: readonly (readonly string[])[]): string =>
  `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`

/** A table whose columns are padded, so that it also reads where tables are not drawn. The first column is text, the others are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const cells = [head, ...rows].map((row) => row.map(escapeMarkdown))
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(cells[0]!), rule, ...cells.slice(1).map(line)]
}
