import { AREAS, type Area } from '../../model/area.ts'
import type { Part } from '../lexicon/words.ts'

/** "Outer" and "knee" make outer knee. A part that makes nothing more exact leaves the place as it is. */
const PARTS: Readonly<Partial<Record<Area, Readonly<Partial<Record<Part, Area>>>>>> = {
  knee: {
    inner: 'inner-knee',
    outer: 'outer-knee',
    front: 'kneecap',
    back: 'back-of-knee',
    under: 'kneecap',
    below: 'patellar-tendon',
  },
  kneecap: { below: 'patellar-tendon' },
  shin: { inner: 'inner-shin', outer: 'outer-shin', front: 'front-shin' },
  thigh: { inner: 'inner-thigh', outer: 'outer-thigh', front: 'front-thigh', back: 'back-thigh' },
  hip: { inner: 'groin', outer: 'hip-outer', front: 'hip-front' },
  ankle: { back: 'achilles' },
  foot: { top: 'midfoot', ball: 'forefoot', front: 'forefoot' },
  heel: { back: 'heel' },
}

/** The place that a part of a place is. */
export function partOfArea(area: Area, part: Part): Area {
  return PARTS[area]?.[part] ?? area
}

/** True if `exact` lies in `whole` and says more: the kneecap in the knee. */
export function isMoreExact(exact: Area, whole: Area): boolean {
  return exact !== whole && whole === AREAS[whole].region && AREAS[exact].region === AREAS[whole].region
}
