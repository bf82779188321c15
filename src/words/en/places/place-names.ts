import { AREA_NAMES, AREAS, type Area, SIDES, type Side } from '../../../model/area.ts'
import { AREA_WORDS, placeName } from './areas.ts'
import { placeAsSubject, yourPlace } from './your-place.ts'

/** A place that was named. */
export interface NamedPlace {
  readonly area: Area
  readonly side: Side | null
}

/** Every way this program calls a place: on the page, in the reports, on the terminal. */
export function printedNames({ area, side }: NamedPlace): readonly string[] {
  const bare = side === null ? [area, AREA_WORDS[area]] : [`${side} ${area}`, `${area}:${side}`]
  return [...new Set([placeName(area, side), yourPlace(area, side), placeAsSubject(area, side), ...bare])]
}

/** Every place with each side it may have. */
export const NAMED_PLACES: readonly NamedPlace[] = AREA_NAMES.flatMap((area) => [
  { area, side: null },
  ...(AREAS[area].sided ? SIDES.map((side) => ({ area, side })) : []),
])

/** Marks, case and "your" are no part of a name. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(?:your|the|my)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

let names: ReadonlyMap<string, NamedPlace> | null = null

/** The place that a printed name stands for; null for what is none. */
export function placeOfName(text: string): NamedPlace | null {
  // Plainer forms first: where two places share a name, it is the first one's.
  names ??= new Map(
    NAMED_PLACES.flatMap((place) => printedNames(place).map((name) => [plain(name), place] as const)).toReversed(),
  )
  return names.get(plain(text)) ?? null
}
