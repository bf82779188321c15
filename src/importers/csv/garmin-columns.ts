import { GARMIN_HEADINGS, type GarminHeading } from './garmin-headings.ts'
import { headingFinder } from './headings.ts'

/** Positions from 0 of the columns that are there. A heading that stands twice (some exports of all sports) counts once. */
export type GarminColumns = Readonly<Partial<Record<GarminHeading, number>>>

/** The header row of a Garmin table, and where its columns are. */
export interface GarminHeader {
  /** Index of the header among the rows given: the table of 2012 has a title above it; -1 if somebody cut the header off. */
  readonly index: number
  readonly columns: GarminColumns
}

const find = headingFinder(GARMIN_HEADINGS)

/** The order of the first columns in every header since 2017, whatever the language. */
const FIRST_COLUMNS: readonly GarminHeading[] = [
  'type',
  'date',
  'favorite',
  'title',
  'distance',
  'calories',
  'time',
  'avgHr',
  'maxHr',
]

/** Narrowest header since 2017 has 25 columns; a language we do not know is recognised by its shape from here on. */
const SHAPE_WIDTH = 20

const SEARCHED_ROWS = 6

/**
 * The header of Garmin Connect's `Activities.csv`: by headings in any known language, else by the shape of the first row
 * under it (`…,2026-01-04 12:38:59,false,…`). Null if the table is another.
 */
export function garminHeader(rows: readonly (readonly string[])[]): GarminHeader | null {
  for (const [index, header] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const found = find(header)
    const columns: GarminColumns = Object.fromEntries(
      Object.entries(found).map(([heading, [position]]) => [heading, position]),
    )
    if (isNamedAsGarmin(columns)) return { index, columns }
    const isHeaderless = hasShape(header, header)
    if (index === 0 && (isHeaderless || hasShape(header, rows[1]))) {
      const taken = new Set(Object.values(columns))
      const placed = FIRST_COLUMNS.flatMap((heading, position) => (taken.has(position) ? [] : [[heading, position]]))
      return { index: isHeaderless ? -1 : index, columns: { ...Object.fromEntries(placed), ...columns } }
    }
  }
  return null
}

/** Bare words such as `Date` and `Distance` stand in many tables: only together with the type and what was measured. */
function isNamedAsGarmin({ type, date, favorite, title, distance, time, calories }: GarminColumns): boolean {
  const others = [favorite, title, distance, time, calories].filter((position) => position !== undefined)
  return type !== undefined && date !== undefined && others.length >= 3
}

function hasShape(header: readonly string[], row: readonly string[] | undefined): boolean {
  return (
    row !== undefined &&
    header.length >= SHAPE_WIDTH &&
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(row[1] ?? '') &&
    /^(true|false)$/i.test(row[2] ?? '')
  )
}
