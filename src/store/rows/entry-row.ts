import { z } from 'zod'
import { isZone } from '../../lib/is-zone.ts'
import { once } from '../../lib/once.ts'
import type { Budget } from '../../model/advice.ts'
import type { Clearance, PastInjury, SelfCheck } from '../../model/clearance.ts'
import { type DayCheck, ILLNESSES } from '../../model/day-check.ts'
import { EDIT_AT_MOST, RUN_FIELDS, type RunEdit, type RunEditValues, type RunField } from '../../model/run-edit.ts'
import { CONDITIONS, type Settings } from '../../model/settings.ts'
import type { SameRunVerdict } from '../../model/source.ts'
import { SPORTS } from '../../model/sport.ts'
import { SURFACES } from '../../model/surface.ts'
import type { ShownReport } from '../contract/store.ts'
import { answer, area, day, enteredBy, side } from './note-row.ts'

const figure = z.number().nullable()

/** A day check as its row holds it. */
export const dayCheckRow = once(
  () =>
    z.strictObject({
      date: day,
      sleepHours: figure,
      sleptBadly: answer,
      restingHrBpm: figure,
      tired: answer,
      soreness: figure,
      illness: z.enum(ILLNESSES).nullable(),
      illnessFreeSince: day.nullable(),
      palpitations: answer,
      restDay: answer,
      quiet: z.array(z.strictObject({ area, side, quiet: z.boolean(), symptomFree: z.boolean() })),
      text: z.string(),
      enteredBy,
    }) satisfies z.ZodType<DayCheck>,
)

/** A clearance as its row holds it. */
export const clearanceRow = once(
  () =>
    z.strictObject({
      id: z.string().min(1),
      area: area.nullable(),
      side,
      noteId: z.string().nullable(),
      by: z.string(),
      on: day,
      ceiling: figure,
      until: day.nullable(),
      enteredBy,
    }) satisfies z.ZodType<Clearance>,
)

/** A self-check as its row holds it. */
export const selfCheckRow = once(
  () =>
    z.strictObject({
      date: day,
      area,
      side,
      passed: z.boolean(),
      failedAt: z.string().nullable(),
      enteredBy,
    }) satisfies z.ZodType<SelfCheck>,
)

/** An earlier injury as its row holds it. */
export const pastInjuryRow = once(
  () =>
    z.strictObject({
      id: z.string().min(1),
      area,
      side,
      kind: z.enum(['stress-fracture', 'other']),
      when: z.string().nullable(),
      enteredBy,
    }) satisfies z.ZodType<PastInjury>,
)

const budgetRow = once(
  () =>
    z.strictObject({
      distanceM: z.number(),
      longestRunM: z.number(),
      descentM: figure,
      ascentM: figure,
      hard: z.boolean(),
      maxRunDays: z.number(),
      restDays: z.number(),
      walkBreaks: z.boolean(),
      surfaces: z.array(z.string()),
      usualWeekM: figure,
      usualLongestM: figure,
      confidence: z.enum(['usual', 'low']),
    }) satisfies z.ZodType<Budget>,
)

/** A shown report as its row holds it. */
export const shownReportRow = once(
  () =>
    z.strictObject({
      week: z.string(),
      asOf: day,
      rulesVersion: z.string(),
      activity: z.string(),
      care: z.string(),
      budget: budgetRow().nullable(),
      shownMs: z.number(),
    }) satisfies z.ZodType<ShownReport>,
)

/** The day on which an emergency text was acknowledged, by note. */
export const acknowledgementRow = once(() => z.strictObject({ noteId: z.string().min(1), date: day }))

/** Settings as the athlete's row holds them. */
export const settingsRow = once(
  () =>
    z.strictObject({
      experience: z.enum(['beginner', 'experienced']).nullable(),
      birthYear: z.int().nullable(),
      sex: z.enum(['female', 'male']).nullable(),
      maxHrBpm: figure,
      restHrBpm: figure,
      units: z.enum(['km', 'mi']),
      weekStart: z.enum(['monday', 'sunday']),
      // By these all times and numbers are written: one that is none would end every later answer.
      zone: z.string().refine(isZone, 'is no time zone').nullable(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/, 'is no country')
        .nullable(),
      // Logs from before these questions hold none.
      usualWeekM: figure.default(null),
      usualLongestM: figure.default(null),
      runsPerWeek: figure.default(null),
      conditions: z.array(z.enum(CONDITIONS)).nullable(),
      notedSince: day.nullable().default(null),
      notNoted: z
        .array(z.strictObject({ from: day, until: day }).refine(({ from, until }) => from <= until))
        .nullable()
        .default(null),
      shoes: z
        .array(z.strictObject({ name: z.string().min(1), beforeM: z.number().min(0), retiredOn: day.nullable() }))
        .nullable()
        .default(null),
    }) satisfies z.ZodType<Settings>,
)

/** A verdict as exports hold it; in the database it has columns. */
export const verdictRow = once(
  () =>
    z
      .strictObject({
        sourceA: z.string().min(1),
        sourceB: z.string().min(1),
        verdict: z.enum(['same', 'different']),
      })
      .refine(
        ({ sourceA, sourceB }) => sourceA !== sourceB,
        'is of one recording alone',
      ) satisfies z.ZodType<SameRunVerdict>,
)

/** What each field of a run may be corrected to: `run edit` and the store check by the same. */
export const runEditValues = once(
  () =>
    ({
      title: z.string().max(1000),
      sport: z.enum(SPORTS),
      surface: z.enum(SURFACES).exclude(['unknown']),
      distanceM: z.number().positive().max(EDIT_AT_MOST.distanceM),
      movingS: z.number().positive().max(EDIT_AT_MOST.movingS),
      ascentM: z.number().nonnegative().max(EDIT_AT_MOST.climbM),
      descentM: z.number().nonnegative().max(EDIT_AT_MOST.climbM),
      start: z.iso.datetime({ local: true }),
      race: z.boolean(),
      rpe: z.number().nonnegative().max(EDIT_AT_MOST.rpe),
      shoe: z.string().max(1000),
      counted: z.boolean(),
    }) satisfies { readonly [K in RunField]: z.ZodType<RunEditValues[K]> },
)

/** A correction of one field of a run, as its row holds it. */
export const runEditRow = once(
  () =>
    z
      .strictObject({
        sourceKey: z.string().min(1),
        field: z.enum(RUN_FIELDS),
        value: z.union([z.string(), z.number(), z.boolean()]),
        editedMs: z.number(),
        enteredBy,
      })
      .refine(({ field, value }) => runEditValues()[field].safeParse(value).success, {
        path: ['value'],
        error: 'is none that the field takes',
      }) as z.ZodType<RunEdit>,
)
