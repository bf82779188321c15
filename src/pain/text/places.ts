import type { Area, Side } from '../../model/area.ts'
import type { Spread } from '../../model/symptom.ts'
import type { Mention } from '../symptom/mention.ts'
import { isMoreExact } from '../symptom/part-of-area.ts'

/** A place of the note, however often it is named. */
export interface Place {
  area: Area | null
  side: Side | null
  spread: Spread | null
  readonly mentions: Mention[]
}

/** Mentions of one place put together: "knee ... outer side of the left knee" is one. */
export function placesOf(mentions: readonly Mention[]): readonly Place[] {
  const places: Place[] = []
  for (const mention of mentions) {
    const same = places.findLast((place) => isSamePlace(place, mention))
    if (same === undefined) {
      places.push({ area: mention.area, side: mention.side, spread: mention.spread, mentions: [mention] })
      continue
    }
    if (same.area !== null && isMoreExact(mention.area, same.area)) same.area = mention.area
    same.side ??= mention.side
    same.spread ??= mention.spread
    same.mentions.push(mention)
  }
  return places
}

function isSamePlace(place: Place, mention: Mention): boolean {
  if (place.area === null) return false
  const sides = place.side === null || mention.side === null || place.side === mention.side
  return (
    sides &&
    (place.area === mention.area || isMoreExact(mention.area, place.area) || isMoreExact(place.area, mention.area))
  )
}
