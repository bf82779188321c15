import type { Symptom } from '../model/symptom.ts'

/** Signs that belong to an illness and to no place. */
const OF_ILLNESS = ['fever', 'ill', 'head-cold'] as const

/**
 * rules.md §5 Ill: "aches all over" with a fever or flu is the illness, no sore place: unless a side, a spot, a tissue other
 * than muscle, a run or anything else that belongs to a place is named with it.
 */
export function isIllnessAches(symptom: Symptom): boolean {
  const { area, side, spread, quality, tissue, trend, gait, trigger, hoursAfterTrigger, signs } = symptom
  if (signs.fever !== true && signs.ill !== true) return false
  const otherSigns = Object.entries(signs).some(
    ([sign, there]) => there === true && !OF_ILLNESS.some((each) => each === sign),
  )
  return (
    !otherSigns &&
    (area === null || area === 'whole-body' || area === 'legs') &&
    (side === null || side === 'both') &&
    spread !== 'one-spot' &&
    (quality === null || quality === 'dull' || quality === 'stiff') &&
    (tissue === null || tissue === 'muscle') &&
    [trend, gait, trigger, hoursAfterTrigger].every((value) => value === null)
  )
}
