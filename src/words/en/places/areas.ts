import { AREAS, type Area, SIDES, type Side } from '../../../model/area.ts'

/** Places in plain English, head to toe. */
export const AREA_WORDS: Readonly<Record<Area, string>> = {
  head: 'head',
  jaw: 'jaw',
  neck: 'neck',
  shoulder: 'shoulder',
  arm: 'arm',
  chest: 'chest',
  ribs: 'ribs',
  'upper-belly': 'upper belly',
  belly: 'belly',
  'side-stitch': 'side stitch',
  'upper-back': 'upper back',
  'lower-back': 'lower back',
  pelvis: 'pelvis',
  'hip-front': 'hip, front',
  'hip-outer': 'hip, outer side',
  hip: 'hip',
  buttock: 'buttock',
  groin: 'groin',
  'inner-thigh': 'thigh, inner side',
  'front-thigh': 'thigh, front',
  'back-thigh': 'hamstring',
  'outer-thigh': 'thigh, outer side',
  thigh: 'thigh',
  knee: 'knee',
  kneecap: 'kneecap',
  'patellar-tendon': 'knee, below the kneecap',
  'outer-knee': 'knee, outer side',
  'inner-knee': 'knee, inner side',
  'back-of-knee': 'knee, back',
  'front-shin': 'shin, front',
  'inner-shin': 'shin, inner side',
  'outer-shin': 'shin, outer side',
  shin: 'shin',
  calf: 'calf',
  achilles: 'Achilles',
  ankle: 'ankle',
  heel: 'heel',
  'plantar-fascia': 'sole, plantar fascia',
  midfoot: 'midfoot, arch',
  forefoot: 'forefoot',
  foot: 'foot',
  toe: 'toe',
  toenail: 'toenail',
  legs: 'legs',
  'whole-body': 'whole body',
}

/**
 * "left knee, outer side", "calf, both sides", "left leg"; "pain" where no place is named, so that "your pain" reads well.
 * Takes what stands in a detail record: anything that is no place or side counts as not named.
 */
export function placeName(area: unknown, side: unknown): string {
  if (!isArea(area)) return 'pain'
  const name = AREA_WORDS[area]
  if (!isSide(side) || !AREAS[area].sided) return name
  if (side === 'both') return area === 'legs' ? 'both legs' : `${name}, both sides`
  return `${side} ${area === 'legs' ? 'leg' : name}`
}

const isArea = (value: unknown): value is Area => typeof value === 'string' && Object.hasOwn(AREA_WORDS, value)
const isSide = (value: unknown): value is Side => SIDES.some((side) => side === value)
