import { CEILINGS } from './ceilings.ts'
import { FLOOR_PROPERTIES } from './floor-properties.ts'
import { FLOORS } from './floors.ts'
import { LIFE_PROPERTIES } from './life-properties.ts'
import { LOG_PROPERTIES } from './log-properties.ts'
import { OFFER_PROPERTIES } from './offer-properties.ts'
import { ORDER_PROPERTIES } from './order-properties.ts'
import type { Property } from './property.ts'
import { REASON_PROPERTIES } from './reason-properties.ts'

/** Every safety property of rules.md §6 that is held here, by what it is claimed of. */
export const PROPERTIES: Readonly<Record<string, readonly Property[]>> = {
  'the order of answers': ORDER_PROPERTIES,
  floors: FLOOR_PROPERTIES,
  ceilings: CEILINGS,
  'floors by example': FLOORS,
  'the reasons given': REASON_PROPERTIES,
  'the life of an episode': LIFE_PROPERTIES,
  'a whole log': LOG_PROPERTIES,
  'what is offered': OFFER_PROPERTIES,
}

export const ALL_PROPERTIES: readonly Property[] = Object.values(PROPERTIES).flat()
