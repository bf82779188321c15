import { z } from 'zod'
import { SURFACES } from '../surface.ts'
import { finding, localDate, notEnough } from './parts.ts'

/** A planned run against today's advice: no, yes, or yes under conditions; the flags come after. */
export const judgedPlan = z.object({
  verdict: z.enum(['no', 'yes', 'if']),
  /** The whole answer in words. */
  answer: z.string(),
  /** Null where no run is advised, or no figures are given. */
  limits: z
    .object({
      longestRunM: z.number(),
      weekM: z.number().nullable(),
      timeS: z.number().nullable(),
      descentM: z.number().nullable(),
      ascentM: z.number().nullable(),
      walkBreaks: z.boolean(),
      hard: z.boolean(),
      surfaces: z.array(z.string()),
    })
    .nullable(),
  reasons: z.array(z.object({ key: z.string(), text: z.string() })).min(1),
  flags: z.array(finding),
  notEnough: z.array(notEnough),
})

const figures = z.object({
  distanceM: z.number().nullable(),
  timeS: z.number().nullable(),
  ascentM: z.number().nullable(),
  descentM: z.number().nullable(),
  surface: z.enum(SURFACES).nullable(),
})

/** `plan "18 km"` and `plan route.gpx`. */
export const planAnswer = judgedPlan.extend({
  schema: z.literal('sorepoint/plan/1'),
  date: localDate,
  understood: figures,
  /** The route the figures are of, where a file was given. */
  route: z.object({ name: z.string().nullable(), points: z.number().int() }).nullable(),
})

/** `plan --file`: a block of planned weeks. */
export const planBlockAnswer = z.object({
  schema: z.literal('sorepoint/plan-block/1'),
  weeks: z.array(
    z.object({
      id: z.string(),
      from: localDate,
      to: localDate,
      /** Of the week as planned. */
      plannedM: z.number(),
      flags: z.array(finding),
      runs: z.array(
        judgedPlan.extend({ line: z.number().int(), date: localDate, text: z.string(), understood: figures }),
      ),
      /** The most that keeps inside the limits, if the weeks before were run as planned. */
      largest: z.object({ weekM: z.number(), longestRunM: z.number(), descentM: z.number().nullable() }).nullable(),
    }),
  ),
  notUnderstood: z.array(z.object({ line: z.number().int(), text: z.string(), why: z.string() })),
})
