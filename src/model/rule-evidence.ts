import type { Area, Side } from './area.ts'
import type { Illness } from './day-check.ts'
import type { FlagId, FlagLevel } from './flag.ts'
import type { Condition } from './settings.ts'
import type { Answer, Gait, Quality, Sign, Spread, Tissue, Trend } from './symptom.ts'

/** An illness on a day; `ill`: flu, covid or an infection that a note names. */
export type IllnessKind = Exclude<Illness, 'none'> | 'ill'

/** Signs that made a rule hold. */
export interface SignEvidence {
  readonly signs: readonly Sign[]
}

/** The place of the note, where it says more than the place of the episode. */
export interface PlaceEvidence {
  readonly area: Area | null
}

/** What a load rule leans on: one finding, its figures in its unit. */
export interface FindingEvidence {
  readonly flagId: FlagId
  readonly flagLevel: FlagLevel
  readonly value: number
  readonly baseline: number | null
  readonly ratio: number | null
  readonly date: string
  readonly runId: string | null
  readonly week: string | null
  readonly unit: string
  /** Of a week's finding, which is dated on its last day: the days that it looked at. */
  readonly window?: string
  readonly from?: string
  readonly to?: string
}

/** A place that hurts, in the rules of a place. */
export interface SiteEvidence {
  readonly area: Area
  readonly severity: number
}

/**
 * By rule: what made it hold, which its sentence is made from. Numbers are SI or of ten; what is not there is not known.
 * A rule that gives other figures than these, or a sentence that reads others, does not compile.
 */
export interface RuleEvidence {
  readonly 'heart-signs': SignEvidence
  readonly 'heat-signs': SignEvidence
  readonly 'collapse-signs': SignEvidence
  readonly 'spine-signs': SignEvidence
  readonly 'emergency-sign': SignEvidence
  readonly 'calf-clot-signs': SignEvidence & {
    readonly breathless: boolean
    readonly conditions: readonly Condition[]
  }
  readonly 'head-knock': SignEvidence & { readonly emergency: boolean }
  readonly 'same-day-sign': SignEvidence
  readonly 'fever-with-pain': SignEvidence & PlaceEvidence & { readonly tissue: Tissue | 'unknown' }
  readonly 'blood-in-urine-or-stool': SignEvidence & { readonly sameDay: boolean }
  /** `danger`: the words that the wide net asks about, with ` · ` between them. */
  readonly 'pregnancy-sign': SignEvidence &
    PlaceEvidence & { readonly danger: string | null; readonly headache: boolean }
  readonly 'heart-condition': SignEvidence & { readonly danger: string | null }
  readonly 'swelling-on-blood-thinner': SignEvidence
  readonly 'still-growing': Partial<PlaceEvidence> & { readonly age: number; readonly gait?: 'changed' }
  readonly headache: Partial<SignEvidence> & {
    readonly headache?: true
    readonly firstAfter?: number
    /** Null: nobody has answered. */
    readonly settled?: boolean | null
    readonly oneSided?: boolean
    readonly again?: boolean
  }
  readonly 'danger-question': { readonly danger: string }
  readonly 'unexplained-discomfort': SignEvidence & Partial<PlaceEvidence>
  readonly 'bone-stress-pattern': PlaceEvidence & {
    readonly support: BoneSupport | 'spot-unknown'
    readonly trend: Trend | 'not-run' | 'unknown'
  }
  readonly 'groin-on-load': PlaceEvidence & {
    readonly walking: boolean
    readonly onLoad: boolean
    readonly tight?: boolean
  }
  readonly 'sudden-foot-pain': { readonly sudden: boolean; readonly worse: boolean; readonly severity: number }
  readonly 'medical-sign': SignEvidence & { readonly severity: number; readonly sameDay: boolean }
  readonly 'tender-spot': SignEvidence & { readonly spread: Spread | 'unknown'; readonly tissue: Tissue | 'unknown' }
  readonly 'changed-gait': { readonly gait: Gait | 'unknown' }
  readonly 'night-pain-and-weight-loss': SignEvidence & { readonly disturbsSleep: 'yes' }
  readonly 'night-pain': { readonly disturbsSleep: 'yes'; readonly tissue: Tissue | 'unknown' }
  readonly 'painkiller-needed': { readonly painkiller: 'yes' }
  readonly 'same-pain-again': { readonly runsInRow: number; readonly mild?: boolean }
  readonly severity: { readonly severity: number; readonly guessed: boolean; readonly experienced: boolean }
  readonly 'sharp-pain': { readonly quality: Quality | 'unknown' }
  readonly 'pain-in-the-run': { readonly trend: Trend | 'not-run' | 'unknown'; readonly severity: number }
  readonly 'pain-at-rest': { readonly atRest: 'yes' }
  readonly 'pain-in-daily-life': { readonly dailyLife: Answer; readonly stairs: Answer; readonly walking: boolean }
  readonly 'self-check-failed': { readonly failed: boolean; readonly hop: boolean }
  readonly 'locking-joint': { readonly locking: true }
  readonly 'intolerable-pain': { readonly intolerable: true }
  readonly unsure: { readonly unsure: 'yes' }
  /** The day of the soreness, the first being 1. */
  readonly 'lasting-soreness': { readonly days: number }
  readonly 'one-sided-pain': {
    readonly side: Side | null
    readonly spread: Spread | 'unknown'
    readonly eased?: boolean
  }
  readonly 'slow-healing-tissue': PlaceEvidence & {
    readonly tissue: Tissue | 'unknown'
    readonly severity: number
    readonly eased?: boolean
  }
  readonly 'next-morning': { readonly nextMorning: MorningAfter }
  readonly 'way-back': { readonly step: string; readonly quietDaysLeft: number | null }
  readonly 'neck-or-shoulder': SiteEvidence
  readonly 'lower-back': SiteEvidence
  readonly 'outer-hip': SiteEvidence
  readonly 'outer-knee': SiteEvidence
  readonly kneecap: SiteEvidence
  readonly 'patellar-tendon': SiteEvidence
  readonly shin: SiteEvidence
  readonly achilles: SiteEvidence
  readonly 'ankle-twist': SiteEvidence
  readonly 'heel-in-the-morning': SiteEvidence
  readonly 'whole-body-soreness': SiteEvidence
  readonly 'skin-or-nail': PlaceEvidence & { readonly tissue: 'skin'; readonly infected: boolean }
  readonly cramp: { readonly tissue: 'cramp'; readonly gone: true }
  readonly stitch: { readonly tissue: 'stitch'; readonly stays: boolean }
  readonly 'numb-toes': { readonly tissue: 'numb-toes'; readonly gone: boolean }
  readonly 'sore-and-tired': {
    readonly tired: boolean
    readonly sleptBadly: boolean
    readonly restingHrUp: boolean
  }
  readonly tired: { readonly tired: true }
  readonly 'general-soreness': { readonly severity: number; readonly experienced: boolean }
  readonly ill:
    | { readonly palpitations: true; readonly date: string }
    | { readonly illness: IllnessKind; readonly days: number; readonly freeDays: number | null }
  readonly 'after-illness': { readonly illness: Exclude<IllnessKind, 'head-cold'>; readonly freeDays: number }
  readonly referred: { readonly conditions: readonly Condition[] }
  readonly 'keeps-returning': { readonly places: readonly string[] }
  readonly 'after-race': {
    readonly date: string
    readonly days: number
    readonly restDays: number
    readonly by: string
  }
  readonly 'load-note': FindingEvidence
  readonly 'load-step': FindingEvidence & { readonly why: string }
  readonly 'load-flag': FindingEvidence
  readonly 'day-after-high-flag': FindingEvidence
  /** `gapDays` null: no run is known. */
  readonly 'return-phase': { readonly gapDays: number | null; readonly from: string; readonly until: string }
  readonly 'cadence-asks': FindingEvidence
  readonly 'no-warning-sign': { readonly asOf: string }
}

/** What makes a bone-stress pattern fit, beside one spot. */
export type BoneSupport = 'trend' | 'rest-or-night' | 'hop' | 'again' | 'load-before' | 'earlier-fracture' | 'condition'

/** How it was the morning after the last run, as the rules see it. */
export type MorningAfter = 'back' | 'not-yet-due' | 'not-back' | 'not-back-72h' | 'no-run' | 'unknown'

/** A rule that advises, or `way-back` and `no-warning-sign`, which stand where none does. */
export type RuleId = keyof RuleEvidence

/** Of a rule over a note: which place and which note, and the runner's own words. */
export interface NotedAt {
  readonly area?: Area | null
  readonly side?: Side | null
  /** Id of the episode. */
  readonly episode?: string
  readonly noteId?: string
  readonly date?: string
  readonly words?: string
  /** Nobody has confirmed the note. */
  readonly suggested?: boolean
}

/** What made a rule hold, with the note it held for. */
export type EvidenceOf<Id extends RuleId> = RuleEvidence[Id] & NotedAt
