import { placeOfName } from '#words/places/place-names.ts'
import type { PainNote } from '../model/pain-note.ts'

/**
 * A place as it may be typed: as it is printed anywhere, by its name among the options, or by the id of a note about it.
 * @returns the place as `knee:left`; what is no place stays as it is, and is refused where it is read
 */
export function placeTyped(text: string, notes: readonly PainNote[]): string {
  const note = notes.find(({ id }) => id === text.trim())
  const place = note === undefined ? placeOfName(text) : note.symptom
  if (place === null) return text
  // A pain without a place is answered for the whole body.
  return `${place.area ?? 'whole-body'}${place.side === null ? '' : `:${place.side}`}`
}
