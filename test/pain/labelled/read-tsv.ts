import { readFileSync } from 'node:fs'

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/** Reads one of the labelled files beside this one. A row with more or fewer cells than the heading is an error. */
export function readTsv(name: string): Table {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const columns = (lines[0] ?? '').split('\t')
  const rows = lines.slice(1).map((line, index) => {
    const cells = line.split('\t')
    if (cells.length !== columns.length)
      throw new Error(`${name} line ${index + 2}: ${cells.length} cells, ${columns.length} columns`)
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
  })
  return { columns, rows }
}
