import Papa from 'papaparse'

/** A wider row is no activity table; Strava's widest has 103 columns. */
export const MAX_COLUMNS = 1000

/** Longer cells are cut: Strava's descriptions and notes end far below. */
export const MAX_CELL_CHARS = 100_000

/** Cells in which a quotation mark is never closed, before the rest of the file is given up: each costs reading the rest again. */
const MAX_REPAIRS = 10

/** Bytes looked at to tell what a file is: the widest known header row has 2,500. */
const HEAD_BYTES = 65_536

/** One row as text. */
export interface TableRow {
  /** Number of the row in the file, from 1; rows inside a quoted cell do not count. */
  readonly row: number
  readonly cells: readonly string[]
  /** The row was cut: too wide, a cell too long, or a quotation mark never closed. */
  readonly cut: boolean
}

/** A file of rows as text, read as far as it makes sense. */
export interface Table {
  /** Rows that hold anything. */
  readonly rows: readonly TableRow[]
  /** Number of the row from which on the file was given up, from 1; null if it was read to its end. */
  readonly lostFromRow: number | null
}

/** A file as rows of text. Never throws, whatever the bytes are. */
export function readTable(bytes: Uint8Array): Table {
  const text = textOf(bytes)
  const delimiter = delimiterOf(text)
  const rows: TableRow[] = []
  let from = 0
  let rowsBefore = 0
  for (let repairs = 0; from < text.length; repairs++) {
    const part = from === 0 ? text : text.slice(from)
    const { unclosedAt, count } = parse(part, delimiter, rowsBefore, rows)
    // One cell swallowed the rest of the file: end it at its line, so that the rows behind it are not lost.
    const lineEnd = unclosedAt === null ? -1 : part.indexOf('\n', unclosedAt)
    if (lineEnd === -1) break
    from += lineEnd + 1
    rowsBefore += count
    if (repairs === MAX_REPAIRS) return { rows, lostFromRow: rowsBefore + 1 }
  }
  return { rows, lostFromRow: null }
}

/** The first rows, from the first bytes alone: enough to tell what the table is. Empty if it is no text. */
export function headOf(bytes: Uint8Array): readonly (readonly string[])[] {
  if (!looksLikeTable(bytes)) return []
  const text = textOf(bytes.subarray(0, HEAD_BYTES))
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: 12, skipEmptyLines: 'greedy' })
  return data.map((cells) => cells.slice(0, MAX_COLUMNS).map((cell) => cell.slice(0, 1000)))
}

/** Quick enough to run on every file: text that begins neither like XML nor like JSON. */
export function looksLikeTable(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 512)
  const utf16 = head[0] === 0xff && head[1] === 0xfe
  if (!utf16 && head.some((byte) => byte < 9)) return false
  return !/^[\s\uFEFF]*[<{[]/.test(textOf(head)) && head.length > 0
}

function parse(
  text: string,
  delimiter: string,
  rowsBefore: number,
  rows: TableRow[],
): { unclosedAt: number | null; count: number } {
  let unclosedAt: number | null = null
  let count = 0
  Papa.parse<string[]>(text, {
    delimiter,
    // Row by row, so that a row of a million columns does not stand beside its copies.
    step: ({ data, errors }) => {
      count++
      const unclosed = errors.find(({ code }) => code === 'MissingQuotes')
      if (unclosed !== undefined) unclosedAt = unclosed.index ?? 0
      const cells = unclosed === undefined ? data : withoutLaterLines(data)
      if (cells.every((cell) => cell.trim() === '')) return
      rows.push(bounded(cells, rowsBefore + count, unclosed !== undefined))
    },
  })
  return { unclosedAt, count }
}

function withoutLaterLines(cells: readonly string[]): string[] {
  const last = cells.at(-1) ?? ''
  return [...cells.slice(0, -1), last.split('\n', 1)[0] as string]
}

function bounded(cells: readonly string[], row: number, unclosed: boolean): TableRow {
  const tooWide = cells.length > MAX_COLUMNS
  const kept = tooWide ? cells.slice(0, MAX_COLUMNS) : cells
  const tooLong = kept.some((cell) => cell.length > MAX_CELL_CHARS)
  return {
    row,
    cells: tooLong ? kept.map((cell) => cell.slice(0, MAX_CELL_CHARS)) : kept,
    cut: tooWide || tooLong || unclosed,
  }
}

/** UTF-8 as exported; UTF-16 and Windows-1252 as spreadsheets save it again. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\uFFFD').length - 1
  // One letter cut in two does not make it another encoding; no letter that decodes does.
  return broken > (text.match(/[\u0080-\uFFFC]/g)?.length ?? 0) ? new TextDecoder('windows-1252').decode(bytes) : text
}

/** The comma as exported; semicolon or tab as spreadsheets save it again. Read off the headings: numbers hold commas too. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, HEAD_BYTES)
    .split('\n', 6)
    .map((line) => unquoted(line))
  const heading = lines.find((line) => countOf(line, bestOf(line)) >= 5) ?? lines.find((line) => /[,;\t]/.test(line))
  return bestOf(heading ?? '')
}

function bestOf(line: string): string {
  return [',', ';', '\t'].reduce((best, mark) => (countOf(line, mark) > countOf(line, best) ? mark : best))
}

function countOf(line: string, mark: string): number {
  return line.split(mark).length - 1
}

function unquoted(line: string): string {
  return line.replace(/"[^"]*"/g, '')
}
