import fc from 'fast-check'
import { AREA_NAMES } from '../../src/model/area.ts'
import type { Condition } from '../../src/model/settings.ts'
import { SIGNS, type Sign, TISSUES, TRIGGERS } from '../../src/model/symptom.ts'
import { factsOf } from './facts.ts'

/** Answers that ease: not signs, though they are kept beside them. */
const EASING: readonly Sign[] = [
  'numb-gone-on-loosening-shoe',
  'headache-settled-within-hours',
  'stiff-tender-turning-head',
  'cramp-gone-with-stretching',
]
export const GRAVE = SIGNS.filter((sign) => !EASING.includes(sign))

/** Every field of a note, its unknown values with it. */
export const anyFacts = fc.record({
  severity: fc.integer({ min: 0, max: 10 }),
  trend: fc.constantFrom('improves', 'unchanged', 'worsens', 'unknown', 'not-run'),
  gait: fc.constantFrom('normal', 'stiff-both-sides', 'changed', 'unknown'),
  quality: fc.constantFrom('dull', 'stiff', 'sharp', 'unknown'),
  tissue: fc.constantFrom(...TISSUES, 'unknown'),
  area: fc.constantFrom(null, ...AREA_NAMES),
  nextMorning: fc.constantFrom('back', 'not-yet-due', 'not-back', 'not-back-72h', 'unknown', 'no-run'),
  place: fc.constantFrom('both', 'both', 'left', 'spot', 'unknown'),
  runsInRow: fc.integer({ min: 0, max: 4 }),
  mildSoFar: fc.boolean(),
  age: fc.constantFrom(null, null, 12, 44),
  conditions: fc.constantFrom<readonly Condition[]>([], [], [], [], ['pregnancy'], ['heart'], ['clotting'], ['red-s']),
  danger: fc.constantFrom(null, null, null, ['squeezing']),
  daysSinceHeadache: fc.constantFrom(null, 10, 40),
  onRun: fc.boolean(),
  experienced: fc.boolean(),
  severityGuessed: fc.boolean(),
  selfCheckFailed: fc.boolean(),
  earlierStressFracture: fc.boolean(),
  loadBefore: fc.boolean(),
  daysIntoBout: fc.constantFrom(0, 0, 1, 2, 3, 4, 7, 14),
  daysIntoEpisode: fc.constantFrom(0, 0, 3, 14),
  severityBefore: fc.constantFrom(null, 1, 3, 6),
  trigger: fc.constantFrom(null, ...TRIGGERS),
  hoursAfterTrigger: fc.constantFrom(null, 24, 48, 60),
  answers: fc.record({
    dailyLife: fc.constantFrom('yes', 'no', 'no', 'unknown'),
    stairs: fc.constantFrom('yes', 'no', 'no', 'unknown'),
    atRest: fc.constantFrom('yes', 'no', 'no', 'unknown'),
    disturbsSleep: fc.constantFrom('yes', 'no', 'no', 'unknown'),
    painkiller: fc.constantFrom('yes', 'no', 'no', 'unknown'),
    suddenOnset: fc.constantFrom('yes', 'no', 'no', 'unknown'),
    unsure: fc.constantFrom('yes', 'no', 'no', 'unknown'),
  }),
  suggested: fc.boolean(),
  daysAgo: fc.integer({ min: 0, max: 5 }),
  easing: fc.subarray([...EASING]),
} as const)

export type Drawn = typeof anyFacts extends fc.Arbitrary<infer T> ? T : never

export const drawn = (
  { place, easing, trigger, hoursAfterTrigger, answers, ...rest }: Drawn,
  signs: readonly Sign[] = [],
) =>
  factsOf({
    ...rest,
    spread: place === 'both' ? 'diffuse' : place === 'spot' ? 'one-spot' : 'unknown',
    twoSidedDiffuse: place === 'both',
    local: place === 'left' || place === 'spot',
    symptom: { ...answers, trigger, side: place === 'both' || place === 'left' ? place : null, hoursAfterTrigger },
    signs: [...easing, ...signs],
  })
