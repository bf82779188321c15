import { foldWords } from '../../lib/fold-words.ts'
import { type FoundColumns, headingFinder } from './headings.ts'
import { STRAVA_HEADINGS, type StravaHeading } from './strava-headings.ts'

/** Of five columns there are two: the first in the runner's units and language, the second in SI (formats.md §2.3). */
export type StravaColumn = StravaHeading | 'elapsed2' | 'distance2' | 'maxHr2'

/** Positions from 0 of the columns that are there. */
export type StravaColumns = Readonly<Partial<Record<StravaColumn, number>>>

const find = headingFinder(STRAVA_HEADINGS)

/**
 * Where each column has stood in every year with a full header (86 to 103 columns): new ones went in behind these.
 * The first 18 hold wherever `Elapsed Time` and `Distance` come twice; the others where the later pairs are in place too.
 */
const POSITIONS: Readonly<Record<Exclude<StravaColumn, 'timer' | 'race'>, number>> = {
  id: 0,
  date: 1,
  title: 2,
  type: 3,
  description: 4,
  elapsed: 5,
  distance: 6,
  maxHr: 7,
  privateNote: 10,
  gear: 11,
  file: 12,
  elapsed2: 15,
  moving: 16,
  distance2: 17,
  avgSpeed: 19,
  ascent: 20,
  descent: 21,
  eleLow: 22,
  eleHigh: 23,
  avgCadence: 29,
  maxHr2: 30,
  avgHr: 31,
  calories: 34,
  exertion: 43,
  dirt: 81,
}

/** Headings that stand twice, whatever the language: `Elapsed Time`, `Distance`. */
const FIRST_PAIRS = [
  [5, 15],
  [6, 17],
] as const

/** `Max Heart Rate`, `Relative Effort`, `Commute`. */
const LATER_PAIRS = [
  [7, 30],
  [8, 37],
  [9, 50],
] as const

const KNOWN_TO = 18
const FULL_WIDTH = 86

/**
 * The columns of a header row of Strava's `activities.csv`, null if it is none. By heading in any known language, with the
 * second of a pair apart; what no heading tells, by position, where the pairs prove the layout.
 */
export function stravaColumns(header: readonly string[]): StravaColumns | null {
  // Tools that cannot hold a heading twice write `Distance.1` or `Distance_1`.
  const named = byHeading(find(header.map((heading) => heading.replace(/[._]1$/, ''))))
  const hasPairs = pairsStand(header, FIRST_PAIRS)
  if (!hasPairs && !isNamedAsStrava(named)) return null
  if (!hasPairs) return named
  const until = pairsStand(header, LATER_PAIRS) && header.length >= FULL_WIDTH ? FULL_WIDTH : KNOWN_TO
  const taken = new Set(Object.values(named))
  const placed = Object.entries(POSITIONS).filter(([, position]) => position < until && !taken.has(position))
  return { ...Object.fromEntries(placed), ...named }
}

function byHeading(found: FoundColumns<StravaHeading>): StravaColumns {
  const first = Object.entries(found).map(([heading, [position]]) => [heading, position])
  const second = (['elapsed', 'distance', 'maxHr'] as const)
    .map((heading) => [`${heading}2`, found[heading]?.[1]] as const)
    .filter(([, position]) => position !== undefined)
  return Object.fromEntries([...first, ...second])
}

/** Enough to know it among other tables: a numbered activity with its date, its type and what it measured. */
function isNamedAsStrava(columns: StravaColumns): boolean {
  const { id, date, type, file, elapsed, distance } = columns
  return id !== undefined && date !== undefined && type !== undefined && (file ?? elapsed ?? distance) !== undefined
}

function pairsStand(header: readonly string[], pairs: readonly (readonly [number, number])[]): boolean {
  return pairs.every(([first, second]) => {
    const heading = foldWords(header[first] ?? '')
    return heading !== '' && heading === foldWords(header[second] ?? '')
  })
}
