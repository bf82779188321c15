import type { Area, Side } from './area.ts'

/** Three-valued: unknown is never "no". */
export type Answer = 'yes' | 'no' | 'unknown'

// Ordered fields list their values from the mildest to the most serious; `unknown` stands apart.
export const QUALITIES = ['dull', 'stiff', 'sharp'] as const
/** What a pain feels like. */
export type Quality = (typeof QUALITIES)[number]

export const TRENDS = ['improves', 'unchanged', 'worsens'] as const
/** How a pain changed in the run. */
export type Trend = (typeof TRENDS)[number]

export const GAITS = ['normal', 'stiff-both-sides', 'changed'] as const
/** How the stride was; `changed` is a limp or a favoured leg. */
export type Gait = (typeof GAITS)[number]

export const SPREADS = ['diffuse', 'one-spot'] as const
/** All over the place, or one spot a finger can cover. */
export type Spread = (typeof SPREADS)[number]

export const NEXT_MORNINGS = ['back', 'not-back', 'worse'] as const
/** How it was the morning after, against before the run. */
export type NextMorning = (typeof NEXT_MORNINGS)[number]

/** Ordered muscle < tendon < kneecap < joint < bone; the last four are judged by rows of their own (rules.md §5). */
export const TISSUES = ['muscle', 'tendon', 'kneecap', 'joint', 'bone', 'skin', 'cramp', 'stitch', 'numb-toes'] as const
/** What hurts there, as far as is known. */
export type Tissue = (typeof TISSUES)[number]

/** What brought it on, as far as the runner says. */
export const TRIGGERS = [
  'race',
  'hard-session',
  'long-run',
  'downhill',
  'strength',
  'hike',
  'new-shoes',
  'fall-or-twist',
  'sitting',
] as const
/** What brought a pain on. */
export type Trigger = (typeof TRIGGERS)[number]

/**
 * Signs that are either there or not. A sign nobody reported is absent here ("not reported");
 * `true` reported, `false` known no.
 */
export const SIGNS = [
  // S1-10 and neighbours
  'swelling',
  'bruising',
  'redness',
  'radiating',
  'giving-way',
  'locking',
  'hard-to-move',
  'numb-or-tingling',
  'numb-gone-on-loosening-shoe',
  'tender-to-press',
  'bony-tenderness',
  // bone stress
  'hurts-on-load',
  'walking-hurts',
  'hop-hurts',
  // same day
  'cannot-bear-weight',
  'deformity',
  'heard-a-pop',
  'calf-swollen-warm',
  'dark-urine',
  'hot-red-joint',
  'fever',
  'head-knock',
  'coughing-blood',
  'leg-will-not-lift',
  'sudden-testicle-pain',
  'red-streak',
  'blood-in-urine-or-stool',
  'weight-loss',
  // a long journey, surgery, an earlier clot or a pregnancy: what makes calf pain one for the same day
  'clot-risk',
  // emergency
  'chest-pain',
  'chest-tightness',
  'effort-discomfort-arm-jaw-neck-shoulder-belly',
  'breathless-out-of-proportion',
  'heavy-sweating',
  'fainted',
  'racing-or-irregular-heart',
  'palpitations-when-ill',
  'overheated',
  'dizzy',
  'nausea',
  'vomiting',
  'dry-skin',
  'confused',
  'staggering',
  'odd-behaviour',
  'drowsy',
  'drank-very-much',
  'saddle-numbness',
  'bladder-or-bowel-change',
  'urine-retention',
  'severe-allergy',
  'tight-shiny-lower-leg',
  'fever-with-neck-rash-or-light',
  'sudden-loss-of-sight',
  'spine-pain-after-fall',
  'cold-and-drowsy',
  'low-sugar',
  // headache
  'headache',
  'headache-sudden-or-worst',
  'headache-one-sided',
  'headache-first-after-40',
  'headache-settled-within-hours',
  'lost-consciousness',
  'stiff-neck',
  'double-vision',
  // any sign of a stroke: face, arm or leg, speech, sight of one side; also when it passed
  'weakness-or-speech',
  // neck and shoulder, harmless pattern of S1-17
  'stiff-tender-turning-head',
  // skin
  'blood-under-nail',
  'spreading-redness',
  'pus',
  // illness of the whole body, as a note states it
  'head-cold',
  // flu, a chest or gut infection, covid: fever or not
  'ill',
  // others the rules ask for
  'intolerable',
  'worst-first-thing-in-the-morning',
  'cramp-gone-with-stretching',
  'stitch-goes-on',
] as const
/** One of the signs that are either there or not. */
export type Sign = (typeof SIGNS)[number]

/**
 * What is known of a pain: understood from words, given by option, or answered. `null` is unknown everywhere.
 */
export interface Symptom {
  readonly area: Area | null
  readonly side: Side | null
  readonly spread: Spread | null
  /** 0–10, the highest named. */
  readonly severity: number | null
  /** True where no number was given and a word stands behind it (rules.md §5 Severity); such a number earns no laxer case. */
  readonly severityGuessed: boolean
  readonly severityAtStart: number | null
  readonly severityAtEnd: number | null
  readonly severityNextMorning: number | null
  readonly quality: Quality | null
  readonly trend: Trend | null
  /** "Not run since": trend does not apply. */
  readonly notRunSince: boolean
  /** Kilometres into the run at which it began; 0 from the start. */
  readonly onsetM: number | null
  readonly suddenOnset: Answer
  readonly gait: Gait | null
  readonly tissue: Tissue | null
  /** True if the runner named the tissue, not taken from the area. */
  readonly tissueSaid: boolean
  readonly dailyLife: Answer
  readonly stairs: Answer
  readonly atRest: Answer
  readonly disturbsSleep: Answer
  readonly painkiller: Answer
  readonly afterRun: Answer
  readonly trigger: Trigger | null
  /** Hours between the trigger and the first pain. */
  readonly hoursAfterTrigger: number | null
  readonly unsure: Answer
  readonly signs: Readonly<Partial<Record<Sign, boolean>>>
}

/** A pain of which nothing is known. */
export const NO_SYMPTOM: Symptom = Object.freeze({
  area: null,
  side: null,
  spread: null,
  severity: null,
  severityGuessed: false,
  severityAtStart: null,
  severityAtEnd: null,
  severityNextMorning: null,
  quality: null,
  trend: null,
  notRunSince: false,
  onsetM: null,
  suddenOnset: 'unknown',
  gait: null,
  tissue: null,
  tissueSaid: false,
  dailyLife: 'unknown',
  stairs: 'unknown',
  atRest: 'unknown',
  disturbsSleep: 'unknown',
  painkiller: 'unknown',
  afterRun: 'unknown',
  trigger: null,
  hoursAfterTrigger: null,
  unsure: 'unknown',
  signs: {},
})

const SILENT = JSON.stringify(NO_SYMPTOM)

/** True while nothing at all is known of it. */
export const saysNothing = (symptom: Symptom): boolean => JSON.stringify({ ...NO_SYMPTOM, ...symptom }) === SILENT
