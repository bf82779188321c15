import type { Reason } from '../../model/advice.ts'
import type { ReasonScope } from '../../model/board.ts'
import type { FlagId } from '../../model/flag.ts'
import type { RuleId } from '../../model/rule-evidence.ts'

/** What each rule rests on: a new one does not compile before that is decided. Null: nothing stands against running. */
const SCOPE_OF: Readonly<Record<RuleId, ReasonScope | null>> = {
  'no-warning-sign': null,
  // How much was run, and nothing of how it felt.
  'after-race': 'load',
  'load-note': 'load',
  'load-step': 'load',
  'load-flag': 'load',
  'day-after-high-flag': 'load',
  'return-phase': 'load',
  'cadence-asks': 'load',
  // Conditions, pregnancy, age and medicines.
  'pregnancy-sign': 'conditions',
  'heart-condition': 'conditions',
  'swelling-on-blood-thinner': 'conditions',
  'still-growing': 'conditions',
  'painkiller-needed': 'conditions',
  referred: 'conditions',
  // What was noted, or answered.
  'heart-signs': 'pain-words',
  'heat-signs': 'pain-words',
  'collapse-signs': 'pain-words',
  'spine-signs': 'pain-words',
  'emergency-sign': 'pain-words',
  'calf-clot-signs': 'pain-words',
  'head-knock': 'pain-words',
  'same-day-sign': 'pain-words',
  'fever-with-pain': 'pain-words',
  'blood-in-urine-or-stool': 'pain-words',
  headache: 'pain-words',
  'danger-question': 'pain-words',
  'unexplained-discomfort': 'pain-words',
  'bone-stress-pattern': 'pain-words',
  'groin-on-load': 'pain-words',
  'sudden-foot-pain': 'pain-words',
  'medical-sign': 'pain-words',
  'tender-spot': 'pain-words',
  'changed-gait': 'pain-words',
  'night-pain-and-weight-loss': 'pain-words',
  'night-pain': 'pain-words',
  'same-pain-again': 'pain-words',
  severity: 'pain-words',
  'sharp-pain': 'pain-words',
  'pain-in-the-run': 'pain-words',
  'pain-at-rest': 'pain-words',
  'pain-in-daily-life': 'pain-words',
  'self-check-failed': 'pain-words',
  'locking-joint': 'pain-words',
  'intolerable-pain': 'pain-words',
  unsure: 'pain-words',
  'lasting-soreness': 'pain-words',
  'one-sided-pain': 'pain-words',
  'slow-healing-tissue': 'pain-words',
  'next-morning': 'pain-words',
  'way-back': 'pain-words',
  'neck-or-shoulder': 'pain-words',
  'lower-back': 'pain-words',
  'outer-hip': 'pain-words',
  'outer-knee': 'pain-words',
  kneecap: 'pain-words',
  'patellar-tendon': 'pain-words',
  shin: 'pain-words',
  achilles: 'pain-words',
  'ankle-twist': 'pain-words',
  'heel-in-the-morning': 'pain-words',
  'whole-body-soreness': 'pain-words',
  'skin-or-nail': 'pain-words',
  cramp: 'pain-words',
  stitch: 'pain-words',
  'numb-toes': 'pain-words',
  'sore-and-tired': 'pain-words',
  tired: 'pain-words',
  'general-soreness': 'pain-words',
  ill: 'pain-words',
  'after-illness': 'pain-words',
  'keeps-returning': 'pain-words',
}

/** Load flags that rest on what the runner noted, not on what was run. */
export const FELT_FLAGS: ReadonlySet<FlagId> = new Set<FlagId>([
  'resting-heart-rate',
  'poor-sleep',
  'same-pain-again',
  'stacked-flags',
])

/** Whom a reason may be shown to. Null where nothing stands against running. */
export function reasonScope({ rule, because }: Reason): ReasonScope | null {
  const scope = SCOPE_OF[rule]
  return scope === 'load' && 'flagId' in because && FELT_FLAGS.has(because.flagId) ? 'pain-words' : scope
}
