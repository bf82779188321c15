import { z } from 'zod'
import { FLAG_IDS, FLAG_LEVELS } from '../flag.ts'
import { CLAIM_KINDS, DANGER_ANSWERS, DANGER_REASONS } from '../pain-note.ts'
import { SURFACES } from '../surface.ts'

/** Pieces the answers of several verbs share. SI units, the unit in the name. */

export const localDate = z.string().regex(/^\d{4}-\d\d-\d\d$/)

/** Figures and short words behind a sentence. */
export const detail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** Shares of the distance, 0–1, that add to 1. */
export const surfaceShares = z.object(
  Object.fromEntries(SURFACES.map((kind) => [kind, z.number().min(0).max(1)])) as Record<
    (typeof SURFACES)[number],
    z.ZodNumber
  >,
)

/** What a number or a rule stands on. */
export const source = z.object({ id: z.string(), text: z.string() })

/** A raised flag with its sentence. */
export const finding = z.object({
  id: z.enum(FLAG_IDS),
  level: z.enum(FLAG_LEVELS),
  date: localDate,
  runId: z.string().nullable(),
  week: z.string().nullable(),
  value: z.number(),
  baseline: z.number().nullable(),
  ratio: z.number().nullable(),
  threshold: z.number(),
  unit: z.string(),
  confidence: z.enum(['usual', 'low']),
  borderline: z.boolean(),
  title: z.string(),
  message: z.string(),
  sources: z.array(source).min(1),
})

/** A flag that could not be judged, and why, in words. */
export const notEnough = z.object({ id: z.enum(FLAG_IDS), why: z.string() })

const answer = z.enum(['yes', 'no', 'unknown'])

/** A note as understood, with the runner's own words. */
export const note = z.object({
  id: z.string(),
  date: localDate,
  runId: z.string().nullable(),
  text: z.string(),
  status: z.enum(['own', 'suggested', 'dismissed']),
  diary: z.boolean(),
  painFree: z.boolean(),
  area: z.string().nullable(),
  side: z.enum(['left', 'right', 'both']).nullable(),
  spread: z.string().nullable(),
  severity: z.number().min(0).max(10).nullable(),
  severityGuessed: z.boolean(),
  severityAtStart: z.number().nullable(),
  severityAtEnd: z.number().nullable(),
  quality: z.string().nullable(),
  trend: z.string().nullable(),
  gait: z.string().nullable(),
  tissue: z.string().nullable(),
  onsetM: z.number().nullable(),
  dailyLife: answer,
  stairs: answer,
  atRest: answer,
  disturbsSleep: answer,
  painkiller: answer,
  nextMorning: z.string().nullable(),
  signs: z.record(z.string(), z.boolean()),
  /** The danger question its words raised, and its answer. */
  danger: z
    .object({
      raisedBy: z.array(z.string()),
      reason: z.enum(DANGER_REASONS),
      answer: z.enum(DANGER_ANSWERS).nullable(),
      answeredOn: localDate.nullable(),
    })
    .nullable(),
  /** Conditions and ages its words state. */
  claims: z.array(z.object({ kind: z.enum(CLAIM_KINDS), value: z.string(), answer: z.enum(['yes', 'no']).nullable() })),
})

/** A question about a note: the same on the terminal and on the page. `unknown` is always one of the answers. */
export const ask = z.object({
  id: z.string(),
  note: z.string(),
  text: z.string(),
  /** `option` is what `note edit` takes for it. */
  choices: z.array(z.object({ value: z.string(), text: z.string(), option: z.string() })),
  /** Several may be true at once. */
  several: z.boolean(),
})

/** A week by its name and its local days. */
export const weekDays = z.object({ id: z.string(), from: localDate, to: localDate })

/** What was run in a week. */
export const totals = z.object({
  week: weekDays,
  runs: z.number().int(),
  distanceM: z.number(),
  movingS: z.number(),
  ascentM: z.number().nullable(),
  descentM: z.number().nullable(),
  longestM: z.number().nullable(),
  surface: surfaceShares,
  runsWithDistance: z.number().int(),
  runsWithClimb: z.number().int(),
  crossTraining: z.array(z.object({ sport: z.string(), count: z.number().int(), movingS: z.number() })),
})
