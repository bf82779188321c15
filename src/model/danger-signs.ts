import type { Sign } from './symptom.ts'

/**
 * The list behind the one question about danger (rules.md §5 "Two nets"): each of them is an emergency or one for the same
 * day. Those that cannot wait stand first.
 */
export const DANGER_SIGNS = [
  'chest-pain',
  'chest-tightness',
  'fainted',
  'racing-or-irregular-heart',
  'breathless-out-of-proportion',
  'weakness-or-speech',
  'sudden-loss-of-sight',
  'confused',
  'headache-sudden-or-worst',
  'severe-allergy',
  'overheated',
  'head-knock',
  'spine-pain-after-fall',
  'saddle-numbness',
  'bladder-or-bowel-change',
  'coughing-blood',
  'calf-swollen-warm',
  'tight-shiny-lower-leg',
  'heard-a-pop',
  'deformity',
  'cannot-bear-weight',
  'leg-will-not-lift',
  'dark-urine',
  'blood-in-urine-or-stool',
] as const satisfies readonly Sign[]
