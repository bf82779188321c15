import type { Area } from '../../model/area.ts'
import type { SourceKey } from '../../model/sources.ts'
import { type Level, level } from '../level.ts'
import type { PainFacts } from '../pain-facts.ts'
import type { PainRule } from '../rule.ts'

type SiteRuleId =
  | 'neck-or-shoulder'
  | 'lower-back'
  | 'outer-hip'
  | 'outer-knee'
  | 'kneecap'
  | 'patellar-tendon'
  | 'shin'
  | 'achilles'
  | 'ankle-twist'
  | 'heel-in-the-morning'
  | 'whole-body-soreness'

/** A rule that holds at a place alone. What the place may be is a hint in `words/`, never a diagnosis (D18). */
function siteRule<Id extends SiteRuleId>(entry: {
  id: Id
  requirements: readonly string[]
  areas: readonly Area[]
  sources?: readonly SourceKey[]
  /** Level, or null where it does not hold. */
  level: Level | ((facts: PainFacts) => Level | null)
}): PainRule<Id> {
  return {
    id: entry.id,
    row: 'site',
    requirements: entry.requirements,
    sources: entry.sources ?? ['S1'],
    check: (facts) => {
      if (facts.painless || facts.area === null || !entry.areas.includes(facts.area)) return null
      const found = typeof entry.level === 'function' ? entry.level(facts) : entry.level
      return found === null ? null : { level: found, because: { area: facts.area, severity: facts.severity } }
    },
  }
}

/** S1-24 "persists": painful notes this many days apart send a shin to a doctor. Convention of ours; the article names no number. */
const SHIN_PERSISTS_DAYS = 14

export const neckOrShoulder = siteRule({
  id: 'neck-or-shoulder',
  requirements: ['S1-17', 'D19'],
  areas: ['neck', 'shoulder', 'upper-back'],
  level: level(2, 1),
})

export const lowerBack = siteRule({
  id: 'lower-back',
  requirements: ['S1-18'],
  areas: ['lower-back'],
  level: level(1, 1),
})

export const outerHip = siteRule({
  id: 'outer-hip',
  requirements: ['S1-20'],
  areas: ['hip-outer', 'hip'],
  level: level(2, 1),
})

export const outerKnee = siteRule({
  id: 'outer-knee',
  requirements: ['S1-21'],
  areas: ['outer-knee'],
  level: level(0, 2),
})

export const kneecapArea = siteRule({
  id: 'kneecap',
  requirements: ['S1-22', 'S1-33', 'D5'],
  sources: ['S1', 'E27', 'E32'],
  areas: ['kneecap'],
  level: level(0, 1),
})

export const patellarTendon = siteRule({
  id: 'patellar-tendon',
  requirements: ['S1-23'],
  areas: ['patellar-tendon'],
  level: level(1, 1),
})

export const shin = siteRule({
  id: 'shin',
  requirements: ['S1-24'],
  sources: ['S1', 'convention'],
  areas: ['shin', 'inner-shin', 'front-shin', 'outer-shin'],
  level: ({ daysIntoEpisode, painfulDays }) =>
    daysIntoEpisode >= SHIN_PERSISTS_DAYS && painfulDays >= 2 ? level(2, 3) : level(2, 1),
})

export const achilles = siteRule({
  id: 'achilles',
  requirements: ['S1-25', 'S3-13'],
  sources: ['S1', 'S3', 'E25'],
  areas: ['achilles'],
  level: level(1, 1),
})

export const ankleTwist = siteRule({
  id: 'ankle-twist',
  requirements: ['S1-26'],
  areas: ['ankle'],
  level: ({ symptom, quality }) =>
    symptom.trigger === 'fall-or-twist' && (symptom.suddenOnset === 'yes' || quality === 'sharp') ? level(2, 3) : null,
})

export const heelInTheMorning = siteRule({
  id: 'heel-in-the-morning',
  requirements: ['S1-28'],
  areas: ['heel', 'plantar-fascia'],
  level: ({ has, area }) => (area === 'plantar-fascia' || has('worst-first-thing-in-the-morning') ? level(1, 1) : null),
})

export const wholeBodySoreness = siteRule({
  id: 'whole-body-soreness',
  requirements: ['S0-15', 'S2-1', 'S2-3', 'S4-1', 'S4-2'],
  sources: ['S0', 'S2', 'S4'],
  areas: ['legs', 'whole-body'],
  level: level(0, 1),
})
