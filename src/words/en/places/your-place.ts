import { AREAS, type Area, SIDES, type Side } from '../../../model/area.ts'
import { AREA_WORDS } from './areas.ts'

/** Places that are a part of something: "the front of your left thigh". */
const PART_OF: Readonly<Partial<Record<Area, readonly [part: string, whole: string]>>> = {
  'hip-front': ['front', 'hip'],
  'hip-outer': ['outside', 'hip'],
  'inner-thigh': ['inside', 'thigh'],
  'front-thigh': ['front', 'thigh'],
  'outer-thigh': ['outside', 'thigh'],
  'outer-knee': ['outside', 'knee'],
  'inner-knee': ['inside', 'knee'],
  'back-of-knee': ['back', 'knee'],
  'front-shin': ['front', 'shin'],
  'inner-shin': ['inside', 'shin'],
  'outer-shin': ['outside', 'shin'],
  'plantar-fascia': ['sole', 'foot'],
}

const PLAIN: Readonly<Partial<Record<Area, string>>> = {
  'patellar-tendon': 'tendon below the kneecap',
  achilles: 'Achilles tendon',
  midfoot: 'midfoot',
}

const PLURALS: Readonly<Record<string, string>> = {
  calf: 'calves',
  foot: 'feet',
  'tendon below the kneecap': 'tendons below the kneecaps',
}
const many = (noun: string): string => PLURALS[noun] ?? (noun.endsWith('s') ? noun : `${noun}s`)

/** Left and right in front of a noun; both make it plural. */
function withSide(noun: string, side: Side | null): string {
  if (side === 'both') return `both ${many(noun)}`
  return side === null ? noun : `${side} ${noun}`
}

function phrase(area: unknown, side: unknown, owner: string): string {
  if (typeof area !== 'string' || !Object.hasOwn(AREAS, area)) return `${owner}pain`
  const known = area as Area
  const which = AREAS[known].sided ? (SIDES.find((each) => each === side) ?? null) : null
  // Legs without a side are both.
  if (known === 'legs') return which === null || which === 'both' ? `${owner}legs` : `${owner}${withSide('leg', which)}`
  const part = PART_OF[known]
  const whole = part?.[1] ?? PLAIN[known] ?? AREA_WORDS[known]
  // "Both your calves" reads like a correction; "both calves" is enough.
  const whose = owner === '' && part !== undefined ? 'the ' : owner
  const noun = which === 'both' ? withSide(whole, which) : `${whose}${withSide(whole, which)}`
  return part === undefined ? noun : `the ${part[0]} of ${noun}`
}

/** "your left knee", "the front of your left thigh", "both calves"; "your pain" where no place is named. */
export const yourPlace = (area: unknown, side: unknown): string => phrase(area, side, 'your ')

/** The same without "your", for a sentence that begins with it: "left knee", "the front of both thighs", "pain". */
export const placeAsSubject = (area: unknown, side: unknown): string => phrase(area, side, '')
