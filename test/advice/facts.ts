import type { PainFacts } from '../../src/advice/pain-facts.ts'
import { NO_SYMPTOM, type Sign, type Symptom } from '../../src/model/symptom.ts'

/** Facts of a note about which nothing but the given is said. Every field not given is unknown. */
export function factsOf(
  given: Partial<Omit<PainFacts, 'symptom'>> & { symptom?: Partial<Symptom>; signs?: readonly Sign[] } = {},
): PainFacts {
  const { symptom, signs = [], ...rest } = given
  const severity = rest.severity ?? 2
  const reported = new Set(signs)
  return {
    symptom: { ...NO_SYMPTOM, ...symptom },
    area: null,
    severityGuessed: false,
    painless: severity === 0,
    trend: 'unknown',
    gait: 'unknown',
    quality: 'unknown',
    spread: 'unknown',
    twoSidedDiffuse: false,
    local: false,
    tissue: 'unknown',
    nextMorning: 'unknown',
    runsInRow: 1,
    selfCheckFailed: false,
    experienced: false,
    age: null,
    mildSoFar: false,
    experienceOpen: false,
    conditions: [],
    danger: null,
    daysSinceHeadache: null,
    onRun: true,
    loadBefore: false,
    earlierStressFracture: false,
    severityBefore: null,
    daysIntoBout: 0,
    daysIntoEpisode: 0,
    painfulDays: 1,
    daysAgo: 1,
    suggested: false,
    words: '',
    noteId: 'n1',
    date: '2026-11-01',
    has: (sign) => reported.has(sign),
    hasNot: () => false,
    ...rest,
    severity,
  }
}

/** A note of which everything is known and good, on a runner known to be experienced (P34). */
export function goodFacts(given: Parameters<typeof factsOf>[0] = {}): PainFacts {
  return factsOf({
    severity: 2,
    trend: 'improves',
    gait: 'normal',
    quality: 'dull',
    spread: 'diffuse',
    twoSidedDiffuse: true,
    tissue: 'muscle',
    nextMorning: 'back',
    experienced: true,
    ...given,
    symptom: {
      dailyLife: 'no',
      stairs: 'no',
      atRest: 'no',
      disturbsSleep: 'no',
      painkiller: 'no',
      ...given.symptom,
    },
  })
}
