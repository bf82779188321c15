import { err, ok, type Result } from '../../lib/result.ts'
import { suggestSimilar } from '../../lib/suggest-similar.ts'
import { AREA_NAMES, AREAS, type Area, SIDES, type Side } from '../../model/area.ts'
import { parseNote } from '../../pain/symptom/parse-note.ts'

/** A place and its side. */
export interface Place {
  readonly area: Area
  readonly side: Side | null
}

/** `knee:left`, `left knee`, `knee`, and whatever a note would understand as one place: "left quad", "IT band". */
export function readPlace(text: string): Result<Place, string> {
  const words = text.toLowerCase().split(/[\s:]+/)
  const side = SIDES.find((each) => words.includes(each)) ?? null
  const name = words.filter((word) => word !== side).join('-')
  const area = AREA_NAMES.find((each) => each === name)
  if (area !== undefined) return ok({ area, side: AREAS[area].sided ? side : null })
  // "Both inner shins", "shins": of a place with sides more than one is both of them.
  const several = AREA_NAMES.find((each) => AREAS[each].sided && `${each}s` === name)
  if (several !== undefined) return ok({ area: several, side: side ?? 'both' })
  // A likely typing error comes back as a question; other words are read as in a note.
  const meant = suggestSimilar(name, AREA_NAMES)
  return (meant === null ? readInWords(text) : null) ?? err(noPlace(text, meant, side))
}

function readInWords(text: string): Result<Place, string> | null {
  const [first, ...others] = parseNote(text).symptoms
  if (first === undefined || others.length > 0 || first.area === null) return null
  return ok({ area: first.area, side: AREAS[first.area].sided ? first.side : null })
}

function noPlace(text: string, meant: string | null, side: Side | null): string {
  if (meant === null)
    return `"${text}" is no place; there are ${AREA_NAMES.join(', ')}, with left, right or both before`
  return `"${text}" is no place; did you mean "${side === null ? '' : `${side} `}${meant}"?`
}
