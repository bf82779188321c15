import type { Sign } from '../model/symptom.ts'
import { minorTrouble } from './minor-trouble.ts'
import type { PainFacts } from './pain-facts.ts'

const EFFORT_PLACES: readonly (string | null)[] = ['neck', 'shoulder', 'arm', 'jaw', 'upper-belly']

/** The facts with one sign answered. */
function withSign(facts: PainFacts, sign: Sign, there: boolean): Partial<PainFacts> {
  return {
    has: (other) => (other === sign ? there : facts.has(other)),
    hasNot: (other) => (other === sign ? !there : facts.hasNot(other)),
  }
}

/** A question about a pain, and what answers to it would make of the facts. */
export interface Candidate {
  readonly key: string
  readonly asks: (facts: PainFacts) => boolean
  readonly answers: (facts: PainFacts) => readonly Partial<PainFacts>[]
}

/** Answers a question may get, from the mildest to the gravest: if they lead to different advice, the question is worth it. */
export const CANDIDATES: readonly Candidate[] = [
  {
    key: 'severity',
    asks: ({ severityGuessed }) => severityGuessed,
    answers: () => [
      { severity: 1, severityGuessed: false },
      { severity: 8, severityGuessed: false },
    ],
  },
  {
    key: 'gait',
    asks: (facts) => facts.gait === 'unknown' && !['stitch', 'cramp'].includes(minorTrouble(facts) ?? ''),
    answers: () => [{ gait: 'normal' }, { gait: 'changed' }],
  },
  {
    key: 'trend',
    asks: ({ trend }) => trend === 'unknown',
    answers: () => [{ trend: 'improves' }, { trend: 'worsens' }],
  },
  {
    key: 'quality',
    asks: ({ quality }) => quality === 'unknown',
    answers: () => [{ quality: 'dull' }, { quality: 'sharp' }],
  },
  {
    key: 'spread',
    asks: ({ spread }) => spread === 'unknown',
    answers: ({ symptom }) => [
      symptom.side === 'left' || symptom.side === 'right'
        ? { spread: 'diffuse' }
        : { spread: 'diffuse', twoSidedDiffuse: true, local: false },
      { spread: 'one-spot', local: true, twoSidedDiffuse: false },
    ],
  },
  {
    key: 'side',
    asks: ({ symptom, local, twoSidedDiffuse }) => symptom.side === null && !local && !twoSidedDiffuse,
    answers: () => [{ twoSidedDiffuse: true, local: false }, { local: true }],
  },
  {
    key: 'knee-part',
    asks: ({ area }) => area === 'knee',
    answers: () => [
      { area: 'kneecap', tissue: 'kneecap' },
      { area: 'outer-knee', tissue: 'joint' },
    ],
  },
  {
    key: 'foot-part',
    asks: ({ area }) => area === 'foot',
    answers: () => [{ area: 'plantar-fascia', tissue: 'tendon' }, { area: 'midfoot' }],
  },
  {
    key: 'hip-part',
    asks: ({ area }) => area === 'hip',
    answers: () => [{ area: 'hip-outer' }, { area: 'hip-front', tissue: 'unknown' }],
  },
  {
    key: 'shin-part',
    asks: ({ area }) => area === 'shin',
    answers: () => [{ area: 'outer-shin', tissue: 'muscle' }, { area: 'inner-shin' }],
  },
  {
    key: 'on-load',
    asks: ({ area, has, hasNot }) =>
      (area === 'groin' || area === 'hip-front') && !has('hurts-on-load') && !hasNot('hurts-on-load'),
    answers: (facts) => [withSign(facts, 'hurts-on-load', false), withSign(facts, 'hurts-on-load', true)],
  },
  {
    key: 'trigger',
    asks: ({ twoSidedDiffuse, tissue, symptom }) =>
      twoSidedDiffuse && tissue === 'muscle' && (symptom.trigger === null || symptom.hoursAfterTrigger === null),
    answers: ({ symptom }) => [{ symptom: { ...symptom, trigger: 'hard-session', hoursAfterTrigger: 24 } }],
  },
  {
    key: 'urine',
    asks: ({ twoSidedDiffuse, tissue, severity, has, hasNot }) =>
      twoSidedDiffuse && tissue === 'muscle' && severity >= 7 && !has('dark-urine') && !hasNot('dark-urine'),
    answers: (facts) => [withSign(facts, 'dark-urine', true)],
  },
  ...(
    [
      ['stitch-gone', 'stitch', 'stitch-goes-on'],
      ['numb-gone', 'numb-toes', 'numb-gone-on-loosening-shoe'],
    ] as const
  ).map(([key, tissue, sign]) => ({
    key,
    asks: (facts: PainFacts) => facts.tissue === tissue && !facts.has(sign) && !facts.hasNot(sign),
    answers: (facts: PainFacts) => [withSign(facts, sign, false), withSign(facts, sign, true)],
  })),
  {
    key: 'cramp-gone',
    asks: ({ symptom, has, hasNot }) =>
      symptom.tissue === 'cramp' && !has('cramp-gone-with-stretching') && !hasNot('cramp-gone-with-stretching'),
    answers: (facts) => [{ ...withSign(facts, 'cramp-gone-with-stretching', true), tissue: 'cramp' }],
  },
  {
    key: 'headache-settled',
    asks: ({ area, has, hasNot }) =>
      (area === 'head' || has('headache')) &&
      !has('headache-settled-within-hours') &&
      !hasNot('headache-settled-within-hours'),
    answers: (facts) => [withSign(facts, 'headache-settled-within-hours', true)],
  },
  {
    key: 'headache-first',
    asks: ({ area, has, hasNot, age }) =>
      (area === 'head' || has('headache')) &&
      (age === null || age >= 39) &&
      !has('headache-first-after-40') &&
      !hasNot('headache-first-after-40'),
    answers: (facts) => [withSign(facts, 'headache-first-after-40', true)],
  },
  {
    key: 'by-effort',
    asks: ({ area, tissue, has, hasNot }) =>
      EFFORT_PLACES.includes(area) &&
      (tissue !== 'skin' || area === 'jaw') &&
      !has('stiff-tender-turning-head') &&
      !hasNot('effort-discomfort-arm-jaw-neck-shoulder-belly'),
    answers: (facts) => [
      withSign(facts, 'effort-discomfort-arm-jaw-neck-shoulder-belly', false),
      withSign(facts, 'effort-discomfort-arm-jaw-neck-shoulder-belly', true),
    ],
  },
  {
    key: 'daily-life',
    asks: ({ symptom }) => symptom.dailyLife === 'unknown',
    answers: ({ symptom }) => [
      { symptom: { ...symptom, dailyLife: 'no' } },
      { symptom: { ...symptom, dailyLife: 'yes' } },
    ],
  },
  {
    key: 'next-morning',
    asks: ({ nextMorning, daysAgo }) => nextMorning === 'unknown' && daysAgo >= 1,
    answers: () => [{ nextMorning: 'back' }, { nextMorning: 'not-back' }],
  },
  {
    key: 'what-it-is',
    asks: ({ tissue }) => tissue === 'unknown',
    answers: () => [{ tissue: 'muscle' }, { tissue: 'bone' }],
  },
]
