import type { Tissue } from './symptom.ts'

/** A region is what an episode lives in: a knee noted once as "knee" and once as "kneecap" is one story. */
export interface AreaEntry {
  readonly region: string
  /** The tissue that hurts there unless the runner says otherwise; null where it is unknown. */
  readonly usualTissue: Tissue | null
  /** False where left and right make no sense (chest, belly, head). */
  readonly sided: boolean
}

const entry = (region: string, usualTissue: Tissue | null, sided = true): AreaEntry => ({ region, usualTissue, sided })

/** Where it can hurt, head to toe. */
export const AREAS = {
  head: entry('head', null, false),
  jaw: entry('jaw', null, false),
  neck: entry('neck', 'muscle', false),
  shoulder: entry('shoulder', 'joint'),
  arm: entry('arm', null),
  chest: entry('chest', null, false),
  ribs: entry('ribs', null),
  'upper-belly': entry('belly', null, false),
  belly: entry('belly', null, false),
  'side-stitch': entry('stitch', 'stitch', false),
  'upper-back': entry('upper-back', 'muscle', false),
  'lower-back': entry('lower-back', null, false),
  pelvis: entry('pelvis', null, false),
  'hip-front': entry('hip', null),
  'hip-outer': entry('hip', 'joint'),
  hip: entry('hip', 'joint'),
  buttock: entry('buttock', null),
  groin: entry('groin', null),
  'inner-thigh': entry('thigh', 'muscle'),
  'front-thigh': entry('thigh', 'muscle'),
  'back-thigh': entry('thigh', 'muscle'),
  'outer-thigh': entry('thigh', 'muscle'),
  thigh: entry('thigh', null),
  knee: entry('knee', 'joint'),
  kneecap: entry('knee', 'kneecap'),
  'patellar-tendon': entry('knee', 'tendon'),
  'outer-knee': entry('knee', 'joint'),
  'inner-knee': entry('knee', 'joint'),
  'back-of-knee': entry('knee', 'joint'),
  'front-shin': entry('shin', null),
  'inner-shin': entry('shin', null),
  'outer-shin': entry('shin', 'muscle'),
  shin: entry('shin', null),
  calf: entry('calf', 'muscle'),
  achilles: entry('achilles', 'tendon'),
  ankle: entry('ankle', 'joint'),
  heel: entry('foot', null),
  'plantar-fascia': entry('foot', 'tendon'),
  midfoot: entry('foot', null),
  forefoot: entry('foot', null),
  foot: entry('foot', null),
  toe: entry('toe', null),
  toenail: entry('toe', 'skin'),
  legs: entry('legs', 'muscle'),
  'whole-body': entry('whole-body', 'muscle', false),
} as const satisfies Record<string, AreaEntry>

/** A key of `AREAS`. */
export type Area = keyof typeof AREAS

/** The keys of `AREAS`, head to toe. */
export const AREA_NAMES = Object.keys(AREAS) as readonly Area[]

/** `both` is a place of its own: two knees are no left knee. */
export const SIDES = ['left', 'right', 'both'] as const
/** Which of two; `both` is one pain on both sides. */
export type Side = (typeof SIDES)[number]
