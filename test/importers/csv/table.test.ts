import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportTableImporter } from '../../../src/importers/csv/export-table.ts'
import { garminCsvImporter } from '../../../src/importers/csv/garmin.ts'
import { stravaCsvImporter } from '../../../src/importers/csv/strava.ts'
import { headOf, MAX_CELL_CHARS, MAX_COLUMNS, readTable } from '../../../src/importers/csv/table.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const cells = (text: string) => readTable(bytes(text)).rows.map((row) => row.cells)

describe('a table of text', () => {
  test('quoted commas, line breaks, quotes and emoji stay in their cell', () => {
    expect(cells('a,b\n"1, 2","say ""hi""\nthere 🏃"\n')).toEqual([
      ['a', 'b'],
      ['1, 2', 'say "hi"\nthere 🏃'],
    ])
  })

  test('a spreadsheet saves it again with semicolons, in UTF-16 or in Windows-1252', () => {
    expect(cells('Größe;b\n1,5;2')).toEqual([
      ['Größe', 'b'],
      ['1,5', '2'],
    ])
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from('ö\tb\n1\t2', (c) => c.charCodeAt(0)).buffer),
    ])
    expect(readTable(utf16).rows.map((row) => row.cells)).toEqual([
      ['ö', 'b'],
      ['1', '2'],
    ])
    expect(readTable(Uint8Array.from([0xd8, 0x2c, 0x62])).rows.map((row) => row.cells)).toEqual([['Ø', 'b']])
  })

  test('a byte order mark is no part of the first heading', () => {
    expect(cells('\uFEFFid,b\n1,2')[0]).toEqual(['id', 'b'])
  })

  test('a quotation mark never closed costs its own row, not the ones behind it', () => {
    const { rows, lostFromRow } = readTable(bytes('a,b,c\n1,"lost,3\n4,5,6\n7,8,9\n'))
    expect(rows.map(({ cells, cut, row }) => [row, cut, ...cells])).toEqual([
      [1, false, 'a', 'b', 'c'],
      [2, true, '1', 'lost,3'],
      [3, false, '4', '5', '6'],
      [4, false, '7', '8', '9'],
    ])
    expect(lostFromRow).toBeNull()
  })

  test('a file full of open quotation marks is given up, and said to be from where on', () => {
    const { rows, lostFromRow } = readTable(bytes('1,"x\n'.repeat(1001)))
    expect(rows.length).toBeGreaterThan(5)
    expect(lostFromRow).toBe(rows.length + 1)
  })

  test('rows are numbered as they stand in the file, empty ones too', () => {
    expect(readTable(bytes('a\n\n,\nb\n')).rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, 'a'],
      [4, 'b'],
    ])
  })

  test('a million columns and a giant cell are cut, and said to be', () => {
    const [wide, long, small] = readTable(bytes(`${'x,'.repeat(1_000_000)}\n${'y'.repeat(3_000_000)}\nok\n`)).rows
    expect(wide).toMatchObject({ cut: true })
    expect(wide!.cells).toHaveLength(MAX_COLUMNS)
    expect(long).toMatchObject({ cut: true })
    expect(long!.cells[0]).toHaveLength(MAX_CELL_CHARS)
    expect(small).toMatchObject({ cut: false, cells: ['ok'] })
  })

  test('XML, JSON and binary are not asked for their rows', () => {
    for (const text of ['\uFEFF  <?xml version="1.0"?><gpx/>', ' [{"a":1}]', '{"a":1}', '\u0000\u0001,.FIT', ''])
      expect(headOf(bytes(text))).toEqual([])
  })
})

test('no bytes make an importer throw, whoever is asked', () => {
  const importers = [stravaCsvImporter, garminCsvImporter, exportTableImporter]
  const heads = [
    'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename\n1,"Jun 10, 2013, 9:21:47 AM",',
    'Activity Type,Date,Favorite,Title,Distance,Calories,Time\nRunning,2026-01-04 12:38:59,false,',
    '',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...heads),
      fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string().map(bytes)),
      (head, tail) => {
        const file = { path: 'activities.csv', bytes: Uint8Array.from([...bytes(head), ...tail]) }
        for (const importer of importers) {
          importer.identify(file)
          const { recordings, problems, skipped } = importer.read(file, { csvUnits: null })
          expect(recordings.length + problems.length + skipped.length).toBeGreaterThan(0)
        }
      },
    ),
  )
})
