import type { Sign } from '../../model/symptom.ts'
import { level } from '../level.ts'
import type { PainRule } from '../rule.ts'

/** S1-10 and D7, D15: a stop, and someone to look before the next run. */
const SIGNS: readonly Sign[] = [
  'swelling',
  'bruising',
  'redness',
  'radiating',
  'giving-way',
  'hard-to-move',
  'numb-or-tingling',
  'bony-tenderness',
]

/** Of those, the ones that at 5/10 and more are for the same day. */
const SAME_DAY_FROM_5: readonly Sign[] = ['radiating', 'giving-way', 'hard-to-move', 'numb-or-tingling']

/** rules.md §5: swelling, bruise, redness, radiating, giving way, hard to move, numb or tingling, bony tenderness. */
export const medicalSign: PainRule<'medical-sign'> = {
  id: 'medical-sign',
  row: 'sign',
  requirements: ['S0-14', 'S1-10', 'S1-13', 'S1-14', 'S1-30', 'D7', 'D15', 'P11', 'P12'],
  sources: ['S0', 'S1', 'E29'],
  check: (facts) => {
    // Toes that woke up when the shoe was loosened have their own row (P12).
    const shoe = facts.tissue === 'numb-toes' && facts.has('numb-gone-on-loosening-shoe')
    // Raw skin is red; what matters there is redness that spreads (rules.md §5 Skin or nail).
    const raw = facts.tissue === 'skin'
    const there = SIGNS.filter(
      (sign) => facts.has(sign) && !(shoe && sign === 'numb-or-tingling') && !(raw && sign === 'redness'),
    )
    if (there.length === 0) return null
    const sameDay = facts.severity >= 5 && there.some((sign) => SAME_DAY_FROM_5.includes(sign))
    return {
      level: sameDay ? level(3, 4) : level(2, 3),
      because: { signs: there, severity: facts.severity, sameDay },
    }
  },
}

/** D7: tender to press is medical unless it is the diffuse soreness of a muscle after something that explains it. */
export const tenderSpot: PainRule<'tender-spot'> = {
  id: 'tender-spot',
  row: 'sign',
  requirements: ['S1-10', 'S1-13', 'D7'],
  sources: ['S1', 'E29'],
  check: (facts) => {
    const explained =
      facts.twoSidedDiffuse &&
      facts.tissue === 'muscle' &&
      (facts.symptom.trigger !== null || facts.symptom.hoursAfterTrigger !== null)
    return facts.has('tender-to-press') && !explained && facts.tissue !== 'skin'
      ? { level: level(2, 3), because: { signs: ['tender-to-press'], spread: facts.spread, tissue: facts.tissue } }
      : null
  },
}

/** E40: blood in urine or stool; with pain or dizziness the same day. */
export const bloodInUrine: PainRule<'blood-in-urine-or-stool'> = {
  id: 'blood-in-urine-or-stool',
  row: 'sign',
  requirements: ['P38'],
  sources: ['first-aid', 'E40'],
  check: ({ has, severity }) => {
    if (!has('blood-in-urine-or-stool')) return null
    const sameDay = severity > 0 || has('dizzy')
    return { level: sameDay ? level(3, 4) : level(2, 3), because: { signs: ['blood-in-urine-or-stool'], sameDay } }
  },
}

/** E40: pain at night together with a loss of weight. */
export const nightAndWeight: PainRule<'night-pain-and-weight-loss'> = {
  id: 'night-pain-and-weight-loss',
  row: 'sign',
  requirements: ['P13'],
  sources: ['first-aid', 'E40'],
  check: ({ has, symptom }) =>
    has('weight-loss') && symptom.disturbsSleep === 'yes'
      ? { level: level(2, 3), because: { signs: ['weight-loss'], disturbsSleep: 'yes' } }
      : null,
}

/** S1-3: pain nobody can tolerate ends the run, whatever its number. */
export const intolerable: PainRule<'intolerable-pain'> = {
  id: 'intolerable-pain',
  row: 'sign',
  requirements: ['S1-3'],
  sources: ['S1'],
  check: ({ has }) => (has('intolerable') ? { level: level(2, 2), because: { intolerable: true } } : null),
}

/** S0-2, S3-19: unsure is a reason to ask somebody. */
export const unsure: PainRule<'unsure'> = {
  id: 'unsure',
  row: 'sign',
  requirements: ['S0-2', 'S3-19'],
  sources: ['S0', 'S3'],
  check: ({ symptom }) => (symptom.unsure === 'yes' ? { level: level(0, 2), because: { unsure: 'yes' } } : null),
}

/** D5: a knee that locks is no quiet kneecap. */
export const locking: PainRule<'locking-joint'> = {
  id: 'locking-joint',
  row: 'sign',
  requirements: ['D5'],
  sources: ['E27', 'safety-choice'],
  check: ({ has }) => (has('locking') ? { level: level(2, 2), because: { locking: true } } : null),
}
