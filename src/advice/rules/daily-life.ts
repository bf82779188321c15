import { level } from '../level.ts'
import type { PainRule } from '../rule.ts'

/** rules.md §5 Daily life, stairs. */
export const dailyLife: PainRule<'pain-in-daily-life'> = {
  id: 'pain-in-daily-life',
  row: 'daily-life',
  requirements: ['S0-13', 'S1-6', 'S3-17'],
  sources: ['S0', 'S1', 'S3'],
  check: ({ symptom, severity, has }) =>
    symptom.dailyLife === 'yes' || symptom.stairs === 'yes' || has('walking-hurts')
      ? {
          level: level(2, severity >= 4 ? 2 : 1),
          because: { dailyLife: symptom.dailyLife, stairs: symptom.stairs, walking: has('walking-hurts') },
        }
      : null,
}

/** rules.md §5 At rest. */
export const atRest: PainRule<'pain-at-rest'> = {
  id: 'pain-at-rest',
  row: 'at-rest',
  requirements: ['S1-6'],
  sources: ['S1', 'E29'],
  check: ({ symptom }) => (symptom.atRest === 'yes' ? { level: level(2, 2), because: { atRest: 'yes' } } : null),
}

/** rules.md §5 Sleep: stricter where muscle or tendon is not known. */
export const nightPain: PainRule<'night-pain'> = {
  id: 'night-pain',
  row: 'sleep',
  requirements: ['S1-6', 'S3-6', 'P13'],
  sources: ['S1', 'S3', 'E29'],
  check: ({ symptom, tissue }) =>
    symptom.disturbsSleep === 'yes'
      ? {
          level: level(2, tissue === 'muscle' || tissue === 'tendon' ? 2 : 3),
          because: { disturbsSleep: 'yes', tissue },
        }
      : null,
}

/** rules.md §5 Painkiller needed; D10: no drug is ever advised. */
export const painkiller: PainRule<'painkiller-needed'> = {
  id: 'painkiller-needed',
  row: 'painkiller',
  requirements: ['S3-7', 'D10', 'P13'],
  sources: ['S3', 'safety-choice'],
  check: ({ symptom }) =>
    symptom.painkiller === 'yes' ? { level: level(2, 2), because: { painkiller: 'yes' } } : null,
}
