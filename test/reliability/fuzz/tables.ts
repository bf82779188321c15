import fc from 'fast-check'
import { encoded, mutatedBytes } from './bytes.ts'
import { hostileText, share } from './hostile.ts'

type Table = readonly (readonly string[])[]
type Change = (table: Table) => Table

const row = (place: number, table: Table) => Math.floor(place * table.length)

const cell = fc.tuple(share, share, hostileText).map(
  ([down, along, text]): Change =>
    (table) => {
      const at = row(down, table)
      const cells = table[at]
      return cells === undefined || cells.length === 0
        ? table
        : table.with(at, cells.with(Math.floor(along * cells.length), text))
    },
)

/** The same hostile cell in every row. */
const column = fc.tuple(share, hostileText).map(
  ([along, text]): Change =>
    (table) =>
      table.map((cells, i) =>
        i === 0 ? cells : cells.map((old, j) => (j === Math.floor(along * cells.length) ? text : old)),
      ),
)

const change: fc.Arbitrary<Change> = fc.oneof(
  { arbitrary: cell, weight: 5 },
  { arbitrary: column, weight: 2 },
  {
    arbitrary: share.map(
      (p): Change =>
        (table) =>
          table.toSpliced(row(p, table), 1),
    ),
    weight: 1,
  },
  {
    arbitrary: fc.tuple(share, fc.nat(30)).map(
      ([p, n]): Change =>
        (table) =>
          repeated(table, row(p, table), n),
    ),
    weight: 1,
  },
  {
    arbitrary: fc.tuple(share, share).map(
      ([p, to]): Change =>
        (table) =>
          shortened(table, row(p, table), to),
    ),
    weight: 1,
  },
  {
    arbitrary: fc.tuple(share, share).map(
      ([a, b]): Change =>
        (table) =>
          swapped(table, a, b),
    ),
    weight: 1,
  },
)

function repeated(table: Table, at: number, times: number): Table {
  return table.toSpliced(at, 0, ...Array<readonly string[]>(times).fill(table[at] ?? []))
}

function shortened(table: Table, at: number, to: number): Table {
  const cells = table[at]
  return cells === undefined ? table : table.with(at, cells.slice(0, Math.floor(to * cells.length)))
}

/** Two columns change places, their headings stay. */
function swapped(table: Table, a: number, b: number): Table {
  return table.map((cells, i) => {
    const [x, y] = [Math.floor(a * cells.length), Math.floor(b * cells.length)]
    return i === 0 || x >= cells.length || y >= cells.length ? cells : cells.with(x, cells[y]!).with(y, cells[x]!)
  })
}

const WRITERS: readonly ((cell: string) => string)[] = [
  (text) => `"${text.replaceAll('"', '""')}"`,
  (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text),
  (text) => text,
  (text) => `"${text}"`,
]

const cells = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

/** Tables with cells, rows and columns changed, in several dialects and encodings; and with bytes changed. */
export function tableFiles(tables: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const parsed = tables.map((bytes) => Buffer.from(bytes).toString().trimEnd().split(/\r?\n/).map(cells))
  const changed = fc
    .record({
      table: fc.constantFrom(...parsed),
      changes: fc.array(change, { minLength: 1, maxLength: 5 }),
      write: fc.constantFrom(...WRITERS),
      between: fc.constantFrom(',', ',', ',', ';', '\t', '|'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
    })
    .map(({ table, changes, write, between, newline }) =>
      changes
        .reduce((rows: Table, each) => each(rows), table)
        .map((row) => row.map(write).join(between))
        .join(newline),
    )
  return fc.oneof({ arbitrary: encoded(changed), weight: 3 }, { arbitrary: mutatedBytes(tables), weight: 1 })
}
