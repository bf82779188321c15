import { AREAS, type Area } from '../../model/area.ts'

/** Places with a hint of their own in `words/` (S1-17 to S1-30). Hints say "may be" and never lower anything (D18, P18). */
const BY_AREA: readonly Area[] = [
  'outer-knee',
  'kneecap',
  'patellar-tendon',
  'hip-front',
  'hip-outer',
  'heel',
  'plantar-fascia',
]
const BY_REGION = new Set(['neck', 'shoulder', 'lower-back', 'hip', 'knee', 'shin', 'achilles', 'foot', 'ankle'])

/** Key of the hint for a place, or null where there is none to give. */
export function hintOf(area: Area | null): string | null {
  if (area === null) return null
  if (BY_AREA.includes(area)) return area
  const { region } = AREAS[area]
  return BY_REGION.has(region) ? region : null
}
