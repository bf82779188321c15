import type { PainFacts } from '../pain-facts.ts'

/**
 * rules.md §5b: the lower end of what a word may mean, by the number it was guessed as (rules.md §5 Severity gives the upper
 * one) [M].
 */
const LOWER_END: Readonly<Record<number, number>> = { 2: 1, 3: 2, 4: 2, 6: 4, 8: 7 }
/** An unknown next morning is taken for good here from then on, and nowhere else. */
const MORNING_LAPSES_DAYS = 3

/** A note with every open question at its best value: the limits that hold whatever the answers are (P5's lower bound). */
export function knownPart(facts: PainFacts): PainFacts {
  const { symptom } = facts
  const sided = symptom.side === 'left' || symptom.side === 'right'
  const spreadOpen = facts.spread === 'unknown'
  const bothSides = spreadOpen && !sided && !facts.local
  const tissue = facts.tissue === 'unknown' || facts.area === 'knee' ? bestTissue(facts) : facts.tissue
  const soreness = bothSides || facts.twoSidedDiffuse
  return {
    ...facts,
    severity: facts.severityGuessed ? (LOWER_END[facts.severity] ?? facts.severity) : facts.severity,
    severityGuessed: false,
    trend: facts.trend === 'unknown' ? 'improves' : facts.trend,
    gait: facts.gait === 'unknown' ? 'normal' : facts.gait,
    quality: facts.quality === 'unknown' ? 'dull' : facts.quality,
    spread: spreadOpen ? 'diffuse' : facts.spread,
    twoSidedDiffuse: soreness,
    tissue,
    area: facts.area === 'knee' ? 'kneecap' : facts.area,
    nextMorning: facts.nextMorning === 'unknown' && facts.daysAgo >= MORNING_LAPSES_DAYS ? 'back' : facts.nextMorning,
    experienced: facts.experienced || facts.experienceOpen,
    symptom: {
      ...symptom,
      dailyLife: symptom.dailyLife === 'unknown' ? 'no' : symptom.dailyLife,
      stairs: symptom.stairs === 'unknown' ? 'no' : symptom.stairs,
      ...(soreness && tissue === 'muscle' && symptom.trigger === null
        ? { trigger: 'hard-session' as const, hoursAfterTrigger: symptom.hoursAfterTrigger ?? 24 }
        : {}),
    },
    hasNot: (sign) => facts.hasNot(sign) || (sign === 'stitch-goes-on' && !facts.has(sign)),
  }
}

/** Of a knee whose part is not named the kneecap is the mildest; of any other place muscle. */
const bestTissue = ({ area, symptom, tissue }: PainFacts): PainFacts['tissue'] => {
  if (symptom.tissueSaid && tissue !== 'unknown') return tissue
  return area === 'knee' ? 'kneecap' : 'muscle'
}
