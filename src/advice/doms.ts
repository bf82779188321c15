import { SIGNS, type Trigger } from '../model/symptom.ts'
import { join, type Level, level } from './level.ts'
import { minorTrouble } from './minor-trouble.ts'
import type { PainFacts } from './pain-facts.ts'

/** rules.md §5 DOMS row, D6: soreness that set in within this many hours of what explains it. */
const ONSET_WITHIN_H = 48
/** After this the cap holds only for ≤2 and falling; S2-2's longest window. */
const USUAL_WINDOW_H = 72
/** From this day on lasting soreness is somebody else's to see. */
const LASTS_FROM_DAY = 8

/** What soreness of muscle comes from: rules.md §5 DOMS row, S2-6. */
const TRIGGERS: readonly (Trigger | null)[] = ['race', 'hard-session', 'long-run', 'downhill', 'strength', 'hike']

/** Signs that say nothing against soreness. */
const HARMLESS = new Set([
  'worst-first-thing-in-the-morning',
  'tender-to-press',
  'cramp-gone-with-stretching',
  // Sore legs hurt to walk: that is daily life, which the cap itself heeds.
  'walking-hurts',
])

/** All conditions of the label, each known. */
function isDoms(facts: PainFacts): boolean {
  const { trigger, hoursAfterTrigger } = facts.symptom
  return (
    facts.twoSidedDiffuse &&
    facts.tissue === 'muscle' &&
    TRIGGERS.includes(trigger) &&
    hoursAfterTrigger !== null &&
    hoursAfterTrigger <= ONSET_WITHIN_H &&
    (facts.gait === 'normal' || facts.gait === 'stiff-both-sides') &&
    (facts.quality === 'dull' || facts.quality === 'stiff') &&
    !facts.severityGuessed &&
    SIGNS.every((sign) => HARMLESS.has(sign) || !facts.has(sign))
  )
}

/** Hours since what brought it on, at the note. */
const ageH = (facts: PainFacts): number => facts.daysIntoBout * 24 + (facts.symptom.hoursAfterTrigger ?? 0)

const falling = (facts: PainFacts): boolean => facts.severityBefore !== null && facts.severity < facts.severityBefore

/** What the rows Severity, Daily life and Next morning are capped at, or null where the DOMS row does not hold. */
export function domsCap(facts: PainFacts): Level | null {
  if (!isDoms(facts)) return null
  if (ageH(facts) > USUAL_WINDOW_H && !(facts.severity <= 2 && falling(facts))) return null
  const { dailyLife, stairs } = facts.symptom
  const daily = dailyLife === 'yes' || stairs === 'yes' || facts.has('walking-hurts')
  return join(daily ? level(2, 1) : level(0, 0), bySeverity(facts))
}

function bySeverity({ severity, experienced }: PainFacts): Level {
  if (severity >= 7) return level(2, 2)
  if (severity >= 4) return level(2, 1)
  return level(severity > 2 && !experienced ? 2 : 1, 1)
}

/**
 * Soreness on both sides that does not fall after 72 h, or is there on day 8: for everyone. Whatever the tissue: what is
 * demanded of muscle is not too much for a tendon or joint (P4).
 */
export function sorenessLasts(facts: PainFacts): boolean {
  if (facts.painless || minorTrouble(facts) !== null || !facts.twoSidedDiffuse) return false
  if (facts.daysIntoBout + 1 >= LASTS_FROM_DAY) return true
  return ageH(facts) > USUAL_WINDOW_H && facts.severityBefore !== null && !falling(facts)
}
