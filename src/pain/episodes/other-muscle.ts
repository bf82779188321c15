import { AREAS, type Area, type Side } from '../../model/area.ts'

/** Two named muscles of one region, such as the front and the back of the thigh. */
export function areOtherMuscles(one: Area | null, other: Area | null): boolean {
  if (one === null || other === null || one === other) return false
  return AREAS[one].region === AREAS[other].region && isMuscle(one) && isMuscle(other)
}

const isMuscle = (area: Area): boolean => area !== AREAS[area].region && AREAS[area].usualTissue === 'muscle'

/** A place as it is noted. */
interface Place {
  readonly area: Area | null
  readonly side: Side | null
}

/**
 * Muscles sore on both sides are no part of the story of another muscle beside them: both quads, and a left hamstring. On one
 * side a pain may wander from one to the next, and stays one story.
 */
export const isApart = (one: Place, other: Place): boolean =>
  areOtherMuscles(one.area, other.area) && (one.side === 'both' || other.side === 'both')
