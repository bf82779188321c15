import { z } from 'zod'
import { once } from '../../lib/once.ts'
import { AREA_NAMES, SIDES } from '../../model/area.ts'
import { CLAIM_KINDS, DANGER_ANSWERS, DANGER_REASONS, type PainNote } from '../../model/pain-note.ts'
import {
  GAITS,
  NEXT_MORNINGS,
  QUALITIES,
  SIGNS,
  SPREADS,
  type Symptom,
  TISSUES,
  TRENDS,
  TRIGGERS,
} from '../../model/symptom.ts'

/** Unknown is written out: it is not a missing field. */
export const answer = z.enum(['yes', 'no', 'unknown'])
/** A place of the model's list. */
export const area = z.enum(AREA_NAMES)
/** Null where none was stated, or the place has none. */
export const side = z.enum(SIDES).nullable()
/** Left out for the runner's own word, also in the row. */
export const enteredBy = z.string().min(1).exactOptional()
/** A local day. */
export const day = z.iso.date()

const severity = z.number().min(0).max(10).nullable()

const symptom = once(
  () =>
    z.strictObject({
      area: area.nullable(),
      side,
      spread: z.enum(SPREADS).nullable(),
      severity,
      severityGuessed: z.boolean(),
      severityAtStart: severity,
      severityAtEnd: severity,
      severityNextMorning: severity,
      quality: z.enum(QUALITIES).nullable(),
      trend: z.enum(TRENDS).nullable(),
      notRunSince: z.boolean(),
      onsetM: z.number().nullable(),
      suddenOnset: answer,
      gait: z.enum(GAITS).nullable(),
      tissue: z.enum(TISSUES).nullable(),
      tissueSaid: z.boolean(),
      dailyLife: answer,
      stairs: answer,
      atRest: answer,
      disturbsSleep: answer,
      painkiller: answer,
      afterRun: answer,
      trigger: z.enum(TRIGGERS).nullable(),
      hoursAfterTrigger: z.number().nullable(),
      unsure: answer,
      signs: z.partialRecord(z.enum(SIGNS), z.boolean()),
    }) satisfies z.ZodType<Symptom>,
)

/** A note as its row holds it. */
export const noteRow = once(
  () =>
    z.strictObject({
      id: z.string().min(1),
      date: day,
      sourceKey: z.string().nullable(),
      field: z.enum(['title', 'description', 'privateNote']).nullable(),
      status: z.enum(['own', 'suggested', 'dismissed']),
      text: z.string(),
      diary: z.boolean(),
      painFree: z.boolean(),
      symptom: symptom(),
      nextMorning: z.strictObject({ answer: z.enum(NEXT_MORNINGS), severity, answeredOn: day }).nullable(),
      notBackAt72h: z.boolean(),
      // Notes kept before these were read hold neither.
      danger: z
        .strictObject({
          raisedBy: z.array(z.string()),
          reason: z.enum(DANGER_REASONS),
          answer: z.enum(DANGER_ANSWERS).nullable(),
          answeredOn: day.nullable(),
        })
        .nullable()
        .default(null),
      claims: z
        .array(
          z.strictObject({ kind: z.enum(CLAIM_KINDS), value: z.string(), answer: z.enum(['yes', 'no']).nullable() }),
        )
        .default([]),
      writtenMs: z.number(),
      enteredBy,
    }) satisfies z.ZodType<PainNote>,
)
