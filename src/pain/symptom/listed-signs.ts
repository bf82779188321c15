import { AREAS } from '../../model/area.ts'
import type { Sign, Symptom } from '../../model/symptom.ts'

/** Legs and feet: what changes gait, stairs, loading. */
const LIMB: readonly Sign[] = [
  'swelling',
  'bruising',
  'radiating',
  'giving-way',
  'hard-to-move',
  'numb-or-tingling',
  'tender-to-press',
]

/** rules.md §5, E40, §5 bone-stress pattern: the signs that matter at each region. */
const BY_REGION: Readonly<Record<string, readonly Sign[]>> = {
  head: [
    'headache-sudden-or-worst',
    'lost-consciousness',
    'stiff-neck',
    'double-vision',
    'vomiting',
    'weakness-or-speech',
    'head-knock',
    'headache-one-sided',
  ],
  jaw: [
    'effort-discomfort-arm-jaw-neck-shoulder-belly',
    'chest-pain',
    'breathless-out-of-proportion',
    'heavy-sweating',
  ],
  neck: [
    'effort-discomfort-arm-jaw-neck-shoulder-belly',
    'chest-pain',
    'breathless-out-of-proportion',
    'heavy-sweating',
    'radiating',
    'numb-or-tingling',
    'stiff-tender-turning-head',
  ],
  shoulder: [
    'effort-discomfort-arm-jaw-neck-shoulder-belly',
    'chest-pain',
    'breathless-out-of-proportion',
    'heavy-sweating',
    'numb-or-tingling',
    'stiff-tender-turning-head',
  ],
  arm: [
    'effort-discomfort-arm-jaw-neck-shoulder-belly',
    'chest-pain',
    'breathless-out-of-proportion',
    'heavy-sweating',
    'numb-or-tingling',
    'swelling',
  ],
  chest: [
    'chest-pain',
    'chest-tightness',
    'breathless-out-of-proportion',
    'heavy-sweating',
    'fainted',
    'racing-or-irregular-heart',
  ],
  ribs: ['chest-pain', 'breathless-out-of-proportion', 'tender-to-press', 'bruising'],
  belly: [
    'effort-discomfort-arm-jaw-neck-shoulder-belly',
    'vomiting',
    'fever',
    'dark-urine',
    'breathless-out-of-proportion',
  ],
  stitch: [
    'stitch-goes-on',
    'effort-discomfort-arm-jaw-neck-shoulder-belly',
    'chest-pain',
    'breathless-out-of-proportion',
  ],
  'upper-back': ['chest-pain', 'breathless-out-of-proportion', 'radiating', 'numb-or-tingling'],
  'lower-back': ['saddle-numbness', 'bladder-or-bowel-change', 'radiating', 'numb-or-tingling', 'giving-way', 'fever'],
  pelvis: [
    'hurts-on-load',
    'walking-hurts',
    'bony-tenderness',
    'saddle-numbness',
    'bladder-or-bowel-change',
    'giving-way',
  ],
  hip: ['hurts-on-load', 'walking-hurts', 'hop-hurts', 'bony-tenderness', 'locking', ...LIMB],
  buttock: [
    'radiating',
    'numb-or-tingling',
    'saddle-numbness',
    'hurts-on-load',
    'walking-hurts',
    'hop-hurts',
    'bony-tenderness',
    'giving-way',
  ],
  groin: ['hurts-on-load', 'walking-hurts', 'hop-hurts', 'cannot-bear-weight', 'swelling', 'bony-tenderness'],
  thigh: ['heard-a-pop', 'hop-hurts', 'hurts-on-load', 'dark-urine', ...LIMB],
  knee: [
    'swelling',
    'locking',
    'giving-way',
    'hard-to-move',
    'hot-red-joint',
    'heard-a-pop',
    'bony-tenderness',
    'numb-or-tingling',
    'radiating',
    'bruising',
  ],
  shin: ['bony-tenderness', 'hop-hurts', 'walking-hurts', ...LIMB],
  calf: ['calf-swollen-warm', 'heard-a-pop', 'breathless-out-of-proportion', 'redness', 'cannot-bear-weight', ...LIMB],
  achilles: ['heard-a-pop', 'cannot-bear-weight', 'worst-first-thing-in-the-morning', ...LIMB],
  ankle: ['cannot-bear-weight', 'deformity', 'heard-a-pop', 'bony-tenderness', 'hot-red-joint', ...LIMB],
  foot: [
    'bony-tenderness',
    'hop-hurts',
    'walking-hurts',
    'cannot-bear-weight',
    'worst-first-thing-in-the-morning',
    ...LIMB,
  ],
  toe: [
    'bony-tenderness',
    'hot-red-joint',
    'numb-or-tingling',
    'numb-gone-on-loosening-shoe',
    'swelling',
    'blood-under-nail',
    'spreading-redness',
    'pus',
  ],
  legs: ['dark-urine', 'swelling', 'numb-or-tingling', 'giving-way'],
  'whole-body': ['fever', 'dark-urine', 'overheated', 'dizzy', 'vomiting', 'confused'],
}

/** Where no place is named any of them may matter. */
const ANYWHERE: readonly Sign[] = [
  'chest-pain',
  'fainted',
  'cannot-bear-weight',
  'heard-a-pop',
  ...LIMB,
  'bony-tenderness',
  'fever',
]
const SKIN: readonly Sign[] = ['spreading-redness', 'pus', 'fever', 'blood-under-nail']
const CRAMP: readonly Sign[] = [
  'cramp-gone-with-stretching',
  'calf-swollen-warm',
  'heard-a-pop',
  'swelling',
  'dark-urine',
]

/** The signs shown with "none of these" for a pain: those that could change what it means there. */
export function listedSigns({ area, tissue }: Pick<Symptom, 'area' | 'tissue'>): readonly Sign[] {
  if (tissue === 'skin') return SKIN
  const there = area === null ? ANYWHERE : (BY_REGION[AREAS[area].region] ?? ANYWHERE)
  return [...new Set(tissue === 'cramp' ? [...CRAMP, ...there] : there)]
}
