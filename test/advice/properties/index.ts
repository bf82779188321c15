import { HISTORY_PROPERTIES } from './history-properties.ts'
import { NOTE_PROPERTIES } from './note-properties.ts'
import { OFFER_PROPERTIES } from './offer-properties.ts'
import type { Property } from './property.ts'
import { REASON_PROPERTIES } from './reason-properties.ts'

/** Every safety property of RULES §6 that is held here, by what it is claimed of. */
export const PROPERTIES: Readonly<Record<string, readonly Property[]>> = {
  'a note': NOTE_PROPERTIES,
  'the reasons given': REASON_PROPERTIES,
  'a log': HISTORY_PROPERTIES,
  'what is offered': OFFER_PROPERTIES,
}

export const ALL_PROPERTIES: readonly Property[] = Object.values(PROPERTIES).flat()
